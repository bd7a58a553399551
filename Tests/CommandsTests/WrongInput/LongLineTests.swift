import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

/// One line without end, as a transcript exported without line ends has it.
@Suite("A text of one long line", .serialized)
struct LongLineTests {
  /// Bytes; a build without optimisation takes a tenth of what the others take.
  static let size: Int = {
    #if DEBUG
      10_000_000
    #else
      100_000_000
    #endif
  }()

  @Test("words on one line are counted, kept and found")
  func words() throws {
    let project = try TestProject.coded()
    let phrase = "og vi har travlt i kommunen "
    let count = Self.size / phrase.utf8.count
    try project.write("IP: " + String(repeating: phrase, count: count) + "slut.\n", to: "lang.txt")
    let reply = try project.run("import lang.txt")
    #expect(reply.status == .done)
    let interview = try #require(try project.session.workspace.openProject().interviews().first { $0.name == "lang" })
    #expect(interview.transcript.turns.count == 1)
    #expect(interview.wordCounts == [6 * count + 1])
    #expect(try project.state().findings.isEmpty)
  }

  @Test("one word as long as the file is one word")
  func oneWord() throws {
    let project = try TestProject.coded()
    try project.write([UInt8](repeating: 0x61, count: Self.size), to: "lang.txt")
    let reply = try project.run("import lang.txt")
    #expect(reply.errors.hasPrefix("lang.txt:1:1: advarsel: ingen talere fundet"))
    #expect(reply.errors.utf8.count < 1_000)
    #expect(reply.status == .done)
    let interview = try #require(try project.session.workspace.openProject().interviews().first { $0.name == "lang" })
    #expect(interview.wordCounts == [1])
  }

  @Test("a codebook of one long line is told of without showing the line")
  func codebook() throws {
    let project = try TestProject.coded()
    let before = try project.state()
    try project.write("codebook: [" + String(repeating: "a, ", count: Self.size / 30) + "\n", to: "lang.yaml")
    let reply = try project.run("codebook add lang.yaml")
    #expect(reply.status == .misuse)
    #expect(reply.errors.contains(": fejl: "))
    #expect(reply.errors.utf8.count < 2_000)
    #expect(try project.state() == before)
  }
}
