public import CodingModel
public import Foundation
internal import GRDB

extension ProjectStore {
  /// Remembers that a coder has read a turn (`TurnFingerprint`); the first time counts. Does nothing to a
  /// write-protected project.
  ///
  /// The memory is no part of the log: it stays in this copy of the project.
  public func rememberRead(_ turn: String, of interview: UUID, by coder: Coder, at date: Date) throws {
    guard !isReadOnly else { return }
    try StoreFailure.translated(path) {
      try connection.queue.write { db in
        try db.execute(
          sql: "INSERT OR IGNORE INTO turn_read (coder, interview, turn, date) VALUES (?, ?, ?, ?)",
          arguments: [coder.name, interview, turn, UTCTimestamp.text(date)])
      }
    }
  }

  /// What a coder has read, in the order of (date, interview, turn).
  public func turnsRead(by coder: Coder, of interview: UUID? = nil) throws -> [TurnRead] {
    try turnsRead(
      where: "coder = ?1 AND (?2 IS NULL OR interview = ?2)", arguments: [coder.name, interview])
  }

  /// What anybody has read, in the order of (date, coder, interview, turn).
  public func turnsRead() throws -> [TurnRead] { try turnsRead(where: "?1 IS ?2", arguments: [nil, nil]) }

  private func turnsRead(where condition: String, arguments: StatementArguments) throws -> [TurnRead] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT coder, interview, turn, date FROM turn_read WHERE \(condition) AND (?3 IS NULL OR date <= ?3)
          ORDER BY date, coder, interview, turn
          """, arguments: arguments + [past.map { UTCTimestamp.text($0.until) }]
      ).map { row in
        guard let date = UTCTimestamp.date(try row.decode(String.self, atIndex: 3)) else {
          throw StoreFailure(.damaged)
        }
        return TurnRead(
          coder: Coder(name: try row.decode(String.self, atIndex: 0)),
          interview: try row.decode(UUID.self, atIndex: 1), turn: try row.decode(String.self, atIndex: 2), date: date)
      }
    }
  }

  /// When who worked on which interview, as the log tells: every change that made, took away or judged codings, in the
  /// order of the log. Work by rules is not in it.
  public func codingMoments() throws -> [CodingMoment] {
    try read { db in
      var moments: [CodingMoment] = []
      let kinds = [ChangeKind.hand, .verdict].map { "'\($0.rawValue)'" }.joined(separator: ", ")
      try ChangeLog.forEachMarked(db, where: "kind IN (\(kinds))") { date, coder, marks in
        var counts: [UUID: Int] = [:]
        for mark in marks { counts[mark.interview, default: 0] += mark.deed == .removed ? 0 : 1 }
        for (interview, count) in counts.sorted(by: { $0.key.uuidString < $1.key.uuidString }) {
          moments.append(CodingMoment(coder: coder, interview: interview, date: date, decisions: count))
        }
      }
      return moments
    }
  }
}
