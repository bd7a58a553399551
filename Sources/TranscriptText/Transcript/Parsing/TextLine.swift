/// One line of a text, without the white space at its ends.
struct TextLine: Hashable {
  /// First byte that is no white space; equals `end` in a blank line.
  let start: Int
  /// One past the last byte that is no white space.
  let end: Int
  /// True when the line opens a paragraph: the first of the text, or after a blank line.
  let opensBlock: Bool

  /// True when there is nothing but white space.
  var isBlank: Bool { start == end }

  /// The stretch of text without white space at its ends.
  var range: TextRange { TextRange(start: start, end: end) }

  /// The lines of `bytes`; one pass.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var opensBlock = true
    var begin = 0
    while begin < bytes.count {
      let end = bytes.firstIndex(of: 0x0A, from: begin, to: bytes.count) ?? bytes.count
      let start = bytes.skippingBlanks(from: begin, to: end)
      let line = TextLine(
        start: start, end: bytes.droppingBlanks(from: start, to: end), opensBlock: opensBlock && start < end)
      lines.append(line)
      opensBlock = line.isBlank
      begin = end + 1
    }
    return lines
  }
}

extension [UInt8] {
  /// The first place of `byte` in `start..<end`, eight bytes at a time.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    withUnsafeBytes { buffer in
      var index = start
      let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
      while index + 8 <= end {
        // A byte of `difference` is zero where `byte` stands; the lowest zero byte sets the lowest flag.
        let difference = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian ^ pattern
        let flags = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
        if flags != 0 { return index + flags.trailingZeroBitCount / 8 }
        index += 8
      }
      while index < end {
        if buffer[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  /// The first byte in `start..<end` that is no white space; `end` when there is none.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { WhiteSpace.skip(in: $0, from: start, to: end) }
  }

  /// One past the last byte in `start..<end` that is no white space; `start` when there is none.
  func droppingBlanks(from start: Int, to end: Int) -> Int {
    withUnsafeBytes { WhiteSpace.drop(in: $0, from: start, to: end) }
  }

  /// The text of a stretch.
  func text(_ range: TextRange) -> String { String(decoding: self[range.start..<range.end], as: UTF8.self) }

  /// True when `bytes[index...]` begins with `prefix` before `end`.
  func has(_ prefix: StaticString, at index: Int, before end: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard index >= 0, index + count <= end else { return false }
    return prefix.withUTF8Buffer { $0.elementsEqual(self[index..<(index + count)]) }
  }
}
