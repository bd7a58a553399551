internal import CodingModel
public import TranscriptText

/// A stretch of an interview, verbatim, with where it stands.
public struct ReportQuotation: Hashable, Sendable {
  /// The very text; line breaks are shown as blanks.
  public let text: String
  /// The words to mark, in UTF-8 bytes of `text`; sorted, without overlaps.
  public let marks: [TextRange]
  /// The interview's name.
  public let interview: String
  /// The turn's number, from 1; 0 for a text that is no longer the interview's.
  public let turn: Int
  /// When the turn begins.
  public let time: TimeCode?
  /// The speaker's label.
  public let speaker: String?
  /// Who coded; `nil` where it goes without saying.
  public let coder: String?
  /// The name by which commands take the coding; `nil` where readers do not work on codings.
  public let id: String?
  /// What people have said of the coding, where it is worth saying.
  public let verdict: String?
  /// Lines to stand below the text, such as the rules behind the coding.
  public var details: [String] = []
  /// True where the marks are the point, so that plain text shows them too, as »…«.
  public let showsMarks: Bool

  /// Makes a quotation.
  public init(
    text: String, marks: [TextRange], interview: String, turn: Int, time: TimeCode?, speaker: String?,
    coder: String? = nil, id: String? = nil, verdict: String? = nil, showsMarks: Bool = false
  ) {
    self.text = text
    self.marks = marks
    self.interview = interview
    self.turn = turn
    self.time = time
    self.speaker = speaker
    self.coder = coder
    self.id = id
    self.verdict = verdict
    self.showsMarks = showsMarks
  }

  /// A piece of the text, marked or not.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether it is marked.
    public let isMarked: Bool
  }

  /// The text cut at the marks, each run of white space made one blank, control characters made visible.
  public var pieces: [Piece] {
    let canonical = CanonicalText(text)
    var pieces: [Piece] = []
    var position = 0
    for mark in marks where mark.start >= position && mark.end <= canonical.length {
      pieces.append(
        Piece(text: canonical[TextRange(start: position, end: mark.start)].shown, isMarked: false))
      pieces.append(Piece(text: canonical[mark].shown, isMarked: true))
      position = mark.end
    }
    pieces.append(
      Piece(text: canonical[TextRange(start: position, end: canonical.length)].shown, isMarked: false))
    return pieces.filter { !$0.text.isEmpty }
  }
}

extension String {
  /// On one line, without anything that could steer a terminal: how people get to see a text.
  var shown: String { onOneLine.withVisibleControls }

  /// Each run of white space becomes one blank.
  var onOneLine: String {
    if isOnOneLine { return self }
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { Self.writeOnOneLine(bytes, to: $0) }
    }
  }

  /// Writes UTF-8 bytes with one blank for each run of white space, and tells how many were written.
  private static func writeOnOneLine(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var written = 0
    var position = 0
    var endsInBlank = false
    while position < bytes.count {
      let blank = blankLength(bytes[position...])
      if blank == 0 || !endsInBlank {
        target[written] = blank == 0 ? bytes[position] : 0x20
        written += 1
      }
      endsInBlank = blank > 0
      position += blank == 0 ? 1 : blank
    }
    return written
  }

  /// How many bytes the white space takes that stands first (Unicode's property White_Space); 0 for anything else.
  private static func blankLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let first = bytes[bytes.startIndex]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    guard first == 0xC2 || (0xE1...0xE3).contains(first) else { return 0 }
    let rest = bytes.dropFirst().prefix(2)
    let second = rest.first ?? 0
    let third = rest.count == 2 ? rest[rest.startIndex + 1] : 0
    switch (first, second, third) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return 0
    }
  }

  /// True where `onOneLine` surely changes nothing, as with nearly all that is said: no white space but single blanks.
  /// The bytes that may begin other white space are E1 to E3 and C2 (U+0085, U+00A0); punctuation as in `–` and `’`
  /// begins with E2 80, too, so its third byte is looked at.
  private var isOnOneLine: Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0xE1 || byte == 0xE3 { return false }
      if byte == 0x20, last.1 == 0x20 { return false }
      if byte >= 0x80, byte < 0xC0, last.1 == 0xC2 || last.0 == 0xE2, Self.endsWideBlank(byte) { return false }
      last = (last.1, byte)
    }
    return true
  }

  /// Whether white space other than the blank may end with this byte.
  private static func endsWideBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...0x8F, 0x9F, 0xA0, 0xA8, 0xA9, 0xAF: true
    default: false
    }
  }
}
