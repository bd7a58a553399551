public import Foundation

/// Which changes of a log are meant; what is not said leaves all in.
public struct ChangeFilter: Hashable, Sendable {
  /// Only this coder's.
  public var coder: Coder?
  /// Only of these kinds; empty for all.
  public var kinds: Set<ChangeKind> = []
  /// Only those made at this moment or later.
  public var since: Date?
  /// Only those made at this moment or before.
  public var until: Date?
  /// Only those that touch at least one of these codes, by their keys; empty for all.
  public var codes: Set<CodePath> = []
  /// Only those that touch this interview.
  public var interview: UUID?

  /// Makes a filter that lets everything in.
  public init() {}
}

/// A moment in a project's history.
public enum ProjectMoment: Hashable, Sendable {
  /// With all changes made until then, that very moment included.
  case date(Date)
  /// With this change and all before it.
  case change(UUID)
}

extension ChangeOperation {
  /// Whether it does something to an interview or to what stands in it.
  public func touches(interview id: UUID) -> Bool {
    switch self {
    case .addInterview(let record), .removeInterview(let record): record.id == id
    case .replaceInterview(_, with: let record): record.id == id
    case .addCoding(let coding), .removeCoding(let coding): coding.interview == id
    case .replaceCoding(_, with: let coding): coding.interview == id
    case .setVerdict(let record, replacing: _), .removeVerdict(let record): record.interview == id
    case .setRecord(let record, replacing: let former):
      record.names(id.uuidString.lowercased()) || former?.names(id.uuidString.lowercased()) == true
    case .removeRecord(let record): record.names(id.uuidString.lowercased())
    case .setCodebook, .removeCodebook: false
    }
  }

  /// Whether it does something to a code of these, or to what is coded with it. Codebooks are not looked into.
  public func touches(codes: Set<CodePath>) -> Bool {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding): codes.contains(coding.codeKey)
    case .replaceCoding(let former, with: let coding):
      codes.contains(former.codeKey) || codes.contains(coding.codeKey)
    case .setVerdict(let record, replacing: _), .removeVerdict(let record): codes.contains(record.code)
    case .setRecord(let record, replacing: let former):
      codes.contains { record.names($0.description) || former?.names($0.description) == true }
    case .removeRecord(let record): codes.contains { record.names($0.description) }
    case .addInterview, .removeInterview, .replaceInterview, .setCodebook, .removeCodebook: false
    }
  }
}

extension StoredRecord {
  /// Whether its key or one of its fields is `name`.
  fileprivate func names(_ name: String) -> Bool { key == name || fields.contains(name) }
}
