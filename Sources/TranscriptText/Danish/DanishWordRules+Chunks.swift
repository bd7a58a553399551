extension DanishWordRules {
  /// True for a chunk whose tokens may depend on what follows the blank after it; true too often does no harm.
  ///
  /// Three rules look past a blank: `[lang pause]`, `2. maj`, `Jens B. Hansen`.
  static func reachesFurther(_ chunk: UnsafeRawBufferPointer) -> Bool {
    if chunk.contains(UInt8(ascii: "[")) { return true }
    guard chunk.count >= 2, chunk[chunk.count - 1] == UInt8(ascii: ".") else { return false }
    let last = chunk[chunk.count - 2]
    if (0x30...0x39).contains(last) { return true }
    let isCapital = (0x41...0x5A).contains(last)
    let isLatinCapital = (0x80...0x9E).contains(last) && chunk.count >= 3 && chunk[chunk.count - 3] == 0xC3
    guard isCapital || isLatinCapital else { return false }
    let length = isCapital ? 2 : 3
    return chunk.count == length || !isASCIILetter(chunk[chunk.count - length - 1])
  }

  /// The kind that a segment's status and bytes give it.
  ///
  /// ICU's status tells how a segment ends (`A1` 100, `1a` 200), so numbers are told from words by what they hold.
  static func kind(_ status: Int32, _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> TokenKind {
    switch status {
    case ..<100: return .punctuation
    case Status.cpr: return .cpr
    case Status.timeCode: return .timeCode
    case Status.annotation: return .annotation
    case Status.url: return .url
    case Status.email: return .email
    default: break
    }
    if isNumeral(range, bytes) { return .number }
    return status < 200 && !bytes[range].contains(where: { isASCIILetter($0) || $0 == 0xC3 }) ? .number : .word
  }

  /// Digits with signs between them: `1.234,50`, `8:30`, `10-15`, `1/2`, `2019–2021`, `1,8-`.
  private static func isNumeral(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var digits = false
    for index in range {
      switch bytes[index] {
      case 0x30...0x39: digits = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "'"), 0xE2, 0x80, 0x90, 0x91, 0x93:
        break
      default: return false
      }
    }
    return digits
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
