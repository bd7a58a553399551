/// One hyphen and one apostrophe for all of theirs.
enum PlainMarks {
  /// Calls `body` with the word, in which U+2010 and U+2011 are `-`, U+2019 and U+00B4 are `'`.
  static func with<Value>(_ word: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    if word.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) {
      return plain(word).withUnsafeBytes(body)
    }
    return body(word)
  }

  /// The word with its marks made plain.
  static func text(_ word: String) -> String {
    var word = word
    return word.withUTF8 { String(decoding: plain(UnsafeRawBufferPointer($0)), as: UTF8.self) }
  }

  private static func plain(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB4 {
        plain.append(UInt8(ascii: "'"))
        index += 2
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        let mark = mark(bytes[index + 2])
      {
        plain.append(mark)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  private static func mark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90, 0x91: UInt8(ascii: "-")
    case 0x99: UInt8(ascii: "'")
    default: nil
    }
  }
}
