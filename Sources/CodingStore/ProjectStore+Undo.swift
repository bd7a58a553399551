public import CodingModel
public import Foundation
internal import GRDB

extension ProjectStore {
  /// Takes a change back, as a change of its own: everything it did is undone, and nothing else.
  ///
  /// Later work stays. Where later work has changed the same thing, nothing happens and the error says which change did.
  ///
  /// - Parameters:
  ///   - target: the change; `nil` for the latest of the stamp's coder that is not taken back.
  ///   - stamp: who, when and why.
  /// - Returns: the change that was taken back; `nil` where there is nothing to take back.
  public func undo(_ target: UUID? = nil, _ stamp: ChangeStamp) throws -> ChangeSummary? {
    try reverse(stamp, .undo) { history in target ?? history.undoable.last }
  }

  /// Makes a change again that was taken back; otherwise like `undo`.
  public func redo(_ target: UUID? = nil, _ stamp: ChangeStamp) throws -> ChangeSummary? {
    try reverse(stamp, .redo) { history in target ?? history.redoable.last }
  }

  /// What a coder can take back and make again.
  public func undoHistory(of coder: Coder) throws -> UndoHistory {
    try read { db in try Self.undoHistory(db, of: coder) }
  }

  private static func undoHistory(_ db: Database, of coder: Coder) throws -> UndoHistory {
    let entries = try Row.fetchAll(
      db,
      sql: """
        SELECT uuid, coder, kind, target FROM change LEFT JOIN change_target ON change_target.change = uuid
        ORDER BY date, uuid
        """
    ).map { row in
      guard let kind = ChangeKind(rawValue: try row.decode(String.self, atIndex: 2)) else {
        throw StoreFailure(.damaged)
      }
      return UndoHistory.Entry(
        id: try row.decode(UUID.self, atIndex: 0), coder: Coder(name: try row.decode(String.self, atIndex: 1)),
        kind: kind, target: try row.decode(UUID?.self, atIndex: 3))
    }
    return UndoHistory(entries, of: coder)
  }

  private func reverse(
    _ stamp: ChangeStamp, _ kind: ChangeKind, choosing target: (UndoHistory) -> UUID?
  ) throws -> ChangeSummary? {
    try StoreFailure.translated(path) {
      try requireWritable()
      return try connection.queue.write { db in
        guard let id = target(try Self.undoHistory(db, of: stamp.coder)) else { return nil }
        guard let logged = try ChangeLog.change(id, in: db) else { throw StoreFailure(.unknownChange) }
        try Self.check(logged, for: kind, in: db)
        let change = try asDone(logged, in: db)
        if kind == .undo { try Self.checkNobodyElseDidTheSame(as: change, in: db) }
        let steps = kind == .undo ? change.operations.reversed().map(\.inverse) : change.operations
        try Self.apply(steps, kind, stamp, of: change, in: db)
        return try ChangeLog.summary(of: id, in: db)
      }
    }
  }

  /// Only what was done can be taken back, and only what was taken back can be made again.
  private static func check(_ change: Change, for kind: ChangeKind, in db: Database) throws {
    guard ![.initialise, .undo, .redo].contains(change.kind) else { throw StoreFailure(.notReversible) }
    let last = try String.fetchOne(
      db,
      sql: """
        SELECT kind FROM change JOIN change_target ON change_target.change = uuid WHERE target = ?
        ORDER BY date DESC, uuid DESC LIMIT 1
        """,
      arguments: [change.id])
    let isUndone = last == ChangeKind.undo.rawValue
    guard isUndone == (kind == .redo) else { throw StoreFailure(isUndone ? .alreadyUndone : .notUndone) }
  }

  private static func apply(
    _ steps: [ChangeOperation], _ kind: ChangeKind, _ stamp: ChangeStamp, of change: Change, in db: Database
  ) throws {
    var projection = try Projection(db)
    let reversal = Change(stamp, kind: kind, operations: steps, target: change.id, texts: projection.texts)
    do {
      try projection.apply(try ChangeLog.append(reversal, to: db))
    } catch let failure as StoreFailure {
      throw try Obstacle(to: change, in: db).map { StoreFailure($0.message) } ?? failure
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      guard let obstacle = try Obstacle(to: change, in: db) else { throw error }
      throw StoreFailure(obstacle.message)
    }
  }
}

/// The later change, itself not taken back, that touched what an undo wants to take back.
private struct Obstacle {
  let message: RecordingMessage

  init?(to change: Change, in db: Database) throws {
    let needed = Set(change.operations.flatMap(\.needed))
    let reversals = try Reversals(db)
    var found: Change?
    try ChangeLog.replay(db) { later in
      guard (later.date, later.id.uuidString) > (change.date, change.id.uuidString), later.target == nil,
        !reversals.isUndone(later.id)
      else { return }
      if later.operations.contains(where: { !needed.isDisjoint(with: $0.touched) }) { found = later }
    }
    guard let found else { return nil }
    let name = found.id.uuidString.prefix(8).lowercased()
    message = .changedSince(coder: found.coder.name, date: found.date, change: name)
  }
}

extension ChangeOperation {
  /// What an operation needs to find as it left it to be taken back, each thing under a name of its own.
  fileprivate var needed: [String] {
    switch self {
    case .addInterview(let record), .removeInterview(let record): ["interview \(record.id)"]
    case .replaceInterview(let record, with: _): ["interview \(record.id)"]
    case .setCodebook(let record, replacing: _), .removeCodebook(let record): ["codebook \(record.id)"]
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, with: let coding):
      ["coding \(coding.id)", "text \(coding.interview)"]
    case .setVerdict(let record, replacing: _), .removeVerdict(let record):
      ["verdict \(record.coding)", "text \(record.interview)"]
    case .setRecord(let record, replacing: _), .removeRecord(let record): ["\(record.kind.rawValue) \(record.key)"]
    }
  }

  /// What an operation of a later change takes out of the hands of those before it, by the same names.
  fileprivate var touched: [String] {
    switch self {
    case .replaceInterview(let record, with: _): ["interview \(record.id)", "text \(record.id)"]
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, with: let coding):
      ["coding \(coding.id)", "interview \(coding.interview)"]
    case .setVerdict(let record, replacing: _), .removeVerdict(let record):
      ["verdict \(record.coding)", "interview \(record.interview)"]
    case .addInterview, .removeInterview, .setCodebook, .removeCodebook, .setRecord, .removeRecord: needed
    }
  }
}
