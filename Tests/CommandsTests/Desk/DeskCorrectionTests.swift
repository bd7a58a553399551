import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("The desk when its transcript is corrected")
struct DeskCorrectionTests {
  private static let text = """
    Kommune: nord

    I: Hvordan går det?

    B: Ja.

    I: Og økonomien?

    B: Ja.

    I: Ellers andet?

    B: Jobcentret er hurtigt, men pengene er få.

    """
  /// Two turns were put in before the second answer, which reads like the first.
  private static let corrected = text.replacing(
    "I: Og økonomien?", with: "I: Er du tilfreds?\n\nB: Nej.\n\nI: Og økonomien?")

  let project: TestProject

  init() throws {
    project = try TestProject()
    try project.write(Self.text, to: "leder.txt")
    try project.write(TestProject.samples[2].1, to: "bog.yaml")
    try project.makeFolder("rettet")
    try project.write(Self.corrected, to: "rettet/leder.txt")
    for line in ["init prøve", "import leder.txt", "codebook add bog.yaml", "code"] { try project.succeed(line) }
  }

  private func desk(_ lines: [String] = []) throws -> ReplConversation {
    var desk = try #require(project.session.answer(["repl", "leder", "--coder", "Åse"]).repl).conversation
    _ = desk.open(isInteractive: false)
    _ = try say(lines, &desk)
    return desk
  }

  @discardableResult
  private func say(_ lines: [String], _ desk: inout ReplConversation) throws -> [String] {
    try lines.map { line in
      guard case .answer(let answer) = desk.take(line) else { return "" }
      return try answer.output() + answer.errors
    }
  }

  /// The turns that Åse's codings lie on, by their numbers in the present text.
  private func turns() throws -> [Int] {
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let interview = try #require(try store.interviews().first)
    return try store.codings().filter { $0.coder.name == "Åse" }.compactMap { interview.turnIndex(at: $0.range.start) }
      .map { $0 + 1 }
  }

  @Test("a line that was typed on the former text is not carried out; the same turn is shown, and then it is coded")
  func byAnother() throws {
    var desk = try desk(["g 4"])
    try project.succeed("import rettet/leder.txt --update --coder Bo")
    let said = try say(["sys", "sys"], &desk)
    #expect(said[0].hasPrefix("Linjen er ikke udført.\nUdskriften »leder« er rettet. Replikken nu:\n"))
    #expect(said[0].contains("leder 6/8"))
    #expect(desk.prompt == "leder 6/8 › ")
    #expect(said[1].hasPrefix("+ sys"))
    #expect(try turns() == [6])
  }

  @Test("a correction made at the desk itself is shown at once, and the next line is for the turn that is shown")
  func byOneself() throws {
    var desk = try desk(["g 4"])
    let said = try say(["!import rettet/leder.txt --update", "sys"], &desk)
    #expect(said[0].contains("Udskriften »leder« er rettet. Replikken nu:\n"))
    #expect(said[0].contains("leder 6/8"))
    #expect(said[1].hasPrefix("+ sys"))
    #expect(try turns() == [6])
  }

  @Test(
    "no number speaks any more of what was asked or proposed in the former text",
    arguments: ["1", "x 1", "a", "u", "g 2"])
  func numbers(line: String) throws {
    var desk = try desk(["g 6", "s"])
    let before = try project.state().codings.map(\.verdict)
    try project.succeed("import rettet/leder.txt --update --coder Bo")
    let changes = try project.state().changes
    #expect(try say([line], &desk)[0].contains("Linjen er ikke udført."))
    #expect(desk.prompt == "leder 8/8 › ")
    #expect(try project.state().changes == changes)
    #expect(try project.state().codings.allSatisfy { $0.verdict == nil } && before.allSatisfy { $0 == nil })
  }

  @Test("who wants to leave, or to another interview, is not held back")
  func leaving() throws {
    var desk = try desk(["g 4"])
    try project.succeed("import rettet/leder.txt --update --coder Bo")
    #expect(try say(["i"], &desk)[0].contains("leder"))
    #expect(desk.prompt == "kodeks› ")
  }

  @Test("a proposal that the rules no longer make cannot be judged by its number")
  func proposalGone() throws {
    var desk = try desk(["g 6"])
    try project.write(
      TestProject.samples[2].1.replacing("[jobcent*]", with: "[findesikke]").replacing("1.0.0", with: "2.0.0"),
      to: "bog.yaml")
    for line in ["codebook add bog.yaml --coder Bo", "code --coder Bo"] { try project.succeed(line) }
    #expect(try say(["x 1"], &desk)[0].contains("forslag 1 er der ikke længere"))
    #expect(try project.run("verdict list").status == .nothing)
  }

  @Test("what was chosen in one text is stored in no other, whoever gives it")
  func refusal() throws {
    let store = try project.session.workspace.openProject()
    let interview = try #require(try store.interviews().first)
    let proposed = try #require(try store.codings().first)
    try project.succeed("import rettet/leder.txt --update --coder Bo")
    let before = try project.state()
    let texts = [interview.id: interview.textSHA256]
    let stamp = ChangeStamp(id: UUID(), date: Date(), coder: Coder(name: "Åse"))
    let coding = ProjectStore.HandCoding(
      interview: interview.id, range: interview.transcript.turns[3].body, code: proposed.codeKey)
    let id = "store.text-corrected"
    #expect(try diagnosticIDs { _ = try store.addHandCodings([coding], chosenIn: texts, stamp) } == [id])
    #expect(try diagnosticIDs { _ = try store.removeHandCodings([proposed.id], chosenIn: texts, stamp) } == [id])
    #expect(try diagnosticIDs { _ = try store.recordVerdicts(.accept, on: [proposed], chosenIn: texts, stamp) } == [id])
    let orphan = OrphanRecord(coding: proposed, textSHA256: interview.textSHA256, reason: "gone")
    #expect(try diagnosticIDs { _ = try store.place(orphan, at: coding.range, chosenIn: texts, stamp) } == [id])
    #expect(try project.state() == before)
  }
}
