/// How characters stand out from those around them.
struct CharacterStyle: OptionSet, Hashable {
  let rawValue: UInt8

  static let bold = CharacterStyle(rawValue: 1)
  static let italic = CharacterStyle(rawValue: 2)
  static let underlined = CharacterStyle(rawValue: 4)
  static let capitals = CharacterStyle(rawValue: 8)
}

/// A paragraph while it is read: its text, and how far its beginning stands out.
struct ParagraphText {
  /// The text so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The style of the first character that is no blank.
  private var opening: CharacterStyle?
  /// Where the first character stands that lacks something of `opening`.
  private var turning: Int?

  /// Adds characters of one style.
  mutating func append(_ text: some Collection<UInt8>, _ style: CharacterStyle) {
    if turning == nil, opening?.isEmpty != true, let visible = Self.offsetOfVisible(text) {
      if let opening {
        if !style.isSuperset(of: opening) { turning = bytes.count + visible }
      } else {
        opening = style
      }
    }
    bytes.append(contentsOf: text)
  }

  private static func offsetOfVisible(_ text: some Collection<UInt8>) -> Int? {
    var offset = 0
    for byte in text {
      if byte > 0x20 { return offset }
      offset += 1
    }
    return nil
  }

  /// Takes blanks off the end.
  mutating func dropTrailingBlanks() {
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
  }

  /// Takes blanks off the end of the last line.
  mutating func dropTrailingBlanksOfLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  /// True when there is nothing but blanks.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Bytes of the beginning that stand out, without the blanks at their end.
  var leadIn: Int {
    guard var end = turning.map({ min($0, bytes.count) }) else { return 0 }
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// The paragraph.
  func paragraph(isHeading: Bool) -> DocumentParagraph {
    DocumentParagraph(text, leadIn: leadIn, isHeading: isHeading)
  }
}
