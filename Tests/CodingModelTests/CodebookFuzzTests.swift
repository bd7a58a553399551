import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Codebooks gone wrong at random")
struct CodebookFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "\t", "\n", " ", ":", ": ", "- ", "*", "&a ", "*a", "[", "]", "{", "}", "\"", "'", "#", "---\n", "...\n", "|\n",
      ">-\n", "%", "!",
      "!!int ", "? ", "near(", "(", ")", " or ", "not ", ",", "æ", "\u{FEFF}", "\u{2028}", "\u{85}", "\\", "@",
      "codes:\n", "  - id: org\n",
      "parent: org\n", "~", "null", "\r",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0x7F], [0xE2, 0x80]]

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0...4, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: random.pick(Self.pieces))
      case 3: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
      default: bytes.insert(contentsOf: random.pick(Self.pieces), at: place)
      }
    }
    return bytes
  }

  @Test(
    "no damaged book stops the parser; places lie in the file and in order, and a lost book is explained",
    arguments: 0..<10)
  func mutations(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let original = Array(sampleBook.utf8)
    for _ in 0..<600 {
      let bytes = mutated(original, &random)
      let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", bytes: bytes))
      #expect(parsed.value != nil || parsed.hasErrors)
      let places = parsed.diagnostics.compactMap(\.location)
      #expect(places.count == parsed.diagnostics.count)
      let lineCount =
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count {
          "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
        } + 1
      for place in places {
        #expect(place.line <= lineCount && place.column <= (place.sourceLine?.count ?? 100_000) + 1)
      }
      #expect(zip(places, places.dropFirst()).allSatisfy { ($0.line, $0.column) <= ($1.line, $1.column) })
      for code in parsed.value?.codes ?? [] {
        #expect(code.path.parent == nil || parsed.value?.codes.contains { $0.path == code.path.parent } == true)
      }
    }
  }
}
