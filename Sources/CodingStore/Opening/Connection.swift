internal import Foundation
internal import GRDB

/// How the project file is connected to.
///
/// One connection, not a pool: a command reads once or writes once, and a pool costs a second connection at start.
struct Connection {
  let queue: DatabaseQueue
  /// True when nothing can be written: the file, its folder or its medium is write-protected.
  let isReadOnly: Bool

  /// Connects to an existing file. Where only the folder is in the way, the file is read as it is.
  static func open(path: String, waiting seconds: Double) throws -> Connection {
    let isReadOnly = access(path, W_OK) != 0
    do {
      let queue = try DatabaseQueue(path: literal(path), configuration: configuration(seconds, isReadOnly: isReadOnly))
      return Connection(queue: queue, isReadOnly: isReadOnly)
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      return try openUnchanging(path: path, waiting: seconds)
    }
  }

  /// Reads a file that cannot be written, from a folder that cannot be written. SQLite's write-ahead log needs two files
  /// beside the project; without them the file may only be read as one that does not change, and only when no changes
  /// wait in the write-ahead log.
  static func openUnchanging(path: String, waiting seconds: Double) throws -> Connection {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    guard (attributes?[.size] as? NSNumber)?.intValue ?? 0 == 0 else { throw StoreFailure(.unfinishedChanges) }
    let queue = try DatabaseQueue(
      path: unchangingAddress(path), configuration: configuration(seconds, isReadOnly: true))
    return Connection(queue: queue, isReadOnly: true)
  }

  /// A second connection to the same file that cannot write to it.
  static func reader(beside connection: Connection) throws -> DatabaseQueue {
    var settings = configuration(5, isReadOnly: true)
    settings.foreignKeysEnabled = false
    return try DatabaseQueue(path: connection.queue.path, configuration: settings)
  }

  /// `synchronous=FULL`: a change that is confirmed survives a power cut. A file from elsewhere gets no trust: its schema
  /// may not call functions with side effects.
  static func configuration(_ seconds: Double, isReadOnly: Bool) -> Configuration {
    var settings = Configuration()
    settings.readonly = isReadOnly
    settings.busyMode = .timeout(seconds)
    settings.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
    }
    return settings
  }

  /// A path as SQLite takes it literally: one that begins with `file:` would be read as an address.
  static func literal(_ path: String) -> String { path.hasPrefix("file:") ? "./" + path : path }

  private static func unchangingAddress(_ path: String) -> String {
    let absolute = URL(fileURLWithPath: path).path
    let quoted = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting([";"])) ?? absolute
    return "file://" + quoted + "?immutable=1"
  }
}
