import Commands
import Foundation

/// The door of the REPL: it reads lines, with an editor from a person or as they come from a pipe, and prints answers.
struct Repl {
  private var opening: ReplOpening
  private let streams: Streams

  /// Makes a REPL that opens as told.
  init(_ opening: ReplOpening, streams: Streams) {
    self.opening = opening
    self.streams = streams
  }

  /// Reads and answers until the end. From a pipe the status is the gravest of all lines', so that a script sees a
  /// failure; a person who leaves has seen them all.
  mutating func run() -> ExitStatus {
    streams.isInteractive ? runWithEditor() : runPiped()
  }

  private func runPiped() -> ExitStatus {
    var script = ReplScript(opening)
    do {
      return try script.run(next: { readLine() }, show: streams.show)
    } catch {
      return streams.end(with: error)
    }
  }

  private mutating func runWithEditor() -> ExitStatus {
    guard let editor = LineEditor(history: historyPath) else { return runPiped() }
    // Ctrl-C is the editor's; while a command works it must not end the whole REPL.
    signal(SIGINT, SIG_IGN)
    opening.conversation.width = streams.width
    if let answer = opening.conversation.open(isInteractive: true) { _ = streams.print(answer) }
    while true {
      let conversation = opening.conversation
      let line = editor.readLine(prompt: conversation.prompt) { conversation.completions(for: $0) }
      opening.conversation.width = streams.width
      guard let line, answer(line) else { break }
    }
    if let farewell = opening.conversation.farewell { _ = streams.print(farewell) }
    return .done
  }

  /// False when the line asks to leave.
  private mutating func answer(_ line: String) -> Bool {
    switch opening.conversation.take(line) {
    case .nothing: return true
    case .leave: return false
    case .answer(let answer):
      _ = streams.print(answer)
      return true
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
