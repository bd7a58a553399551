import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import CodingAnalysis

@Suite("Saturation of interviews")
struct SaturationAnalysisTests {
  private func codes(_ project: RandomProject, _ filter: CodingFilter, of interview: Interview) -> Set<CodePath> {
    let naive = NaiveCount(project: project, filter: filter)
    let parents = Set(project.codes.compactMap(\.parent))
    let counted = naive.codes.filter { filter.level != nil || !parents.contains($0) }
    return Set(counted.filter { !naive.codings(of: $0, in: interview).isEmpty })
  }

  @Test("counts the codes of each interview as a naive recount does, in any filter")
  func recount() {
    for seed in 0..<UInt64(1000) {
      let project = RandomProject(seed: seed)
      var generator = SeededGenerator(seed: seed &+ 5)
      let filter = RandomProject.filter(using: &generator)
      let analysis = SaturationAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes, filter: filter,
        settings: .init(base: 2, run: 1, replicates: 5))
      let admitted = project.interviews.filter { interview in
        interview.transcript.turns.indices.contains { filter.admits(interview, turn: $0) }
      }
      let sets = admitted.map { codes(project, filter, of: $0) }
      #expect(analysis.all.interviews == admitted.map(\.name) && analysis.all.codeCounts == sets.map(\.count), "seed \(seed)")
      var seen: Set<CodePath> = []
      for (place, set) in sets.enumerated() {
        #expect(analysis.all.saturation.newCodes[place] == set.subtracting(seen).count, "seed \(seed)")
        seen.formUnion(set)
      }
      #expect(analysis.all.richness.observed == seen.count)
      #expect(isClose(analysis.all.expected.mean.last ?? 0, Double(seen.count)))
    }
  }

  @Test("groups hold the turns with their value; together they are all interviews' codes")
  func groups() {
    for seed in 0..<UInt64(200) {
      let project = RandomProject(seed: seed)
      let analysis = SaturationAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: "kommune",
        settings: .init(replicates: 5))
      let filter = CodingFilter()
      let admitted = project.interviews.filter { interview in
        interview.transcript.turns.indices.contains { filter.admits(interview, turn: $0) }
      }
      let value = { (interview: Interview) in interview.value(of: "kommune", turn: nil)?.lowercased() }
      #expect(Set(analysis.groups.map { $0.value?.lowercased() }) == Set(admitted.map(value)))
      #expect(analysis.groups.count == Set(admitted.map(value)).count)
      for group in analysis.groups {
        let members = admitted.filter { value($0) == group.value?.lowercased() }
        let sets = members.map { codes(project, filter, of: $0) }
        #expect(group.interviews == members.map(\.name) && group.codeCounts == sets.map(\.count), "seed \(seed)")
        #expect(group.richness.observed == sets.reduce(into: Set<CodePath>()) { $0.formUnion($1) }.count)
      }
    }
  }

  @Test("too few interviews and a base without codes are said, not counted")
  func obstacles() throws {
    let project = RandomProject(seed: 3)
    let first = try #require(project.interviews.first)
    let short = SaturationAnalysis(interviews: [first], codings: project.codings, codes: project.codes)
    #expect(short.all.saturation.obstacle == .tooFewInterviews && short.all.saturation.reached == nil)
    let empty = SaturationAnalysis(
      interviews: [first], codings: [], codes: project.codes, filter: CodingFilter(includesInterviewer: true),
      settings: .init(base: 1, run: 1))
    #expect(empty.all.saturation.obstacle == .emptyBase && empty.all.richness.observed == 0)
  }
}
