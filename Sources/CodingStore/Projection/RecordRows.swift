internal import CodingModel
internal import Foundation
internal import GRDB

/// Writes and reads records of all kinds.
struct RecordRows {
  private let insert: Statement
  private let delete: Statement

  init(_ db: Database) throws {
    insert = try db.makeStatement(sql: "INSERT INTO record (kind, key, fields, change) VALUES (?, ?, ?, ?)")
    delete = try db.makeStatement(sql: "DELETE FROM record WHERE kind = ? AND key = ? AND fields = ?")
  }

  /// Sets a record in the place of `former`, or where there was none.
  func set(_ record: StoredRecord, replacing former: StoredRecord?, change: UUID, in db: Database) throws {
    if let former {
      guard former.kind == record.kind, former.key == record.key else { throw StoreFailure(.contradiction) }
      try remove(former, in: db)
    }
    try insert.execute(arguments: [record.kind.rawValue, record.key, try Self.text(of: record), change])
  }

  /// Takes a record away; it must be there as it is.
  func remove(_ record: StoredRecord, in db: Database) throws {
    try delete.execute(arguments: [record.kind.rawValue, record.key, try Self.text(of: record)])
    try db.requireOneChange()
  }

  /// All records of a kind, in byte order of their keys.
  static func records(_ db: Database, of kind: RecordKind) throws -> [StoredRecord] {
    try Row.fetchAll(db, sql: "SELECT key, fields FROM record WHERE kind = ? ORDER BY key", arguments: [kind.rawValue])
      .map { try record($0, of: kind) }
  }

  /// Reads the columns key and fields.
  static func record(_ row: Row, of kind: RecordKind) throws -> StoredRecord {
    StoredRecord(
      kind: kind, key: try row.decode(String.self, atIndex: 0),
      fields: try fields(try row.decode(String.self, atIndex: 1)))
  }

  /// One record; `nil` where there is none.
  static func record(_ db: Database, _ kind: RecordKind, _ key: String) throws -> StoredRecord? {
    let text = try String.fetchOne(
      db, sql: "SELECT fields FROM record WHERE kind = ? AND key = ?", arguments: [kind.rawValue, key])
    return try text.map { StoredRecord(kind: kind, key: key, fields: try fields($0)) }
  }

  /// All records of a type; throws where one has not its form.
  static func all<Record: ProjectRecord>(_ db: Database, _ type: Record.Type) throws -> [Record] {
    try records(db, of: Record.kind).map { stored in
      guard let record = Record(stored) else { throw StoreFailure(.damaged) }
      return record
    }
  }

  private static func text(of record: StoredRecord) throws -> String {
    var writer = FieldWriter()
    writer.field(record.fields.count)
    for field in record.fields { writer.field(field) }
    guard !writer.holdsZero else { throw StoreFailure(.zeroCharacter) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func fields(_ text: String) throws -> [String] {
    var reader = FieldReader(Array(text.utf8))
    guard reader.nextLine() else { throw StoreFailure(.damaged) }
    let count = try reader.number()
    guard count >= 0 else { throw StoreFailure(.damaged) }
    var fields: [String] = []
    for _ in 0..<count { fields.append(try reader.text()) }
    return fields
  }
}
