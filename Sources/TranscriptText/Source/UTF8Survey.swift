/// What one pass over a file's bytes shows about their encoding.
struct UTF8Survey {
  /// Well-formed sequences of two to four bytes.
  private(set) var multibyteSequences = 0
  /// Bytes, or truncated sequences, that are not UTF-8 (Unicode 15, table 3-7).
  private(set) var brokenSequences = 0
  /// Offset of the first broken one.
  private(set) var firstBroken: Int?
  /// Bytes of value 0.
  private(set) var nulBytes = 0
  /// Control characters that plain text has no use for; tab, line ends, page and vertical breaks do not count.
  private(set) var controlBytes = 0
  /// True when a carriage return occurs.
  private(set) var hasCarriageReturn = false
  /// True when something else than white space occurs.
  private(set) var hasContent = false

  /// Looks at all of `bytes` from `start`; linear, whatever they are.
  init(_ bytes: [UInt8], from start: Int) {
    bytes.withUnsafeBufferPointer { survey($0, from: start) }
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      index = skipPlain(bytes, from: index)
      guard index < bytes.count else { return }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte <= 0x20 || byte == 0x7F { note(control: byte) } else { hasContent = true }
        index += 1
        continue
      }
      hasContent = true
      let length = Self.sequenceLength(bytes, at: index)
      if length > 0 {
        multibyteSequences += 1
        index += length
      } else {
        brokenSequences += 1
        firstBroken = firstBroken ?? index
        index += 1
      }
    }
  }

  /// Where a run of eight-byte words of printable ASCII and blanks ends; `start` when there is none.
  private mutating func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    var isBlank = true
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Flags bytes above 0x7E, and bytes below 0x20 (Mycroft's test); a false alarm only costs the slow way.
      let above = (word &+ 0x0101_0101_0101_0101) | word
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      guard (above | below) & 0x8080_8080_8080_8080 == 0 else { break }
      isBlank = isBlank && word == 0x2020_2020_2020_2020
      index += 8
    }
    hasContent = hasContent || !isBlank
    return index
  }

  private mutating func note(control byte: UInt8) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C: break
    case 0x0D: hasCarriageReturn = true
    case 0: nulBytes += 1
    default: controlBytes += 1
    }
  }

  /// Number of bytes of the well-formed sequence at `index`, which holds a byte of 0x80 or more; 0 when there is none.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return 0 }
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
    for next in (index + 2)..<(index + max(length, 2)) where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
