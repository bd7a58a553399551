public import Foundation

/// What kind of work a change was.
public enum ChangeKind: String, Sendable, Hashable, Codable, CaseIterable {
  case initialise = "init"
  case importTranscripts = "import"
  case addCodebooks = "codebook"
  case code
  case verdict
  /// Codings made or taken away by hand.
  case hand
  /// Codes made, renamed, moved, merged, described, deleted by hand.
  case editCodes = "edit-codes"
  /// A corrected transcript took the place of the former one.
  case updateTranscript = "update"
  /// Codings without a certain place were placed or given up.
  case settle
  /// Memos.
  case memo
  /// Cases, attributes and document sets.
  case cases
  /// Queries with a name.
  case query
  /// Who codes which interviews.
  case assign
  /// Lists of stop words and fillers.
  case wordLists = "word-lists"
  /// The idea catalogue: entries, what they rest on, votes.
  case ideas
  /// The project was made of another one with rewritten texts: pseudonymised, or the other way about.
  case rewrite
  /// Another change was taken back.
  case undo
  /// A change that was taken back was made again.
  case redo
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
  /// For undo and redo: the change that is taken back or made again.
  public let target: UUID?
  /// The texts that the positions in `operations` refer to: SHA-256 by interview, as they were before the change. Empty in
  /// changes of the first versions, when texts could not change.
  public let texts: [UUID: String]

  /// Makes a change; `date` is rounded to the millisecond.
  public init(
    id: UUID, date: Date, coder: Coder, kind: ChangeKind, reason: String = "", operations: [ChangeOperation],
    target: UUID? = nil, texts: [UUID: String] = [:]
  ) {
    self.id = id
    self.date = Date(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded() / 1000)
    self.coder = coder
    self.kind = kind
    self.reason = reason
    self.operations = operations
    self.target = target
    self.texts = texts
  }

  /// The same change at another time.
  public func at(_ date: Date) -> Change {
    Change(
      id: id, date: date, coder: coder, kind: kind, reason: reason, operations: operations, target: target, texts: texts)
  }

  /// Makes a change of what was done and who, when and why.
  public init(
    _ stamp: ChangeStamp, kind: ChangeKind, operations: [ChangeOperation], target: UUID? = nil,
    texts: [UUID: String] = [:]
  ) {
    self.init(
      id: stamp.id, date: stamp.date, coder: stamp.coder, kind: kind, reason: stamp.reason, operations: operations,
      target: target, texts: texts)
  }
}
