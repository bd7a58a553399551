internal import TranscriptText

/// What one voice says in a cue.
struct CueVoice: Equatable {
  /// Who the format says is speaking; `nil` when it says nothing.
  var name: String?
  /// The lines as they are shown, without markup; none is blank.
  var lines: [String]
}

/// Reads the markup inside a cue: voices, styles, times of words, character references.
///
/// A mark that is no tag of the format (`<utydeligt>`) is what a transcriber wrote, and stays.
struct CueText {
  private(set) var voices: [CueVoice] = []

  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var voice: String?

  /// Tags whose content is shown as it is.
  private static let styles: Set<String> = [
    "c", "i", "b", "u", "s", "ruby", "rt", "lang", "font", "em", "strong", "span", "p",
  ]

  /// Reads a cue's lines.
  init(_ lines: [String]) {
    bytes = Array(lines.joined(separator: "\n").utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = readTag(at: index)
      case UInt8(ascii: "{"): index = readOverride(at: index)
      case UInt8(ascii: "&"): index = readReference(at: index)
      default:
        text.append(bytes[index])
        index += 1
      }
    }
    endVoice()
  }

  private mutating func endVoice() {
    let lines = text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self).blankTrimmed }
      .filter { !$0.isEmpty }
    if !lines.isEmpty { voices.append(CueVoice(name: voice, lines: lines)) }
    text = []
  }

  /// Reads what begins with `<`; returns where to go on.
  private mutating func readTag(at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), take(bytes[(start + 1)..<end]) else {
      text.append(bytes[start])
      return start + 1
    }
    return end + 1
  }

  /// Acts on a tag's content; `false` when it is no tag.
  private mutating func take(_ content: ArraySlice<UInt8>) -> Bool {
    let closes = content.first == UInt8(ascii: "/")
    let inner = closes ? content.dropFirst() : content
    let nameBytes = inner.prefix { !($0 <= 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")) }
    let name = String(decoding: nameBytes, as: UTF8.self).lowercased()
    if name == "v" {
      endVoice()
      voice = closes ? nil : Self.annotation(inner)
      return true
    }
    if name == "br" {
      text.append(0x0A)
      return true
    }
    if Self.styles.contains(name) { return true }
    let clock = Array(inner)
    return SubtitleTiming.clock(in: clock, at: 0).map { $0.end == clock.count } ?? false
  }

  /// The name behind `v` and its classes; `nil` when there is none.
  private static func annotation(_ content: ArraySlice<UInt8>) -> String? {
    guard let blank = content.firstIndex(where: { $0 <= 0x20 }) else { return nil }
    var name = CueText([String(decoding: content[blank...], as: UTF8.self).replacing("\n", with: " ")])
    name.endVoice()
    let words = name.voices.first?.lines.joined(separator: " ").split(whereSeparator: \.isWhitespace) ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// `{\an8}`, a position or style as SubRip files have them.
  private mutating func readOverride(at start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "\\"),
      let end = bytes[start...].prefix(64).firstIndex(of: UInt8(ascii: "}"))
    {
      return end + 1
    }
    text.append(bytes[start])
    return start + 1
  }

  private mutating func readReference(at start: Int) -> Int {
    if let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(bytes[(start + 1)..<end])
    {
      text += String(Character(scalar)).utf8
      return end + 1
    }
    text.append(bytes[start])
    return start + 1
  }

  /// The character of a reference without `&` and `;`; `nil` when it names none.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: bytes, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    case "lrm": return "\u{200E}"
    case "rlm": return "\u{200F}"
    default:
      guard name.first == "#" else { return nil }
      let isHex = name.dropFirst().first?.lowercased() == "x"
      let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      // A zero, which no text holds, would cut the text short for whoever reads it next.
      return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
  }
}
