import Commands
import Foundation

/// Commands line by line, with the same words as the command line. From a pipe it reads without prompt or editing.
struct Repl {
  let session: Session
  let streams: Streams

  /// Reads and answers until the end. From a pipe the status is the gravest of all commands', so that a script sees a
  /// failure; a person who leaves has seen them all.
  func run() -> ExitStatus {
    streams.isInteractive ? runWithEditor() : runPiped()
  }

  private func runPiped() -> ExitStatus {
    var status = ExitStatus.done
    while let line = readLine() {
      guard let next = answer(line) else { break }
      if next.rawValue > status.rawValue { status = next }
    }
    return status
  }

  private func runWithEditor() -> ExitStatus {
    guard let editor = LineEditor(complete: session.completions(for:), history: historyPath) else { return runPiped() }
    _ = streams.print(session.greeting)
    // Ctrl-C clears the line that is being typed; while a command works it must not end the whole REPL.
    signal(SIGINT, SIG_IGN)
    while let line = editor.readLine() {
      guard answer(line) != nil else { break }
    }
    return .done
  }

  /// `nil` when the line asks to leave.
  private func answer(_ line: String) -> ExitStatus? {
    switch session.answer(line: line) {
    case .nothing: return .done
    case .leave: return nil
    case .answer(let answer): return streams.print(answer)
    }
  }

  /// Beside other state of the user's programs (XDG base directories); readable by the user only.
  private var historyPath: String? {
    let environment = ProcessInfo.processInfo.environment
    guard let base = environment["XDG_STATE_HOME"] ?? environment["HOME"].map({ $0 + "/.local/state" }) else {
      return nil
    }
    let folder = base + "/kodeks"
    let isMade: Void? = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return isMade == nil ? nil : folder + "/history"
  }
}
