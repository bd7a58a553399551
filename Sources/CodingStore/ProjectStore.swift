public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

/// A project file: the log of changes, the texts, and the tables that follow from the log. The only room with SQL.
///
/// Every piece of work is one change in one transaction: it is confirmed as a whole, or nothing of it happened. All
/// methods throw `DiagnosticError`s with a `StoreMessage`, `RecordingMessage` or `CheckMessage` at the file's path.
/// Call `close()` at the end: then the project is one file again.
public final class ProjectStore: Sendable {
  /// The file, as the caller wrote it.
  public let path: String
  /// True when the file or its medium is write-protected: reading works, changes are refused.
  public var isReadOnly: Bool { connection.isReadOnly }

  /// What opening did to a file of an earlier version; `nil` where there was nothing to do.
  public let upgrade: ProjectUpgrade?
  /// The moment of the project's history that is shown; `nil` for the project as it is.
  public let past: ProjectPast?

  let connection: Connection

  init(path: String, connection: Connection, upgrade: ProjectUpgrade? = nil, past: ProjectPast? = nil) {
    self.path = path
    self.connection = connection
    self.upgrade = upgrade
    self.past = past
  }

  /// Makes a new project; `id` and `date` become those of its first change, and `id` marks all its copies.
  ///
  /// Never overwrites a file. Stopped at any moment it leaves no half-made project: no file, or one without content.
  public static func create(at path: String, by coder: Coder, id: UUID, date: Date) throws -> ProjectStore {
    try StoreFailure.translated(path) {
      try ProjectFile.reserve(path: path)
      do {
        return try establish(path: path, stamp: ChangeStamp(id: id, date: date, coder: coder))
      } catch {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
        throw error
      }
    }
  }

  /// Opens a project. Waits `seconds` for another process that is writing before giving up.
  ///
  /// A program may open a project more than once, but must not open and close its file, or those beside it, by other
  /// means while a store is open: the system would take the store's locks away, and other processes its changes.
  ///
  /// A file of an earlier version is brought up to date, after a copy of it was laid aside (`upgrade` names it); `now` and
  /// `timeZone` give that copy its name and are asked for nothing else.
  public static func open(
    at path: String, waiting seconds: Double = 5, now: () -> Date = { Date() },
    timeZone: () -> TimeZone = { .current }
  ) throws -> ProjectStore {
    try StoreFailure.translated(path) {
      try ProjectFile.requireReadable(path: path)
      return try tellingDamage(path) {
        let connection = try Connection.open(path: path, waiting: seconds)
        let upgrade = try ProjectStore(path: path, connection: connection).adopt(now, timeZone)
        return ProjectStore(path: path, connection: connection, upgrade: upgrade)
      }
    }
  }

  /// Opens somebody else's copy of a project to read from it: the file stays as it is. One of an earlier version is
  /// copied into a folder, and that copy is brought up to date; the folder may go when the store is closed.
  public static func open(copy path: String, workingIn folder: String) throws -> ProjectStore {
    try StoreFailure.translated(path) {
      try ProjectFile.requireReadable(path: path)
      let own = folder + "/kopi.kodeks"
      let store = try tellingDamage(path) {
        let connection = try Connection.open(path: path, waiting: 5)
        let store = ProjectStore(path: path, connection: connection)
        if try store.knownVersion() == Schema.version { return store }
        try store.backup(to: own)
        try connection.queue.close()
        return try open(at: own)
      }
      return ProjectStore(path: path, connection: store.connection)
    }
  }

  /// Runs `work`; where SQLite can make nothing of a file, what that means.
  private static func tellingDamage<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
      throw StoreFailure(try FileHeader(path: path).failure)
    }
  }

  /// Writes what still lies beside the file into it, and lets go of it.
  public func close() throws {
    try StoreFailure.translated(path) { try connection.queue.close() }
  }

  private static func establish(path: String, stamp: ChangeStamp) throws -> ProjectStore {
    let settings = Connection.configuration(5, isReadOnly: false)
    let queue = try DatabaseQueue(path: Connection.literal(path), configuration: settings)
    try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { db in
      try Schema.migrate(db, from: 0)
      _ = try ChangeLog.append(Change(stamp, kind: .initialise, operations: []), to: db)
    }
    return ProjectStore(path: path, connection: Connection(queue: queue, isReadOnly: false))
  }

  /// The version of the file's form; throws for what is no project, or one of a version that this program does not
  /// know.
  func knownVersion() throws -> Int {
    let identity = try connection.queue.inDatabase(Schema.identity)
    guard identity.applicationID == Schema.applicationID else {
      throw StoreFailure(.notAProject(try FileHeader(path: path).kindOfForeignFile))
    }
    guard identity.version <= Schema.version else {
      throw StoreFailure(.newerSchema(found: identity.version, known: Schema.version))
    }
    return identity.version
  }

  /// Makes sure that the file is a project of a version that this program knows, and brings an older one up to date.
  private func adopt(_ now: () -> Date, _ timeZone: () -> TimeZone) throws -> ProjectUpgrade? {
    let version = try knownVersion()
    var upgrade: ProjectUpgrade?
    if version < Schema.version {
      guard !isReadOnly else { throw StoreFailure(.notWritable) }
      upgrade = ProjectUpgrade(
        version: version, backup: try backUpBeforeUpgrade(of: version, at: now(), in: timeZone()))
      try connection.queue.write { db in try Schema.migrate(db, from: try Schema.identity(db).version) }
    }
    if !isReadOnly { try connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") } }
    return upgrade
  }
}

extension ProjectStore {
  /// Refuses changes where they cannot be made, or must not.
  func requireWritable() throws {
    guard past == nil else { throw StoreFailure(.past) }
    guard !isReadOnly else { throw StoreFailure(.notWritable) }
  }

  /// Reads from one state of the project, whatever others write meanwhile.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try StoreFailure.translated(path) { try connection.queue.read(work) }
  }

  /// Does a piece of work as one change: `plan` looks at the project, puts texts in, and says what is to be done.
  ///
  /// The log's row comes first, then the tables follow from the same operations. No operations, no change.
  func record<Outcome>(
    _ stamp: ChangeStamp, _ kind: ChangeKind, target: UUID? = nil, keepsEmpty: (Database) throws -> Bool = { _ in false },
    plan: (Database) throws -> (operations: [ChangeOperation], Outcome)
  ) throws -> Outcome {
    try StoreFailure.translated(path) {
      try requireWritable()
      return try connection.queue.write { db in
        let (operations, outcome) = try plan(db)
        if operations.isEmpty, try !keepsEmpty(db) { return outcome }
        var projection = try Projection(db)
        let change = Change(stamp, kind: kind, operations: operations, target: target, texts: projection.texts)
        try projection.apply(try ChangeLog.append(change, to: db))
        return outcome
      }
    }
  }
}
