public import CodingModel
public import Foundation
internal import GRDB

extension ProjectStore {
  /// Changes, newest first, without their operations: at most `limit`, by one coder, of one kind, made at `since` or later.
  public func changes(limit: Int? = nil, coder: Coder? = nil, kind: ChangeKind? = nil, since: Date? = nil) throws
    -> [ChangeSummary]
  {
    let sql = """
      SELECT \(ChangeLog.summaryColumns) FROM change
      WHERE (?1 IS NULL OR coder = ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR date >= ?3)
      ORDER BY date DESC, uuid DESC LIMIT ?4
      """
    return try read { db in
      try Row.fetchAll(
        db, sql: sql,
        arguments: [coder?.name, kind?.rawValue, since.map(UTCTimestamp.text), limit.map { max(0, $0) } ?? -1]
      ).map(ChangeLog.summary)
    }
  }

  /// A change with its operations; `nil` when the log has none of that identity.
  public func change(_ id: UUID) throws -> Change? {
    try read { db in try ChangeLog.change(id, in: db) }
  }

  /// How much the project holds.
  public func summary() throws -> ProjectSummary {
    try read { db in
      let coders = try Row.fetchAll(
        db,
        sql: """
          SELECT coder.name, count(*) FROM coding JOIN coder ON coder.id = coding.coder
          GROUP BY coder.id ORDER BY coder.name
          """)
      return ProjectSummary(
        interviews: try Int.fetchOne(db, sql: "SELECT count(*) FROM interview") ?? 0,
        codebooks: try Int.fetchOne(db, sql: "SELECT count(*) FROM codebook") ?? 0,
        changes: try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0,
        coders: try coders.map { row in
          ProjectSummary.CoderCount(
            coder: Coder(name: try row.decode(String.self, atIndex: 0)), codings: try row.decode(Int.self, atIndex: 1))
        })
    }
  }
}
