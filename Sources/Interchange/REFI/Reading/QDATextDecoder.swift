internal import TranscriptText

/// Reads the bytes of a plain text file without altering its line breaks or letters: only a byte order mark goes.
enum QDATextDecoder {
  /// The text in UTF-8, and its encoding where that is not UTF-8 already.
  static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], encoding: SourceEncoding?) {
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes, high: 1), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes, high: 0), .utf16BigEndian) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: text, as: UTF8.self) != nil { return (text, nil) }
    return (Windows1252.decode(text) ?? latin1(text), .windows1252)
  }

  private static func utf16(_ bytes: [UInt8], high: Int) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    return Array(String(decoding: Array(units), as: UTF16.self).utf8)
  }

  private static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
  }
}
