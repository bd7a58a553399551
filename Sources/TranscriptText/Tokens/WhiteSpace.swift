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

  /// The range without white space at its two ends.
  static func trimmed(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = length(in: bytes, at: start, end: end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var lead = end - 1
      while lead > start, bytes[lead] & 0xC0 == 0x80, end - lead < 3 { lead -= 1 }
      let length = length(in: bytes, at: lead, end: end)
      if length == 0 || lead + length != end { break }
      end = lead
    }
    return start..<end
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
