internal import CodingModel
internal import Foundation
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// Verifies the whole project; an empty list means that all is well. Changes nothing.
  ///
  /// Looks at the file's structure, the fingerprints of all texts, whether layouts and codings lie inside their texts,
  /// and whether following the log from the beginning gives exactly the tables. Takes time: it reads everything.
  public func check() throws -> [Diagnostic] {
    try StoreFailure.translated(path) {
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
    let altered = try alteredTexts(db)
    return (altered > 0 ? [.alteredTexts(count: altered)] : []) + (try misfits(db)) + (try strayVerdicts(db))
      + (try deviations(db))
  }

  private static func alteredTexts(_ db: Database) throws -> Int {
    var count = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM content")
    while let row = try rows.next() {
      let fingerprint = try row.decode(String.self, atIndex: 0)
      if try Fingerprint.sha256(Content.bytes(row, at: 1)) != fingerprint { count += 1 }
    }
    return count
  }

  private static func misfits(_ db: Database) throws -> [CheckMessage] {
    var findings: [CheckMessage] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.name, length(text.bytes), layout.bytes FROM interview
        JOIN content AS text ON text.sha256 = interview.text_sha256
        JOIN content AS layout ON layout.sha256 = interview.layout_sha256
        ORDER BY interview.name
        """)
    while let row = try rows.next() {
      let layout = try? TranscriptLayout(document: Content.bytes(row, at: 2))
      if let layout, layout.fits(length: try row.decode(Int.self, atIndex: 1)) { continue }
      findings.append(.misfitLayout(interview: try row.decode(String.self, atIndex: 0)))
    }
    let outside = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM coding JOIN interview ON interview.id = coding.interview
        JOIN content ON content.sha256 = interview.text_sha256 WHERE coding.end_byte > length(content.bytes)
        """)
    return findings + ((outside ?? 0) > 0 ? [.codingsOutsideText(count: outside ?? 0)] : [])
  }

  private static func strayVerdicts(_ db: Database) throws -> [CheckMessage] {
    var count = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT verdict.text_sha256, substr(bytes, start_byte + 1, end_byte - start_byte)
        FROM verdict JOIN interview ON interview.id = verdict.interview
        JOIN content ON content.sha256 = interview.text_sha256
        """)
    while let row = try rows.next() {
      if try Fingerprint.sha256(Content.bytes(row, at: 1)) != row.decode(String.self, atIndex: 0) { count += 1 }
    }
    return count > 0 ? [.verdictsOnOtherText(count: count)] : []
  }

  /// Follows the log into temporary tables and holds them against the file's own, row by row.
  private static func deviations(_ db: Database) throws -> [CheckMessage] {
    try Schema.coverProjection(db)
    do {
      var projection = try Projection(db)
      try ChangeLog.replay(db) { change in _ = try projection.follow(change) }
    } catch let failure as StoreFailure {
      guard let message = failure.message as? CheckMessage else { throw failure }
      return [message]
    }
    return try Schema.projectionTables.compactMap { table in
      let surplus = try difference(db, "main.\(table)", "temp.\(table)")
      let missing = try difference(db, "temp.\(table)", "main.\(table)")
      return surplus + missing > 0 ? .differsFromLog(table: table, surplus: surplus, missing: missing) : nil
    }
  }

  private static func difference(_ db: Database, _ left: String, _ right: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM (SELECT * FROM \(left) EXCEPT SELECT * FROM \(right))") ?? 0
  }
}
