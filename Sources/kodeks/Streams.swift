import Commands
import Foundation

/// The process's own streams; nothing else writes to the terminal.
struct Streams {
  /// Columns of the terminal, `$COLUMNS` first; 100 where the output is no terminal.
  var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 {
      return columns
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }

  /// True when the output is a terminal that shows colours and nobody asked for none (no-color.org).
  var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// True when commands come from a person at a terminal.
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Shows how far long work has come, where somebody is watching.
  func showProgress(_ line: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    try? write("\r\u{1B}[K" + (line.map { String($0.prefix(width - 1)) } ?? ""), to: STDERR_FILENO)
  }

  /// Prints an answer: output, then what there is to tell, then the conversation that it opens.
  func print(_ answer: Answer) -> ExitStatus {
    do {
      try show(answer)
      if let dialogue = answer.dialogue { try hold(dialogue) }
      return answer.status
    } catch {
      return end(with: error) == .done ? answer.status : .misuse
    }
  }

  /// Prints output and errors, and opens no conversation.
  func show(_ answer: Answer) throws {
    try answer.writeOutput { try write($0, to: STDOUT_FILENO) }
    try write(answer.errors + answer.closingErrors(), to: STDERR_FILENO)
  }

  /// How it ends when nothing more can be printed: well where the reader (such as `head`) has seen enough.
  func end(with error: any Error) -> ExitStatus {
    if let error = error as? ClosedStream, error.code == EPIPE { return .done }
    let reason = String(cString: strerror((error as? ClosedStream)?.code ?? EIO))
    try? write("kodeks: \(reason)\n", to: STDERR_FILENO)
    return .misuse
  }

  /// Hands in the lines of the input until the conversation is over.
  private func hold(_ dialogue: any Dialogue) throws {
    var dialogue = dialogue
    var isOver = false
    while !isOver {
      let line = readLine()
      let turn = dialogue.answer(line)
      try write(turn.output, to: STDOUT_FILENO)
      try write(turn.errors, to: STDERR_FILENO)
      isOver = turn.isOver || line == nil
    }
  }

  /// Writes all of `text`.
  func write(_ text: String, to descriptor: Int32) throws {
    var text = text
    try text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw ClosedStream(code: errno) }
        done += count
      }
    }
  }
}

/// An output stream that takes no more.
struct ClosedStream: Error {
  /// The POSIX error number.
  let code: Int32
}
