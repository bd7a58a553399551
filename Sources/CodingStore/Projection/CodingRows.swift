internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Writes codings and their evidence. Its statements are prepared once: a change may hold tens of thousands of codings.
struct CodingRows {
  private let db: Database
  private let insertCoding: Statement
  private let deleteCoding: Statement
  private let findCoding: Statement
  private let park: Statement
  private let place: Statement
  private let insertEvidence: Statement
  private let deleteEvidence: Statement
  private let findEvidence: Statement
  /// More bytes than any text has.
  private static let beyondTexts = 1 << 40
  private var codes: [CodePath: Int64] = [:]
  private var coders: [Coder: Int64] = [:]
  private var rules: [RuleIdentity: Int64] = [:]

  init(_ db: Database) throws {
    self.db = db
    insertCoding = try db.makeStatement(
      sql: "INSERT INTO coding (uuid, interview, start_byte, end_byte, code, coder) VALUES (?, ?, ?, ?, ?, ?)")
    deleteCoding = try db.makeStatement(sql: "DELETE FROM coding WHERE id = ?")
    findCoding = try db.makeStatement(
      sql: """
        SELECT id FROM coding
        WHERE uuid = ? AND interview = ? AND start_byte = ? AND end_byte = ? AND code = ? AND coder = ?
        """)
    insertEvidence = try db.makeStatement(
      sql: "INSERT INTO evidence (coding, position, rule, matches) VALUES (?, ?, ?, ?)")
    park = try db.makeStatement(
      sql: """
        UPDATE coding SET start_byte = start_byte + \(Self.beyondTexts), end_byte = end_byte + \(Self.beyondTexts)
        WHERE id = ?
        """)
    place = try db.makeStatement(sql: "UPDATE coding SET start_byte = ?, end_byte = ?, code = ? WHERE id = ?")
    findEvidence = try db.makeStatement(
      sql: "SELECT rule, matches FROM evidence WHERE coding = ? ORDER BY position")
    deleteEvidence = try db.makeStatement(sql: "DELETE FROM evidence WHERE coding = ?")
    try loadNumbers()
  }

  /// Adds a coding; `interview` is its interview's row.
  mutating func add(_ coding: Coding, interview: Int64) throws {
    let code = try number(of: coding.codeKey)
    let coder = try number(of: coding.coder)
    try insertCoding.execute(arguments: [
      coding.id, interview, coding.range.start, coding.range.end, code, coder,
    ])
    try add(coding.evidence, to: db.lastInsertedRowID)
  }

  /// Takes a coding away; it must be there as it is.
  mutating func remove(_ coding: Coding, interview: Int64) throws {
    let row = try row(of: coding, interview: interview)
    try deleteEvidence.execute(arguments: [row])
    try deleteCoding.execute(arguments: [row])
  }

  /// Gives codings, each once, another stretch, code or evidence; interview and coder stay.
  ///
  /// All of them leave their places before the first takes its new one: the place that one gets may be another's now.
  /// `interviews` are the rows of all interviews.
  mutating func replace(_ codings: [(former: Coding, coding: Coding)], rows interviews: [UUID: Int64]) throws {
    var rows: [Int64] = []
    for (former, coding) in codings {
      guard former.id == coding.id, former.interview == coding.interview, former.coder == coding.coder else {
        throw StoreFailure(.contradiction)
      }
      guard let interview = interviews[former.interview] else { throw StoreFailure(.unknownInterview) }
      let row = try row(of: former, interview: interview)
      if former.range != coding.range || former.codeKey != coding.codeKey { try park.execute(arguments: [row]) }
      rows.append(row)
    }
    for (row, pair) in zip(rows, codings) { try settle(row, pair.former, pair.coding) }
  }

  private mutating func settle(_ row: Int64, _ former: Coding, _ coding: Coding) throws {
    if former.range != coding.range || former.codeKey != coding.codeKey {
      let code = try number(of: coding.codeKey)
      try place.execute(arguments: [coding.range.start, coding.range.end, code, row])
    }
    guard former.evidence != coding.evidence else { return }
    try deleteEvidence.execute(arguments: [row])
    try add(coding.evidence, to: row)
  }

  private mutating func row(of coding: Coding, interview: Int64) throws -> Int64 {
    let code = try number(of: coding.codeKey)
    let coder = try number(of: coding.coder)
    let found = try Int64.fetchOne(
      findCoding, arguments: [coding.id, interview, coding.range.start, coding.range.end, code, coder])
    guard let found, try hasEvidence(coding.evidence, row: found) else { throw StoreFailure(.contradiction) }
    return found
  }

  /// Whether a coding stands there for just these reasons: others came by a later change, which would be undone unseen.
  private func hasEvidence(_ evidence: [RuleEvidence], row: Int64) throws -> Bool {
    let rows = try Row.fetchAll(findEvidence, arguments: [row])
    guard rows.count == evidence.count else { return false }
    return try zip(rows, evidence).allSatisfy { row, piece in
      try rules[RuleIdentity(piece)] == row.decode(Int64.self, atIndex: 0)
        && row.decode(String.self, atIndex: 1) == MatchText.text(piece.matches)
    }
  }

  private mutating func add(_ evidence: [RuleEvidence], to row: Int64) throws {
    for (position, piece) in evidence.enumerated() {
      let rule = try number(of: RuleIdentity(piece))
      try insertEvidence.execute(arguments: [row, position, rule, MatchText.text(piece.matches)])
    }
  }

  private mutating func loadNumbers() throws {
    for row in try Row.fetchAll(db, sql: "SELECT path, id FROM code") {
      guard let path = CodePath(try row.decode(String.self, atIndex: 0)) else { throw StoreFailure(.damaged) }
      codes[path] = try row.decode(Int64.self, atIndex: 1)
    }
    for row in try Row.fetchAll(db, sql: "SELECT name, id FROM coder") {
      coders[Coder(name: try row.decode(String.self, atIndex: 0))] = try row.decode(Int64.self, atIndex: 1)
    }
    for row in try Row.fetchAll(db, sql: "SELECT codebook, codebook_sha256, rule, line, text, id FROM rule") {
      rules[try RuleIdentity(row)] = try row.decode(Int64.self, atIndex: 5)
    }
  }

  /// The row of a code by its key, made where there is none; what the table calls its path is the key.
  mutating func number(of code: CodePath) throws -> Int64 {
    if let known = codes[code] { return known }
    try db.execute(sql: "INSERT INTO code (path) VALUES (?)", arguments: [code.description])
    codes[code] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func number(of coder: Coder) throws -> Int64 {
    if let known = coders[coder] { return known }
    try db.execute(sql: "INSERT INTO coder (name) VALUES (?)", arguments: [coder.name])
    coders[coder] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func number(of rule: RuleIdentity) throws -> Int64 {
    if let known = rules[rule] { return known }
    try db.execute(
      sql: "INSERT INTO rule (codebook, codebook_sha256, rule, line, text) VALUES (?, ?, ?, ?, ?)",
      arguments: [rule.codebook, rule.codebookSHA256, rule.rule, rule.line, rule.text])
    rules[rule] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}

/// The matched words of a piece of evidence as `start-end,start-end`.
enum MatchText {
  static func text(_ matches: [TextRange]) -> String {
    var writer = FieldWriter(capacity: 16 * matches.count)
    writer.list(matches)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func matches(_ text: String) throws -> [TextRange] {
    if text.isEmpty { return [] }
    var reader = FieldReader(Array(text.utf8))
    guard reader.nextLine() else { return [] }
    return try reader.ranges()
  }
}
