import TestSupport
import Testing
import TranscriptText

@testable import CodingAnalysis

@Suite("Counts of characters")
struct CharacterCountsTests {
  @Test("at every byte of texts of all lengths they are those of a count from the beginning")
  func naive() {
    var random = SeededGenerator(seed: 3)
    for length in [0, 1, 127, 128, 255, 256, 257, 300, 600] {
      let text = CanonicalText((0..<length).map { _ in random.pick(["a", " ", "æ", "–", "👍", "e\u{301}"]) }.joined())
      let counts = CharacterCounts(text)
      var (count, start) = (0, 0)
      for byte in 0...text.utf8.count {
        if byte == text.utf8.count || text.utf8[byte] & 0xC0 != 0x80 { start = byte }
        #expect(counts.before(byte) == count && counts.start(of: byte) == start)
        if byte < text.utf8.count, text.utf8[byte] & 0xC0 != 0x80 { count += 1 }
      }
      #expect(counts.count(in: text.fullRange) == text[text.fullRange].unicodeScalars.count)
    }
  }
}
