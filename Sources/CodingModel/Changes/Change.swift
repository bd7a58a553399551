public import Foundation

/// What kind of work a change was.
public enum ChangeKind: String, Sendable, Hashable, Codable, CaseIterable {
  case initialise = "init"
  case importTranscripts = "import"
  case addCodebooks = "codebook"
  case code
  case verdict
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

  /// Makes a change; `date` is rounded to the millisecond.
  public init(id: UUID, date: Date, coder: Coder, kind: ChangeKind, reason: String = "", operations: [ChangeOperation])
  {
    self.id = id
    self.date = Date(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded() / 1000)
    self.coder = coder
    self.kind = kind
    self.reason = reason
    self.operations = operations
  }

  /// Makes a change of what was done and who, when and why.
  public init(_ stamp: ChangeStamp, kind: ChangeKind, operations: [ChangeOperation]) {
    self.init(
      id: stamp.id, date: stamp.date, coder: stamp.coder, kind: kind, reason: stamp.reason, operations: operations)
  }
}
