@testable import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("The fast matcher against a plain one")
struct RuleOracleTests {
  /// `KODEKS_FUZZ=20000 Scripts/test --filter RuleOracleTests` tries so many sets of rules, others each time the number
  /// changes; without it there are 1,400.
  private static let fuzzCount = ProcessInfo.processInfo.environment["KODEKS_FUZZ"].flatMap(Int.init)

  private static func rounds(_ usual: Int) -> Int { fuzzCount.map { $0 / 18 + 1 } ?? usual }

  private static func generator(_ seed: Int) -> SeededGenerator {
    SeededGenerator(seed: UInt64(seed + 1_000 * (fuzzCount ?? 0)))
  }

  @Test("both find the same codings with the same evidence", arguments: 0..<12)
  func same(seed: Int) throws {
    var material = RandomMaterial(random: Self.generator(seed))
    let interview = try #require(UUID(uuidString: "11111111-2222-3333-4444-555555555555"))
    let count = compare(&material, rounds: Self.rounds(90), interview: interview) { $0.turns() }
    #expect(count > 250, "the material should give matches")
  }

  @Test("they do so in long sentences that say the same again and again", arguments: 0..<6)
  func repetitive(seed: Int) throws {
    var material = RandomMaterial(random: Self.generator(seed + 50))
    let interview = try #require(UUID(uuidString: "11111111-2222-3333-4444-555555555555"))
    let count = compare(&material, rounds: Self.rounds(55), interview: interview) { $0.repetitiveTurn() }
    #expect(count > 80, "the material should give matches")
  }

  /// Compares both on random books and `turns`; the number of codings.
  private func compare(
    _ material: inout RandomMaterial, rounds: Int, interview: UUID,
    turns: (inout RandomMaterial) -> [(speaker: String, text: String)]
  ) -> Int {
    var count = 0
    let known = KnownWords(files: nil)
    for _ in 0..<rounds {
      let tokeniser = PlainTokeniser()
      let books = [material.book(1, ruleCount: 3), material.book(2, ruleCount: 2)]
      let transcript = tokeniser.transcript(turns(&material))
      let roles: Set<SpeakerRole> = Bool.random(using: &material.random) ? [.informant] : [.informant, .interviewer]
      let rules = CompiledRules(books, readyFor: tokeniser.vocabulary, for: transcript, known: known)
      let codings = RuleCoder.codings(in: transcript, interview: interview, rules: rules, roles: roles)
      let found = codings.map { coding in
        String(format: "%08d %08d ", coding.range.start, coding.range.end) + coding.code.description
          + ": \(coding.evidence.map { "\($0.rule) \($0.matches.map { "\($0.start)-\($0.end)" })" })"
      }
      let expected = naiveCodings(transcript, books, roles: roles).sorted()
      let (wrong, missed) = (Set(found).subtracting(expected).sorted(), Set(expected).subtracting(found).sorted())
      #expect(wrong.isEmpty && missed.isEmpty && found.count == expected.count, "\(wrong) \(missed) \(told(books, transcript))")
      #expect(zip(codings, codings.dropFirst()).allSatisfy { ($0.range, $0.code) < ($1.range, $1.code) })
      count += codings.count
      let hopeless = Set(books.flatMap { $0.codes.flatMap(\.rules) }.filter { !$0.pattern.canMatch }.map(\.id))
      #expect(!codings.contains { $0.evidence.contains { hopeless.contains($0.rule) } })
    }
    return count
  }

  @Test("words in a row that are all free are any words of a sentence")
  func freeWords() throws {
    let tokeniser = PlainTokeniser()
    let transcript = tokeniser.transcript("Sagen er her. Nej")
    let location = SourceLocation(file: "b.yaml", line: 1, column: 1)
    let free = WordPattern(text: "", shape: .any, isCaseSensitive: false)
    let path = try #require(CodePath("a"))
    let rules = [[free], [free, free]].map {
      CodingRule(code: path, text: "_", pattern: .words($0), span: .match, location: location)
    }
    for (rule, expected) in zip(rules, [["Sagen", "er", "her", "Nej"], ["Sagen er her"]]) {
      let code = Code(path: rule.code, name: "", rules: [rule], location: location)
      let book = Codebook(id: "b", name: "", version: "", description: "", codes: [code], file: "", sha256: "")
      let codings = RuleCoder.codings(
        in: transcript, interview: UUID(), rules: CompiledRules([book], readyFor: tokeniser.vocabulary))
      #expect(codings.map { transcript.transcript.text[$0.range] } == expected)
    }
  }

  @Test("exclusions that are said to take all leave no word")
  func swallowed() {
    let material = RandomMaterial(random: SeededGenerator(seed: 1))
    var count = 0
    for pattern in material.singleWords {
      for exclusion in material.singleWords {
        let excluding = pattern.excluding([exclusion])
        guard excluding.isSwallowed else { continue }
        count += 1
        for word in material.spellings {
          #expect(!NaiveMatcher.fits(excluding, [word]), "\(pattern.written()) except \(exclusion.written()): \(word)")
        }
      }
    }
    #expect(count > 50)
  }

  /// The rules and the text, for who mends what is wrong.
  private func told(_ books: [Codebook], _ transcript: TokenisedTranscript) -> String {
    let rules = books.flatMap { $0.codes.flatMap(\.rules) }.map { rule in
      [rule.id, rule.text, rule.requires?.text, rule.unless?.text, rule.speakers.names.joined(), rule.companions.text]
        .compactMap(\.self).joined(separator: " | ")
    }
    return rules.joined(separator: "\n") + "\n" + String(decoding: transcript.transcript.text.utf8, as: UTF8.self)
  }
}
