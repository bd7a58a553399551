public import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Copies the project, as it is at this moment, to a new file with SQLite's online backup: others may read and write
  /// meanwhile. Never overwrites a file; stopped or refused, it leaves none.
  public func backup(to path: String) throws {
    try StoreFailure.translated(path) {
      try FileHeader.reserve(path: path)
      do {
        let copy = try DatabaseQueue(
          path: Connection.literal(path), configuration: Connection.configuration(5, isReadOnly: false))
        try connection.queue.backup(to: copy)
        let identity = try copy.inDatabase(Schema.identity)
        guard identity.applicationID == Schema.applicationID else { throw StoreFailure(.damaged) }
        try copy.close()
      } catch {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        throw error
      }
    }
  }

  /// Copies the project to a new dated file in a folder of its own beside it, and gives the copy's path:
  /// `NAME sikkerhedskopier/NAME-2026-11-22-1430.kodeks`, with a number after it where that is taken.
  public func backup(at date: Date, in timeZone: TimeZone) throws -> String {
    let url = URL(fileURLWithPath: path)
    let name = url.deletingPathExtension().lastPathComponent
    let folder = url.deletingLastPathComponent().appendingPathComponent(name + " sikkerhedskopier").path
    try StoreFailure.translated(folder) {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw StoreFailure(StoreMessage(systemError: errno, creating: true))
      }
    }
    let day = date.formatted(Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day())
    let clock = date.formatted(
      Date.ISO8601FormatStyle(timeSeparator: .omitted, timeZone: timeZone).time(includingFractionalSeconds: false))
    var number = 1
    while true {
      let copy = "\(folder)/\(name)-\(day)-\(clock.prefix(4))\(number == 1 ? "" : "-\(number)").kodeks"
      do {
        try backup(to: copy)
        return copy
      } catch let error as DiagnosticError where error.diagnostics.map(\.id) == [StoreMessage.exists.id] {
        number += 1
      }
    }
  }
}
