internal import CodingModel
internal import Foundation
internal import GRDB

/// The tables as they follow from the log: the only place that changes them, for new work and for replay. New work is
/// applied strictly (`apply`), the log is followed (`follow`), which settles what two copies of a project made apart.
///
/// Made anew for each transaction, so the numbers it remembers are those of that transaction.
struct Projection {
  let db: Database
  private var interviews: [UUID: InterviewRow] = [:]
  /// Every interview that was ever seen, as it was last.
  private(set) var known: [UUID: InterviewRecord] = [:]
  /// The fingerprint of the text that each interview came with.
  private(set) var firstTexts: [UUID: String] = [:]
  private var codings: CodingRows
  private var verdicts: VerdictRows
  private var records: RecordRows
  /// Interviews whose codings may lie outside their texts until the change is done.
  private var touched: Set<UUID> = []

  private struct InterviewRow {
    let row: Int64
    let textSHA256: String
    let textLength: Int
  }

  init(_ db: Database) throws {
    self.db = db
    codings = try CodingRows(db)
    verdicts = try VerdictRows(db)
    records = try RecordRows(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT uuid, id, text_sha256, length(bytes) FROM interview
        LEFT JOIN content ON content.sha256 = interview.text_sha256
        """)
    for row in rows {
      interviews[try row.decode(UUID.self, atIndex: 0)] = InterviewRow(
        row: try row.decode(Int64.self, atIndex: 1), textSHA256: try row.decode(String.self, atIndex: 2),
        textLength: try row.decode(Int.self, atIndex: 3))
    }
  }

  /// Prepares the statements anew: one that has failed would tell of it again at its next use.
  mutating func renewStatements() throws {
    codings = try CodingRows(db)
    verdicts = try VerdictRows(db)
    records = try RecordRows(db)
  }

  /// The fingerprint of each interview's text.
  var texts: [UUID: String] { interviews.mapValues(\.textSHA256) }

  /// Does all steps of a change; throws `RecordingMessage.contradiction` where one does not fit the tables.
  mutating func apply(_ change: Change) throws {
    let corrected = change.operations.compactMap(\.correction)
    var place = 0
    while place < change.operations.count {
      let run = Self.replacements(in: change.operations, from: place)
      if run.isEmpty {
        try apply(change.operations[place], of: change.id)
        place += 1
      } else {
        try apply(run)
        place += run.count
      }
    }
    try checkPlaces()
    try checkFates(change)
    guard !corrected.isEmpty else { return }
    let left = LeftBehind(db, of: change)
    for (former, record) in corrected where try !left.isEmpty(from: former, to: record) {
      throw StoreFailure(.contradiction)
    }
  }

  /// Replaces codings, all at once.
  mutating func apply(_ run: [(former: Coding, coding: Coding)]) throws {
    touched.formUnion(run.map(\.coding.interview))
    try codings.replace(run, rows: interviews.mapValues(\.row))
  }

  /// The replacements of codings that follow each other from a place on, each coding once.
  static func replacements(
    in operations: [ChangeOperation], from place: Int
  ) -> [(former: Coding, coding: Coding)] {
    var run: [(former: Coding, coding: Coding)] = []
    var seen: Set<UUID> = []
    for case .replaceCoding(let former, let coding) in operations[place...].prefix(while: \.isReplacement) {
      guard seen.insert(coding.id).inserted else { break }
      run.append((former, coding))
    }
    return run
  }

  /// Does one step.
  mutating func apply(_ operation: ChangeOperation, of change: UUID) throws {
    switch operation {
    case .addInterview(let record): try add(record)
    case .removeInterview(let record): try remove(record)
    case .replaceInterview(let former, let record): try replace(former, with: record)
    case .setCodebook(let record, nil): try add(record)
    case .setCodebook(let record, let former?):
      try remove(former)
      try add(record)
    case .removeCodebook(let record): try remove(record)
    case .addCoding(let coding):
      touched.insert(coding.interview)
      try codings.add(coding, interview: try row(of: coding.interview))
    case .removeCoding(let coding): try codings.remove(coding, interview: try row(of: coding.interview))
    case .replaceCoding: throw StoreFailure(.contradiction)
    case .setVerdict(let record, let former):
      if let former {
        guard former.coding == record.coding else { throw StoreFailure(.contradiction) }
        try remove(former)
      }
      try verdicts.add(
        record, interview: try row(of: record.interview), code: try codings.number(of: record.code))
    case .removeVerdict(let record): try remove(record)
    case .setRecord(let record, let former):
      if let interview = RecordGrounds(record).interview { _ = try row(of: interview) }
      try records.set(record, replacing: former, change: change, in: db)
    case .removeRecord(let record): try records.remove(record, in: db)
    }
  }

  private func row(of interview: UUID) throws -> Int64 {
    guard let interview = interviews[interview] else { throw StoreFailure(.unknownInterview) }
    return interview.row
  }

  /// Codings must lie in the text that their interview has in the end.
  mutating func checkPlaces() throws {
    for interview in touched {
      guard let known = interviews[interview] else { continue }
      let last = try Int.fetchOne(db, sql: "SELECT max(end_byte) FROM coding WHERE interview = ?", arguments: [known.row])
      guard last ?? 0 <= known.textLength else { throw StoreFailure(.outsideText) }
    }
    touched.removeAll()
  }

  private mutating func remove(_ record: VerdictRecord) throws {
    try verdicts.remove(
      record, interview: try row(of: record.interview), code: try codings.number(of: record.code), in: db)
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
    try note(record, row: db.lastInsertedRowID)
  }

  private mutating func note(_ record: InterviewRecord, row: Int64) throws {
    let length = try Int.fetchOne(
      db, sql: "SELECT length(bytes) FROM content WHERE sha256 = ?", arguments: [record.textSHA256])
    guard let length else { throw StoreFailure(.contradiction) }
    interviews[record.id] = InterviewRow(row: row, textSHA256: record.textSHA256, textLength: length)
    known[record.id] = record
    if firstTexts[record.id] == nil { firstTexts[record.id] = record.textSHA256 }
  }

  private mutating func replace(_ former: InterviewRecord, with record: InterviewRecord) throws {
    guard former.id == record.id else { throw StoreFailure(.contradiction) }
    let row = try row(of: record.id)
    touched.insert(record.id)
    try db.execute(
      sql: """
        UPDATE interview SET name = ?, text_sha256 = ?, layout_sha256 = ?, source_sha256 = ?, source_name = ?
        WHERE id = ? AND name = ? AND text_sha256 = ? AND layout_sha256 = ? AND source_sha256 = ? AND source_name = ?
        """,
      arguments: [
        record.name, record.textSHA256, record.layoutSHA256, record.sourceSHA256, record.sourceName, row, former.name,
        former.textSHA256, former.layoutSHA256, former.sourceSHA256, former.sourceName,
      ])
    try db.requireOneChange()
    try note(record, row: row)
  }

  /// SQLite's own check of references does not reach the temporary tables into which the log is replayed.
  private mutating func remove(_ record: InterviewRecord) throws {
    guard try !PresentState(db).isInUse(record.id) else { throw StoreFailure(.contradiction) }
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

extension ChangeOperation {
  fileprivate var isReplacement: Bool {
    if case .replaceCoding = self { true } else { false }
  }

  /// The records before and after, where an interview's text is corrected.
  var correction: (former: InterviewRecord, record: InterviewRecord)? {
    guard case .replaceInterview(let former, let record) = self, former.textSHA256 != record.textSHA256 else {
      return nil
    }
    return (former, record)
  }
}

extension Database {
  /// Throws unless the last statement touched exactly one row.
  func requireOneChange() throws {
    guard changesCount == 1 else { throw StoreFailure(.contradiction) }
  }
}
