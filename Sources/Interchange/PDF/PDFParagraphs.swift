internal import TranscriptText

/// Joins the lines of pages into paragraphs, and the words that were divided between lines.
struct PDFParagraphs {
  private(set) var paragraphs: [String] = []
  /// Words that were divided at the end of a line and joined.
  private(set) var joinedWords = 0

  private let width: Int
  private var text = ""
  private var last = ""

  /// Joins lines of which most are at most `width` characters long.
  init(width: Int) { self.width = width }

  /// Adds a line; an empty one ends the paragraph.
  mutating func add(_ line: String) {
    if line.isEmpty { return endParagraph() }
    if !last.isEmpty, begins(line) { endParagraph() }
    append(line)
    last = line
  }

  /// Ends a page; a sentence that has not ended goes on over it.
  mutating func endPage() {
    if Self.endsSentence(last) { endParagraph() }
  }

  /// Ends the paragraph.
  mutating func endParagraph() {
    if !text.isEmpty { paragraphs.append(text) }
    text = ""
    last = ""
  }

  /// True when a line begins a paragraph: the one before had room for its first word, or it begins with a speaker or a
  /// time.
  private func begins(_ line: String) -> Bool {
    if !Self.endsSentence(last), line.first?.isLowercase == true || last.last == "-" || last.last == "\u{AD}" {
      return false
    }
    if isShort(before: line) { return true }
    if line.utf8.contains(UInt8(ascii: ":")), let prefix = SpeakerPrefix(line) {
      return prefix.isKnown || (!prefix.isPhrase && Self.endsSentence(last))
    }
    return beginsWithTime(line)
  }

  /// A time in brackets or hashes begins a paragraph; a bare one, and a list's mark, only after a sentence.
  private func beginsWithTime(_ line: String) -> Bool {
    switch line.utf8.first ?? 0 {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "#"):
      line.prefixMatch(of: /[\[(#]\s*(?:\d{1,2}:)?\d{1,2}:\d\d/) != nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      Self.endsSentence(last) && line.prefixMatch(of: /(?:\d{1,2}:)?\d{1,2}:\d\d\s/) != nil
    default: Self.endsSentence(last) && (line.hasPrefix("• ") || line.hasPrefix("– ") || line.hasPrefix("- "))
    }
  }

  /// True when the last line ended well before the margin. Letters differ in width, so a fifth is allowed for.
  private func isShort(before line: String) -> Bool {
    let word = line.prefix { !$0.isWhitespace }.unicodeScalars.count
    return (last.unicodeScalars.count + 1 + word) * 5 < width * 4
  }

  private static func endsSentence(_ line: String) -> Bool {
    let end = line.unicodeScalars.last { !"\"”’»)]".unicodeScalars.contains($0) }
    return end.map { ".!?…:#".unicodeScalars.contains($0) } ?? true
  }

  /// Adds a line's text to the paragraph.
  private mutating func append(_ line: String) {
    guard let sign = text.unicodeScalars.last else {
      text = line
      return
    }
    if sign == "\u{AD}" {
      text.unicodeScalars.removeLast()
      joinedWords += 1
      text += line
    } else if sign == "-" || sign == "\u{2010}" {
      appendAfterHyphen(line)
    } else {
      text += " " + line
    }
  }

  /// Characters of a word that are looked at.
  private static let longestWord = 64

  /// After a hyphen: »handlings- og« stays, »IT-afdeling« keeps it, »kompe-tence« does not.
  private mutating func appendAfterHyphen(_ line: String) {
    // Words are short: what a line may be joined to is judged by its end alone.
    let end = Array(text.unicodeScalars.suffix(Self.longestWord + 1).dropLast().reversed())
    let part = end.prefix { !$0.properties.isWhitespace }
    guard let before = part.first, before.properties.isAlphabetic || before.properties.numericType != nil else {
      text += " " + line
      return
    }
    let word = line.prefix { !$0.isWhitespace }
    let isSuspended = ["og", "eller", "samt", "and", "or", "til"].contains(word.lowercased())
    if isSuspended {
      text += " " + line
      return
    }
    let keeps =
      part.count == 1 || part.contains { $0.properties.numericType != nil }
      || part.allSatisfy { !$0.properties.isLowercase } || word.first?.isLowercase != true
    if !keeps {
      text.unicodeScalars.removeLast()
      joinedWords += 1
    }
    text += line
  }
}
