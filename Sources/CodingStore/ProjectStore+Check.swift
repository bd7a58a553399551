internal import CodingModel
internal import Foundation
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// Verifies the whole project; an empty list means that all is well. Changes nothing.
  ///
  /// Looks at the file's structure, the fingerprints of all texts, whether layouts, codings and orphans lie inside their
  /// texts, whether every record has the form of its kind, whether undo, identities and counts in the log are right, and
  /// whether following the log from the beginning gives exactly the tables. Takes time: it reads everything.
  public func check() throws -> [Diagnostic] {
    try StoreFailure.translated(path) {
      guard past == nil else { throw StoreFailure(.past) }
      let queue = try Connection.reader(beside: connection)
      defer { try? queue.close() }
      let findings = try queue.inDatabase { db in
        var findings: [CheckMessage] = []
        try db.inTransaction(.deferred) {
          findings = try Self.findings(db)
          return .rollback
        }
        return findings
      }
      return findings.map { Diagnostic($0, at: SourceLocation(file: path)) }
    }
  }

  private static func findings(_ db: Database) throws -> [CheckMessage] {
    let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    if !structure.isEmpty || !references.isEmpty {
      return [.brokenStructure(count: structure.count + references.count)]
    }
    return try TableCheck(db: db).findings() + deviations(db)
  }

  /// Follows the log into temporary tables and holds them against the file's own, row by row.
  private static func deviations(_ db: Database) throws -> [CheckMessage] {
    try Schema.coverProjection(db)
    var log = try LogCheck(db)
    do {
      var projection = try Projection(db)
      try ChangeLog.replay(db) { change in
        log.look(at: change)
        _ = try projection.follow(change)
      }
    } catch let failure as StoreFailure {
      guard let message = failure.message as? CheckMessage else { throw failure }
      return log.findings + [message]
    }
    return try log.findings
      + Schema.projectionTables.compactMap { table in
        let surplus = try difference(db, "main.\(table)", "temp.\(table)")
        let missing = try difference(db, "temp.\(table)", "main.\(table)")
        return surplus + missing > 0 ? .differsFromLog(table: table, surplus: surplus, missing: missing) : nil
      }
  }

  private static func difference(_ db: Database, _ left: String, _ right: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM (SELECT * FROM \(left) EXCEPT SELECT * FROM \(right))") ?? 0
  }
}
