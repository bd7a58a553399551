import Testing
import TranscriptText

@Suite("Diagnostics in words")
struct DiagnosticRenderingTests {
  private enum Sample: DiagnosticMessage {
    case trouble, hint
    var id: String { "sample" }
    var severity: Severity { self == .trouble ? .error : .note }
    func text(in language: Language) -> String { language.pick("noget er galt", "something is wrong") }
    func suggestion(in language: Language) -> String? { self == .trouble ? nil : language.pick("ret det", "mend it") }
  }

  private func render(_ message: Sample, _ line: String?, column: Int, _ language: Language = .danish) -> String {
    Diagnostic(message, at: SourceLocation(file: "a.yaml", line: 3, column: column, sourceLine: line)).rendered(
      in: language)
  }

  @Test("the caret stands under the character, past æ and tabs")
  func caret() {
    #expect(render(.trouble, "æøå: x", column: 4) == "a.yaml:3:4: fejl: noget er galt\n  æøå: x\n     ^")
    #expect(render(.trouble, "\tb\tc", column: 4) == "a.yaml:3:4: fejl: noget er galt\n  \tb\tc\n  \t \t^")
    #expect(render(.trouble, "ab", column: 3) == "a.yaml:3:3: fejl: noget er galt\n  ab\n    ^")
  }

  @Test("suggestions follow, in the reader's language")
  func suggestion() {
    #expect(render(.hint, "ab", column: 1) == "a.yaml:3:1: bemærk: noget er galt\n  ab\n  ^\n  forslag: ret det")
    #expect(render(.hint, nil, column: 1, .english) == "a.yaml:3:1: note: something is wrong\n  suggestion: mend it")
  }

  @Test("without a column there is no caret, without a place only the message")
  func places() {
    #expect(render(.trouble, "ab", column: 0) == "a.yaml:3: fejl: noget er galt\n  ab")
    #expect(Diagnostic(Sample.trouble).rendered(in: .english) == "error: something is wrong")
  }

  @Test("a long line is cut around the caret", arguments: [1, 60, 61, 100, 240, 299, 300, 301, 900])
  func longLine(_ column: Int) throws {
    let digits = (0..<300).map { Character(String($0 % 10)) }
    let lines = render(.trouble, String(digits), column: column).split(separator: "\n").map(Array.init)
    #expect(lines[1].count <= 2 + 122)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    if column <= 300 { #expect(lines[1][caret] == digits[column - 1]) }
  }

  @Test("control characters of names and lines never reach the terminal")
  func controls() {
    let location = SourceLocation(
      file: "a\u{1B}]0;X\u{7}.yaml", line: 3, column: 4, sourceLine: "\tæ\u{1B}[2J\u{9B}1m\u{7F}\r")
    #expect(
      Diagnostic(Sample.hint, at: location).rendered(in: .english)
        == "a\u{FFFD}]0;X\u{FFFD}.yaml:3:4: note: something is wrong\n"
        + "  \tæ\u{FFFD}[2J\u{FFFD}1m\u{FFFD}\u{FFFD}\n  \t  ^\n  suggestion: mend it")
  }

  @Test("severities are named in both languages")
  func severities() {
    #expect(Severity.allCases.map { $0.name(in: .danish) } == ["bemærk", "advarsel", "fejl"])
    #expect(Severity.allCases.map { $0.name(in: .english) } == ["note", "warning", "error"])
  }

  @Test("transcript messages speak both languages, in one sentence without a full stop")
  func messages() {
    let all: [TranscriptMessage] =
      [
        .emptyFile, .binary(controls: 3), .utf16WithoutMark, .damagedText(places: 1), .damagedText(places: 2),
        .unknownEncoding(bytes: 1), .unknownEncoding(bytes: 2), .windows1252, .oddByte, .noSpeakers(paragraphs: 1),
        .noSpeakers(paragraphs: 2), .noTurns, .preamble(words: 1, firstLine: 3, lastLine: 3, share: 2),
        .preamble(words: 3, firstLine: 3, lastLine: 4, share: 2), .unreadLabel,
        .moreUnreadLabels(count: 1),
        .moreUnreadLabels(count: 2), .labelInsideParagraph, .emptyTurn,
        .silentInLegend, .repeatedKey(firstLine: 1),
        .inlineLabels(count: 1), .inlineLabels(count: 2),
      ] + FileSignature.allCases.map { .looksLike($0) }
    for message in all {
      let danish = message.text(in: .danish)
      let english = message.text(in: .english)
      #expect(danish != english)
      #expect(!danish.hasSuffix(".") && !english.hasSuffix(".") && !danish.isEmpty)
      #expect((message.suggestion(in: .danish) == nil) == (message.suggestion(in: .english) == nil))
      #expect(message.id.hasPrefix("transcript."))
      if message.severity == .error { #expect(message.suggestion(in: .danish) != nil) }
    }
    #expect(
      TranscriptMessage.looksLike(.pdf).text(in: .danish) == "filen ligner en PDF-fil og kan ikke læses som ren tekst")
  }
}
