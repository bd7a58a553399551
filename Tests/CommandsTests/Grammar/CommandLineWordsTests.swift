import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("A typed line taken apart")
struct CommandLineWordsTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let words: [String]
    var testDescription: String { text }

    init(_ text: String, _ words: [String]) {
      self.text = text
      self.words = words
    }
  }

  static let lines = [
    Line("", []), Line("   \t ", []), Line("quotes org", ["quotes", "org"]),
    Line("  quotes \t org  ", ["quotes", "org"]),
    Line("search \"sammen med\" 'jobcentret i byen'", ["search", "sammen med", "jobcentret i byen"]),
    Line("search \"\" ''", ["search", "", ""]), Line("a\"b c\"d", ["ab cd"]),
    Line("\"det er 'sådan'\"", ["det er 'sådan'"]), Line("'han sagde \"ja\"'", ["han sagde \"ja\""]),
    Line(#"Interview\ 3.txt"#, ["Interview 3.txt"]), Line(#"a\"b \' \\"#, ["a\"b", "'", #"\"#]),
    Line(#"'a\b' "a\"b""#, [#"a\b"#, "a\"b"]), Line(#"mappe\"#, [#"mappe\"#]),
    Line("søg æble ØRE å", ["søg", "æble", "ØRE", "å"]), Line("o\u{30A}r a\u{308}", ["o\u{30A}r", "a\u{308}"]),
    Line("ord\u{A0}ord\u{2003}ord", ["ord", "ord", "ord"]), Line("a\r\nb", ["a", "b"]), Line("# note", ["#", "note"]),
  ]

  @Test("blanks part words, quotation marks and a backslash hold them together", arguments: lines)
  func words(line: Line) throws {
    #expect(try CommandLineWords.split(line.text) == line.words)
  }

  @Test(
    "a quotation mark that is not closed is told by its mark", arguments: ["\"", "'"], ["søg %sammen med", "%", "a b%"])
  func unclosed(mark: String, pattern: String) throws {
    let line = pattern.replacing("%", with: mark)
    let error = try #require(throws: DiagnosticError.self) { try CommandLineWords.split(line) }
    #expect(error.diagnostics.map(\.id) == ["line.unclosed-quote"])
    let text = try #require(error.diagnostics.first).message.text(in: .danish)
    #expect(text == "anførselstegnet \(mark) er ikke lukket")
  }

  @Test(
    "an unfinished line ends in the word under the cursor, or in an empty one",
    arguments: [
      Line("", [""]), Line("quo", ["quo"]), Line("quotes ", ["quotes", ""]), Line("quotes 'a b", ["quotes", "a b"]),
      Line("quotes '", ["quotes", ""]), Line(#"import Interview\ "#, ["import", "Interview "]),
    ])
  func unfinished(line: Line) {
    #expect(CommandLineWords.unfinished(line.text) == line.words)
  }

  @Test(
    "the last word stands as it was typed",
    arguments: [
      Line("quotes org", ["org"]), Line("quotes ", [""]), Line("import 'Interview 3", ["'Interview 3"]),
      Line(#"import Mine\ filer/Int"#, [#"Mine\ filer/Int"#]), Line("søg æø", ["æø"]), Line("a\"b c", ["a\"b c"]),
    ])
  func lastWord(line: Line) {
    #expect([String(CommandLineWords.lastWord(of: line.text))] == line.words)
  }

  @Test("escaped words, put together with blanks, come apart as they were")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 1849)
    let characters = [
      "a", "å", "Ø", " ", "\t", "\"", "'", "\\", "/", "=", "|", "*", "#", "-", "\u{A0}", "o\u{308}", "\n",
    ]
    for _ in 0..<2_000 {
      let words = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in generator.pick(characters) }.joined()
      }
      let line = words.map(CommandLineWords.escaped).joined(separator: " ")
      #expect(try CommandLineWords.split(line) == words, "\(line.debugDescription)")
    }
  }
}
