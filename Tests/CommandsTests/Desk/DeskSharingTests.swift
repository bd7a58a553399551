import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("The desk beside other processes", .enabled(if: FileLocks.areListed, "the system lists no locks"))
struct DeskSharingTests {
  let project: TestProject

  init() throws { project = try TestProject.coded() }

  private var locks: [[String]] {
    get throws { try ["", "-shm"].map { try FileLocks.held(on: project.folder.path + "/prøve.kodeks" + $0) } }
  }

  @Test("keeps the locks of its project, whatever is done at it")
  func keepsLocks() throws {
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/link.txt", withDestinationPath: "prøve.kodeks")
    var desk = try #require(project.session.answer(["repl", "nord", "--coder", "Bo"]).repl).conversation
    _ = desk.open(isInteractive: true)
    _ = desk.take("sys")
    let before = try locks
    try #require(before.allSatisfy { !$0.isEmpty })
    for line in [
      "m en note", "!memo list", "!codes list", "!mark nord:2 org", "!set list", "!progress",
      "!at 3 progress", "!check", "!backup", "!dump tekst", "!merge tekst", "!merge prøve.kodeks",
      "!import prøve.kodeks", "!import *", "!import link.txt", "!import prøve.kodeks-shm", "!codebook add prøve.kodeks",
      "!codebook diff prøve.kodeks bog.yaml", "!memo add --file prøve.kodeks-shm",
      "!report --output prøve.kodeks", "!report --output link.txt --overwrite",
      "!report --output prøve.kodeks-shm --overwrite", "!network --format gexf --output link.txt --overwrite",
      "!repl --file prøve.kodeks", "!init prøve", "!undo", "org", "u", "p",
    ] {
      if case .answer(let answer) = desk.take(line) {
        // What is refused as wrong use tries nothing.
        #expect(!["ukendt tilvalg", "ukendt kommando", "for mange ord"].contains(where: answer.errors.contains), "\(line)")
      }
      _ = desk.completions(for: line)
      #expect(try locks == before, "\(line)")
    }
  }

  @Test(
    "a file of the open project is not read as text, by whatever name",
    arguments: ["prøve.kodeks", "link.txt", "prøve.kodeks-shm"])
  func noText(name: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/link.txt", withDestinationPath: "prøve.kodeks")
    let store = try project.session.workspace.openProject()
    let before = try project.state()
    #expect(try diagnosticIDs { _ = try project.session.workspace.readSource(name) } == ["file.of-project"])
    #expect(try project.run("import \(name)").errors.contains("hører til et åbent Kodeks-projekt"))
    #expect(try project.state() == before)
    try store.close()
  }

  @Test("an open project is opened once; one that took its place is another")
  func once() throws {
    let path = project.folder.path + "/prøve.kodeks"
    let first = try project.session.workspace.openProject()
    #expect(try project.session.workspace.openProject() === first)
    var elsewhere = project.session.workspace
    elsewhere.project = "./prøve.kodeks"
    #expect(try elsewhere.openProject() === first)
    try project.succeed("backup kopi")
    try FileManager.default.moveItem(atPath: path, toPath: project.folder.path + "/væk.kodeks")
    try FileManager.default.moveItem(atPath: project.folder.path + "/kopi.kodeks", toPath: path)
    elsewhere.project = "prøve.kodeks"
    #expect(try elsewhere.openProject() !== first)
  }
}
