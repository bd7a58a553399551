import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("the difference between two sets of codings")
struct CodingDifferenceTests {
  private let interview = UUID()

  private func evidence(_ rule: String, version: String = "1", line: Int = 1, at start: Int = 0) -> RuleEvidence {
    RuleEvidence(
      codebook: "org", codebookSHA256: version, rule: rule, text: rule, line: line,
      matches: [TextRange(start: start, end: start + 2)])
  }

  private func coding(_ start: Int, _ evidence: [RuleEvidence] = [], code: String = "org/gang") throws -> Coding {
    Coding(
      id: UUID(), interview: interview, range: TextRange(start: start, end: start + 9),
      code: try #require(CodePath(code)), coder: .rules, evidence: evidence)
  }

  @Test("codings are the same by interview, stretch and code, and keep their identity")
  func identity() throws {
    let former = try coding(3, [evidence("a")])
    let difference = CodingDifference(from: [former], to: [try coding(3, [evidence("a")])])
    #expect(difference.isEmpty)
    #expect(difference.unchanged == [former])
  }

  @Test("a codebook version that leaves the rule alone changes nothing")
  func otherVersion() throws {
    let former = try coding(3, [evidence("a"), evidence("b")])
    let again = try coding(3, [evidence("b", version: "2", line: 7), evidence("a", version: "2", line: 9)])
    #expect(CodingDifference(from: [former], to: [again]).isEmpty)
  }

  @Test("other rules or other matched words are other evidence")
  func otherEvidence() throws {
    let former = try coding(3, [evidence("a")])
    for pieces in [[], [evidence("b")], [evidence("a", at: 1)], [evidence("a"), evidence("a", at: 1)]] {
      let difference = CodingDifference(from: [former], to: [try coding(3, pieces)])
      #expect(difference.replaced.map(\.former) == [former])
      #expect(difference.replaced.map(\.coding.evidence) == [pieces])
      #expect(difference.replaced.map(\.coding.id) == [former.id])
    }
  }

  @Test("a code that is given to a stretch twice is one coding with the evidence of both")
  func givenTwice() throws {
    let first = try coding(3, [evidence("a")])
    let difference = CodingDifference(from: [], to: [first, try coding(9), try coding(3, [evidence("b")])])
    #expect(difference.added.count == 2)
    #expect(difference.added.first?.id == first.id)
    #expect(difference.added.first?.evidence == [evidence("a"), evidence("b")])
  }

  @Test("numbers are given code by code")
  func counts() throws {
    let former = try [coding(1), coding(2), coding(3, code: "digi"), coding(4, code: "digi")]
    let after = try [coding(1), coding(2, [evidence("a")]), coding(5), coding(6, code: "ny")]
    let counts = CodingDifference(from: former, to: after).countsByCode
    #expect(counts.map(\.code.description) == ["digi", "ny", "org/gang"])
    #expect(
      counts.map { [$0.added, $0.removed, $0.replaced, $0.unchanged] } == [[0, 2, 0, 0], [1, 0, 0, 0], [1, 0, 1, 1]])
  }
}
