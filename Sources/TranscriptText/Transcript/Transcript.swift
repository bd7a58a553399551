/// One interview's text and its parts: header, speakers, turns. Immutable; nothing in it alters the text.
public struct Transcript: Sendable, Hashable {
  /// What people call it: the file's name without extension, such as `nordjysk-leder`.
  public let name: String
  /// The text that all ranges refer to.
  public let text: CanonicalText
  /// Header fields before the first turn, in the file's order.
  public let header: [HeaderField]
  /// Everyone who speaks, in order of first appearance (legend first).
  public let speakers: [Speaker]
  /// Turns in order; they do not overlap.
  public let turns: [Turn]
  /// The encoding that the bytes were in.
  public let encoding: SourceEncoding

  /// Makes a transcript from its parts.
  public init(
    name: String, text: CanonicalText, header: [HeaderField] = [], speakers: [Speaker] = [], turns: [Turn] = [],
    encoding: SourceEncoding = .utf8
  ) {
    self.name = name
    self.text = text
    self.header = header
    self.speakers = speakers
    self.turns = turns
    self.encoding = encoding
  }

  /// The same transcript under another name.
  public func named(_ name: String) -> Transcript {
    Transcript(name: name, text: text, header: header, speakers: speakers, turns: turns, encoding: encoding)
  }

  /// Who speaks in `turn`; `nil` for text that belongs to no label.
  public func speaker(of turn: Turn) -> Speaker? {
    turn.speaker.map { speakers[$0] }
  }

  /// The role of `turn`'s speaker; a turn without a label counts as the informant's.
  public func role(of turn: Turn) -> SpeakerRole {
    speaker(of: turn)?.role ?? .informant
  }
}

/// One line `Nøgle: værdi` before the first turn.
public struct HeaderField: Sendable, Hashable, Codable {
  /// The key as written, trimmed: `Kommune`.
  public let key: String
  /// The value as written, trimmed: `nordjysk`.
  public let value: String

  /// Makes a field.
  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// How the bytes of a source file were encoded.
public enum SourceEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
}
