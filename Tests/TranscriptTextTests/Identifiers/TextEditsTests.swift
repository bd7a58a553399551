import TestSupport
import Testing
import TranscriptText

@Suite("Edits of a text")
struct TextEditsTests {
  @Test("a stretch that begins or ends in a replaced one takes in the replacement, others keep their words")
  func places() {
    let edits = TextEdits([TextEdit(TextRange(start: 4, end: 10), with: "[x]")])
    #expect(edits.applied(to: "abc Xqvist def") == "abc [x] def")
    for (before, after) in [
      ((0, 3), (0, 3)), ((4, 10), (4, 7)), ((5, 8), (4, 7)), ((0, 7), (0, 7)), ((6, 14), (4, 11)), ((11, 14), (8, 11)),
      ((10, 10), (7, 7)), ((4, 4), (4, 4)),
    ] {
      let place = edits.place(of: TextRange(start: before.0, end: before.1))
      #expect(place == TextRange(start: after.0, end: after.1), "\(before)")
    }
    #expect(edits.cuts(TextRange(start: 5, end: 10)))
    #expect(!edits.cuts(TextRange(start: 4, end: 10)))
  }

  @Test("edits taken back give the very text and the very places")
  func reversed() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let text = (0..<60).map { _ in generator.pick(["a", "æ", "😀", " ", "b"]) }.joined()
      let bytes = Array(text.utf8)
      let starts = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [bytes.count]
      let edits = TextEdits(
        (0..<5).map { _ in
          let ends = [generator.pick(starts), generator.pick(starts)].sorted()
          return TextEdit(
            TextRange(start: ends[0], end: max(ends[1], ends[0])), with: generator.pick(["[x]", "", "øøøø"]))
        }.filter { !$0.range.isEmpty })
      let changed = edits.applied(to: bytes)
      let back = edits.reversed(of: bytes)
      #expect(back.applied(to: changed) == bytes)
      for start in starts where !edits.cuts(TextRange(start: start, end: start)) {
        let range = TextRange(start: start, end: start)
        if !edits.edits.contains(where: { $0.range.start <= start && start <= $0.range.end }) {
          #expect(back.place(of: edits.place(of: range)) == range)
        }
      }
    }
  }
}
