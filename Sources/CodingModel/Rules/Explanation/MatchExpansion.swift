public import TranscriptText

/// Words of a text that a rule matched together, and what in the rule they fit.
public struct MatchExpansion: Hashable, Sendable {
  /// From the first word to the last, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// The words as they stand, up to the word that has the last one's left-out end.
  public let text: String
  /// What the rule says: `jobcenter`, `sags*`, `på tværs`.
  public let pattern: String
  /// The word list that it stands in; `nil` for the rule itself.
  public let list: String?
  /// The words, one by one.
  public let words: [WordExpansion]
}

/// One word and the pattern that it fits.
public struct WordExpansion: Hashable, Sendable {
  /// Where it stands, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// The word as it stands.
  public let text: String
  /// The pattern as a rule writes it, without exclusions.
  public let pattern: String
  /// Why it fits.
  public let reading: WordReading
}
