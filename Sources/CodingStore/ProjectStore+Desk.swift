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

  /// How often each code is used, by its key: by one coder, and by anybody, the rules included.
  public func codeUse(by coder: Coder) throws -> [CodePath: CodeUse] {
    try read { db in
      var use: [CodePath: CodeUse] = [:]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT code.path, count(*), count(*) FILTER (WHERE coder.name = ?) FROM coding
          JOIN code ON code.id = coding.code JOIN coder ON coder.id = coding.coder GROUP BY code.id
          """, arguments: [coder.name])
      for row in rows {
        guard let key = CodePath(try row.decode(String.self, atIndex: 0)) else { throw StoreFailure(.damaged) }
        use[key] = CodeUse(own: try row.decode(Int.self, atIndex: 2), all: try row.decode(Int.self, atIndex: 1))
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
