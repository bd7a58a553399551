import CodingModel
import CodingStore
import Foundation
import TestSupport
import TranscriptText

@testable import Commands

/// A folder of its own with a session in it; the folder goes with the value.
final class TestProject {
  /// The folder, without links in its path.
  let folder: URL
  /// The session that answers in the folder.
  var session: Session

  /// Makes an empty folder.
  init(language: Language = .danish, named name: String = "kodeks-" + UUID().uuidString) throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    folder = temporary.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    session = Session(
      workspace: Workspace(
        directory: folder.path, environment: ["KODEKS_CODER": "konsulent"], language: language,
        now: { Date(timeIntervalSince1970: 1_604_307_600) }, timeZone: { .gmt }))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A folder with a project that holds two small interviews, coded with one codebook.
  static func coded(language: Language = .danish) throws -> TestProject {
    let project = try TestProject(language: language)
    for (name, text) in samples { try project.write(text, to: name) }
    for line in ["init prøve", "import nord.txt syd.txt", "codebook add bog.yaml", "code"] {
      try project.succeed(line)
    }
    return project
  }

  static let samples = [
    (
      "nord.txt",
      """
      Kommune: nordjysk
      Rolle: leder

      I: Hvordan går arbejdet i kommunen?

      IP: Vi mødes med jobcentret hver uge. Arbejdet er hårdt.

      IP: Systemet KY er langsomt, og arbejdet venter.

      """
    ),
    (
      "syd.txt",
      """
      Kommune: sydjysk
      Rolle: leder af team

      I: Hvad fylder?

      IP: Arbejdet med systemet fylder. Jobcentret hører vi ikke fra.

      """
    ),
    (
      "bog.yaml",
      """
      codebook: prøve
      name: Prøve
      version: 1.0.0
      codes:
        - id: org
          name: Organisering
          definition: Hvordan arbejdet er indrettet.
          rules: [arbejde*]
          codes:
            - id: sam
              name: Samarbejde
              definition: Arbejde med andre.
              rules: [jobcent*]
        - id: sys
          name: System
          definition: Fagsystemerne.
          rules: [system*, KY]
          codes:
            - id: samspil
              name: Samspil
              definition: Systemer, der taler sammen.
              rules: [samspil*]

      """
    ),
  ]

  /// Writes a file into the folder.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url
  }

  /// Writes a text file into the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL { try write(Array(text.utf8), to: name) }

  /// Makes a folder in the folder.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
  }

  /// What a line answers: output, error text, status.
  func run(_ line: String) throws -> Reply { try run(CommandLineWords.split(line)) }

  /// What words answer.
  func run(_ words: [String]) throws -> Reply { try Reply(session.answer(words), folder: folder.path) }

  /// Runs a line that must end in status 0.
  @discardableResult
  func succeed(_ line: String) throws -> String {
    let reply = try run(line)
    guard reply.status == .done else { throw Unexpected(line: line, reply: reply) }
    return reply.output
  }

  /// Everything that must stay as it is when a command is refused.
  func state(of name: String = "prøve.kodeks") throws -> State {
    let store = try ProjectStore.open(at: folder.appendingPathComponent(name).path)
    defer { try? store.close() }
    return State(
      changes: try store.changes().map(\.id), interviews: try store.interviewRecords(), codings: try store.codings(),
      findings: try store.check().map(\.id))
  }

  /// What a project holds.
  struct State: Equatable {
    let changes: [UUID]
    let interviews: [InterviewRecord]
    let codings: [Coding]
    let findings: [String]
  }

  /// An answer as text; the folder's path is written as `…`.
  struct Reply: Equatable {
    let output: String
    let errors: String
    let status: ExitStatus

    init(_ answer: Answer, folder: String) throws {
      output = try answer.output().replacing(folder, with: "…")
      errors = answer.errors.replacing(folder, with: "…")
      status = answer.status
    }
  }

  /// A command that should have gone well.
  struct Unexpected: Error {
    let line: String
    let reply: Reply
  }
}

/// The identifiers of what `work` throws as diagnostics; empty when it throws none.
func diagnosticIDs(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let error as DiagnosticError {
    return error.diagnostics.map(\.id)
  }
}
