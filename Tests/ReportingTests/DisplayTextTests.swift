import TestSupport
import Testing

@testable import Reporting

@Suite("text as it is shown")
struct DisplayTextTests {
  /// Letters, signs of two and three bytes, and white space of every length.
  private static let pieces = [
    "a", "å", "ord", "–", "’", "…", "e\u{301}", "💬", "-", "/", " ", " ", " ", "\n", "\t", "\u{85}", "\u{A0}", "\u{AD}",
    "\u{1680}", "\u{2000}", "\u{2003}", "\u{200A}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}",
    "\u{3000}", "«", "¨", "langtsammensatord",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &random))
      .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }.joined()
  }

  @Test("every run of white space becomes one blank, whatever it is made of")
  func oneLine() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = text(&random)
      var expected = ""
      for scalar in text.unicodeScalars {
        if !scalar.properties.isWhitespace { expected.unicodeScalars.append(scalar) }
        if scalar.properties.isWhitespace, !(expected.hasSuffix(" ")) { expected.unicodeScalars.append(" ") }
      }
      #expect(Array(text.onOneLine.unicodeScalars) == Array(expected.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test("lines hold all words in order and are as full as they can be")
  func wrapping() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let text = text(&random).onOneLine
      let width = Int.random(in: 1...24, using: &random)
      let words = text.split(separator: " ").map(String.init)
      let lines = TextWidth.wrap(text, width: width)
      guard words.allSatisfy({ TextWidth.columns($0) <= width }) else { continue }
      var expected: [String] = []
      for word in words {
        if let last = expected.last, TextWidth.columns(last) + 1 + TextWidth.columns(word) <= width {
          expected[expected.count - 1] = last + " " + word
        } else {
          expected.append(word)
        }
      }
      #expect(lines == (expected.isEmpty ? [""] : expected), "\(text.debugDescription) in \(width)")
    }
  }
}
