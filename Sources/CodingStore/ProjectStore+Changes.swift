public import CodingModel
public import Foundation
internal import GRDB

extension ProjectStore {
  /// Changes, newest first, without their operations: at most `limit`, by one coder, of one kind, made at `since` or later.
  public func changes(limit: Int? = nil, coder: Coder? = nil, kind: ChangeKind? = nil, since: Date? = nil) throws
    -> [ChangeSummary]
  {
    var filter = ChangeFilter()
    filter.coder = coder
    filter.kinds = kind.map { [$0] } ?? []
    filter.since = since
    return try changes(matching: filter, limit: limit)
  }

  /// Changes that a filter lets in, newest first, without their operations: at most `limit`.
  ///
  /// A change touches a code when it makes, alters or judges a coding with it, does something to the code itself, or
  /// brings a codebook that says something else of it than the version before.
  public func changes(matching filter: ChangeFilter, limit: Int? = nil) throws -> [ChangeSummary] {
    try read { db in
      var search = try ChangeSearch(db, filter)
      return try search.changes(limit: limit ?? .max)
    }
  }

  /// Those changes that `name` can mean, at most two: the one with this place in the log (`7`), otherwise those whose
  /// identity begins so, written as hexadecimal digits with or without hyphens.
  public func changes(named name: String) throws -> [ChangeSummary] {
    try read { db in
      let reversals = try Reversals(db)
      let columns = ChangeLog.summaryColumns
      var rows: [Row] = []
      if let sequence = Int(name) {
        rows = try Row.fetchAll(db, sql: "SELECT \(columns) FROM change WHERE seq = ?", arguments: [sequence])
      }
      let digits = name.lowercased().replacing("-", with: "")
      if rows.isEmpty, !digits.isEmpty, digits.allSatisfy(\.isHexDigit) {
        rows = try Row.fetchAll(
          db, sql: "SELECT \(columns) FROM change WHERE substr(lower(hex(uuid)), 1, ?) = ? ORDER BY seq LIMIT 2",
          arguments: [digits.count, digits])
      }
      return try rows.map { reversals.mark(try ChangeLog.summary($0)) }
    }
  }

  /// A change with its operations; `nil` when the log has none of that identity.
  public func change(_ id: UUID) throws -> Change? {
    try read { db in try ChangeLog.change(id, in: db) }
  }

  /// Changes with their operations, in the order in which they came into this copy.
  public func changes(_ ids: Set<UUID>) throws -> [Change] {
    if ids.isEmpty { return [] }
    return try read { db in
      var changes: [Change] = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(ChangeLog.summaryColumns), operations FROM change ORDER BY seq")
      while let row = try rows.next() {
        guard ids.contains(try row.decode(UUID.self, atIndex: 0)) else { continue }
        changes.append(try ChangeLog.change(row, in: db))
      }
      return changes
    }
  }

  /// Every interview that was ever in the project, as it was named and kept last.
  public func everyInterview() throws -> [UUID: InterviewRecord] {
    try read { db in
      var records: [UUID: InterviewRecord] = [:]
      try ChangeLog.replay(db, kinds: [.importTranscripts, .updateTranscript, .undo, .redo]) { change in
        for operation in change.operations {
          switch operation {
          case .addInterview(let record), .replaceInterview(_, with: let record): records[record.id] = record
          default: break
          }
        }
      }
      for record in try Self.interviewRecords(db) { records[record.id] = record }
      return records
    }
  }

  /// Texts that the project keeps, by their fingerprints; those that it does not keep are left out.
  public func texts(_ fingerprints: Set<String>) throws -> [String: [UInt8]] {
    try read { db in
      var texts: [String: [UInt8]] = [:]
      for fingerprint in fingerprints.sorted() { texts[fingerprint] = try Content.bytes(fingerprint, in: db) }
      return texts
    }
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
