import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

/// Sentences so long that anything but time in proportion to their words would not come to an end.
@Suite("Rules in one very long sentence")
struct LongUnitTests {
  private static let pairs = 100_000

  /// `det er ` again and again, one sentence.
  private static func material() -> (TokenisedTranscript, Vocabulary) {
    let vocabulary = Vocabulary()
    let types = [vocabulary.intern("det"), vocabulary.intern("er")]
    var tokens: [Token] = []
    for number in 0..<UInt32(pairs) {
      tokens.append(Token(start: number * 7, length: 3, type: types[0], kind: .word))
      tokens.append(Token(start: number * 7 + 4, length: 2, type: types[1], kind: .word))
    }
    let text = CanonicalText(String(repeating: "det er ", count: pairs))
    let body = TextRange(start: 0, end: text.length)
    let transcript = Transcript(
      name: "lang", text: text, speakers: [Speaker(label: "IP", role: .informant)],
      turns: [Turn(number: 1, range: body, body: body, speaker: 0)])
    return (
      TokenisedTranscript(
        transcript: transcript, tokens: tokens, sentences: [Sentence(range: body, tokens: tokens.indices)],
        turnTokens: [tokens.indices], turnSentences: [0..<1]), vocabulary
    )
  }

  @Test(
    "each finds its words",
    arguments: [
      ("det er", CodedSpan.sentence, 1, 2 * pairs), ("det er", .match, pairs, 2),
      ("er det er", .match, 1, 2 * pairs - 1), ("det det", .sentence, 0, 0),
      ("near(det, er, 1000)", .sentence, 1, 2 * pairs), ("near(det, er, 1000)", .match, 1, 2 * pairs),
      ("near(near(det, er, 1000), det er or er, 1000)", .match, 1, 2 * pairs),
      ("det and not near(det, ja, 1000)", .turn, 1, pairs),
    ])
  func matches(rule: String, span: CodedSpan, codings: Int, wordsOfFirst: Int) throws {
    let (transcript, vocabulary) = Self.material()
    let path = try #require(CodePath("a"))
    let location = SourceLocation(file: "bog.yaml", line: 1)
    let pattern = try #require(RuleParser.parse(rule).pattern)
    let code = Code(
      path: path, name: "A",
      rules: [CodingRule(code: path, text: rule, pattern: pattern, span: span, location: location)], location: location)
    let book = Codebook(id: "b", name: "", version: "1", description: "", codes: [code], file: "", sha256: "")
    var rules = CompiledRules(codebooks: [book])
    rules.extend(to: vocabulary, known: KnownWords(files: nil))
    let found = RuleCoder.codings(
      in: transcript, interview: UUID(), rules: rules)
    #expect(found.count == codings)
    #expect((found.first?.evidence.first?.matches.count ?? 0) == wordsOfFirst)
  }
}
