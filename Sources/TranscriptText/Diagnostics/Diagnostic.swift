/// How grave a diagnostic is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Something worth knowing; nothing is wrong.
  case note
  /// The input was taken, but probably not as meant.
  case warning
  /// The input, or a part of it, could not be taken.
  case error

  /// Orders by gravity: note, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a diagnostic says: facts in an enum, sentences in two languages beside it.
///
/// A room declares one enum per kind of input (`CodebookMessage`, `TranscriptMessage` …) that conforms to this.
/// No message holds personal data: it names places, keys and counts, never who someone is or what someone said.
public protocol DiagnosticMessage: Sendable {
  /// A stable English identifier, such as `codebook.unknown-key`.
  var id: String { get }
  /// How grave it is.
  var severity: Severity { get }
  /// What is wrong, one sentence without a full stop.
  func text(in language: Language) -> String
  /// What to do about it, one sentence without a full stop; `nil` when the text already says it.
  func suggestion(in language: Language) -> String?
}

/// One finding about a user's input: what, where, how grave, what to do.
public struct Diagnostic: Error, Sendable {
  /// The facts and their sentences.
  public let message: any DiagnosticMessage
  /// Where it is; `nil` when it concerns no place in a file.
  public let location: SourceLocation?

  /// Makes a diagnostic at a place.
  public init(_ message: any DiagnosticMessage, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }

  /// The message's stable identifier.
  public var id: String { message.id }
  /// The message's severity.
  public var severity: Severity { message.severity }
}

/// Thrown when work cannot go on: one or more diagnostics, at least one of them an error.
public struct DiagnosticError: Error, Sendable {
  /// What is to be told, in the order in which it was found.
  public let diagnostics: [Diagnostic]

  /// Makes an error from several diagnostics.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Makes an error from one message.
  public init(_ message: any DiagnosticMessage, at location: SourceLocation? = nil) {
    self.init([Diagnostic(message, at: location)])
  }
}
