internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// The tables as they follow from the log: `apply` is the only place that changes them, for new work and for replay.
///
/// Made anew for each transaction, so the numbers it remembers are those of that transaction.
struct Projection {
  private let db: Database
  private var interviews: [UUID: (row: Int64, textLength: Int)] = [:]
  private var codings: CodingRows
  private let verdicts: VerdictRows

  init(_ db: Database) throws {
    self.db = db
    codings = try CodingRows(db)
    verdicts = try VerdictRows(db)
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT uuid, id, length(bytes) FROM interview LEFT JOIN content ON content.sha256 = interview.text_sha256")
    for row in rows {
      interviews[try row.decode(UUID.self, atIndex: 0)] = (
        try row.decode(Int64.self, atIndex: 1), try row.decode(Int.self, atIndex: 2)
      )
    }
  }

  /// Does one step; throws `RecordingMessage.contradiction` where it does not fit the tables.
  mutating func apply(_ operation: ChangeOperation) throws {
    switch operation {
    case .addInterview(let record): try add(record)
    case .removeInterview(let record): try remove(record)
    case .setCodebook(let record, nil): try add(record)
    case .setCodebook(let record, let former?):
      try remove(former)
      try add(record)
    case .removeCodebook(let record): try remove(record)
    case .addCoding(let coding): try codings.add(coding, interview: try number(of: coding))
    case .removeCoding(let coding): try codings.remove(coding, interview: try number(of: coding))
    case .replaceCoding(let former, let coding):
      try codings.replace(former, interview: try number(of: former), with: coding)
    case .setVerdict(let record, let former):
      if let former {
        guard former.coding == record.coding else { throw StoreFailure(.contradiction) }
        try remove(former)
      }
      try verdicts.add(
        record, interview: try number(of: record.interview, record.range), code: try codings.number(of: record.code))
    case .removeVerdict(let record): try remove(record)
    }
  }

  private func number(of coding: Coding) throws -> Int64 { try number(of: coding.interview, coding.range) }

  /// The row of an interview that holds `range`.
  private func number(of interview: UUID, _ range: TextRange) throws -> Int64 {
    guard let interview = interviews[interview] else { throw StoreFailure(.unknownInterview) }
    guard range.start >= 0, range.end <= interview.textLength else { throw StoreFailure(.outsideText) }
    return interview.row
  }

  private mutating func remove(_ record: VerdictRecord) throws {
    try verdicts.remove(
      record, interview: try number(of: record.interview, record.range), code: try codings.number(of: record.code),
      in: db)
  }

  private mutating func add(_ record: InterviewRecord) throws {
    try db.execute(
      sql: """
        INSERT INTO interview (uuid, name, text_sha256, layout_sha256, source_sha256, source_name)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, record.name, record.textSHA256, record.layoutSHA256, record.sourceSHA256, record.sourceName,
      ])
    let row = db.lastInsertedRowID
    let length = try Int.fetchOne(
      db, sql: "SELECT length(bytes) FROM content WHERE sha256 = ?", arguments: [record.textSHA256])
    guard let length else { throw StoreFailure(.contradiction) }
    interviews[record.id] = (row, length)
  }

  private mutating func remove(_ record: InterviewRecord) throws {
    try db.execute(
      sql: """
        DELETE FROM interview WHERE uuid = ? AND name = ? AND text_sha256 = ? AND layout_sha256 = ?
        AND source_sha256 = ? AND source_name = ?
        """,
      arguments: [
        record.id, record.name, record.textSHA256, record.layoutSHA256, record.sourceSHA256, record.sourceName,
      ])
    try db.requireOneChange()
    interviews[record.id] = nil
  }

  private func add(_ record: CodebookRecord) throws {
    try db.execute(
      sql: "INSERT INTO codebook (id, version, sha256, outline_sha256, source_name) VALUES (?, ?, ?, ?, ?)",
      arguments: [record.id, record.version, record.sha256, record.outlineSHA256, record.sourceName])
  }

  private func remove(_ record: CodebookRecord) throws {
    try db.execute(
      sql: """
        DELETE FROM codebook WHERE id = ? AND version = ? AND sha256 = ? AND outline_sha256 = ? AND source_name = ?
        """,
      arguments: [record.id, record.version, record.sha256, record.outlineSHA256, record.sourceName])
    try db.requireOneChange()
  }
}

extension Database {
  /// Throws unless the last statement touched exactly one row.
  func requireOneChange() throws {
    guard changesCount == 1 else { throw StoreFailure(.contradiction) }
  }
}
