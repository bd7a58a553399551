import Interchange
import Testing
import TranscriptText

@Suite("RTF")
struct RTFTests {
  private func document(_ text: String) throws -> SourceDocument {
    try #require(RTFReader.document(SourceFile(path: "a.rtf", text: "{\\rtf1\\ansi " + text + "}")).value)
  }

  private func paragraphs(_ text: String) throws -> [String] {
    try document(text).blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let rows): "\(rows)"
      case .utterance: "?"
      }
    }
  }

  @Test("every piece of text is somewhere, once")
  func nothingIsLost() throws {
    let text = """
      {\\info{\\title ord1}{\\*\\company ord2}}{\\*\\generator ord3}{\\header ord4\\par}{\\footerl ord5{\\field{\\*\\fldinst PAGE ord6}{\\fldrslt ord7}}}
      \\pard ord8{\\footnote\\pard ord9{\\b ord10}}{\\footnote\\ftnalt ord11} {\\v ord12}{\\deleted ord13}{\\*\\unknown ord14{\\b ord15}}\\par
      {\\*\\atrfstart 1}ord16{\\*\\atrfend 1}{\\*\\atnid ord17x}{\\*\\atnauthor ord18}\\chatn{\\*\\annotation{\\*\\atnref 1}ord19}\\par
      \\trowd\\intbl ord20\\par ord21\\cell ord22\\cell\\row\\pard {\\listtext ord23\\tab}ord24\\par
      {\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv ord25}}{\\shptxt ord26\\par}}{\\shprslt tabt}}
      {\\field{\\*\\fldinst HYPERLINK ord27}{\\fldrslt ord28}}{\\xe ord29}{\\upr{tabt}{\\*\\ud{ord30}}} ord31
      """
    let source = SourceFile(path: "a.rtf", text: "{\\rtf1 " + text + "} ord32 ")
    let found = try #require(RTFReader.document(source).value)
    var expected = SourceDocument.markers(in: text)
    expected["ord32"] = 1
    expected["ord17"] = nil
    #expect(found.markers == expected)
    #expect(!found.everything.contains { $0.contains("tabt") })
  }

  @Test("letters come from code pages, fonts and Unicode, and what stands for them is passed over")
  func letters() throws {
    #expect(try paragraphs("\\'e6\\'f8\\'e5\\'80") == ["æøå€"])
    #expect(try paragraphs("\\u230?\\u-10179?\\u-8704?x") == ["æ😀x"])
    #expect(try paragraphs("\\uc2\\u230\\'c3\\'a6{\\uc0\\u248}\\u229ab!") == ["æøå!"])
    #expect(try paragraphs("\\uc1\\u230{?}x\\u230\\~x") == ["æ?xæx"])
    #expect(try paragraphs("{\\fonttbl{\\f1\\fcharset204 A;}}{\\f1\\'c4\\'e0}\\'c4") == ["ДаÄ"])
    #expect(try paragraphs("\\ansicpg865\\'91\\'9b\\'86") == ["æøå"])
    #expect(try paragraphs("æøå\\'e6") == ["æøåæ"])
    #expect(try paragraphs("\\u-1?\\u55357?x") == ["\u{FFFF}x"])
  }

  @Test("signs and breaks")
  func signs() throws {
    #expect(try paragraphs("a\\~b\\_c\\-d\\emdash e\\lquote f\\rquote\\{\\}\\\\") == ["a\u{A0}b\u{2011}cd—e‘f’{}\\"])
    #expect(try paragraphs("a\\line b\\tab c\r\n d\\\ne\\par\\par\\par f") == ["a\nb\tc d", "e", "", "f"])
    #expect(try paragraphs("a{\\bin4 }{}}b\\bin99999999999 ") == ["ab"])
  }

  @Test("a beginning that stands out is measured in bytes")
  func leadIn() throws {
    func leads(_ text: String) throws -> [Int] {
      try document(text).blocks.map { block in
        if case .paragraph(let paragraph) = block { paragraph.leadIn } else { -1 }
      }
    }
    #expect(
      try leads("{\\b L\\'e6ge} siger\\par\\b alt\\par\\b0 intet\\par {\\b IP:\\tab }hej\\par x{\\b y}\\par") == [
        5, 0, 0, 3, 0,
      ])
    #expect(try leads("\\b IP\\b0 \\i  hej\\plain\\par {\\b\\i IP} {\\b hej}\\par") == [2, 2])
  }

  @Test("headings are told by their style's name or by the outline")
  func headings() throws {
    let text =
      "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\outlinelevel1 X;}}\\pard\\s1 A\\par\\pard\\s2 B\\par\\pard\\s0 C\\par\\pard\\outlinelevel0 D\\par"
    let headings = try document(text).blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.isHeading } else { false }
    }
    #expect(headings == [true, true, false, true])
  }

  @Test("tables keep their rows, paragraphs their place before and after")
  func tables() throws {
    let text =
      "a\\par\\trowd\\intbl b\\par c\\cell d\\cell\\row\\trowd\\intbl e\\cell\\row\\pard f\\par\\trowd\\intbl g\\cell"
    #expect(
      try document(text).blocks == [
        .paragraph(DocumentParagraph("a")), .table([["b\nc", "d"], ["e"]]), .paragraph(DocumentParagraph("f")),
        .table([["g"]]),
      ])
  }

  @Test("notes and comments stand where they are about")
  func places() throws {
    let text = """
      en {\\*\\atrfstart 7}\\'e6 to{\\*\\atrfend 7}{\\*\\atnid K}{\\*\\atnauthor Koder 1}\\chatn{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate \(2_116_166_095)}kode}\\par
      \\trowd\\intbl x\\cell y\\par z{\\footnote note}\\cell\\row
      """
    let comments = try document(text).comments
    #expect(comments.map(\.text) == ["kode", "note"])
    #expect(comments[0].author == "Koder 1")
    #expect(comments[0].start == DocumentPlace(block: 0, offset: 3))
    #expect(comments[0].end == DocumentPlace(block: 0, offset: 8))
    #expect(comments[1].start == DocumentPlace(block: 1, row: 0, column: 1, offset: 3))
  }

  @Test(
    "what is no RTF, or no whole one, is told",
    arguments: [
      ("Hej", "rtf.not-rtf"), ("", "rtf.not-rtf"), ("{\\rtf1 hej", "rtf.cut-off"),
      ("{\\rtf1" + String(repeating: "{", count: 50_000), "rtf.too-deep"),
      ("{\\rtf1{\\fonttbl{\\f1\\fcharset128 A;}}\\f1\\'93\\'fa}", "rtf.unknown-letters"),
    ])
  func findings(text: String, id: String) {
    let parsed = RTFReader.document(SourceFile(path: "a.rtf", text: text))
    #expect(parsed.diagnostics.map(\.id) == [id])
    #expect((parsed.value == nil) == parsed.hasErrors)
  }

  @Test(
    "long files of one thing are read in one pass",
    arguments: [
      "\\b", "\\par", "{}", "{\\b x}", "\\'e6", "\\u230?", "\\cell", "\\row", "{\\footnote}", "{\\v x}", "}", "\\",
      "{\\*\\atrfstart 1}", "{\\*\\x y}", "\\intbl x\\par", "{\\deleted x}",
    ])
  func repeated(piece: String) {
    let text = "{\\rtf1 " + String(repeating: piece, count: (1 << 19) / piece.utf8.count)
    _ = RTFReader.document(SourceFile(path: "a.rtf", text: text))
  }
}
