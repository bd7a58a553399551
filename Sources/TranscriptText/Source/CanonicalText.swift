/// A transcript's text as every offset refers to it: UTF-8, no byte order mark, line feeds; otherwise exactly the file's.
public struct CanonicalText: Hashable, Sendable {
  /// The text's UTF-8 bytes; always valid UTF-8.
  public let utf8: [UInt8]

  /// Takes over bytes that are known to be valid UTF-8; invalid ones become U+FFFD when a piece is read as `String`.
  public init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Encodes `text`.
  public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  /// Number of UTF-8 bytes.
  public var length: Int { utf8.count }

  /// The range of the whole text.
  public var fullRange: TextRange { TextRange(start: 0, end: utf8.count) }

  /// The words in `range`; a range that reaches past the end is cut there.
  public subscript(range: TextRange) -> String {
    let start = min(max(range.start, 0), utf8.count)
    let end = min(max(range.end, start), utf8.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String { Fingerprint.sha256(utf8) }
}
