/// White space as Unicode defines it (`White_Space`, PropList.txt), on UTF-8 bytes.
enum WhiteSpace {
  /// Bit `b` is set when the byte `b` ≤ 0x20 is white space: tab, line feed, vertical tab, form feed, return, blank.
  static let asciiMask: UInt64 = 0x1_0000_3E00

  /// True for an ASCII white space byte.
  @inline(__always)
  static func isASCII(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (asciiMask >> UInt64(byte)) & 1 != 0
  }

  /// How many bytes the white space character at `offset` has; 0 where there is none.
  static func length(in bytes: UnsafeRawBufferPointer, at offset: Int, end: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return isASCII(lead) ? 1 : 0 }
    if lead == 0xC2, offset + 1 < end {
      return bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0 ? 2 : 0
    }
    guard (0xE1...0xE3).contains(lead), offset + 2 < end else { return 0 }
    return isThreeByteSpace(lead, bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  }

  /// The first byte in `start..<end` that is no white space; `end` when there is none.
  static func skip(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let length = length(in: bytes, at: index, end: end)
      if length == 0 { return index }
      index += length
    }
    return index
  }

  /// One past the last byte in `start..<end` that is no white space; `start` when there is none.
  static func drop(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    var index = end
    while index > start {
      var lead = index - 1
      while lead > start, bytes[lead] & 0xC0 == 0x80, index - lead < 3 { lead -= 1 }
      let length = length(in: bytes, at: lead, end: index)
      if length == 0 || lead + length != index { return index }
      index = lead
    }
    return index
  }

  /// The range without white space at its two ends.
  static func trimmed(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
    let start = skip(in: bytes, from: range.lowerBound, to: range.upperBound)
    return start..<drop(in: bytes, from: start, to: range.upperBound)
  }

  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  private static func isThreeByteSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }
}
