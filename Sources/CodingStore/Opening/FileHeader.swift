internal import GRDBSQLite

/// The first bytes of a file that SQLite cannot make sense of: what tells a damaged project from a file that never was
/// one.
///
/// POSIX locks belong to a process, and closing any descriptor of a file drops all that the process has on it. So
/// nothing in this program may open and close a project but SQLite, which keeps a descriptor until none of its
/// connections holds a lock; these bytes, too, are read through it.
struct FileHeader {
  /// Up to 100 bytes: SQLite's header.
  let bytes: [UInt8]

  /// Reads the header; throws what hinders reading.
  init(path: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try Self.check(sqlite3_open_v2(Connection.literal(path), &connection, SQLITE_OPEN_READONLY, nil))
    var file: UnsafeMutablePointer<sqlite3_file>?
    try Self.check(sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file))
    guard let read = file?.pointee.pMethods?.pointee.xRead else { throw StoreFailure(.notReadable) }
    var buffer = [UInt8](repeating: 0, count: 100)
    // SQLite itself calls a file of one byte empty.
    let count = min(buffer.count, try ProjectFile.size(path: path))
    if count > 0 { try Self.check(read(file, &buffer, Int32(count), 0)) }
    bytes = Array(buffer.prefix(count))
  }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw StoreFailure(StoreMessage(sqliteCode: Int(code))) }
  }

  /// What it means that SQLite cannot make sense of the file.
  var failure: StoreMessage {
    guard !bytes.isEmpty else { return .notAProject(.empty) }
    let mark = Schema.applicationID
    let ours = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: mark >> $0) }
    return isDatabase || bytes.dropFirst(68).starts(with: ours) ? .damaged : .notAProject(.other)
  }

  /// What a file is that SQLite reads and that is no project of ours. SQLite takes a file of one byte for an empty
  /// database, so that the header must show whether it is one at all.
  var kindOfForeignFile: StoreMessage.ForeignFile {
    bytes.isEmpty ? .empty : isDatabase ? .database : .other
  }

  private var isDatabase: Bool { bytes.starts(with: "SQLite format 3\0".utf8) }
}
