public import TranscriptText

/// A named list of words of a codebook, `$name` in its rules.
public struct WordList: Sendable, Hashable {
  /// The name as written; rules may write it with other cases.
  public let name: String
  /// The alternatives as written, each in the language of rules.
  public let texts: [String]
  /// Where it stands in the codebook.
  public let location: SourceLocation

  /// Makes a list.
  public init(name: String, texts: [String], location: SourceLocation) {
    self.name = name
    self.texts = texts
    self.location = location
  }
}
