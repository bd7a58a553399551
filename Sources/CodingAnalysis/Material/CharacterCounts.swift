internal import TranscriptText

/// How many characters (Unicode scalars) of a text begin before a byte. A look takes the same time however long the text
/// is: it counts from the last of many places at which the count is known.
struct CharacterCounts {
  private let utf8: [UInt8]
  /// The characters before byte 0, 256, 512 …
  private let known: [Int]
  private static let step = 256

  init(_ text: CanonicalText) {
    utf8 = text.utf8
    var known: [Int] = []
    known.reserveCapacity(utf8.count / Self.step + 1)
    var count = 0
    for place in utf8.indices {
      if place.isMultiple(of: Self.step) { known.append(count) }
      if utf8[place] & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count.isMultiple(of: Self.step) { known.append(count) }
    self.known = known
  }

  /// The characters that begin before a byte of the text, or before its end.
  func before(_ byte: Int) -> Int {
    let first = byte / Self.step
    return utf8[(first * Self.step)..<byte].reduce(known[first]) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The characters that begin in a stretch of the text.
  func count(in range: TextRange) -> Int { before(range.end) - before(range.start) }

  /// The first byte of the character that a byte belongs to; the text's end is its own.
  func start(of byte: Int) -> Int {
    var start = byte
    while start > 0, start < utf8.count, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
