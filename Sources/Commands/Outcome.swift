public import Reporting
public import TranscriptText

/// How a command ended, as the shell sees it.
public enum ExitStatus: Int32, Sendable {
  /// Done, or found.
  case done = 0
  /// Nothing found, or a check failed.
  case nothing = 1
  /// Wrong use or wrong input.
  case misuse = 2
}

/// What a command has to show, before it is laid out.
public struct Outcome: Sendable {
  /// The kinds of result.
  public enum Body: Sendable {
    /// A report, to be rendered in a format.
    case report(Report, ReportFormat)
    /// Text that is ready as it is.
    case text(String)
    /// Text too large to hold at once: pieces are handed to the writer one by one.
    case pieces(@Sendable (_ write: (String) throws -> Void) throws -> Void)
    /// The door shall open a REPL.
    case repl(ReplOpening)
    /// What a script's lines were answered, laid out, and what went wrong.
    case transcript(output: String, errors: String)
    /// The door shall hold a conversation.
    case dialogue(any Dialogue)
  }

  /// What to show.
  public let body: Body
  /// What to tell besides, on the error stream.
  public let diagnostics: [Diagnostic]
  /// How it ended.
  public let status: ExitStatus
  /// True for pieces that were masked where they were made: between bytes' places in columns, digits would look like
  /// numbers that nobody said.
  public var isVerbatim = false

  /// Makes an outcome.
  public init(_ body: Body, diagnostics: [Diagnostic] = [], status: ExitStatus = .done) {
    self.body = body
    self.diagnostics = diagnostics
    self.status = status
  }
}
