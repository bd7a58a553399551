public import CodingModel
public import Foundation
internal import GRDB

/// The moment of a project's history that a store shows.
public struct ProjectPast: Sendable {
  /// The last change that is shown.
  public let last: ChangeSummary
  /// How many changes of the log come after it.
  public let laterChanges: Int
  /// What was done later than this is not shown, also where the log does not tell of it.
  public let until: Date
}

extension ProjectStore {
  /// Opens a project as it was at a moment, to read only: changes are refused with `StoreMessage.past`.
  ///
  /// The log is followed until then into tables that live in memory, which lie over the file's own; the log itself is
  /// shown until then only. The file stays as it is, and others may go on writing to it.
  ///
  /// Throws `StoreMessage.beforeProject` for a moment before the project was made, `RecordingMessage.unknownChange` for
  /// a change that the log does not have.
  public static func open(
    at path: String, asOf moment: ProjectMoment, waiting seconds: Double = 5, now: () -> Date = { Date() },
    timeZone: () -> TimeZone = { .current }
  ) throws -> ProjectStore {
    let store = try open(at: path, waiting: seconds, now: now, timeZone: timeZone)
    return try StoreFailure.translated(path) {
      let past = try store.connection.queue.inDatabase { db in try Self.goBack(db, to: moment) }
      return ProjectStore(
        path: path, connection: Connection(queue: store.connection.queue, isReadOnly: true), upgrade: store.upgrade,
        past: past)
    }
  }

  private static func goBack(_ db: Database, to moment: ProjectMoment) throws -> ProjectPast {
    // The tables over the file's own cannot refer to its texts; `check` sees to it that the file's do.
    try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY")
    var past: ProjectPast?
    try db.inTransaction(.deferred) {
      let last = try last(db, until: moment)
      let end = if case .date(let date) = moment { date } else { last.date }
      try Schema.coverLog(db, through: last)
      try Schema.coverProjection(db)
      var projection = try Projection(db)
      try ChangeLog.replay(db) { change in _ = try projection.follow(change) }
      past = ProjectPast(
        last: last,
        laterChanges: try Int.fetchOne(
          db, sql: "SELECT (SELECT count(*) FROM main.change) - (SELECT count(*) FROM temp.change)") ?? 0,
        until: end)
      return .commit
    }
    guard let past else { throw StoreFailure(.damaged) }
    return past
  }

  private static func last(_ db: Database, until moment: ProjectMoment) throws -> ChangeSummary {
    switch moment {
    case .change(let id):
      guard let summary = try ChangeLog.summary(of: id, in: db) else { throw StoreFailure(.unknownChange) }
      return summary
    case .date(let date):
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT \(ChangeLog.summaryColumns) FROM change WHERE date <= ? ORDER BY date DESC, uuid DESC LIMIT 1
          """, arguments: [UTCTimestamp.text(date)])
      guard let row else { throw StoreFailure(.beforeProject) }
      return try ChangeLog.summary(row)
    }
  }
}
