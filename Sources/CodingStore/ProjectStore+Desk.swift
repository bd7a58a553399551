public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// The codings of one interview with their evidence, in the order of (start, end, code, coder name in bytes); nothing
  /// of the other interviews is read.
  public func codings(of interview: UUID) throws -> [Coding] {
    try read { db in try CodingQuery(db).codings(of: interview) }
  }

  /// Who gave the verdicts on the rules' codings of one interview, by the codings' identities.
  public func judges(of interview: UUID) throws -> [UUID: Coder] {
    try read { db in
      var judges: [UUID: Coder] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT verdict.coding, change.coder FROM verdict JOIN interview ON interview.id = verdict.interview
          JOIN change ON change.uuid = verdict.change WHERE interview.uuid = ?
          """, arguments: [interview])
      while let row = try rows.next() {
        judges[try row.decode(UUID.self, atIndex: 0)] = Coder(name: try row.decode(String.self, atIndex: 1))
      }
      return judges
    }
  }

  /// How often each code is used, by its key: by one coder, and by anybody, the rules included.
  public func codeUse(by coder: Coder) throws -> [CodePath: CodeUse] {
    try read { db in
      // Counted here: SQLite would sort all codings first.
      let own = try Int64.fetchOne(db, sql: "SELECT id FROM coder WHERE name = ?", arguments: [coder.name])
      var counts: [Int64: (own: Int, all: Int)] = [:]
      let codings = try Row.fetchCursor(db, sql: "SELECT code, coder FROM coding")
      while let row = try codings.next() {
        let isOwn = try row.decode(Int64.self, atIndex: 1) == own
        counts[try row.decode(Int64.self, atIndex: 0), default: (0, 0)].all += 1
        if isOwn { counts[try row.decode(Int64.self, atIndex: 0), default: (0, 0)].own += 1 }
      }
      var use: [CodePath: CodeUse] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT path, id FROM code") {
        guard let key = CodePath(try row.decode(String.self, atIndex: 0)) else { throw StoreFailure(.damaged) }
        if let count = counts[try row.decode(Int64.self, atIndex: 1)] {
          use[key] = CodeUse(own: count.own, all: count.all)
        }
      }
      return use
    }
  }

  /// The codes that a coder has given by hand lately, by their keys: at most `limit`, each once, the latest first.
  public func recentCodes(by coder: Coder, limit: Int) throws -> [CodePath] {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT operations FROM change WHERE coder = ? AND kind = ? ORDER BY date DESC, uuid DESC LIMIT 100",
        arguments: [coder.name, ChangeKind.hand.rawValue])
      var recent: [CodePath] = []
      while recent.count < limit, let row = try rows.next() {
        let operations = try OperationsReader.reading(of: try row.decode(String.self, atIndex: 0)).operations
        for case .addCoding(let coding) in operations where !recent.contains(coding.codeKey) {
          recent.append(coding.codeKey)
        }
      }
      return Array(recent.prefix(limit))
    }
  }

  /// The place of the last change in this copy's log: another number tells that something was done meanwhile.
  public func lastSequence() throws -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT max(seq) FROM change") ?? 0 }
  }

  /// How many codings a coder has in each interview; those without any are left out.
  public func codingCounts(by coder: Coder) throws -> [UUID: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT interview.uuid, count(*) FROM coding JOIN interview ON interview.id = coding.interview
          JOIN coder ON coder.id = coding.coder WHERE coder.name = ? GROUP BY interview.id
          """, arguments: [coder.name])
      return try rows.reduce(into: [:]) { counts, row in
        counts[try row.decode(UUID.self, atIndex: 0)] = try row.decode(Int.self, atIndex: 1)
      }
    }
  }

  /// How many turns each interview has; the texts are not read.
  public func turnCounts() throws -> [UUID: Int] {
    try read { db in
      var counts: [UUID: Int] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT uuid, bytes FROM interview LEFT JOIN content ON content.sha256 = interview.layout_sha256
          """)
      while let row = try rows.next() {
        counts[try row.decode(UUID.self, atIndex: 0)] = TranscriptLayout.turnCount(
          document: try Content.bytes(row, at: 1))
      }
      return counts
    }
  }
}

/// How often a code is used.
public struct CodeUse: Hashable, Sendable {
  /// Codings by the coder that was asked about.
  public let own: Int
  /// Codings by anybody, the rules included.
  public let all: Int

  /// Makes a number of uses.
  public init(own: Int, all: Int) {
    self.own = own
    self.all = all
  }
}
