internal import CodingModel
internal import Foundation
internal import GRDB

/// The rows of the log. They are only ever added.
enum ChangeLog {
  /// Adds a change at the end, dated after all that are there: so the order of the dates is the order of work, also when
  /// clocks go back, and two copies of a project put their changes in the same order. Gives the change as it was added.
  /// Throws `RecordingMessage.outsideCalendar` where the log cannot hold the date.
  static func append(_ change: Change, to db: Database) throws -> Change {
    guard UTCTimestamp.moments.contains(change.date) else { throw StoreFailure(.outsideCalendar) }
    let last = try String.fetchOne(db, sql: "SELECT max(date) FROM change").map { text in
      guard let date = UTCTimestamp.date(text) else { throw StoreFailure(.damaged) }
      return date
    }
    let change = change.at(date(change.date, after: last))
    guard UTCTimestamp.moments.contains(change.date) else { throw StoreFailure(.outsideCalendar) }
    try insert(change, to: db)
    return change
  }

  /// `date`, or the first millisecond after `last` where it does not come later.
  static func date(_ date: Date, after last: Date?) -> Date {
    guard let last, UTCTimestamp.text(date) <= UTCTimestamp.text(last) else { return date }
    return Date(timeIntervalSince1970: ((last.timeIntervalSince1970 * 1000).rounded() + 1) / 1000)
  }

  /// Adds a change as it is.
  static func insert(_ change: Change, to db: Database) throws {
    let operations = try OperationsWriter.text(of: change.operations, texts: change.texts)
    guard !change.reason.utf8.contains(0), !change.coder.name.utf8.contains(0) else {
      throw StoreFailure(.zeroCharacter)
    }
    try db.execute(
      sql: "INSERT INTO change (uuid, date, coder, kind, reason, counts, operations) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        change.id, UTCTimestamp.text(change.date), change.coder.name, change.kind.rawValue, change.reason,
        OperationCounts(of: change.operations).description, operations,
      ])
    if let target = change.target {
      try db.execute(sql: "INSERT INTO change_target (change, target) VALUES (?, ?)", arguments: [change.id, target])
    }
  }

  /// A change by its identity; `nil` where the log has none.
  static func change(_ id: UUID, in db: Database) throws -> Change? {
    let row = try Row.fetchOne(
      db, sql: "SELECT \(summaryColumns), operations FROM change WHERE uuid = ?", arguments: [id])
    return try row.map { try change($0, in: db) }
  }

  /// A change without its operations; `nil` where the log has none.
  static func summary(of id: UUID, in db: Database) throws -> ChangeSummary? {
    try Row.fetchOne(db, sql: "SELECT \(summaryColumns) FROM change WHERE uuid = ?", arguments: [id]).map(summary)
  }

  /// Reads a row of `summaryColumns` and the operations, with its target looked up.
  static func change(_ row: Row, in db: Database) throws -> Change {
    let summary = try summary(row)
    let reading = try OperationsReader.reading(of: try row.decode(String.self, atIndex: 7))
    let target =
      [.undo, .redo].contains(summary.kind)
      ? try UUID.fetchOne(db, sql: "SELECT target FROM change_target WHERE change = ?", arguments: [summary.id]) : nil
    return Change(
      id: summary.id, date: summary.date, coder: summary.coder, kind: summary.kind, reason: summary.reason,
      operations: reading.operations, target: target, texts: reading.texts)
  }

  /// The columns that `summary` reads.
  static let summaryColumns = "uuid, seq, date, coder, kind, reason, counts"

  /// Reads a row of `summaryColumns`.
  static func summary(_ row: Row) throws -> ChangeSummary {
    guard let date = UTCTimestamp.date(try row.decode(String.self, atIndex: 2)),
      let kind = ChangeKind(rawValue: try row.decode(String.self, atIndex: 4)),
      let counts = OperationCounts(try row.decode(String.self, atIndex: 6))
    else { throw StoreFailure(.damaged) }
    return ChangeSummary(
      id: try row.decode(UUID.self, atIndex: 0), sequence: try row.decode(Int.self, atIndex: 1), date: date,
      coder: Coder(name: try row.decode(String.self, atIndex: 3)), kind: kind,
      reason: try row.decode(String.self, atIndex: 5), counts: counts)
  }

  /// Gives changes to `work`, oldest first: those dated no later than `moment`; only of some kinds where these are given.
  static func replay(
    _ db: Database, until moment: Date? = nil, kinds: [ChangeKind] = [], _ work: (Change) throws -> Void
  ) throws {
    // No query stays open while a change is followed: following may go back to a savepoint, which would break it off.
    let chosen = kinds.isEmpty ? "" : "AND kind IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))"
    // As in `ChangeSearch`: the few of some kinds are picked, then sorted.
    let order = kinds.isEmpty ? "date, uuid" : "+date, uuid"
    let sequences = try Int.fetchAll(
      db, sql: "SELECT seq FROM change WHERE (?1 IS NULL OR date <= ?1) \(chosen) ORDER BY \(order)",
      arguments: StatementArguments([moment.map(UTCTimestamp.text)]) + StatementArguments(kinds.map(\.rawValue)))
    let statement = try db.cachedStatement(sql: "SELECT \(summaryColumns), operations FROM change WHERE seq = ?")
    for sequence in sequences {
      guard let row = try Row.fetchOne(statement, arguments: [sequence]) else { continue }
      do {
        try work(try change(row, in: db))
      } catch is FormError {
        throw StoreFailure(.unreadableChange(sequence: sequence))
      } catch is StoreFailure {
        throw StoreFailure(.unreadableChange(sequence: sequence))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreFailure(.unreadableChange(sequence: sequence))
      }
    }
  }
}
