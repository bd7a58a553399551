@testable import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("The fast matcher against a plain one")
struct RuleOracleTests {
  @Test("both find the same codings with the same evidence", arguments: 0..<12)
  func same(seed: Int) throws {
    var material = RandomMaterial(random: SeededGenerator(seed: UInt64(seed)))
    let interview = try #require(UUID(uuidString: "11111111-2222-3333-4444-555555555555"))
    let count = compare(&material, rounds: 150, interview: interview) { $0.turns() }
    #expect(count > 300, "the material should give matches")
  }

  @Test("they do so in long sentences that say the same again and again", arguments: 0..<6)
  func repetitive(seed: Int) throws {
    var material = RandomMaterial(random: SeededGenerator(seed: UInt64(seed) + 50))
    let interview = try #require(UUID(uuidString: "11111111-2222-3333-4444-555555555555"))
    let count = compare(&material, rounds: 60, interview: interview) { $0.repetitiveTurn() }
    #expect(count > 80, "the material should give matches")
  }

  /// Compares both on random books and `turns`; the number of codings.
  private func compare(
    _ material: inout RandomMaterial, rounds: Int, interview: UUID,
    turns: (inout RandomMaterial) -> [(speaker: String, text: String)]
  ) -> Int {
    var count = 0
    for _ in 0..<rounds {
      let tokeniser = PlainTokeniser()
      let books = [material.book(1, ruleCount: 3), material.book(2, ruleCount: 2)]
      let transcript = tokeniser.transcript(turns(&material))
      let roles: Set<SpeakerRole> = Bool.random(using: &material.random) ? [.informant] : [.informant, .interviewer]
      let codings = RuleCoder.codings(
        in: transcript, interview: interview, rules: CompiledRules(books, readyFor: tokeniser.vocabulary), roles: roles)
      let found = codings.map { coding in
        String(format: "%08d %08d ", coding.range.start, coding.range.end) + coding.code.description
          + ": \(coding.evidence.map { "\($0.rule) \($0.matches.map { "\($0.start)-\($0.end)" })" })"
      }
      let expected = naiveCodings(transcript, books, roles: roles).sorted()
      #expect(found.sorted() == expected, "\(books.flatMap { $0.codes.flatMap(\.rules).map(\.text) })")
      #expect(zip(codings, codings.dropFirst()).allSatisfy { ($0.range, $0.code) < ($1.range, $1.code) })
      count += codings.count
    }
    return count
  }
}
