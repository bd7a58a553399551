import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Verdicts on rules")
struct RuleVerdictTests {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score without continuity correction).
  @Test(
    "the interval of a proportion is the published one",
    arguments: [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)])
  func published(successes: Int, total: Int, lower: Double, upper: Double) throws {
    let interval = try #require(ProportionInterval(successes, of: total))
    #expect(abs(interval.lower - lower) < 0.00005)
    #expect(abs(interval.upper - upper) < 0.00005)
  }

  @Test("the interval holds the proportion, lies in 0…1, is mirrored by the opposite, and narrows with more cases")
  func properties() throws {
    for total in 1...60 {
      for successes in 0...total {
        let interval = try #require(ProportionInterval(successes, of: total))
        let share = Double(successes) / Double(total)
        #expect(0 <= interval.lower && interval.lower <= share && share <= interval.upper && interval.upper <= 1)
        let opposite = try #require(ProportionInterval(total - successes, of: total))
        #expect(abs(interval.lower - (1 - opposite.upper)) < 1e-12)
        let more = try #require(ProportionInterval(2 * successes, of: 2 * total))
        #expect(more.upper - more.lower < interval.upper - interval.lower)
      }
    }
  }

  @Test("of nothing, or of more than all, there is no interval", arguments: [(0, 0), (3, 2), (-1, 2)])
  func nothing(successes: Int, total: Int) {
    #expect(ProportionInterval(successes, of: total) == nil)
  }

  /// An interview with a coding for each description: code, rules behind it, verdict.
  private func list(_ codings: [(code: String, rules: [String], verdict: Verdict?)]) throws -> QuotationList {
    let text = codings.map { _ in "Ord." }.joined(separator: " ")
    let interview = try ConcordanceTests.interview([("IP", text)])
    let start = interview.transcript.turns[0].body.start
    let made = try codings.enumerated().map { number, coding in
      let range = TextRange(start: start + 5 * number, end: start + 5 * number + 4)
      return Coding(
        id: UUID(), interview: interview.id, range: range, code: try #require(CodePath(coding.code)), coder: .rules,
        evidence: coding.rules.map {
          RuleEvidence(
            codebook: "b", codebookSHA256: "", rule: $0, text: "t", line: Int($0.suffix(1)) ?? 0, matches: [range])
        }, verdict: coding.verdict)
    }
    return QuotationList(interviews: [interview], codings: made, filter: CodingFilter(verdicts: .all))
  }

  @Test("a rule's codings are counted by their verdicts, and precision is accepted of accepted and rejected")
  func counts() throws {
    let table = RuleVerdictTable(
      try list([
        ("a", ["a#1"], .accepted), ("a", ["a#1"], .accepted), ("a", ["a#1"], .accepted), ("a", ["a#1"], .rejected),
        ("a", ["a#1", "a#2"], nil), ("a", ["a#2"], nil),
      ]), codes: [])
    #expect(table.rows.map(\.rule) == ["a#1", "a#2"])
    #expect(table.rows[0].counts == VerdictCounts(proposed: 1, accepted: 3, rejected: 1))
    #expect(table.rows[0].precision == .value(0.75))
    let interval = try #require(table.rows[0].interval)
    // Wilson by hand: centre (0.75 + z²/8)/(1 + z²/4), z = 1.96.
    #expect(abs(interval.lower - 0.3006) < 0.0001 && abs(interval.upper - 0.9544) < 0.0001)
    #expect(table.rows[1].precision == .undefined(.notJudged))
    #expect(table.rows[1].interval == nil)
    #expect(table.counts == VerdictCounts(proposed: 2, accepted: 3, rejected: 1))
  }

  @Test("the worst rule comes first, ties by rejected, code, line; rules without verdicts last, most codings first")
  func order() throws {
    let codes = ["z", "a"].compactMap(CodePath.init)
    let table = RuleVerdictTable(
      try list([
        ("a", ["a#1"], .accepted), ("a", ["a#2"], nil), ("a", ["a#3"], nil), ("a", ["a#3"], nil),
        ("a", ["a#4"], .accepted), ("a", ["a#4"], .rejected), ("a", ["a#5"], .accepted), ("a", ["a#5"], .accepted),
        ("a", ["a#5"], .rejected), ("a", ["a#5"], .rejected), ("z", ["z#6"], .accepted), ("z", ["z#7"], .rejected),
      ]), codes: codes)
    #expect(table.rows.map(\.rule) == ["z#7", "a#5", "a#4", "z#6", "a#1", "a#3", "a#2"])
  }

  @Test("a coding of a code above that follows says nothing more of the rule")
  func followers() throws {
    let table = RuleVerdictTable(
      try list([("a/b", ["a/b#1"], .accepted), ("a", ["a/b#1"], .accepted), ("a", ["a/b#1", "a#2"], .rejected)]),
      codes: [])
    #expect(table.rows.map(\.rule) == ["a#2", "a/b#1"])
    #expect(table.rows.map(\.counts) == [VerdictCounts(rejected: 1), VerdictCounts(accepted: 1)])
    #expect(table.counts == VerdictCounts(accepted: 1, rejected: 1))
  }

  @Test("only the rules that are asked for are shown")
  func some() throws {
    let list = try list([("a", ["a#1"], .accepted), ("a", ["a#2"], nil)])
    #expect(RuleVerdictTable(list, codes: [], rules: ["a#2"]).rows.map(\.rule) == ["a#2"])
  }

  @Test("no analysis counts a rejected coding unless it is asked to", arguments: 0..<40)
  func analyses(seed: UInt64) {
    let project = RandomProject(seed: seed)
    var generator = SeededGenerator(seed: seed)
    let judged = project.codings.map { coding in
      Coding(
        id: coding.id, interview: coding.interview, range: coding.range, code: coding.code, coder: .rules,
        evidence: coding.evidence, verdict: [nil, .accepted, .rejected].randomElement(using: &generator) ?? nil)
    }
    for selection in VerdictSelection.allCases {
      let kept = judged.filter { selection.admits($0.status) }.map { $0.with(nil) }
      let filter = CodingFilter(verdicts: selection)
      let (some, all) = (Figures(project, judged, filter), Figures(project, kept, CodingFilter(verdicts: .all)))
      #expect(some == all)
    }
  }

  /// What the analyses make of codings, without what they say of the filter.
  private struct Figures: Equatable {
    let occurrences: [Int]
    let themes: [CrossTabulation.Row]
    let frequencies: [CodeFrequencyTable.Row]
    let overview: [MaterialOverview.Row]
    let quotations: [UUID]

    init(_ project: RandomProject, _ codings: [Coding], _ filter: CodingFilter) {
      let study = StudyAnalysis(
        interviews: project.interviews, codings: codings, codes: project.codes, filter: filter)
      occurrences = study.coOccurrence.occurrences
      themes = study.themes?.rows ?? []
      frequencies = study.frequencies.rows
      overview = study.overview.rows
      quotations = QuotationList(interviews: project.interviews, codings: codings, filter: filter).segments
        .map(\.coding.id)
    }
  }

  @Test("what stands around a segment is the rest of its turn, or the turn before, cut at blanks")
  func surroundings() throws {
    let interview = try ConcordanceTests.interview([("I", "Hvad så?"), ("IP", "Først det ene. Så det andet. Til sidst.")])
    func context(_ words: String, limit: Int = 100) throws -> SegmentContext {
      let text = interview.transcript.text
      let start = try #require(text.utf8.firstRange(of: Array(words.utf8))?.lowerBound)
      let coding = Coding(
        id: UUID(), interview: interview.id, range: TextRange(start: start, end: start + words.utf8.count),
        code: try #require(CodePath("a")), coder: .rules)
      let segment = try #require(QuotationList(interviews: [interview], codings: [coding]).segments.first)
      return SegmentContext(segment, in: interview, limit: limit)
    }
    #expect(try context("Så det andet.").before == "Først det ene.")
    #expect(try context("Så det andet.").after == "Til sidst.")
    #expect(try context("Først det ene.").before == "I: Hvad så?")
    #expect(try context("Så det andet.", limit: 6).before == "… ene.")
    #expect(try context("Så det andet.", limit: 6).after == "Til …")
    #expect(try context("Til sidst.").after.isEmpty)
  }
}
