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
        let done = change.operations.filter { !$0.leavesAll }
        let steps = kind == .undo ? done.reversed().map(\.inverse) : done
        try Self.apply(steps, kind, stamp, of: change, in: db)
        return try ChangeLog.summary(of: id, in: db)
      }
    }
  }

  /// Only what was done can be taken back, and only what was taken back can be made again.
  private static func check(_ change: Change, for kind: ChangeKind, in db: Database) throws {
    guard ![.initialise, .rewrite, .undo, .redo].contains(change.kind) else { throw StoreFailure(.notReversible) }
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
      throw try Obstacle(to: change, by: stamp.id, in: db).map { StoreFailure($0.message) } ?? failure
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      guard let obstacle = try Obstacle(to: change, by: stamp.id, in: db) else { throw error }
      throw StoreFailure(obstacle.message)
    }
  }
}
