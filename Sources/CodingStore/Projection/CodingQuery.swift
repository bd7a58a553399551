internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// Reads codings: both tables once from front to end, side by side, then in the order that every reader is promised.
struct CodingQuery {
  private let db: Database
  private let interviews: Ranked<UUID>
  /// What codes are called now.
  let codes: ProjectCodes
  private let keys: Ranked<CodeRow>
  private let coders: Ranked<Coder>
  private let rules: [Int64: RuleIdentity]

  init(_ db: Database) throws {
    self.db = db
    interviews = try Ranked(db, sql: "SELECT id, uuid FROM interview ORDER BY name") { row in
      try row.decode(UUID.self, atIndex: 1)
    }
    let codes = try ProjectStore.codeNames(db)
    self.codes = codes
    keys = try Ranked(db, sql: "SELECT id, path FROM code ORDER BY path", by: { $0.path < $1.path }) { row in
      guard let key = CodePath(try row.decode(String.self, atIndex: 1)) else { throw StoreFailure(.damaged) }
      let survivor = codes.survivor(of: key) ?? key
      return CodeRow(key: key, path: codes.path(of: key), mergedKeys: codes.mergedKeys(of: survivor))
    }
    coders = try Ranked(db, sql: "SELECT id, name FROM coder ORDER BY name") { row in
      Coder(name: try row.decode(String.self, atIndex: 1))
    }
    var rules: [Int64: RuleIdentity] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT codebook, codebook_sha256, rule, line, text, id FROM rule") {
      rules[try row.decode(Int64.self, atIndex: 5)] = try RuleIdentity(row)
    }
    self.rules = rules
  }

  /// The codings that `isWanted` (asked before evidence is read), in order, with their verdicts. Those that follow others
  /// have the verdict of those among the wanted ones.
  func codings(where isWanted: (Coding) -> Bool) throws -> [Coding] {
    try codings(among: Selection(), where: isWanted)
  }

  /// The same of one interview; nothing of the others is read.
  func codings(of interview: UUID, where isWanted: (Coding) -> Bool = { _ in true }) throws -> [Coding] {
    try codings(among: Selection(interview: interview), where: isWanted)
  }

  private func codings(among selection: Selection, where isWanted: (Coding) -> Bool) throws -> [Coding] {
    var found: [(place: Place, coding: Coding)] = []
    var evidence = try EvidenceCursor(db, selection, rules: rules)
    let verdicts = try VerdictRows.verdicts(db, of: selection.interview)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, uuid, interview, start_byte, end_byte, code, coder FROM coding \(selection.condition("id"))
        ORDER BY id
        """, arguments: selection.arguments)
    while let row = try rows.next() {
      let id = try row.decode(Int64.self, atIndex: 0)
      let interview = try interviews[try row.decode(Int64.self, atIndex: 2)]
      let code = try keys[try row.decode(Int64.self, atIndex: 5)]
      let coder = try coders[try row.decode(Int64.self, atIndex: 6)]
      let range = TextRange(start: try row.decode(Int.self, atIndex: 3), end: try row.decode(Int.self, atIndex: 4))
      let uuid = try row.decode(UUID.self, atIndex: 1)
      let bare = Coding(
        id: uuid, interview: interview.value, range: range, code: code.value.path, codeKey: code.value.key,
        coder: coder.value, verdict: verdicts.isEmpty ? nil : verdicts[uuid], mergedKeys: code.value.mergedKeys)
      guard isWanted(bare) else { continue }
      let pieces = try evidence.pieces(of: id)
      let coding =
        pieces.isEmpty
        ? bare
        : bare.with(id: bare.id, evidence: pieces)
      found.append((Place(interview.rank, range, code.rank, coder.rank), coding))
    }
    found.sort { $0.place < $1.place }
    return found.map(\.coding).settingFollowers()
  }
}

/// A code as the table names it and as it is called.
private struct CodeRow {
  let key: CodePath
  let path: CodePath
  let mergedKeys: [CodePath]
}

/// Which codings are read at all.
private struct Selection {
  /// Only those of this interview; `nil` for all.
  var interview: UUID?

  var arguments: StatementArguments { interview.map { [$0] } ?? [] }

  /// The condition that a column of codings' row numbers must meet.
  func condition(_ column: String) -> String {
    guard interview != nil else { return "" }
    let rows = "SELECT coding.id FROM coding JOIN interview ON interview.id = coding.interview WHERE interview.uuid = ?"
    return "WHERE \(column) IN (\(rows))"
  }
}

/// Where a coding stands in the order, as numbers.
private struct Place: Comparable {
  let interview: Int
  let range: TextRange
  let code: Int
  let coder: Int

  init(_ interview: Int, _ range: TextRange, _ code: Int, _ coder: Int) {
    self.interview = interview
    self.range = range
    self.code = code
    self.coder = coder
  }

  static func < (left: Place, right: Place) -> Bool {
    (left.interview, left.range.start, left.range.end, left.code, left.coder)
      < (right.interview, right.range.start, right.range.end, right.code, right.coder)
  }
}

/// The values behind row numbers, each with its rank in their order.
private struct Ranked<Value> {
  private var entries: [Int64: (value: Value, rank: Int)] = [:]

  /// Reads rows of (id, …); their order is the query's, or that of `areInOrder` where one is given.
  init(
    _ db: Database, sql: String, by areInOrder: ((Value, Value) -> Bool)? = nil, value: (Row) throws -> Value
  ) throws {
    var pairs = try Row.fetchAll(db, sql: sql).map { (try $0.decode(Int64.self, atIndex: 0), try value($0)) }
    if let areInOrder { pairs.sort { areInOrder($0.1, $1.1) } }
    for (rank, pair) in pairs.enumerated() { entries[pair.0] = (pair.1, rank) }
  }

  subscript(id: Int64) -> (value: Value, rank: Int) {
    get throws {
      guard let entry = entries[id] else { throw StoreFailure(.damaged) }
      return entry
    }
  }
}

/// Walks through the evidence in the order of the codings.
private struct EvidenceCursor {
  private let rows: RowCursor
  private let rules: [Int64: RuleIdentity]
  private var next: (coding: Int64, evidence: RuleEvidence)?

  init(_ db: Database, _ selection: Selection, rules: [Int64: RuleIdentity]) throws {
    rows = try Row.fetchCursor(
      db, sql: "SELECT coding, rule, matches FROM evidence \(selection.condition("coding")) ORDER BY coding, position",
      arguments: selection.arguments)
    self.rules = rules
    try advance()
  }

  /// The evidence of a coding; codings must be asked for in ascending order.
  mutating func pieces(of coding: Int64) throws -> [RuleEvidence] {
    while let waiting = next, waiting.coding < coding { try advance() }
    var pieces: [RuleEvidence] = []
    while let waiting = next, waiting.coding == coding {
      pieces.append(waiting.evidence)
      try advance()
    }
    return pieces
  }

  private mutating func advance() throws {
    guard let row = try rows.next() else {
      next = nil
      return
    }
    guard let rule = rules[try row.decode(Int64.self, atIndex: 1)] else { throw StoreFailure(.damaged) }
    let matches = try MatchText.matches(try row.decode(String.self, atIndex: 2))
    next = (try row.decode(Int64.self, atIndex: 0), rule.evidence(matches))
  }
}
