/// What there is to say about a transcript file.
///
/// The cases hold numbers only: a label, or what looked like one, may be a name or something that was said.
public enum TranscriptMessage: DiagnosticMessage, Hashable {
  /// The file has no text.
  case emptyFile
  /// The file is of another kind than plain text.
  case looksLike(FileSignature)
  /// The file holds zero bytes or many control characters.
  case binary(controls: Int)
  /// Every second byte is zero and there is no byte order mark.
  case utf16WithoutMark
  /// UTF-8 or UTF-16 with broken places; the location is the first.
  case damagedText(places: Int)
  /// Neither UTF-8 nor plausible Windows-1252.
  case unknownEncoding(bytes: Int)
  /// Read as Windows-1252.
  case windows1252
  /// UTF-16 with a byte too many at the end.
  case oddByte
  /// No speaker label was found; each paragraph is a turn.
  case noSpeakers(paragraphs: Int)
  /// The text has a header at most: nothing in it could be read as speech.
  case noTurns
  /// Words before the first turn that are neither header nor legend, in lines from `firstLine` to `lastLine`; `share`
  /// in per cent of the text's words.
  case preamble(words: Int, firstLine: Int, lastLine: Int, share: Int)
  /// A key of the header that stands in an earlier line with another value, which is the one that counts.
  case repeatedKey(firstLine: Int)
  /// A word with a colon at the start of a line that was not taken for a speaker.
  case unreadLabel
  /// More of the same kind than are listed one by one.
  case moreUnreadLabels(count: Int)
  /// A known label that begins a line inside a paragraph and was not taken for a new turn.
  case labelInsideParagraph
  /// A label without words.
  case emptyTurn
  /// The legend names a label that no turn has.
  case silentInLegend
  /// Labels in the middle of paragraphs were taken for new turns; the location is the first.
  case inlineLabels(count: Int)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .emptyFile: "transcript.empty-file"
    case .looksLike: "transcript.not-plain-text"
    case .binary: "transcript.binary"
    case .utf16WithoutMark: "transcript.utf16-without-mark"
    case .damagedText: "transcript.damaged-text"
    case .unknownEncoding: "transcript.unknown-encoding"
    case .windows1252: "transcript.windows-1252"
    case .oddByte: "transcript.odd-byte"
    case .noSpeakers: "transcript.no-speakers"
    case .noTurns: "transcript.no-turns"
    case .preamble: "transcript.preamble"
    case .repeatedKey: "transcript.repeated-key"
    case .unreadLabel: "transcript.unread-label"
    case .moreUnreadLabels: "transcript.more-unread-labels"
    case .labelInsideParagraph: "transcript.label-inside-paragraph"
    case .emptyTurn: "transcript.empty-turn"
    case .silentInLegend: "transcript.silent-in-legend"
    case .inlineLabels: "transcript.inline-labels"
    }
  }

  /// Errors: nothing could be read. Warnings: probably read otherwise than meant. Notes: choices that were made.
  public var severity: Severity {
    switch self {
    case .emptyFile, .looksLike, .binary, .utf16WithoutMark, .damagedText, .unknownEncoding, .noTurns: .error
    case .oddByte, .noSpeakers, .repeatedKey: .warning
    case .preamble(let words, _, _, let share): words > 60 || share > 10 ? .warning : .note
    case .windows1252, .unreadLabel, .moreUnreadLabels, .labelInsideParagraph, .emptyTurn, .silentInLegend,
      .inlineLabels:
      .note
    }
  }
}
