internal import Foundation

/// The program `pdftotext` (poppler), which turns a PDF file's pages into text in reading order.
///
/// Started directly, never through a shell; the file is handed over in a temporary one that only its owner can read
/// and that is removed again. Time and output have limits.
struct PDFTextProgram {
  /// Where the program lies.
  let path: String
  /// Seconds until it is ended.
  var seconds = 30
  /// Bytes that it may write.
  var outputBytes = 64 << 20

  /// What the program wrote.
  struct Output {
    let text: [UInt8]
    /// True when it complained of the file and went on.
    let hasFaults: Bool
  }

  /// The program on the search path; `nil` where it is not installed.
  static func found(in environment: [String: String] = ProcessInfo.processInfo.environment) -> PDFTextProgram? {
    for folder in (environment["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let path = folder + "/pdftotext"
      if FileManager.default.isExecutableFile(atPath: String(path)) { return PDFTextProgram(path: String(path)) }
    }
    return nil
  }

  /// A PDF file's text; a form feed ends each page.
  /// - Throws: `PDFMessage` when the file cannot be read, or not within the limits.
  func text(of bytes: [UInt8]) throws(PDFMessage) -> Output {
    guard let file = PrivateFile(bytes) else { throw .notStarted }
    defer { file.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-enc", "UTF-8", "-eol", "unix", file.path, "-"]
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch { throw .notStarted }
    var reading = PipeReading(limit: outputBytes, deadline: Date(timeIntervalSinceNow: Double(seconds)))
    let outcome = reading.read(
      output.fileHandleForReading.fileDescriptor, errors.fileHandleForReading.fileDescriptor)
    if outcome != .ended || !ends(process, before: reading.deadline) {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      throw outcome == .tooLarge ? .tooLarge(megabytes: outputBytes >> 20) : .tooSlow(seconds: seconds)
    }
    let complaint = String(decoding: reading.errors, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw complaint.contains("Incorrect password") ? .locked : .damaged
    }
    return Output(text: reading.output, hasFaults: complaint.contains("Syntax Error"))
  }

  /// Waits for a program that has closed its output.
  private func ends(_ process: Process, before deadline: Date) -> Bool {
    while process.isRunning {
      guard Date() < deadline else { return false }
      usleep(2_000)
    }
    return true
  }
}

/// A file with a name of its own in the folder for temporary files, for its owner's eyes only.
private struct PrivateFile {
  let path: String

  /// Writes the file; `nil` when that fails.
  init?(_ bytes: [UInt8]) {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("kodeks-\(UUID().uuidString).pdf").path
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isClosed = close(file) == 0
    guard written == bytes.count, isClosed else {
      unlink(path)
      return nil
    }
  }

  func remove() { unlink(path) }
}

/// Reads what a program writes until it stops, has written too much, or its time is up.
private struct PipeReading {
  enum Outcome {
    case ended
    case tooLarge
    case tooSlow
  }

  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  let deadline: Date
  private let limit: Int

  init(limit: Int, deadline: Date) {
    self.limit = limit
    self.deadline = deadline
  }

  /// Reads both at once, so that neither fills up while the other is waited for.
  mutating func read(_ first: Int32, _ second: Int32) -> Outcome {
    var waiting = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      let left = deadline.timeIntervalSinceNow
      guard left > 0 else { return .tooSlow }
      guard poll(&waiting, 2, Int32(min(left, 1) * 1000) + 1) > 0 else { continue }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = Foundation.read(waiting[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          waiting[index].fd = -1
        } else if index == 0 {
          output += buffer[..<count]
          guard output.count <= limit else { return .tooLarge }
        } else if errors.count < 1 << 16 {
          errors += buffer[..<count]
        }
      }
    }
    return .ended
  }
}
