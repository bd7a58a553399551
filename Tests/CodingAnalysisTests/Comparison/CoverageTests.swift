import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Coverage, and what was asked")
struct CoverageTests {
  @Test("coverage equals a naive recount of a thousand random projects")
  func coverage() {
    var generator = SeededGenerator(seed: 21)
    for seed in 0..<1000 {
      let project = RandomProject(seed: UInt64(seed) &+ 9000)
      var filter = RandomProject.filter(using: &generator)
      filter.level = nil
      let read = Self.read(project, using: &generator)
      let coverage = CodingCoverage(
        interviews: project.interviews, codings: project.codings, read: read, filter: filter)
      let naive = NaiveCoverage(project: project, read: read, filter: filter)
      let admitted = project.interviews.filter { !naive.turns($0, filter).isEmpty }
      #expect(coverage.interviews.map(\.name) == admitted.map(\.name))
      for (row, interview) in zip(coverage.interviews, admitted) {
        naive.check(row.counts, [(interview, naive.turns(interview, filter))], by: nil)
      }
      naive.check(coverage.total, admitted.map { ($0, naive.turns($0, filter)) }, by: nil)
      let codings = project.codings.filter(filter.admits)
      let readers = read.map(\.coder).filter { filter.coders.isEmpty || filter.coders.contains($0) }
      let coders = Set(codings.map(\.coder) + readers)
      #expect(coverage.coders.count == coders.count && Set(coverage.coders.map(\.coder)) == coders)
      for row in coverage.coders {
        naive.check(row.counts, admitted.map { ($0, naive.turns($0, filter)) }, by: row.coder)
      }
      var open = filter
      open.includesInterviewer = true
      let roles = project.interviews.flatMap { interview in
        naive.turns(interview, open).map { interview.transcript.role(of: $0) }
      }
      #expect(coverage.roles.count == Set(roles).count && Set(coverage.roles.map(\.role)) == Set(roles))
      for row in coverage.roles {
        naive.check(
          row.counts,
          project.interviews.map { interview in
            (interview, naive.turns(interview, open).filter { interview.transcript.role(of: $0) == row.role })
          }.filter { !$0.1.isEmpty }, by: nil)
      }
    }
  }

  private static func read(_ project: RandomProject, using generator: inout SeededGenerator) -> [TurnRead] {
    project.interviews.flatMap { interview in
      TurnFingerprint.all(of: interview).compactMap { turn in
        generator.next() % 3 > 0
          ? nil
          : TurnRead(
            coder: generator.pick([Coder(name: "anna"), Coder(name: "bo")]), interview: interview.id, turn: turn,
            date: Date(timeIntervalSince1970: 0))
      }
    }
  }

  @Test("asked and volunteered equal a naive recount of a thousand random projects")
  func asked() {
    var generator = SeededGenerator(seed: 22)
    for seed in 0..<1000 {
      let project = RandomProject(seed: UInt64(seed) &+ 20_000)
      let filter = RandomProject.filter(using: &generator)
      let reach = Int.random(in: 1...3, using: &generator)
      let silent = Set(
        project.interviews.flatMap { interview in
          interview.transcript.turns.indices.filter { _ in generator.next() % 4 == 0 }.map { "\(interview.id) \($0)" }
        })
      let half = project.codings.count / 2
      let (codings, raised) = (Array(project.codings.prefix(half)), Array(project.codings.suffix(half)))
      let asked = AskedCodes(
        interviews: project.interviews, codings: codings, raised: raised, codes: project.codes, filter: filter,
        questionReach: reach
      ) { silent.contains("\($0) \($1)") }
      let naive = NaiveCount(project: project, filter: filter, gathersDescendants: true)
      var ofAll = filter
      ofAll.coders = []
      let open = NaiveCount(project: project, filter: ofAll, gathersDescendants: true)
      #expect(asked.rows.map(\.code) == naive.codes)
      Self.checkSizes(asked, naive, silent)
      for row in asked.rows {
        let questions = Self.questions(naive, silent).reduce(0) { sum, entry in
          sum
            + entry.questions.count {
              Self.has(row.code, $0, entry.interview, codings, naive) || Self.has(row.code, $0, entry.interview, raised, open)
            }
        }
        #expect(row.questions == questions)
        var (turns, answers, volunteered, interviews, volunteering) = (0, 0, 0, Set<UUID>(), Set<UUID>())
        for interview in project.interviews {
          for turn in naive.admittedTurns(interview) where interview.transcript.role(of: turn) == .informant {
            guard Self.has(row.code, turn, interview, codings, naive) else { continue }
            turns += 1
            interviews.insert(interview.id)
            let questions = interview.transcript.turns.prefix(turn.number - 1).filter {
              interview.transcript.role(of: $0) == .interviewer && !silent.contains("\(interview.id) \($0.number - 1)")
            }.suffix(reach)
            guard !questions.isEmpty else { continue }
            if questions.contains(where: {
              Self.has(row.code, $0, interview, codings, naive) || Self.has(row.code, $0, interview, raised, open)
            }) {
              answers += 1
            } else {
              volunteered += 1
              volunteering.insert(interview.id)
            }
          }
        }
        #expect(row.turns == turns && row.asked == answers && row.volunteered == volunteered)
        #expect(row.unprompted == turns - answers - volunteered)
        #expect(row.interviews == interviews.count && row.interviewsVolunteered == volunteering.count)
      }
    }
  }

