public import Foundation
internal import GRDB

extension ProjectStore {
  /// When each coding came into the project, as the log tells; where one was taken away and made again, the last time.
  /// Codings that are gone are left out.
  ///
  /// Not every line of the log holds: where copies were merged, a coding can stand that one of them took away. So the
  /// lines only date the codings; which of them there are, the project itself says.
  public func codingDates() throws -> [UUID: Date] {
    try read { db in
      var dates: [UUID: Date] = [:]
      var taken: Set<UUID> = []
      let condition = "counts LIKE '%add-coding=%' OR counts LIKE '%remove-coding=%'"
      try ChangeLog.forEachMarked(db, where: condition) { date, _, marks in
        for mark in marks where mark.deed != .judged {
          if mark.deed != .made {
            taken.insert(mark.coding)
          } else if taken.remove(mark.coding) != nil || dates[mark.coding] == nil {
            dates[mark.coding] = date
          }
        }
      }
      let living = try Set(UUID.fetchCursor(db, sql: "SELECT uuid FROM coding"))
      return dates.filter { living.contains($0.key) }
    }
  }
}
