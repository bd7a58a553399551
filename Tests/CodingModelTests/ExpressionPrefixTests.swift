@testable import CodingModel
import TestSupport
import Testing
import TranscriptText

@Suite("How an expression's words begin")
struct ExpressionPrefixTests {
  @Test(
    "only what every word must begin with is taken",
    arguments: [
      ("klausul(en|er)?", "klausul"), ("Sag", "sag"), ("sager?", "sage"), ("sage*r", "sag"), ("sag+", "sag"),
      ("sag{2}", "sa"), ("ÆØÅ.*", "æøå"), ("s?ag", ""), ("a*", ""), ("sag|ting", ""), ("sag(en|er)|ting", ""),
      ("sag[|]en", ""), ("sag\\|", ""), ("(sag|ting)en", ""), (".*sag", ""), ("^sag", ""), ("\\bsag", ""),
      ("sag(?x) a|b", ""), ("sag(a(b|c)|d)e", "sag"), ("straße", "stra"), ("", ""), ("sag[a-z]+", "sag"),
      ("sag\\d", "sag"), ("(?i)sag", ""),
    ])
  func letters(expression: String, letters: String) {
    #expect(ExpressionPrefix.letters(of: expression) == letters)
  }

  @Test("a word fits the same expressions as when each is tried", arguments: 0..<40 as Range<UInt64>)
  func sameAsAll(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "b", "ø", "A", "Å", "(a|b)", "b?", "a*", "ø{2}", "[ab|]", "|", ".", "\\w", "ab+", "-", "(?:a|)"]
    let expressions = (0..<60).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "a" }
        .joined()
    }.filter { WordExpression.problem(in: $0) == nil }
    let letters = ["a", "b", "ø", "Ø", "B", "å", "-", "é"]
    let vocabulary = Vocabulary()
    let words = (0..<80).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" }
        .joined()
    }
    let all = WordExpressions(expressions.enumerated().map { (Int32($0), $1) })
    for word in words {
      let type = vocabulary.intern(word)
      var found: [Int32] = []
      all.collect(type, of: vocabulary, into: &found)
      let alone = try expressions.indices.filter { place in
        let expression = try WordExpression(expressions[place])
        return vocabulary.withFolded(of: type) { expression.outcome(for: $0) } == .fits
      }
      #expect(Set(found) == Set(alone.map(Int32.init)), "\(word)")
      #expect(found.count == alone.count)
    }
  }
}
