public import TranscriptText

/// An interview to be imported, with the file it was read from.
public struct ImportedInterview: Sendable {
  /// The interview; its identity is used when it is new.
  public let interview: Interview
  /// The file as it was read.
  public let source: SourceFile

  /// Makes an interview to be imported.
  public init(interview: Interview, source: SourceFile) {
    self.interview = interview
    self.source = source
  }
}

/// What came of importing interviews. Each file goes in whole or not at all; one that is refused stops no other.
public struct ImportOutcome: Sendable {
  /// Interviews that are now in the project, in the order given.
  public let added: [InterviewRecord]
  /// Interviews that were already there with the same source.
  public let unchanged: [InterviewRecord]
  /// Names of the interviews that were not taken; `diagnostics` says why.
  public let refused: [String]
  /// An error for each refused interview, and warnings, such as the same text under two names.
  public let diagnostics: [Diagnostic]

  /// Makes an outcome.
  public init(
    added: [InterviewRecord], unchanged: [InterviewRecord], refused: [String], diagnostics: [Diagnostic]
  ) {
    self.added = added
    self.unchanged = unchanged
    self.refused = refused
    self.diagnostics = diagnostics
  }
}
