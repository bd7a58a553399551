internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Writes and reads verdicts. `interview` and `code` are the rows of what a record speaks of.
struct VerdictRows {
  private let insert: Statement
  private let delete: Statement

  init(_ db: Database) throws {
    insert = try db.makeStatement(
      sql: """
        INSERT INTO verdict (coding, interview, start_byte, end_byte, code, verdict, text_sha256, change)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    delete = try db.makeStatement(
      sql: """
        DELETE FROM verdict WHERE coding = ? AND interview = ? AND start_byte = ? AND end_byte = ? AND code = ?
        AND verdict = ? AND text_sha256 = ? AND change = ?
        """)
  }

  /// Adds a verdict; the coding must have none.
  func add(_ record: VerdictRecord, interview: Int64, code: Int64) throws {
    try insert.execute(arguments: Self.arguments(record, interview, code))
  }

  /// Takes a verdict away; it must be there as it is.
  func remove(_ record: VerdictRecord, interview: Int64, code: Int64, in db: Database) throws {
    try delete.execute(arguments: Self.arguments(record, interview, code))
    try db.requireOneChange()
  }

  private static func arguments(_ record: VerdictRecord, _ interview: Int64, _ code: Int64) -> StatementArguments {
    [
      record.coding, interview, record.range.start, record.range.end, code, record.verdict.rawValue,
      record.textSHA256, record.change,
    ]
  }

  /// The verdicts alone, by the codings' identities; of one interview, or of all.
  static func verdicts(_ db: Database, of interview: UUID? = nil) throws -> [UUID: Verdict] {
    var verdicts: [UUID: Verdict] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT coding, verdict FROM verdict
        WHERE ?1 IS NULL OR interview = (SELECT id FROM interview WHERE uuid = ?1)
        """, arguments: [interview])
    while let row = try rows.next() {
      verdicts[try row.decode(UUID.self, atIndex: 0)] = try verdict(row, at: 1)
    }
    return verdicts
  }

  /// Columns that `record` reads, from `verdict` with its interview and code.
  static let recordColumns = """
    verdict.coding, interview.uuid, verdict.start_byte, verdict.end_byte, code.path, verdict.verdict,
    verdict.text_sha256, verdict.change
    """

  /// The tables of `recordColumns`.
  static let recordTables = """
    verdict JOIN interview ON interview.id = verdict.interview JOIN code ON code.id = verdict.code
    """

  /// Reads a row of `recordColumns`.
  static func record(_ row: Row) throws -> VerdictRecord {
    guard let code = CodePath(try row.decode(String.self, atIndex: 4)), let verdict = try verdict(row, at: 5) else {
      throw StoreFailure(.damaged)
    }
    return VerdictRecord(
      coding: try row.decode(UUID.self, atIndex: 0), interview: try row.decode(UUID.self, atIndex: 1),
      range: TextRange(start: try row.decode(Int.self, atIndex: 2), end: try row.decode(Int.self, atIndex: 3)),
      code: code, verdict: verdict, textSHA256: try row.decode(String.self, atIndex: 6),
      change: try row.decode(UUID.self, atIndex: 7))
  }

  /// A column that holds a verdict, or none.
  static func verdict(_ row: Row, at column: Int) throws -> Verdict? {
    guard let name = try row.decode(String?.self, atIndex: column) else { return nil }
    guard let verdict = Verdict(rawValue: name) else { throw StoreFailure(.damaged) }
    return verdict
  }
}
