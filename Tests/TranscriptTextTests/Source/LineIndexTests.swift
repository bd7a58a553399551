import Testing
import TranscriptText

@Suite("Places in a text")
struct LineIndexTests {
  @Test(
    "columns count characters, not bytes",
    arguments: [
      (0, 1, 1), (2, 1, 2), (4, 1, 3), (6, 2, 1), (7, 2, 2), (11, 2, 3), (12, 3, 1), (13, 3, 1), (99, 3, 1), (-5, 1, 1),
    ])
  func places(_ offset: Int, _ line: Int, _ column: Int) {
    let index = LineIndex(CanonicalText("æøx\na😀\n"))
    #expect(index.location(ofByte: offset, in: "f").description == "f:\(line):\(column)")
  }

  @Test("a line's range leaves out its line feed")
  func ranges() {
    let text = CanonicalText("æb\n\nc")
    let index = LineIndex(text)
    #expect(index.count == 3)
    #expect((1...4).map { text[index.range(ofLine: $0)] } == ["æb", "", "c", ""])
  }

  @Test("a combined letter is one column")
  func combined() {
    let index = LineIndex(CanonicalText("a\u{30A}b"))
    #expect(index.column(ofByte: 3) == 2)
  }
}
