import Testing
import TranscriptText

@Suite("Source bytes")
struct TextDecoderTests {
  private static let text = "I: Hør på det – »øh« … 😀\nIP: Åh, ærgerligt.\n"

  private func decode(_ bytes: [UInt8]) -> Parsed<DecodedText> {
    TextDecoder.decode(SourceFile(path: "a.txt", bytes: bytes))
  }

  private func finding(_ bytes: [UInt8]) -> String {
    decode(bytes).diagnostics.map { diagnostic in
      let place = diagnostic.location.map(\.description) ?? ""
      return "\(place) \(diagnostic.severity) \(diagnostic.id)"
    }.joined(separator: "|")
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 and UTF-16, with their marks, give the same text")
  func encodings() {
    let cases: [([UInt8], SourceEncoding)] = [
      (Array(Self.text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), .utf8WithMark),
      (Self.utf16(Self.text, bigEndian: true), .utf16BigEndian),
      (Self.utf16(Self.text, bigEndian: false), .utf16LittleEndian),
    ]
    for (bytes, encoding) in cases {
      let decoded = decode(bytes)
      #expect(decoded.value.text == CanonicalText(Self.text))
      #expect(decoded.value.encoding == encoding)
      #expect(decoded.diagnostics.isEmpty)
    }
  }

  @Test("Windows-1252 is recognised by its letters and told")
  func windows1252() {
    let bytes =
      Array("I: H".utf8) + [0xF8] + Array("r p".utf8) + [
        0xE5, 0x20, 0x96, 0x20, 0xBB, 0xC6, 0xAB, 0x85, 0x80, 0x0D, 0x0A,
      ]
    let decoded = decode(bytes)
    #expect(decoded.value.text == CanonicalText("I: Hør på – »Æ«…€\n"))
    #expect(decoded.value.encoding == .windows1252)
    #expect(finding(bytes) == "a.txt note transcript.windows-1252")
  }

  @Test("UTF-8 with broken places is an error at the first, not Windows-1252")
  func damaged() {
    let bytes = Array("Første linje\r\næøå".utf8) + [0xE5] + Array("b ærø".utf8)
    #expect(finding(bytes) == "a.txt:2:4 error transcript.damaged-text")
    #expect(decode(bytes).value.text.length == 0)
    #expect(finding([0xEF, 0xBB, 0xBF] + Array("ab".utf8) + [0xE5]) == "a.txt:1:3 error transcript.damaged-text")
    #expect(finding(Array("blåbær og rødgrød".utf8).dropLast() + [0xC3]) == "a.txt:1:17 error transcript.damaged-text")
  }

  @Test("bytes that mean nothing in either encoding are an error at the first")
  func unknown() {
    #expect(finding(Array("ab ".utf8) + [0x81]) == "a.txt:1:4 error transcript.unknown-encoding")
    #expect(finding(Array("ab\ncd".utf8) + [0xFF, 0xFD]) == "a.txt:2:3 error transcript.unknown-encoding")
  }

  @Test(
    "overlong forms, surrogates and code points past the end are not UTF-8",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xC3],
    ] as [[UInt8]])
  func illFormed(_ bytes: [UInt8]) {
    #expect(decode(Array("æ ø å æ ø å ".utf8) + bytes).diagnostics.first?.id == "transcript.damaged-text")
    #expect(
      decode(Array("æ ".utf8) + bytes).hasErrors || decode(Array("æ ".utf8) + bytes).value.encoding == .windows1252)
  }

  @Test("UTF-16 that is cut or broken is told")
  func brokenUTF16() {
    #expect(finding(Self.utf16("Hej", bigEndian: false) + [0x41]) == "a.txt warning transcript.odd-byte")
    #expect(decode(Self.utf16("Hej", bigEndian: false) + [0x41]).value.text == CanonicalText("Hej"))
    #expect(finding(Self.utf16("a\nb", bigEndian: false) + [0x3D, 0xD8]) == "a.txt:2:2 error transcript.damaged-text")
    #expect(
      finding(Array(Self.utf16("Hej med jer", bigEndian: false).dropFirst(2)))
        == "a.txt error transcript.utf16-without-mark")
  }

  @Test("line ends become line feeds, and nothing else changes")
  func lineEnds() {
    #expect(
      decode(Array("a\r\nb\rc\n\r\nd\r\r\ne \t\u{B}\u{C}".utf8)).value.text
        == CanonicalText("a\nb\nc\n\nd\n\ne \t\u{B}\u{C}"))
  }

  @Test("an empty file is an error", arguments: ["", " ", "\n\n\t \r\n", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(finding(Array(text.utf8)) == "a.txt error transcript.empty-file")
  }

  @Test("UTF-16 with nothing but its mark is empty")
  func emptyUTF16() {
    #expect(finding([0xFF, 0xFE]) == "a.txt error transcript.empty-file")
    #expect(finding([0xFE, 0xFF, 0x00, 0x20]) == "a.txt error transcript.empty-file")
  }

  @Test(
    "other kinds of file are named",
    arguments: [
      (Array("%PDF-1.7\n%âãÏÓ".utf8), "en PDF-fil"), ([0x50, 0x4B, 3, 4, 20, 0], "et Word-dokument"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "ældre Word-dokument"),
      (Array("{\\rtf1\\ansi".utf8), "RTF"),
      ([0, 0, 0, 0x20] + Array("ftypM4A \0\0".utf8), "lyd- eller videofil"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "et billede"),
      (Array("SQLite format 3\0".utf8), "databasefil"), ([0x1F, 0x8B, 8], "komprimeret"),
    ] as [([UInt8], String)])
  func signatures(_ bytes: [UInt8], _ name: String) {
    let parsed = TranscriptParser.parse(SourceFile(path: "a.pdf", bytes: bytes))
    #expect(parsed.diagnostics.map(\.id) == ["transcript.not-plain-text"])
    #expect(parsed.diagnostics.first?.message.text(in: .danish).contains(name) == true)
    #expect(parsed.value.turns.isEmpty)
  }

  @Test("zero bytes and many control characters are no text; a stray one is let be")
  func binary() {
    #expect(finding([0x41, 0, 0x42, 0x43, 0x44, 0x45, 0x46]) == "a.txt error transcript.binary")
    #expect(finding([0x41, 1, 2, 3, 4, 0x42]) == "a.txt error transcript.binary")
    #expect(finding(Array((String(repeating: "a", count: 200) + "\u{1}").utf8)) == "")
  }

  @Test("a long line is read in one go")
  func longLine() {
    let line = "I: " + String(repeating: "ord og flere ord: 8:30 (og) #tegn# ", count: 60_000)
    let parsed = TranscriptParser.parse(SourceFile(path: "a.txt", text: line))
    #expect(parsed.value.turns.count == 1)
  }
}
