internal import CodingModel
internal import Foundation
internal import GRDB

/// The versions of the project file's tables, oldest first. Only ever added to.
enum Schema {
  /// What marks an SQLite file as ours: `KODK`.
  static let applicationID: Int32 = 0x4B4F_444B

  /// The version that this program writes; it stands in the file's `user_version`.
  static var version: Int { steps.count }

  /// The tables that follow from the log, each after those it refers to.
  static let projectionTables = [
    "interview", "codebook", "code", "coder", "rule", "coding", "evidence", "verdict", "record", "conflict",
  ]

  /// Step `n` makes version `n + 1` of version `n`.
  private static var steps: [(Database) throws -> Void] {
    [
      { db in
        try db.execute(sql: V1_Project.log)
        try db.execute(sql: V1_Project.projection)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      },
      { db in try db.execute(sql: V2_KnownWords.memory) },
      { db in try db.execute(sql: V3_Verdicts.projection) },
      { db in try db.execute(sql: V4_TokenArchives.memory) },
      { db in
        try V5_Records.straightenDates(db)
        try db.execute(sql: V5_Records.log)
        try db.execute(sql: V5_Records.projection)
        try db.execute(sql: V5_TurnsRead.memory)
      },
    ]
  }

  /// Brings tables of version `former` (0 for an empty file) to the newest one, inside the caller's transaction.
  ///
  /// The version is kept in one place, the file's `user_version`, and changes in the same transaction as the tables.
  static func migrate(_ db: Database, from former: Int) throws {
    for step in steps.dropFirst(former) { try step(db) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The file's mark and version.
  static func identity(_ db: Database) throws -> (applicationID: Int32, version: Int) {
    let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    return (mark, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
  }

  /// Lays empty temporary tables of the projection's names over the file's own: what is read and written by these names
  /// from then on, on this connection, is the temporary ones. The log and the texts stay the file's.
  static func coverProjection(_ db: Database) throws {
    for table in projectionTables {
      let sql = try String.fetchOne(
        db, sql: "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?", arguments: [table])
      guard let sql, let name = sql.range(of: "CREATE TABLE ") else { throw StoreFailure(.damaged) }
      try db.execute(sql: sql.replacingCharacters(in: name, with: "CREATE TEMP TABLE "))
    }
  }

  /// Lays a view of the log until a change over the log itself, on this connection.
  static func coverLog(_ db: Database, through last: ChangeSummary) throws {
    let identity = last.id.uuidString.replacing("-", with: "")
    try db.execute(
      sql: """
        CREATE TEMP VIEW change AS SELECT * FROM main.change
        WHERE (date, uuid) <= ('\(UTCTimestamp.text(last.date))', x'\(identity)')
        """)
  }
}
