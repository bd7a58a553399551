internal import Foundation
internal import GRDB

/// What the fifth version of the tables adds: records of many kinds, undo, and an order of changes that two copies of a
/// project agree on.
enum V5_Records {
  /// `change_target` is part of the log: what undo takes back and redo makes again.
  static let log = """
    CREATE TABLE change_target (
      change BLOB NOT NULL PRIMARY KEY CHECK (length(change) = 16),
      target BLOB NOT NULL CHECK (length(target) = 16)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER target_is_kept BEFORE DELETE ON change_target BEGIN SELECT RAISE(ABORT, 'changes are kept'); END;
    CREATE TRIGGER target_is_fixed BEFORE UPDATE ON change_target BEGIN SELECT RAISE(ABORT, 'changes are fixed'); END;

    CREATE UNIQUE INDEX change_order ON change (date, uuid);
    """

  /// `fields`: separated by tabs and escaped as in the log; `change` is the UUID of the change that set them. `conflict`
  /// holds what two copies of the project wanted differently, by the change and the place of the operation in it.
  static let projection = """
    CREATE TABLE record (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      fields TEXT NOT NULL,
      change BLOB NOT NULL CHECK (length(change) = 16),
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE conflict (
      change BLOB NOT NULL CHECK (length(change) = 16),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (change, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// Makes the dates of the changes ascend strictly: where a clock stood still or went back, a change is dated one
  /// millisecond after the one before it. From now on `ChangeLog` sees to that.
  static func straightenDates(_ db: Database) throws {
    try db.execute(sql: "DROP TRIGGER change_is_fixed")
    var last: Date?
    for row in try Row.fetchAll(db, sql: "SELECT seq, date FROM change ORDER BY seq") {
      guard let date = UTCTimestamp.date(try row.decode(String.self, atIndex: 1)) else { throw StoreFailure(.damaged) }
      let next = ChangeLog.date(date, after: last)
      last = next
      if next != date {
        try db.execute(
          sql: "UPDATE change SET date = ? WHERE seq = ?",
          arguments: [UTCTimestamp.text(next), try row.decode(Int.self, atIndex: 0)])
      }
    }
    try db.execute(
      sql: """
        CREATE TRIGGER change_is_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are fixed'); END
        """)
  }
}
