import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("A damaged project file")
struct DamagedProjectTests {
  static let readers = ["log", "quotes", "codebook list", "cooccurrence", "crosstab", "search arbejdet", "report"]
  static let writers = ["import syd.txt", "codebook add bog.yaml", "code"]

  /// A closed project's bytes: one file, nothing beside it.
  private static func bytes(of project: TestProject) throws -> [UInt8] {
    let before = try project.state()
    #expect(before.findings.isEmpty)
    return Array(try Data(contentsOf: project.folder.appendingPathComponent("prøve.kodeks")))
  }

  @Test("cut off, it is told by every command, in status 2, and not touched", arguments: readers + writers)
  func truncated(line: String) throws {
    let project = try TestProject.coded()
    let bytes = Array(try Self.bytes(of: project).prefix(9_000))
    try project.write(bytes, to: "prøve.kodeks")
    let reply = try project.run(line)
    #expect(
      reply.errors.hasPrefix(
        "prøve.kodeks: fejl: projektfilen er beskadiget; intet er ændret\n  forslag: kopiér filen"))
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
    #expect(try project.session.workspace.readSource("prøve.kodeks").bytes == bytes)
  }

  @Test("without content, it is no project, and stays without content", arguments: ["log", "code", "import syd.txt"])
  func empty(line: String) throws {
    let project = try TestProject.coded()
    try project.write([], to: "prøve.kodeks")
    let reply = try project.run(line)
    #expect(
      reply.errors
        == "prøve.kodeks: fejl: filen er tom og ikke et Kodeks-projekt\n  forslag: angiv en fil, der ender på .kodeks\n"
    )
    #expect(reply.status == .misuse)
    #expect(try project.session.workspace.readSource("prøve.kodeks").bytes.isEmpty)
  }

  @Test(
    "another kind of file is no project",
    arguments: ["ikke en database\n", "SQLite format 3\0" + String(repeating: "x", count: 200)])
  func foreign(text: String) throws {
    let project = try TestProject()
    try project.write(text, to: "prøve.kodeks")
    let reply = try project.run("log")
    #expect(reply.errors.hasPrefix("prøve.kodeks: fejl: "))
    #expect(reply.status == .misuse)
    #expect(try project.session.workspace.readSource("prøve.kodeks").bytes == Array(text.utf8))
  }

  /// A command may do without the damaged page, and then answers as if nothing were wrong; otherwise it says so. What it
  /// may never do is give another answer, or fail in another way.
  @Test("with bytes turned in the middle, a command answers as before or tells of the damage")
  func flipped() throws {
    let project = try TestProject.coded()
    let whole = try Self.bytes(of: project)
    let answers = try Self.readers.map { try project.run($0) }
    var generator = SeededGenerator(seed: 7)
    var told = 0
    for _ in 0..<24 {
      var bytes = whole
      let start = Int.random(in: 4_096..<whole.count - 600, using: &generator)
      for index in start..<start + 512 { bytes[index] ^= 0xFF }
      for (line, answer) in zip(Self.readers, answers) {
        try project.write(bytes, to: "prøve.kodeks")
        let reply = try project.run(line)
        if reply == answer { continue }
        told += 1
        #expect(reply.status == .misuse, "\(line) at \(start): \(reply.output)")
        #expect(reply.errors.hasPrefix("prøve.kodeks: fejl: "), "\(line) at \(start): \(reply.errors)")
      }
    }
    #expect(told > 0)
  }
}
