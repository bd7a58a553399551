import Foundation
import Synchronization
import Testing

@testable import Commands

@Suite("Memos that several change at the same time")
struct LostUpdateTests {
  /// Does something once, when it is first asked for.
  private final class Interruption: Sendable {
    private let work: Mutex<(@Sendable () -> Void)?>

    init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

    func happen() {
      let work = work.withLock { work in
        defer { work = nil }
        return work
      }
      work?()
    }
  }

  let project: TestProject

  init() throws { project = try TestProject.coded() }

  /// What `line` answers where `other` is run by someone else just before `line` stores what it has read.
  private func run(_ line: String, interruptedBy other: String) throws -> TestProject.Reply {
    let session = project.session
    let interruption = Interruption { _ = session.answer((try? CommandLineWords.split(other)) ?? []) }
    project.session.workspace.newID = {
      interruption.happen()
      return UUID()
    }
    defer { project.session = session }
    return try project.run(line)
  }

  private func memo(_ words: String) throws -> String {
    let said = try project.succeed("memo add \(words)")
    return String(try #require(said.split(separator: " ").dropFirst().first))
  }

  @Test(
    "what both add to a memo is there",
    arguments: ["memo edit ID 'af Bo' --append --coder Bo", "memo edit ID --on nord:2"])
  func append(other: String) throws {
    let id = try memo("først")
    let reply = try run("memo edit \(id) 'af Åse' --append", interruptedBy: other.replacing("ID", with: id))
    #expect(reply.status == .done)
    let shown = try project.succeed("memo show \(id)")
    #expect(shown.contains("først") && shown.contains("af Åse"))
    #expect(shown.contains(other.contains("Bo") ? "af Bo" : "nord:2"))
  }

  @Test("a memo that gets another place keeps the text that it got meanwhile")
  func moving() throws {
    let id = try memo("først")
    #expect(try run("memo edit \(id) --on nord:2", interruptedBy: "memo edit \(id) 'så dette'").status == .done)
    let shown = try project.succeed("memo show \(id)")
    #expect(shown.contains("så dette") && shown.contains("nord:2"))
  }

  @Test("a memo that was deleted meanwhile does not come back")
  func deleted() throws {
    let id = try memo("først")
    let reply = try run("memo edit \(id) mere --append", interruptedBy: "memo delete \(id)")
    #expect(reply.status == .misuse)
    #expect(try project.run("memo list").status == .nothing)
  }
}
