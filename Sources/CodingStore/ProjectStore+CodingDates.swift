public import Foundation
internal import GRDB

extension ProjectStore {
  /// When each coding came into the project, as the log tells; where one was taken away and made again, the last time.
  /// Codings that are gone are left out.
  public func codingDates() throws -> [UUID: Date] {
    try read { db in
      var dates: [UUID: Date] = [:]
      let condition = "counts LIKE '%add-coding=%' OR counts LIKE '%remove-coding=%'"
      try ChangeLog.forEachMarked(db, where: condition) { date, _, marks in
        for mark in marks where mark.deed != .judged { dates[mark.coding] = mark.deed == .made ? date : nil }
      }
      return dates
    }
  }
}
