import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("One meaning of belonging to a value")
struct StudyAnalysisTests {
  @Test("the overview's groups are the cross-tabulation's", arguments: ["kommune", "rolle", "taler", "interview"])
  func sameGroups(key: String) throws {
    var generator = SeededGenerator(seed: 12)
    for seed in 0..<150 {
      let project = RandomProject(seed: UInt64(seed))
      let study = StudyAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: key,
        filter: RandomProject.filter(using: &generator), areInIncreasingOrder: { $0 > $1 })
      let overview = study.overview
      let themes = try #require(study.themes)
      #expect(overview.groups.map(\.value) == themes.groups.map(\.value))
      #expect(overview.groups.map(\.total.interviews) == themes.groups.map(\.interviews))
      #expect(overview.groups.map(\.total.turns) == themes.groups.map(\.turns))
      #expect(overview.groups.map(\.total.words) == themes.groups.map(\.words))
      #expect(overview.rows.count == themes.interviewCount)
      let turns = overview.groups.reduce(0) { $0 + $1.total.turns }
      #expect(turns == overview.total.turns)
    }
  }

  @Test("without an attribute nothing is grouped, and every code keeps its row and its quotations")
  func ungrouped() {
    for seed in 0..<50 {
      let project = RandomProject(seed: UInt64(seed))
      let plain = StudyAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: nil)
      let grouped = StudyAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: "interview")
      #expect(plain.themes == nil)
      #expect(plain.overview.groups.isEmpty)
      #expect(plain.overview.rows == grouped.overview.rows)
      #expect(plain.frequencies.rows.map(\.interviews) == grouped.themes?.rows.map(\.total.interviews))
      #expect(plain.quotations == grouped.quotations)
    }
  }

  @Test("codings count below a value when they touch one of its turns")
  func codings() {
    var generator = SeededGenerator(seed: 13)
    for seed in 0..<100 {
      let project = RandomProject(seed: UInt64(seed))
      let filter = RandomProject.filter(using: &generator)
      let naive = NaiveCount(project: project, filter: filter)
      let overview = MaterialOverview(
        interviews: project.interviews, codings: project.codings, by: "Rolle", filter: filter)
      for group in overview.groups {
        for row in group.rows {
          let interview = project.interviews.first { $0.id == row.interview }
          let turns = interview.map { interview in
            naive.admittedTurns(interview).filter {
              interview.value(of: "rolle", turn: $0.number - 1)?.lowercased() == group.value?.lowercased()
            }
          }
          let touching = project.codings.count { coding in
            coding.interview == row.interview && filter.admits(coding)
              && turns?.contains { naive.share($0.body, coding.range) } == true
          }
          #expect(row.codings == touching)
          #expect(row.turns == turns?.count)
        }
      }
    }
  }

  @Test("quotations are chosen by the value of the turn, so that each speaker's is heard")
  func speakers() throws {
    let texts = ["A": 5, "B": 1, "C": 1].sorted { $0.key < $1.key }
    var text = ""
    var turns: [Turn] = []
    for (number, entry) in texts.enumerated() {
      let start = text.utf8.count
      text += String(repeating: "Det her er en sætning på mere end fyrre tegn om KY. ", count: entry.value)
      let body = TextRange(start: start, end: text.utf8.count)
      turns.append(Turn(number: number + 1, range: body, body: body, speaker: number))
    }
    let speakers = texts.map { entry in
      Speaker(label: entry.key, attributes: [HeaderField(key: "parti", value: entry.key)], role: .informant)
    }
    let interview = Interview(
      id: UUID(), transcript: Transcript(name: "møde", text: CanonicalText(text), speakers: speakers, turns: turns),
      sentences: [], wordStarts: [])
    let code = try #require(CodePath("a"))
    let length = text.utf8.count / 7
    let codings = (0..<7).map { place in
      Coding(
        id: UUID(), interview: interview.id,
        range: TextRange(start: place * length, end: (place + 1) * length - 1), code: code, coder: .rules)
    }
    let study = StudyAnalysis(
      interviews: [interview], codings: codings, codes: [code], by: "parti", quotationLimit: 3)
    #expect(study.quotations.first?.segments.map(\.speaker) == ["A", "B", "C"])
  }

  @Test("a list states only what it looks at: a search no codes and no level, quotations no level")
  func honestFilters() throws {
    let project = RandomProject(seed: 3)
    var filter = CodingFilter(
      conditions: [AttributeCondition(key: "kommune", values: ["fynsk"])], includesInterviewer: true,
      codes: Array(project.codes.prefix(1)), coders: [.rules], level: 1)
    let term = try #require(ConcordanceTerm("ky"))
    #expect(
      Concordance(term: term, interviews: project.interviews, filter: filter).filter
        == CodingFilter(conditions: filter.conditions, includesInterviewer: true))
    let list = QuotationList(interviews: project.interviews, codings: project.codings, filter: filter)
    filter.level = nil
    #expect(list.filter == filter)
  }
}
