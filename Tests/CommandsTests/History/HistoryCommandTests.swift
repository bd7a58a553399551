import CodingModel
import CodingStore
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("Undo, the past and copies at the command line")
struct HistoryCommandTests {
  @Test("what was undone and made again leaves the project as it was", arguments: ["verdict accept --code org", "import øst.txt"])
  func undoRedo(line: String) throws {
    let project = try TestProject.coded()
    try project.write("I: Hvad?\n\nIP: Vi mødes med jobcentret.\n", to: "øst.txt")
    let before = try project.state()
    try project.succeed(line)
    let after = try project.state()
    try project.succeed("undo")
    #expect(try project.state().codings == before.codings)
    #expect(try project.state().interviews == before.interviews)
    try project.succeed("gentag")
    #expect(try project.state().codings == after.codings)
    #expect(try project.state().interviews == after.interviews)
    #expect(try project.state().findings.isEmpty)
  }

  @Test("each undoes own work; another's change is undone by its number")
  func ownWork() throws {
    let project = try TestProject.coded()
    try project.succeed("verdict accept --code sys --coder Bo")
    #expect(try project.run("undo --coder Karl").status == .nothing)
    try project.succeed("undo 5 --coder Karl")
    #expect(try project.state().codings.allSatisfy { $0.verdict == nil })
  }

  @Test("what later work builds on is not undone; the steps before it stay done and are told")
  func builtOn() throws {
    let project = try TestProject.coded()
    try project.succeed("verdict accept --code sys --coder Bo")
    let reply = try project.run("undo --steps 9")
    #expect(reply.status == .misuse)
    #expect(reply.output.contains("Nr. 4: kodning") && reply.output.contains("Nr. 3: kodebog"))
    // Bo's verdict stands on the interviews, so these stay.
    #expect(reply.errors.contains("siden ændret af Bo"))
    #expect(reply.errors.contains("ved nr. 5, vurdering (✓ sys · nord:3; ✓ sys · syd:2), 2020-11-02 09:00:00 +00:00\n"))
    #expect(reply.errors.contains("fortryd først den senere ændring med kodeks undo 5,"))
    let refused = try project.run("undo 2")
    #expect(refused.status == .misuse)
    #expect(refused.output.isEmpty)
    try project.succeed("undo 5")
    try project.succeed("undo 2")
    #expect(try project.state().interviews.isEmpty)
  }

  @Test(
    "every command that shows something shows it of the past; its report says which",
    arguments: [
      "quotes sys", "crosstab --by rolle", "cooccurrence", "log", "search system*", "codebook list", "codebook show",
      "explain nord:2", "verdict list", "verdict rules", "report --format markdown", "forms arbejde", "log 4",
    ])
  func reading(line: String) throws {
    let project = try TestProject.coded()
    let plain = try project.run(line)
    try project.succeed("verdict reject --code sys")
    try project.write("Kommune: østjysk\n\nI: Hvad?\n\nIP: Vi mødes med jobcentret om systemet.\n", to: "øst.txt")
    try project.succeed("import øst.txt")
    let then = try project.run("at 4 \(line)")
    #expect(then.status == plain.status, "\(then.errors)")
    #expect((then.output + then.errors).localizedCaseInsensitiveContains("som det var efter ændring 4"))
    let facts = plain.output.split(separator: "\n").filter { !$0.contains("Tilstand") && !$0.contains(" · ") }
    for fact in facts.prefix(3) { #expect(then.output.contains(fact), "\(fact)") }
  }

  @Test(
    "what changes the project is refused there, and nothing happens",
    arguments: [
      "code", "import øst.txt", "codebook add bog2.yaml", "verdict accept --code sys", "undo", "redo", "backup", "check",
      "init nyt", "repl", "at 3 log",
    ])
  func changing(line: String) throws {
    let project = try TestProject.coded()
    try project.write("I: Hvad?\n\nIP: Vi mødes med jobcentret.\n", to: "øst.txt")
    try project.write(TestProject.samples[2].1.replacing("1.0.0", with: "2.0.0"), to: "bog2.yaml")
    let before = try project.state()
    let reply = try project.run("at 4 \(line)")
    #expect(reply.status == .misuse)
    #expect(reply.output.isEmpty)
    #expect(try project.state() == before)
    #expect(!FileManager.default.fileExists(atPath: project.folder.appendingPathComponent("nyt.kodeks").path))
  }

  @Test("a project of an earlier version is brought up to date by any command, which says so once")
  func upgrade() throws {
    let project = try TestProject()
    let sql = try PackageFiles.text("Tests/CodingStoreTests/Data/project-v4.sql")
    let queue = try DatabaseQueue(path: project.folder.appendingPathComponent("gammelt.kodeks").path)
    try queue.inDatabase { db in try db.execute(sql: sql) }
    try queue.close()
    let reply = try project.run("log --limit 1")
    #expect(reply.status == .done)
    #expect(reply.errors.contains("filformat 4"))
    #expect(reply.errors.contains("gammelt sikkerhedskopier/gammelt-2020-11-02-0900.kodeks"))
    #expect(try project.run("log --limit 1").errors.isEmpty)
    #expect(try project.run("check").status == .done)
  }

  @Test("after `at` and a moment, a command of its own is completed")
  func completion() throws {
    let project = try TestProject.coded()
    #expect(project.session.completions(for: "at 4 cros") == ["crosstab"])
    #expect(project.session.completions(for: "at 4 quotes sa").contains("org/sam"))
    #expect(project.session.completions(for: "log --interview n") == ["nord"])
    #expect(project.session.completions(for: "log --kind ver") == ["verdict"])
  }
}
