import Testing
import TranscriptText

@Suite("Regular expressions")
struct ExpressionTests {
  @Test(
    "what is wrong with one is told with the character where it shows",
    arguments: [
      ("(a", WordExpressionFault.parentheses, 1), ("a)", .parentheses, 1), ("ab(c[d", .unclosedBracket, 5),
      ("[z-a]", .range, 3), ("a{x}", .count, 2), ("a{3,2}", .countOrder, 5), ("a**", .syntax, 2), ("*a", .syntax, 0),
      ("\\p{Dansk}", .property, 8), ("(a)\\2", .backReference, 4), ("(?<=a*)b", .lookBehind, 6),
      ("😀b(", .parentheses, 2),
      ("a{99999999999}", .countSize, 11),
    ])
  func faults(pattern: String, fault: WordExpressionFault, offset: Int) {
    #expect(WordExpression.problem(in: pattern) == .notAccepted(fault, offset: offset))
  }

  @Test("no message holds a name of ICU's", arguments: Language.allCases)
  func words(language: Language) {
    let texts = WordExpressionFault.allCases.map { $0.text(in: language) }
    #expect(Set(texts).count == texts.count)
    for text in texts { #expect(!text.contains("U_") && !text.contains("ICU") && !text.hasSuffix("."), "\(text)") }
  }
}
