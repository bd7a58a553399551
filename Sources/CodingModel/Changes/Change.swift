public import Foundation

/// What kind of work a change was.
public enum ChangeKind: String, Sendable, Hashable, Codable, CaseIterable {
  case initialise = "init"
  case importTranscripts = "import"
  case addCodebooks = "codebook"
  case code
}

/// One confirmed piece of work: who, when, what. The log of changes is the project's truth; the tables follow from it.
public struct Change: Identifiable, Hashable, Sendable, Codable {
  /// Identity across copies of the project.
  public let id: UUID
  /// When it was made, UTC, to the millisecond.
  public let date: Date
  /// Who made it.
  public let coder: Coder
  /// What kind of work.
  public let kind: ChangeKind
  /// Why, in the coder's words; empty when nothing was said.
  public let reason: String
  /// What it did, in order.
  public let operations: [ChangeOperation]

  /// Makes a change.
  public init(id: UUID, date: Date, coder: Coder, kind: ChangeKind, reason: String = "", operations: [ChangeOperation])
  {
    self.id = id
    self.date = date
    self.coder = coder
    self.kind = kind
    self.reason = reason
    self.operations = operations
  }
}

/// One step of a change, with all that is needed to do it and to undo it.
///
/// Texts are not in it: they lie content-addressed in the project (by SHA-256) and are never removed.
public enum ChangeOperation: Hashable, Sendable, Codable {
  /// An interview came in.
  case addInterview(InterviewRecord)
  /// The interview is taken out again.
  case removeInterview(InterviewRecord)
  /// A codebook, or a new version of it, came into force; `replacing` is the SHA-256 of the version before, if any.
  case setCodebook(CodebookRecord, replacing: CodebookRecord?)
  /// The codebook is taken out again.
  case removeCodebook(CodebookRecord)
  /// A coding was made.
  case addCoding(Coding)
  /// A coding was taken away.
  case removeCoding(Coding)
  /// The evidence of a coding changed (same stretch, code and coder).
  case replaceCoding(Coding, with: Coding)

  /// The operation that takes this one back.
  public var inverse: ChangeOperation {
    switch self {
    case .addInterview(let record): .removeInterview(record)
    case .removeInterview(let record): .addInterview(record)
    case .setCodebook(let record, nil): .removeCodebook(record)
    case .setCodebook(let record, let former?): .setCodebook(former, replacing: record)
    case .removeCodebook(let record): .setCodebook(record, replacing: nil)
    case .addCoding(let coding): .removeCoding(coding)
    case .removeCoding(let coding): .addCoding(coding)
    case .replaceCoding(let former, let coding): .replaceCoding(coding, with: former)
    }
  }
}

/// What the log keeps of an interview; its text lies under `textSHA256`.
public struct InterviewRecord: Hashable, Sendable, Codable {
  /// The interview's identity.
  public let id: UUID
  /// Its name, unique in the project.
  public let name: String
  /// SHA-256 of the canonical text.
  public let textSHA256: String
  /// SHA-256 of the file's bytes as imported.
  public let sourceSHA256: String
  /// Last component of the imported file's name.
  public let sourceName: String

  /// Makes a record.
  public init(id: UUID, name: String, textSHA256: String, sourceSHA256: String, sourceName: String) {
    self.id = id
    self.name = name
    self.textSHA256 = textSHA256
    self.sourceSHA256 = sourceSHA256
    self.sourceName = sourceName
  }
}

/// What the log keeps of a codebook; its YAML lies under `sha256`.
public struct CodebookRecord: Hashable, Sendable, Codable {
  /// The codebook's short name, unique in the project.
  public let id: String
  /// The author's version.
  public let version: String
  /// SHA-256 of the file's bytes.
  public let sha256: String
  /// Last component of the file's name.
  public let sourceName: String

  /// Makes a record.
  public init(id: String, version: String, sha256: String, sourceName: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.sourceName = sourceName
  }
}
