internal import Foundation

/// The locks that this process holds on a file, as the kernel lists them.
///
/// POSIX locks belong to a process, and closing any descriptor of a file drops all of the process's locks on it. Asking
/// for them with `fcntl` shows other processes' locks only, so the kernel's own list is read.
public enum FileLocks {
  /// True where the kernel lists locks.
  public static let areListed = FileManager.default.isReadableFile(atPath: "/proc/locks")

  /// The kind and the bytes of each lock of this process on the file, sorted; none where the file is not there.
  public static func held(on path: String) throws -> [String] {
    guard let number = try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber else {
      return []
    }
    let process = "\(ProcessInfo.processInfo.processIdentifier)"
    // The kernel gives the list no size, so it is read as it comes.
    let list = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/locks"))
    defer { try? list.close() }
    let lines = String(decoding: try list.readToEnd() ?? Data(), as: UTF8.self).split(separator: "\n")
    return lines.compactMap { line in
      // `1: POSIX  ADVISORY  READ 4711 fe:00:1122435 1073741826 1073742335`
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 8, words[1] == "POSIX", words[4] == process, words[5].hasSuffix(":\(number)") else {
        return nil
      }
      return "\(words[3]) \(words[6])-\(words[7])"
    }.sorted()
  }
}
