import Interchange
import Testing
import TranscriptText

@Suite("HTML")
struct HTMLTests {
  private func document(_ html: String) throws -> SourceDocument {
    try #require(HTMLReader.document(SourceFile(path: "a.html", text: html)).value)
  }

  private func texts(_ html: String) throws -> [String] {
    try document(html).blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let rows): "\(rows)"
      case .utterance: "?"
      }
    }
  }

  @Test("every piece of text is somewhere, once")
  func nothingIsLost() throws {
    let html = """
      <!DOCTYPE html><html><head><title>ord1</title><meta name="emne" content="ord2"><style>ord3</style>
      <script>if (1 < 2) { "ord4" }</script></head><body>ord5<p>ord6<br>ord7 <b>ord8</b></p><!-- ord9 -->
      <div title="header"><p>ord10</p></div><ul><li>ord11<li>ord12</ul><pre>ord13
      ord14</pre><table><caption>ord15</caption><tr><th>ord16<td>ord17<p>ord18</p></tr><tr><td>ord19</td></tr>ord20</table>
      <img alt="ord21" src="x"><span style="display: none">ord22</span><del>ord23</del><svg><text>ord24</text></svg>
      <a href="#_ftn1">[1]</a><div id="ftn1"><p>ord25</p></div><noscript>ord26</noscript><x-y>ord27</x-y>
      <textarea>ord28</textarea><table><tr><td>ord29<table><tr><td>ord30</td><td>ord31</td></tr></table>ord32</td></tr></table>
      """
    #expect(try document(html).markers == SourceDocument.markers(in: html))
  }

  @Test("white space is collapsed as in a browser")
  func whiteSpace() throws {
    #expect(try texts("<p> a\n  b <b> c</b> </p>d<br>  e <i> f </i><div>g</div> h") == ["a b c", "d\ne f", "g", "h"])
    #expect(try texts("<p>a&nbsp; b</p><p>&nbsp;</p><pre> a\n  b </pre>") == ["a\u{A0} b", " a\n  b"])
  }

  @Test("letters come as marks, declarations or guesses tell")
  func charsets() throws {
    let eight: [UInt8] = Array("<meta charset=iso-8859-1><p>".utf8) + [0xE6, 0xF8, 0xE5, 0x80]
    let plain: [UInt8] =
      Array("<p>Bl".utf8) + [0xE5] + Array("b".utf8) + [0xE6] + Array("r &oslash;&#229;&hellip;".utf8)
    func text(_ bytes: [UInt8]) -> [DocumentBlock]? {
      HTMLReader.document(SourceFile(path: "a.html", bytes: bytes)).value?.blocks
    }
    #expect(text(eight) == [.paragraph(DocumentParagraph("æøå€"))])
    #expect(text(plain) == [.paragraph(DocumentParagraph("Blåbær øå…"))])
    #expect(text([0xEF, 0xBB, 0xBF] + Array("<p>æ".utf8)) == [.paragraph(DocumentParagraph("æ"))])
  }

  @Test("bold beginnings and headings are told")
  func styles() throws {
    let html = "<h2>A</h2><p><b>IP:</b> hej</p><p><span style='font-weight: 700'>Læge</span> x</p><p><b>alt</b></p>"
    #expect(
      try document(html).blocks == [
        .paragraph(DocumentParagraph("A", isHeading: true)), .paragraph(DocumentParagraph("IP: hej", leadIn: 3)),
        .paragraph(DocumentParagraph("Læge x", leadIn: 5)), .paragraph(DocumentParagraph("alt")),
      ])
  }

  @Test("tables are rows of cells; those that only arrange the page are not")
  func tables() throws {
    #expect(
      try document("<table><tr><td>a<td>b<p>c</table>").blocks == [.table([["a", "b\nc"]])])
    #expect(try texts("<table><tr><td>a<tr><td>b</table>") == ["a", "b"])
    #expect(
      try texts("<table><tr><td>a<td>b<table><tr><td>c<td>d</table>e</table>f")
        == ["a", "b", "[[\"c\", \"d\"]]", "e", "f"])
  }

  @Test("a note stands where its number stood")
  func notes() throws {
    let html =
      "<p>Æ <a href='#_ftn2' name='_ftnref2'>[2]</a>b</p><div id='ftn2'><p><a href='#_ftnref2'>[2]</a> En\n note</p></div>"
    let found = try document(html)
    #expect(found.comments.map(\.text) == ["En note"])
    #expect(found.comments.first?.start == DocumentPlace(block: 0, offset: 2))
    #expect(found.leftOut == [LeftOutText(.generated, "[2]"), LeftOutText(.generated, "[2]")])
  }

  @Test("long texts come whole, deep ones are refused")
  func sizes() throws {
    let long = String(repeating: "ordet er frit ", count: 600_000)
    let found = try texts("<p>" + long + "</p>")
    #expect(found.map(\.utf8.count) == [long.utf8.count - 1])
    let longer = SourceFile(path: "a.html", text: "<p>" + long + long)
    #expect(HTMLReader.document(longer).diagnostics.map(\.id) == ["html.long-piece"])
    let deep = String(repeating: "<div>", count: 100_000) + "x"
    #expect(HTMLReader.document(SourceFile(path: "a.html", text: deep)).diagnostics.map(\.id) == ["xml.too-deep"])
  }

  @Test(
    "long files of one thing are read in one pass",
    arguments: [
      "<", "<p>", "<td>", "<table>", "&", "<!--", "<br>", "</p>", "<b>x</b>", "<p>x</p>", "<a href='#_ftn1'>",
    ])
  func repeated(piece: String) {
    let text = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
    _ = HTMLReader.document(SourceFile(path: "a.html", text: text))
  }
}
