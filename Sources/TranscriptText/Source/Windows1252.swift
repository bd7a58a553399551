/// The eight-bit encoding of older Windows programs (Microsoft code page 1252).
public enum Windows1252 {
  /// The text in UTF-8; `nil` when a byte has no meaning, or when too few of the bytes above 127 are what people write.
  public static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var unusual = 0
    var usual = 0
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = scalar(of: byte)
      guard scalar != 0 else { return nil }
      if isUsual(byte) { usual += 1 } else { unusual += 1 }
      if scalar >= 0x800 { result.append(0xE0 | UInt8(scalar >> 12)) }
      result.append(scalar >= 0x800 ? 0x80 | UInt8(scalar >> 6 & 0x3F) : 0xC0 | UInt8(scalar >> 6))
      result.append(0x80 | UInt8(scalar & 0x3F))
    }
    return unusual * 10 <= usual ? result : nil
  }

  /// The code point of a byte of 0x80 or more; 0 for the five bytes without one.
  static func scalar(of byte: UInt8) -> UInt16 {
    byte >= 0xA0 ? UInt16(byte) : upperControls[Int(byte) - 0x80]
  }

  /// Letters of the Nordic and larger western languages, quotation marks, dashes, `§ ° ½ … € ´ ·` and the fixed blank.
  private static func isUsual(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80, 0x82, 0x84, 0x85, 0x91...0x97, 0xA0, 0xA7, 0xAB, 0xB0, 0xB2, 0xB4, 0xB7, 0xBB, 0xBC, 0xBD: true
    case 0xD0, 0xD7, 0xDD, 0xDE, 0xF0, 0xF7, 0xFD...0xFF: false
    case 0xC0...0xFE: true
    default: false
    }
  }

  /// Code points of 0x80–0x9F; 0 where the code page has none.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