  /// The interviews with an informant's turn to look at, with the interviewer's turns that ask something.
  private static func questions(
    _ naive: NaiveCount, _ silent: Set<String>
  ) -> [(interview: Interview, questions: [Turn])] {
    naive.project.interviews.filter { interview in
      naive.admittedTurns(interview).contains { interview.transcript.role(of: $0) == .informant }
    }.map { interview in
      (
        interview,
        interview.transcript.turns.filter {
          interview.transcript.role(of: $0) == .interviewer && !silent.contains("\(interview.id) \($0.number - 1)")
        }
      )
    }
  }

  private static func checkSizes(_ asked: AskedCodes, _ naive: NaiveCount, _ silent: Set<String>) {
    let found = questions(naive, silent)
    #expect(asked.interviewCount == found.count)
    #expect(asked.interviewsWithoutQuestion == found.count { $0.questions.isEmpty })
    #expect(asked.questionCount == found.reduce(0) { $0 + $1.questions.count })
    let interviewers = found.reduce(0) { sum, entry in
      sum + entry.interview.transcript.turns.count { entry.interview.transcript.role(of: $0) == .interviewer }
    }
    #expect(asked.silentCount == interviewers - asked.questionCount)
    let answers = found.reduce(0) { sum, entry in
      sum + naive.admittedTurns(entry.interview).count { entry.interview.transcript.role(of: $0) == .informant }
    }
    #expect(asked.turnCount == answers)
  }

  private static func has(
    _ code: CodePath, _ turn: Turn, _ interview: Interview, _ codings: [Coding], _ naive: NaiveCount
  ) -> Bool {
    codings.contains { coding in
      let counted = naive.filter.level.map { coding.code.ancestor(atLevel: $0) } ?? coding.code
      return coding.interview == interview.id && naive.filter.admits(coding) && code.encloses(counted)
        && naive.share(coding.range, turn.body)
    }
  }
}

/// Counts coverage turn by turn and byte by byte.
private struct NaiveCoverage {
  let project: RandomProject
  let read: [TurnRead]
  let filter: CodingFilter

  func turns(_ interview: Interview, _ filter: CodingFilter) -> [Turn] {
    interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }.map {
      interview.transcript.turns[$0]
    }
  }

  func check(_ counts: CodingCoverage.Counts, _ parts: [(Interview, [Turn])], by coder: Coder?) {
    var (turns, read, coded, words, covered) = (0, 0, 0, 0, 0)
    for (interview, spoken) in parts {
      let fingerprints = TurnFingerprint.all(of: interview)
      let codings = project.codings.filter {
        $0.interview == interview.id && filter.admits($0) && (coder == nil || $0.coder == coder)
      }
      for turn in spoken {
        let bytes = Set(turn.body.start..<turn.body.end)
        let here = codings.filter { !bytes.isDisjoint(with: $0.range.start..<$0.range.end) }
        let starts = interview.wordStarts.filter(bytes.contains)
        turns += 1
        words += starts.count
        covered += starts.count { start in here.contains { $0.range.contains(offset: start) } }
        if !here.isEmpty { coded += 1 }
        let isPassed = self.read.contains { entry in
          entry.interview == interview.id && entry.turn == fingerprints[turn.number - 1]
            && (filter.coders.isEmpty || filter.coders.contains(entry.coder)) && (coder == nil || entry.coder == coder)
        }
        if isPassed || here.contains(where: { $0.coder != .rules }) { read += 1 }
      }
    }
    #expect(counts.interviews == parts.count && counts.turns == turns && counts.words == words)
    #expect(counts.read == read && counts.coded == coded && counts.uncoded == turns - coded)
    #expect(counts.coveredWords == covered)
  }
}
