import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Going through proposed codings")
struct VerdictReviewTests {
  /// What the review says to each line, and how it ended.
  private func hold(_ line: String, in project: TestProject, answering lines: [String?]) throws -> [DialogueTurn] {
    let answer = project.session.answer(try CommandLineWords.split(line))
    var dialogue = try #require(answer.dialogue)
    #expect(try answer.output() == dialogue.opening)
    return lines.map { dialogue.answer($0) }
  }

  private func statuses(_ project: TestProject) throws -> [VerdictStatus?] {
    try project.state().codings.map(\.status)
  }

  @Test("shows the coding with its definition, its surroundings, its rule and the matched words")
  func card() throws {
    let project = try TestProject.coded()
    let answer = project.session.answer(["verdict", "review", "--code", "org/sam"])
    let text = try answer.output()
    #expect(text.hasPrefix("1 af 2 · Samarbejde (org/sam)\n\nArbejde med andre.\n\nI: Hvordan går arbejdet i kommunen?\n"))
    #expect(text.contains("· nord · replik 2 · IP\n  Vi mødes med jobcentret hver uge.\n  org/sam#"))
    #expect(text.contains(": jobcent* → jobcentret\n"))
    #expect(text.contains("\nArbejdet er hårdt.\n\n"))
    #expect(text.hasSuffix("q = slut › "))
    #expect(answer.status == .done)
  }

  @Test("stores each answer at once, as a change of its own by the one who answers")
  func stored() throws {
    let project = try TestProject.coded()
    let before = try project.state()
    let answer = project.session.answer(
      ["verdict", "review", "--code", "org/sam", "--coder", "Åse", "--reason", "gennemgang"])
    var dialogue = try #require(answer.dialogue)
    _ = dialogue.answer("j")
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let verdict = try #require(try store.verdicts().first)
    #expect(verdict.coder == Coder(name: "Åse") && verdict.reason == "gennemgang")
    #expect(try store.changes().count == before.changes.count + 1)
    try store.close()
    let last = dialogue.answer("nej")
    #expect(last.isOver && last.output.hasSuffix("1 godkendt, 1 afvist, 0 tilbage\n"))
    #expect(try project.state().changes.count == before.changes.count + 2)
    #expect(try project.state().findings.isEmpty)
  }

  @Test("skips without a trace, undoes the last answer and shows it again, and ends on request")
  func keys() throws {
    let project = try TestProject.coded()
    let all = try statuses(project).count
    let turns = try hold("verdict review", in: project, answering: ["u", "", "s", "n", "u", "j", "q"])
    #expect(turns[0].output.hasPrefix("Der er ikke noget at fortryde.\n"))
    #expect(turns[1].output.hasPrefix("j = godkend"))
    #expect(turns[2].output.hasPrefix("\n2 af \(all) "))
    #expect(turns[3].output.hasPrefix("\n3 af \(all) "))
    #expect(turns[4].output == turns[2].output)
    #expect(turns[6].isOver && turns[6].output == "1 godkendt, 0 afvist, \(all - 1) tilbage\n")
    #expect(turns.dropLast().allSatisfy { !$0.isOver && $0.errors.isEmpty })
    #expect(try statuses(project).count { $0 == .accepted } == 1)
    #expect(try statuses(project).count { $0 == .rejected } == 0)
    let kinds = try project.state().changes.count
    #expect(kinds == 4 + 3)
  }

  @Test("ends with the input, and what was answered stays")
  func endOfInput() throws {
    let project = try TestProject.coded(language: .english)
    let turns = try hold("verdict review --code sys", in: project, answering: ["y", nil])
    #expect(turns[1].isOver && turns[1].output.hasPrefix("\n1 accepted, 0 rejected, "))
    #expect(try statuses(project).count { $0 == .accepted } == 1)
  }

  @Test("shows what nobody has judged yet, and nothing when all is judged")
  func nothingLeft() throws {
    let project = try TestProject.coded()
    try project.succeed("verdict reject --code org/sam")
    let reply = try project.run("verdict review --code org/sam")
    #expect(reply.output == "Ingen foreslåede kodninger i udvalget\n" && reply.status == .nothing)
  }

  @Test("says why an answer could not be stored, and asks again")
  func failure() throws {
    let project = try TestProject.coded()
    let answer = project.session.answer(["verdict", "review", "--reason", "a\u{0}b"])
    var dialogue = try #require(answer.dialogue)
    let turn = dialogue.answer("j")
    #expect(!turn.isOver && turn.errors.contains("U+0000") && turn.output.hasPrefix("j = godkend"))
    #expect(try statuses(project).allSatisfy { $0 == .proposed })
  }
}
