internal import Foundation

/// What is asked of the file system about a project's file and its folder, without opening the file.
enum ProjectFile {
  /// Refuses what is no file, is not there or may not be read.
  static func requireReadable(path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      throw StoreFailure(StoreMessage(systemError: errno, creating: false))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw StoreFailure(.notAProject(.folder))
    default: throw StoreFailure(.notAProject(.other))
    }
  }

  /// How many bytes a file has.
  static func size(path: String) throws -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw StoreFailure(StoreMessage(systemError: errno, creating: false)) }
    return Int(status.st_size)
  }

  /// Makes an empty file where there is none; throws where there is one.
  static func reserve(path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoreFailure(StoreMessage(systemError: errno, creating: true)) }
    // Nobody can have locks on a file that was not there until now.
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
