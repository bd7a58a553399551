/// Counts characters (Unicode scalars) that are no white space: the measure by which no text is lost.
enum CharacterCount {
  /// Those of a string.
  static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// Those of UTF-8.
  static func of(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBufferPointer { of($0) } }

  /// Those of UTF-8.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let byte = bytes[index]
      if byte > 0x20 && byte < 0x7F {
        count += 1
      } else if byte >= 0x80 {
        count += isBlank(bytes, index) ? 0 : 1
      }
    }
    return count
  }

  /// True for the white space above ASCII (Unicode property White_Space) and for marks that nobody sees: U+00AD, U+200B
  /// to U+200F, U+2060, U+FEFF.
  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch bytes[index] {
    case 0xC2: return second == 0x85 || second == 0xA0 || second == 0xAD
    case 0xE1: return second == 0x9A && third == 0x80
    case 0xE2:
      return (second == 0x80 && (third <= 0x8F || third == 0xA8 || third == 0xA9 || third == 0xAF))
        || (second == 0x81 && (third == 0x9F || third == 0xA0))
    case 0xE3: return second == 0x80 && third == 0x80
    case 0xEF: return second == 0xBB && third == 0xBF
    default: return false
    }
  }
}
