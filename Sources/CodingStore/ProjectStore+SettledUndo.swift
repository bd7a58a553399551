internal import CodingModel
internal import Foundation
internal import GRDB

extension ProjectStore {
  /// A change with what it really did as its operations. That is what the log says, but for changes that were settled when
  /// two copies were merged: these are followed anew, on a connection of their own.
  func asDone(_ change: Change, in db: Database) throws -> Change {
    let isSettled = try Bool.fetchOne(
      db, sql: "SELECT EXISTS(SELECT 1 FROM conflict WHERE change = ?)", arguments: [change.id])
    guard isSettled == true else { return change }
    let queue = try Connection.reader(beside: connection)
    defer { try? queue.close() }
    var steps: [ChangeOperation]?
    try queue.inDatabase { db in
      try db.inTransaction(.deferred) {
        try Schema.coverProjection(db)
        var projection = try Projection(db)
        try ChangeLog.replay(db) { later in
          guard steps == nil else { return }
          let followed = try projection.follow(later)
          if later.id == change.id { steps = followed.steps }
        }
        return .rollback
      }
    }
    return change.doing(steps ?? change.operations)
  }

  /// Refuses to take a change back of which a later one of another copy had wanted the same: that one was found done when
  /// the copies were merged, and its work would go, too.
  static func checkNobodyElseDidTheSame(as change: Change, in db: Database) throws {
    let settled = try UUID.fetchAll(
      db,
      sql: """
        SELECT DISTINCT conflict.change FROM conflict JOIN change ON change.uuid = conflict.change
        WHERE (change.date, change.uuid) > (?, ?) AND coalesce(
          (SELECT kind FROM change_target JOIN change AS reversal ON reversal.uuid = change_target.change
           WHERE change_target.target = conflict.change ORDER BY reversal.date DESC, reversal.uuid DESC LIMIT 1), '') <> ?
        """,
      arguments: [UTCTimestamp.text(change.date), change.id, ChangeKind.undo.rawValue])
    if settled.isEmpty { return }
    let made = Set(change.operations.compactMap(\.made))
    for id in settled {
      guard let later = try ChangeLog.change(id, in: db), later.target != change.id,
        later.operations.contains(where: { $0.made.map(made.contains) ?? false })
      else { continue }
      guard let summary = try ChangeLog.summary(of: id, in: db) else { continue }
      throw StoreFailure(.changedSince(summary))
    }
  }
}

extension Change {
  /// The same change with other operations.
  fileprivate func doing(_ operations: [ChangeOperation]) -> Change {
    Change(
      id: id, date: date, coder: coder, kind: kind, reason: reason, operations: operations, target: target, texts: texts
    )
  }
}

extension ChangeOperation {
  /// What is there after the operation that need not have been there before, under a name of its own.
  fileprivate var made: String? {
    switch self {
    case .addInterview(let record), .replaceInterview(_, let record): "interview \(record.id)"
    case .setCodebook(let record, _): "codebook \(record.id)"
    case .addCoding(let coding), .replaceCoding(_, let coding): "coding \(coding.id)"
    case .setVerdict(let record, _): "verdict \(record.coding)"
    case .setRecord(let record, _): "\(record.kind.rawValue) \(record.key)"
    case .removeInterview, .removeCodebook, .removeCoding, .removeVerdict, .removeRecord: nil
    }
  }
}
