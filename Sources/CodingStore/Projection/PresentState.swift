internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Looks up single things in the tables as they are now, as the log would write them: codes by their keys, no verdicts.
struct PresentState {
  let db: Database

  init(_ db: Database) { self.db = db }

  func interview(_ id: UUID) throws -> InterviewRecord? {
    try Row.fetchOne(db, sql: "SELECT \(InterviewRecord.columns) FROM interview WHERE uuid = ?", arguments: [id])
      .map(InterviewRecord.init)
  }

  /// `name`, or the first of `name (2)`, `name (3)` … that no interview but `id` has.
  func freeName(_ name: String, for id: UUID) throws -> String {
    var wanted = name
    var number = 2
    while let owner = try UUID.fetchOne(db, sql: "SELECT uuid FROM interview WHERE name = ?", arguments: [wanted]),
      owner != id
    {
      wanted = "\(name) (\(number))"
      number += 1
    }
    return wanted
  }

  /// Whether codings or verdicts lie in an interview, or something is said of it.
  func isInUse(_ interview: UUID) throws -> Bool {
    let isCoded = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS(SELECT 1 FROM coding JOIN interview ON interview.id = coding.interview WHERE interview.uuid = ?1)
        OR EXISTS(SELECT 1 FROM verdict JOIN interview ON interview.id = verdict.interview WHERE interview.uuid = ?1)
        """,
      arguments: [interview])
    return try isCoded == true || hasRecords(on: interview)
  }

  func codebook(_ id: String) throws -> CodebookRecord? {
    try Row.fetchOne(db, sql: "SELECT \(CodebookRecord.columns) FROM codebook WHERE id = ?", arguments: [id])
      .map(CodebookRecord.init)
  }

  func record(_ kind: RecordKind, _ key: String) throws -> StoredRecord? { try RecordRows.record(db, kind, key) }

  /// The bytes of a text.
  func text(_ sha256: String) throws -> [UInt8] {
    guard let bytes = try Content.bytes(sha256, in: db) else { throw StoreFailure(.contradiction) }
    return bytes
  }

  /// Which passages of a text stand in another one as before.
  func passages(from former: String, to present: String) throws -> UnmovedPassages {
    UnmovedPassages(from: try text(former), to: try text(present))
  }

  /// The fingerprint of a stretch of a text; `nil` where it reaches past the end.
  func fingerprint(of range: TextRange, in sha256: String) throws -> String? {
    let length = try Int.fetchOne(db, sql: "SELECT length(bytes) FROM content WHERE sha256 = ?", arguments: [sha256])
    guard let length, range.end <= length else { return nil }
    let row = try Row.fetchOne(
      db, sql: "SELECT substr(bytes, ?, ?) FROM content WHERE sha256 = ?",
      arguments: [range.start + 1, range.end - range.start, sha256])
    return try row.map { Fingerprint.sha256(try Content.bytes($0, at: 0)) }
  }
}

extension PresentState {
  private static let codingColumns =
    "coding.uuid, interview.uuid, start_byte, end_byte, code.path, coder.name, coding.id"
  private static let codingTables = """
    coding JOIN interview ON interview.id = coding.interview JOIN code ON code.id = coding.code
    JOIN coder ON coder.id = coding.coder
    """

  func coding(_ id: UUID) throws -> Coding? { try codings("coding.uuid = ?", [id]).first }

  /// The coding of the same coder that has the same code on the same stretch.
  func coding(at place: Coding) throws -> Coding? {
    try codings(
      "interview.uuid = ? AND start_byte = ? AND end_byte = ? AND code.path = ? AND coder.name = ?",
      [place.interview, place.range.start, place.range.end, place.codeKey.description, place.coder.name]
    ).first
  }

  func codings(in interview: UUID) throws -> [Coding] { try codings("interview.uuid = ?", [interview]) }

  /// Codings with a code; only those by people where asked.
  func codings(with code: CodePath, byPeople: Bool) throws -> [Coding] {
    try codings(
      "code.path = ?" + (byPeople ? " AND coder.name <> ?" : ""),
      [code.description] + (byPeople ? [Coder.rules.name] : []))
  }

  private func codings(_ condition: String, _ arguments: StatementArguments) throws -> [Coding] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.codingColumns) FROM \(Self.codingTables) WHERE \(condition) ORDER BY coding.uuid")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      guard let code = CodePath(try row.decode(String.self, atIndex: 4)) else { throw StoreFailure(.damaged) }
      return Coding(
        id: try row.decode(UUID.self, atIndex: 0), interview: try row.decode(UUID.self, atIndex: 1),
        range: TextRange(start: try row.decode(Int.self, atIndex: 2), end: try row.decode(Int.self, atIndex: 3)),
        code: code, coder: Coder(name: try row.decode(String.self, atIndex: 5)),
        evidence: try evidence(of: try row.decode(Int64.self, atIndex: 6)))
    }
  }

  private func evidence(of row: Int64) throws -> [RuleEvidence] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT codebook, codebook_sha256, rule.rule, line, text, matches FROM evidence JOIN rule ON rule.id = evidence.rule
        WHERE coding = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [row]).map { row in
      try RuleIdentity(row).evidence(MatchText.matches(try row.decode(String.self, atIndex: 5)))
    }
  }

  func verdict(_ coding: UUID) throws -> VerdictRecord? { try verdicts("verdict.coding = ?", coding).first }

  func verdicts(in interview: UUID) throws -> [VerdictRecord] { try verdicts("interview.uuid = ?", interview) }

  private func verdicts(_ condition: String, _ id: UUID) throws -> [VerdictRecord] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(VerdictRows.recordColumns) FROM \(VerdictRows.recordTables) WHERE \(condition) ORDER BY verdict.coding
        """)
    return try Row.fetchAll(statement, arguments: [id]).map(VerdictRows.record)
  }
}
