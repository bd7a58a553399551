import Commands
import Foundation
import TestSupport
import TranscriptText

/// Runs a recorded session in a folder of its own, with a fixed clock and fixed identities.
struct ConsoleRunner {
  private let folder: URL
  private let session: Session

  /// Makes a temporary folder that sees the package's codebooks, transcripts and documents.
  init(language: Language = .danish) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodeks-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Codebooks", "Transcripts"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name), withDestinationURL: PackageFiles.root.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Documents"),
      withDestinationURL: PackageFiles.root.appendingPathComponent("Tests/InterchangeTests/Data"))
    let identities = Counter()
    let clock = Counter()
    session = Session(
      workspace: Workspace(
        directory: folder.path, environment: ["KODEKS_CODER": "konsulent", "DICPATH": folder.path], language: language,
        width: 100,
        now: { Date(timeIntervalSince1970: 1_604_307_600 + 60 * Double(clock.next())) },
        timeZone: { TimeZone(secondsFromGMT: 3600) ?? .gmt },
        newID: { UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, UInt8(identities.next() & 255))) }))
  }

  /// Removes the folder.
  func cleanUp() throws { try FileManager.default.removeItem(at: folder) }

  /// Runs one command; paths of the temporary folder are written as `…`, a carriage return as `␍`.
  func run(_ command: String) throws -> ConsoleSession.Step {
    var step = ConsoleSession.Step(command: command)
    if let shell = ShellStep(command) {
      try perform(shell)
      return step
    }
    guard case .answer(let answer) = session.answer(line: command) else { return step }
    step.output = (try answer.output() + answer.errors).replacing(folder.path, with: "…")
      .replacing("\r\n", with: "␍\n")
    step.status = answer.status.rawValue
    return step
  }

  private func perform(_ step: ShellStep) throws {
    switch step {
    case .write(let text, let file): try Data(text.utf8).write(to: folder.appendingPathComponent(file))
    case .copy(let file, let copy):
      try FileManager.default.copyItem(at: folder.appendingPathComponent(file), to: folder.appendingPathComponent(copy))
    case .remove(let file): try FileManager.default.removeItem(at: folder.appendingPathComponent(file))
    }
  }
}

/// Numbers from 1 upwards, from any thread.
private final class Counter: Sendable {
  private let lock = NSLock()
  private nonisolated(unsafe) var value = 0

  func next() -> Int {
    lock.withLock {
      value += 1
      return value
    }
  }
}
