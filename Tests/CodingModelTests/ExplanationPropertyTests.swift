@testable import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// Explanations of random rules and texts, held against what the coder does.
@Suite("Explanations of random rules")
struct ExplanationPropertyTests {
  /// Calls `body` with random books over random turns.
  private func forEachCase(
    seed: Int, rounds: Int, _ body: (_ books: [Codebook], TokenisedTranscript, Vocabulary, Set<SpeakerRole>) throws -> Void
  ) rethrows {
    var material = RandomMaterial(random: SeededGenerator(seed: UInt64(seed) + 1000))
    for _ in 0..<rounds {
      let tokeniser = PlainTokeniser()
      let books = [material.book(1, ruleCount: 3), material.book(2, ruleCount: 2)]
      let transcript = tokeniser.transcript(material.turns())
      let roles: Set<SpeakerRole> = Bool.random(using: &material.random) ? [.informant] : [.informant, .interviewer]
      try body(books, transcript, tokeniser.vocabulary, roles)
    }
  }

  private func explainer(
    _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary, _ turn: Int, _ books: [Codebook],
    _ roles: Set<SpeakerRole>
  ) -> TurnExplainer {
    TurnExplainer(
      transcript, vocabulary: vocabulary, turn: turn, interview: interview, books: books,
      known: KnownWords(files: nil), roles: roles)
  }

  private let interview = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

  @Test("lifting nothing gives the coder's codings, and each is explained by its rules with all of its words", arguments: 0..<6)
  func explained(seed: Int) throws {
    var count = 0
    try forEachCase(seed: seed, rounds: 60) { books, transcript, vocabulary, roles in
      let coded = RuleCoder.codings(
        in: transcript, interview: interview, rules: compiled(books, transcript, vocabulary), roles: roles)
      var found: [Coding] = []
      for turn in transcript.transcript.turns.indices {
        let explainer = explainer(transcript, vocabulary, turn, books, roles)
        found += explainer.codings
        for coding in explainer.codings {
          let explanation = explainer.explanation(of: coding)
          try #require(!explanation.rules.isEmpty)
          #expect(explanation.rules.map(\.evidence) == coding.evidence)
          for fired in explanation.rules {
            #expect(fired.source?.rule.text == fired.evidence.text)
            let words = Set(fired.expansions.flatMap(\.words).map(\.range)).sorted()
            #expect(words == fired.evidence.matches, "\(fired.evidence.text)")
            count += 1
          }
        }
      }
      #expect(found == coded)
    }
    #expect(count > 100, "the material should give matches")
  }

  @Test("what is held back is what the rule without its restraints would code besides, and nothing else", arguments: 0..<6)
  func prevented(seed: Int) throws {
    var count = 0
    try forEachCase(seed: seed, rounds: 40) { books, transcript, vocabulary, roles in
      for turn in transcript.transcript.turns.indices {
        let explainer = explainer(transcript, vocabulary, turn, books, roles)
        let prevented = explainer.preventedRules()
        for (place, rule) in books.flatMap({ $0.codes.flatMap(\.rules) }).enumerated() {
          let strict = explainer.codings.filter { $0.evidence.contains { $0.rule == rule.id } }.map(\.range)
          let free = stretches(of: rule.unrestrained, transcript, vocabulary, turn)
          let wanted = free.filter { stretch in !strict.contains { $0.overlaps(stretch) } }
          let told = prevented.filter { $0.source.rule.id == rule.id }
          #expect(Set(told.map(\.range)) == Set(wanted), "rule \(place): \(rule.text) | \(rule.span) | \(transcript.transcript.text[transcript.transcript.turns[turn].range]) | \(rule.id) \(books.map(\.parentsFollow))")
          for one in told { try check(one, rule, transcript, vocabulary, turn) }
          count += told.count
        }
      }
    }
    #expect(count > 50, "the material should give rules held back")
  }

  /// What is said to hold a rule back does so: with all that is named in force, the stretch is not coded.
  private func check(
    _ prevented: PreventedRule, _ rule: CodingRule, _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary,
    _ turn: Int
  ) throws {
    try #require(!prevented.preventions.isEmpty)
    let isInPattern = prevented.preventions.contains { ["not", "except"].contains($0.key) }
    let byPattern = stretches(of: rule.freed(rule.pattern), transcript, vocabulary, turn)
    #expect(isInPattern == !byPattern.contains { $0.overlaps(prevented.range) }, "\(rule.text)")
    for prevention in prevented.preventions {
      switch prevention {
      case .unless(let text, _): #expect(text == rule.unless?.text)
      case .requires(let text, _): #expect(text == rule.requires?.text)
      case .companions(let codes): #expect(codes == rule.companions)
      case .speakers(let names): #expect(names == rule.speakers.names)
      case .not, .except: break
      }
    }
  }

  private func compiled(
    _ books: [Codebook], _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary
  ) -> CompiledRules {
    let known = KnownWords(files: nil)
    var rules = CompiledRules(codebooks: books)
    rules.extend(to: vocabulary, known: known)
    rules.complete(transcript, vocabulary, hyphens: SuspendedHyphen(known: known), known: known)
    return rules
  }

  private func stretches(
    of rule: CodingRule, _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary, _ turn: Int
  ) -> [TextRange] {
    let open = CodingRule(
      code: rule.code, text: rule.text, pattern: rule.pattern, span: rule.span,
      speakers: SpeakerSelection(names: ["all"]), location: rule.location)
    let code = Code(path: rule.code, name: "", rules: [open], location: rule.location)
    let book = Codebook(id: "b", name: "", version: "", description: "", codes: [code], file: "", sha256: "")
    let body = transcript.transcript.turns[turn].body
    return RuleCoder.codings(
      in: transcript, interview: interview, rules: compiled([book], transcript, vocabulary)
    ).map(\.range).filter { body.contains($0) && !body.isEmpty }
  }
}

extension CodingRule {
  /// The rule as a reader would rewrite it: every exclusion and every `not` taken out.
  fileprivate var unrestrained: CodingRule { freed(pattern.withoutRestraints(isTurn: pattern.needsTurn)) }
}

extension RulePattern {
  /// Written apart from the code under test: a `not` becomes something that holds wherever there is a word, in the same unit.
  fileprivate func withoutRestraints(isTurn: Bool) -> RulePattern {
    switch self {
    case .words(let words):
      .words(words.map { WordPattern(text: $0.text, shape: $0.shape, isCaseSensitive: $0.isCaseSensitive) })
    case .near(let first, let second, let reach):
      .near(first.withoutRestraints(isTurn: isTurn), second.withoutRestraints(isTurn: isTurn), within: reach)
    case .before(let first, let second, let reach):
      .before(first.withoutRestraints(isTurn: isTurn), second.withoutRestraints(isTurn: isTurn), within: reach)
    case .and(let first, let second): .and(first.withoutRestraints(isTurn: isTurn), second.withoutRestraints(isTurn: isTurn))
    case .or(let first, let second): .or(first.withoutRestraints(isTurn: isTurn), second.withoutRestraints(isTurn: isTurn))
    case .not:
      // A word that stands in no text: its negation always holds.
      .not(isTurn ? .near(Self.nowhere, Self.nowhere, within: .turn) : Self.nowhere)
    }
  }

  private static let nowhere = RulePattern.words([WordPattern(text: "findesikke", shape: .exact, isCaseSensitive: false)])
}
