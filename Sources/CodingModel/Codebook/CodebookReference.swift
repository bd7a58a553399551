public import TranscriptText

/// Something outside a codebook that its rules count on, and where the book says so.
public struct CodebookReference: Sendable, Hashable {
  /// What is counted on.
  public enum Target: Sendable, Hashable {
    /// A code that the turn must have been given (`requires-code`); it may stand in another book.
    case code(CodePath)
    /// A name of those whose turns are looked at (`speakers`), as written.
    case speaker(String)
  }

  /// What is counted on.
  public let target: Target
  /// Where it stands in the codebook.
  public let location: SourceLocation

  /// Makes a reference.
  public init(_ target: Target, at location: SourceLocation) {
    self.target = target
    self.location = location
  }
}
