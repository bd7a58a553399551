public import TranscriptText

/// An interview to be imported, with the file it was read from.
public struct ImportedInterview: Sendable {
  /// The interview; its identity is used when it is new.
  public let interview: Interview
  /// The file as it was read.
  public let source: SourceFile
  /// Memos that come in with the interview, such as a document's comments.
  public var memos: [MemoRecord] = []
  /// Codings by hand that come in with the interview.
  public var codings: [ImportedCoding] = []

  /// Makes an interview to be imported.
  public init(interview: Interview, source: SourceFile) {
    self.interview = interview
    self.source = source
  }
}

/// A coding by hand that stands in an imported file.
public struct ImportedCoding: Hashable, Sendable {
  /// The stretch, in UTF-8 bytes of the interview's canonical text.
  public let range: TextRange
  /// The code's key.
  public let code: CodePath
  /// Who coded, as the file says.
  public let coder: Coder

  /// Makes one.
  public init(range: TextRange, code: CodePath, coder: Coder) {
    self.range = range
    self.code = code
    self.coder = coder
  }
}

/// What came of one interview.
public enum ImportResult: Hashable, Sendable {
  /// It is now in the project.
  case added(InterviewRecord)
  /// It was already there with the same source.
  case unchanged(InterviewRecord)
  /// It was not taken.
  case refused(name: String)
}

/// What came of importing interviews. Each file goes in whole or not at all; one that is refused stops no other.
public struct ImportOutcome: Sendable {
  /// One result for each interview, in the order given.
  public let results: [ImportResult]
  /// An error for each refused interview, and warnings, such as the same text under two names.
  public let diagnostics: [Diagnostic]

  /// Makes an outcome.
  public init(results: [ImportResult], diagnostics: [Diagnostic]) {
    self.results = results
    self.diagnostics = diagnostics
  }

  /// Interviews that are now in the project, in the order given.
  public var added: [InterviewRecord] {
    results.compactMap { if case .added(let record) = $0 { record } else { nil } }
  }

  /// Interviews that were already there with the same source.
  public var unchanged: [InterviewRecord] {
    results.compactMap { if case .unchanged(let record) = $0 { record } else { nil } }
  }

  /// Names of the interviews that were not taken; `diagnostics` says why.
  public var refused: [String] {
    results.compactMap { if case .refused(let name) = $0 { name } else { nil } }
  }
}
