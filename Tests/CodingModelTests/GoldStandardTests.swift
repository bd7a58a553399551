import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Gold standard")
struct GoldStandardTests {
  static let interviews = ["nord", "syd:1", "århus-leder"].map { name in
    let turns = (0..<3).map { number in
      let range = TextRange(start: number * 2, end: number * 2 + 1)
      return Turn(number: number + 1, range: range, body: range, speaker: nil)
    }
    let transcript = Transcript(name: name, text: CanonicalText("a b c"), turns: turns)
    return Interview(id: UUID(), transcript: transcript, sentences: [], wordStarts: [])
  }
  static let codes = ["org/gang", "org/res", "sam", "sam/job"].compactMap(CodePath.init)

  static func read(_ text: String) -> Parsed<GoldStandard> {
    GoldStandard.read(SourceFile(path: "g.tsv", text: text), interviews: interviews, codes: codes)
  }

  /// Diagnostics as `line:column id`.
  static func findings(_ parsed: Parsed<GoldStandard>) -> [String] {
    parsed.diagnostics.map { "\($0.location?.line ?? -1):\($0.location?.column ?? -1) \($0.id)" }
  }

  @Test("columns stand in any order; others, comments, empty lines and quotation marks are passed over")
  func table() {
    let parsed = Self.read(
      "# coded by hand\n\nsplit\tnote\tCodes\tpassage\r\nheld\twhat was said\t\"org/gang,sam\"\tnord:2\r\n"
        + "#nord:1\t\t\t\ntune\t\t org , sam/job,, org\t syd:1:3 \n\t\t\tårhus-leder:1\n")
    #expect(parsed.diagnostics.isEmpty)
    let passages = parsed.value.passages
    #expect(passages.map(\.name) == ["nord:2", "syd:1:3", "århus-leder:1"])
    #expect(passages.map { $0.codes.map(\.description) } == [["org/gang", "sam"], ["org", "sam/job"], []])
    #expect(passages.map(\.split) == ["held", "tune", ""])
    #expect(passages.map(\.line) == [4, 6, 7])
    #expect(passages.map(\.interview) == Self.interviews.map(\.id))
    #expect(parsed.value.splits == ["held", "tune"])
  }

  @Test("a byte order mark, a decomposed letter and cells cut off at the line's end are read")
  func forms() {
    let parsed = Self.read("\u{FEFF}passage\tcodes\tsplit\na\u{30A}rhus-leder:1")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.passages.map(\.codes) == [[]])
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let findings: [String]
    var testDescription: String { findings.joined(separator: ", ") }
  }

  static let head = "passage\tcodes\n"
  static let wrong = [
    Wrong(text: "", findings: ["0:0 gold.no-passages"]),
    Wrong(text: "# only\n\n", findings: ["0:0 gold.no-passages"]),
    Wrong(text: head, findings: ["0:0 gold.no-passages"]),
    Wrong(text: "\u{0}\u{0}\u{1}", findings: ["0:0 gold.not-text"]),
    Wrong(text: "id\ttext\nnord:1\tx\n", findings: ["1:0 gold.missing-column", "1:0 gold.missing-column"]),
    Wrong(text: "pasage\tcodes\nnord:1\t\n", findings: ["1:0 gold.missing-column"]),
    Wrong(text: "passage\tcodes\tpassage\nnord:1\t\tnord:1\n", findings: ["1:15 gold.doubled-column"]),
    Wrong(text: head + "nord:1\torg\tsam\n", findings: ["2:12 gold.too-many-cells"]),
    Wrong(
      text: head + "nord\t\nnord:\t\nnord:x\t\n:\t\n\tsam\nnord:-1\t\nnord:99999999999999999999\t\n",
      findings: (2...8).map { "\($0):1 gold.malformed-passage" }),
    Wrong(text: head + "nord:0\t\nnord:4\t\n", findings: ["2:1 gold.unknown-turn", "3:1 gold.unknown-turn"]),
    Wrong(
      text: head + "vest:1\t\nvest:2\t\nøst:1\t\n",
      findings: ["2:1 gold.unknown-interview", "4:1 gold.unknown-interview"]),
    Wrong(text: head + "nord:1\tsam,gang\nnord:2\tgang\n", findings: ["2:12 gold.unknown-code"]),
    Wrong(text: head + "nord:1\tsam\nnord:01\t\n", findings: ["3:1 gold.doubled-passage"]),
  ]

  @Test("what cannot be read is told at its place, the same name once", arguments: wrong)
  func wrongInput(wrong: Wrong) {
    let parsed = Self.read(wrong.text)
    #expect(Self.findings(parsed) == wrong.findings)
    #expect(parsed.hasErrors)
  }

  @Test("findings come in the order of the lines")
  func order() {
    let parsed = Self.read(Self.head + "nord:9\t\nvest:1\tgang\nnord:1\tsamm\nnord:1\t\n")
    #expect(
      Self.findings(parsed) == [
        "2:1 gold.unknown-turn", "3:1 gold.unknown-interview", "3:8 gold.unknown-code", "4:8 gold.unknown-code",
        "5:1 gold.doubled-passage",
      ])
  }

  @Test("messages suggest what was meant, count the lines, and repeat no text and no long name")
  func messages() {
    let long = String(repeating: "og så sagde hun ", count: 5)
    let parsed = Self.read(
      "passage\tcodes\tnote\nnort:1\t\themmelig\nnort:2\t\t\nnord:1\tgang,samm\tx\nnord:2\t\(long)\t\n")
    let texts = parsed.diagnostics.map { $0.rendered(in: .danish) }
    #expect(
      texts == [
        "g.tsv:2:1: fejl: ukendt interview »nort« (2 linjer)\n  forslag: mente du »nord«?",
        "g.tsv:4:8: fejl: ukendt kode »gang«\n  forslag: mente du »org/gang«?",
        "g.tsv:4:13: fejl: ukendt kode »samm«\n  forslag: mente du »sam«?",
        "g.tsv:5:8: fejl: ukendt kode\n  forslag: skriv hele stien, f.eks. org/gang; »kodeks codes list« viser koderne",
      ])
    #expect(!parsed.diagnostics.contains { $0.location?.sourceLine != nil })
  }

  @Test("every message has a text in each language", arguments: Language.allCases)
  func languages(language: Language) {
    let other: Language = language == .danish ? .english : .danish
    for wrong in Self.wrong {
      for diagnostic in Self.read(wrong.text).diagnostics {
        #expect(diagnostic.message.text(in: language) != diagnostic.message.text(in: other))
        #expect(diagnostic.message.suggestion(in: language)?.isEmpty == false)
      }
    }
  }
}
