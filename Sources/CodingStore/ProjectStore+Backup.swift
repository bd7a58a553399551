public import Foundation
internal import GRDB
internal import TranscriptText

/// What opening did to a file of an earlier version.
public struct ProjectUpgrade: Hashable, Sendable {
  /// The version that the file had.
  public let version: Int
  /// Where the copy lies that was made before.
  public let backup: String
}

extension ProjectStore {
  /// Copies the whole project to a new file, also while others write to it; the copy is what the project was at one moment.
  ///
  /// Never overwrites a file. The copy takes its name only when it is whole and was looked through, so there is no half
  /// one of that name, whatever happens. Throws `StoreMessage.exists`, or what hinders writing, at the copy's path.
  public func backup(to path: String) throws {
    try StoreFailure.translated(path) {
      guard access(path, F_OK) != 0 else { throw StoreFailure(.exists) }
      let draft = "\(path).\(UUID().uuidString.prefix(8)).part"
      try ProjectFile.reserve(path: draft)
      defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
      var source = stat()
      // The copy holds what people said as the project does: nobody else may read it.
      if stat(self.path, &source) == 0 { chmod(draft, source.st_mode & 0o777) }
      let oldest = try connection.queue.read(Self.changeCount)
      try copy(to: draft)
      try Self.verify(draft, atLeast: oldest, atMost: try connection.queue.read(Self.changeCount))
      try Self.place(draft, at: path)
    }
  }

  /// Copies the project to a new dated file in a folder of its own beside it, and gives the copy's path:
  /// `NAME sikkerhedskopier/NAME-2026-11-22-1430.kodeks`, with a number after it where that is taken.
  public func backup(at date: Date, in timeZone: TimeZone) throws -> String {
    let names = BackupNames(project: path, date: date, timeZone: timeZone)
    try StoreFailure.translated(names.folder) {
      guard mkdir(names.folder, 0o777) == 0 || errno == EEXIST else {
        throw StoreFailure(StoreMessage(systemError: errno, creating: true))
      }
    }
    var number = 1
    while true {
      do {
        let path = names.path(number)
        try backup(to: path)
        return path
      } catch let error as DiagnosticError where error.diagnostics.map(\.id) == [StoreMessage.exists.id] {
        number += 1
      }
    }
  }

  /// Whether a file is called as the dated copies of a project are: `NAME-2026-11-22-1430.kodeks` beside `NAME.kodeks`.
  public static func isDatedCopy(_ name: String, of project: String) -> Bool { BackupNames.isCopy(name, of: project) }

  /// The copy that is made before a file of an earlier version is brought up to date; without it, nothing is.
  func backUpBeforeUpgrade(of version: Int, at date: Date, in timeZone: TimeZone) throws -> String {
    do {
      return try backup(at: date, in: timeZone)
    } catch let error as DiagnosticError {
      throw DiagnosticError([Diagnostic(StoreMessage.notUpgraded(version: version), at: location)] + error.diagnostics)
    }
  }

  private func copy(to draft: String) throws {
    let target = try DatabaseQueue(
      path: Connection.literal(draft), configuration: Connection.configuration(5, isReadOnly: false))
    do {
      try connection.queue.backup(to: target)
      try target.close()
    } catch {
      try target.close()
      throw error
    }
  }

  private static func verify(_ draft: String, atLeast least: Int, atMost most: Int) throws {
    let copy = try Connection.openUnchanging(path: draft, waiting: 5)
    defer { try? copy.queue.close() }
    try copy.queue.inDatabase { db in
      let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      let count = try changeCount(db)
      guard findings == ["ok"], try Schema.identity(db).applicationID == Schema.applicationID,
        (least...max(least, most)).contains(count)
      else { throw StoreFailure(.incompleteBackup) }
    }
  }

  private static func changeCount(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM main.change") ?? 0
  }

  /// Gives the finished copy its name, unless a file has it by now, and has the folder written to the disk.
  static func place(_ draft: String, at path: String, linking: (String, String) -> Int32 = { link($0, $1) }) throws {
    if linking(draft, path) != 0 {
      // A medium without links, such as a USB stick: an empty file takes the name first, which no other file can have
      // then, and the copy takes the empty one's place.
      try ProjectFile.reserve(path: path)
      guard rename(draft, path) == 0 else {
        let failure = StoreFailure(StoreMessage(systemError: errno, creating: true))
        unlink(path)
        throw failure
      }
    }
    ProjectFile.syncFolder(of: path)
  }
}

/// What dated copies of a project are called.
struct BackupNames {
  /// The folder that they lie in.
  let folder: String
  private let stem: String

  init(project: String, date: Date, timeZone: TimeZone) {
    let url = URL(fileURLWithPath: project)
    let name = url.deletingPathExtension().lastPathComponent
    folder = url.deletingLastPathComponent().appendingPathComponent(name + " sikkerhedskopier").path
    let style = Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day()
    let clock = Date.ISO8601FormatStyle(timeSeparator: .omitted, timeZone: timeZone)
      .time(includingFractionalSeconds: false)
    stem = "\(name)-\(date.formatted(style))-\(date.formatted(clock).prefix(4))"
  }

  /// Whether a file is called as the dated copies of a project are; both names without their folders.
  static func isCopy(_ name: String, of project: String) -> Bool {
    let stem = URL(fileURLWithPath: project).deletingPathExtension().lastPathComponent + "-"
    return name.hasPrefix(stem)
      && name.dropFirst(stem.count).wholeMatch(of: /\d{4}-\d\d-\d\d-\d{4}(-\d+)?\.kodeks/) != nil
  }

  /// The path of the copy with a number; the first one bears none.
  func path(_ number: Int) -> String { "\(folder)/\(stem)\(number == 1 ? "" : "-\(number)").kodeks" }
}
