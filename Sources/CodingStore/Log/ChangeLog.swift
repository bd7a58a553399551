internal import CodingModel
internal import Foundation
internal import GRDB

/// The rows of the log. They are only ever added.
enum ChangeLog {
  /// Adds a change at the end.
  static func append(_ change: Change, to db: Database) throws {
    let operations = try OperationsWriter.text(of: change.operations)
    guard !change.reason.utf8.contains(0), !change.coder.name.utf8.contains(0) else {
      throw StoreFailure(.zeroCharacter)
    }
    try db.execute(
      sql: "INSERT INTO change (uuid, date, coder, kind, reason, counts, operations) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        change.id, UTCTimestamp.text(change.date), change.coder.name, change.kind.rawValue, change.reason,
        OperationCounts(of: change.operations).description, operations,
      ])
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

  /// Gives each change's operations to `work`, oldest first, up to and with `last`; all for `nil`. Only changes of one
  /// kind where `kind` is given.
  static func replay(
    _ db: Database, through last: Int? = nil, kind: ChangeKind? = nil, _ work: ([ChangeOperation]) throws -> Void
  ) throws {
    try replayRows(db, through: last, kind: kind) { _, operations in try work(operations) }
  }

  /// The same, each with its change's summary.
  static func replaySummaries(
    _ db: Database, kind: ChangeKind, _ work: (ChangeSummary, [ChangeOperation]) throws -> Void
  ) throws {
    try replayRows(db, through: nil, kind: kind) { row, operations in try work(try summary(row), operations) }
  }

  private static func replayRows(
    _ db: Database, through last: Int?, kind: ChangeKind?, _ work: (Row, [ChangeOperation]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(summaryColumns), operations FROM change
        WHERE seq <= ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY seq
        """,
      arguments: [last ?? Int.max, kind?.rawValue])
    while let row = try rows.next() {
      let sequence = try row.decode(Int.self, atIndex: 1)
      do {
        try work(row, try OperationsReader.operations(in: try row.decode(String.self, atIndex: 7)))
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
