internal import CodingModel
public import Foundation

extension ProjectStore {
  /// When each coding came into the project, as the log tells; where one was taken away and made again, the last time.
  /// Codings that are gone are left out.
  public func codingDates() throws -> [UUID: Date] {
    try read { db in
      var dates: [UUID: Date] = [:]
      try ChangeLog.replay(db) { change in
        for operation in change.operations {
          switch operation {
          case .addCoding(let coding): dates[coding.id] = change.date
          case .removeCoding(let coding): dates[coding.id] = nil
          default: break
          }
        }
      }
      return dates
    }
  }
}
