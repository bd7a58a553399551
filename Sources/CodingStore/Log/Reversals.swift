internal import CodingModel
internal import Foundation
internal import GRDB

/// What undo and redo have done to the changes of a log.
struct Reversals {
  private var undone: Set<UUID> = []
  private var targets: [UUID: Int] = [:]

  /// Reads the log.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT change.uuid, change.kind, target, (SELECT seq FROM change AS former WHERE former.uuid = target)
        FROM change_target JOIN change ON change.uuid = change_target.change ORDER BY change.date, change.uuid
        """)
    while let row = try rows.next() {
      let target = try row.decode(UUID.self, atIndex: 2)
      if try row.decode(String.self, atIndex: 1) == ChangeKind.undo.rawValue {
        undone.insert(target)
      } else {
        undone.remove(target)
      }
      targets[try row.decode(UUID.self, atIndex: 0)] = try row.decode(Int?.self, atIndex: 3)
    }
  }

  /// True for a change that was taken back and not made again since.
  func isUndone(_ change: UUID) -> Bool { undone.contains(change) }

  /// The same change with what was done to it and what it did.
  func mark(_ summary: ChangeSummary) -> ChangeSummary {
    summary.with(isUndone: undone.contains(summary.id), targetSequence: targets[summary.id])
  }
}
