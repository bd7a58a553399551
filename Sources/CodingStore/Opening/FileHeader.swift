internal import Foundation

/// The first bytes of a file, read without SQLite: what tells a damaged project from a file that never was one.
struct FileHeader {
  /// Up to 100 bytes: SQLite's header.
  let bytes: [UInt8]

  /// Reads the header; throws what hinders reading.
  init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFailure(StoreMessage(systemError: errno, creating: false)) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw StoreFailure(StoreMessage(systemError: errno, creating: false)) }
    bytes = Array(buffer.prefix(count))
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

  /// Makes an empty file where there is none; throws where there is one.
  static func reserve(path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoreFailure(StoreMessage(systemError: errno, creating: true)) }
    close(descriptor)
  }

  /// Has the names in a file's folder written to the disk; where the system cannot, they come there in their own time.
  static func syncFolder(of path: String) {
    let descriptor = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
