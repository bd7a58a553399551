import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Settling disagreements into an agreed coding")
struct AdjudicationTests {
  /// Two coders who agree on one turn of `nord` and differ on another; in `syd` only Anna gave anything.
  private func project() throws -> TestProject {
    let project = try TestProject.coded()
    for line in [
      "mark nord:2 org --coder anna", "mark nord:2 org --text 'Arbejdet er hårdt.' --coder bo",
      "mark nord:3 org --coder anna", "mark nord:3 org/sam --text 'Systemet KY' --coder bo",
      "mark syd:2 org org/sam --coder anna", "assign bo nord syd",
    ] { try project.succeed(line) }
    return project
  }

  private func hold(_ line: String, in project: TestProject, answering lines: [String?]) throws -> [DialogueTurn] {
    var dialogue = try #require(project.session.answer(try CommandLineWords.split(line)).dialogue)
    return lines.map { dialogue.answer($0) }
  }

  /// `interview:turn code [words]` of the agreed coding, in order.
  private func agreed(_ project: TestProject, _ name: String = "konsensus") throws -> [String] {
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    defer { try? store.close() }
    let interviews = try store.interviews()
    return try store.codings().filter { $0.coder.name == name }.map { coding in
      let interview = try #require(interviews.first { $0.id == coding.interview })
      let turn = (interview.turnIndex(at: coding.range.start) ?? 0) + 1
      return "\(interview.name):\(turn) \(coding.code) \(interview.transcript.text[coding.range].count)"
    }.sorted()
  }

  @Test("shows the turn, who gave what, what both gave, and the turn before")
  func card() throws {
    let project = try project()
    let text = try project.session.answer(["adjudicate", "anna", "bo"]).output()
    #expect(text.hasPrefix("1 enig kodning føres over til konsensus med det første svar, heraf 1 med forskellige grænser"))
    #expect(text.contains("\n1 af 2\n\nIP: Vi mødes med jobcentret hver uge. Arbejdet er hårdt.\n\nnord · replik 3 · IP\n"))
    #expect(text.contains("\n1 anna  Organisering\n2 bo    Samarbejde »Systemet KY«\n"))
    #expect(text.hasSuffix("q = slut › "))
  }

  @Test("stores each answer at once under the agreed name, and says whose coding was taken and by whom")
  func stored() throws {
    let project = try project()
    let before = try project.state().changes.count
    let turns = try hold(
      "adjudicate anna bo --coder Åse --reason møde", in: project, answering: ["b", "x", "1"])
    #expect(try agreed(project) == ["nord:2 org 52", "nord:3 org/sam 11", "syd:2 org 59"])
    #expect(turns[0].output.hasPrefix("1 enig kodning ført over til konsensus, heraf 1 med forskellige grænser"))
    #expect(turns[1].output.hasSuffix("› ") && turns[2].isOver)
    #expect(turns[2].output.hasSuffix("2 replikker afgjort (koder taget: 1 fra anna, 1 fra bo), 0 tilbage\n"))
    let state = try project.state()
    #expect(state.changes.count == before + 3 && state.findings.isEmpty)
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let reasons = try store.changes().map(\.reason)
    try store.close()
    #expect(reasons.contains("anna og bo enige, af Åse: møde"))
    #expect(reasons.contains("taget fra bo, af Åse: møde") && reasons.contains("taget fra anna, af Åse: møde"))
  }

  @Test("both, neither and single codes; what is left out is not asked for again")
  func choices() throws {
    let project = try project()
    _ = try hold("adjudicate anna bo", in: project, answering: ["+", "-"])
    #expect(try agreed(project) == ["nord:2 org 52", "nord:3 org 44", "nord:3 org/sam 11"])
    let again = project.session.answer(["adjudicate", "anna", "bo"])
    #expect(again.dialogue == nil && again.status == .nothing)
    #expect(try again.output() == "Der er ingen uenigheder at afgøre\n")
    let other = try hold("adjudicate anna bo --as enige", in: project, answering: ["q"])
    #expect(other.first?.isOver == true)
    #expect(try agreed(project, "enige").isEmpty)
  }

  @Test("a later run goes on where one stopped; undo takes the last answer back and shows it again")
  func resumed() throws {
    let project = try project()
    let turns = try hold("adjudicate anna bo", in: project, answering: ["u", "a", "u", "s", "q"])
    #expect(turns[0].output.hasPrefix("Der er ikke noget at fortryde.\n"))
    #expect(turns[2].output.contains("\n1 af 2\n") && turns[3].output.contains("\n2 af 2\n"))
    #expect(try agreed(project) == ["nord:2 org 52"])
    _ = try hold("adjudicate anna bo", in: project, answering: ["a", nil])
    let rest = try project.session.answer(["adjudicate", "anna", "bo"]).output()
    #expect(rest.hasPrefix("1 af 1\n") && rest.contains("syd · replik 2"))
    #expect(try project.state().findings.isEmpty)
  }

  @Test("an interview counts for the agreed coding when nothing is left to settle in it")
  func assigned() throws {
    let project = try project()
    _ = try hold("adjudicate anna bo", in: project, answering: ["-", "q"])
    #expect(try assignedInterviews(project) == ["nord"])
    _ = try hold("adjudicate anna bo", in: project, answering: ["-"])
    let table = project.session.answer(["agreement", "anna", "konsensus", "--format", "csv"])
    #expect(try table.output().contains("org,Organisering,3,1,3,"))
  }

  private func assignedInterviews(_ project: TestProject, to name: String = "konsensus") throws -> [String] {
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    defer { try? store.close() }
    let given = try store.records(CoderAssignment.self).filter { $0.coder.name == name }.map(\.interview)
    return try store.interviews().filter { given.contains($0.id) }.map(\.name).sorted()
  }

  @Test("an interview looked at in part only is not given to the agreed coding, one of several is")
  func partly() throws {
    for part in ["--codes sys", "--codes org/sam", "--where rolle=leder", "--verdict all"] {
      let project = try project()
      let answer = project.session.answer(try CommandLineWords.split("adjudicate anna bo \(part)"))
      if var dialogue = answer.dialogue { while !dialogue.answer("-").isOver {} }
      #expect(try assignedInterviews(project).isEmpty, "\(part)")
    }
    let project = try project()
    _ = try hold("adjudicate anna bo --interview nord", in: project, answering: ["-"])
    #expect(try assignedInterviews(project) == ["nord"])
  }

  @Test("looking at the first turn, or leaving at once, stores nothing")
  func onlyLooking() throws {
    let project = try project()
    let before = try project.state()
    _ = try hold("adjudicate anna bo", in: project, answering: ["s", "u", "q"])
    _ = try hold("adjudicate anna bo", in: project, answering: [nil])
    #expect(try project.state() == before)
  }

  @Test("what was compared in one text is stored in no other")
  func corrected() throws {
    let project = try project()
    try project.makeFolder("rettet")
    try project.write(
      TestProject.samples[0].1.replacing("I: Hvordan", with: "I: Goddag.\n\nIP: Dav.\n\nI: Hvordan"), to: "rettet/nord.txt")
    var dialogue = try #require(project.session.answer(["adjudicate", "anna", "bo"]).dialogue)
    try project.succeed("import rettet/nord.txt --update --coder Carl")
    let before = try project.state()
    let turn = dialogue.answer("a")
    #expect(turn.errors.contains("udskriften »nord« er rettet imens; intet er gemt"))
    #expect(try project.state() == before)
    // The other way round: the agreed codings are stored, then the transcript is corrected.
    var later = try #require(project.session.answer(["adjudicate", "anna", "bo"]).dialogue)
    _ = later.answer("a")
    try project.write(TestProject.samples[1].1.replacing("Hvad fylder?", with: "Hvad fylder mest?"), to: "rettet/syd.txt")
    try project.succeed("import rettet/syd.txt --update --coder Carl")
    let settled = try project.state()
    #expect(later.answer("+").errors.contains("udskriften »syd« er rettet imens; intet er gemt"))
    #expect(try project.state() == settled)
  }

  @Test("a name that can be no coder's is refused", arguments: ["", " ", "a\nb", "anna", "regler"])
  func badName(name: String) throws {
    let project = try project()
    let before = try project.state()
    #expect(project.session.answer(["adjudicate", "anna", "bo", "--as", name]).status == .misuse)
    if !["anna", "regler"].contains(name) {
      #expect(project.session.answer(["assign", name, "nord"]).errors.contains("kan ikke være en koders navn"))
    }
    #expect(try project.state() == before)
  }

  @Test("coders are compared without the agreed coding, and both with it when asked")
  func comparison() throws {
    let project = try project()
    _ = try hold("adjudicate anna bo", in: project, answering: ["a", "a"])
    #expect(try project.session.answer(["agreement"]).output().hasPrefix("Enighed mellem anna og bo\n"))
    let same = try project.session.answer(["agreement", "anna", "konsensus", "--format", "csv"]).output()
    #expect(same.contains("org,Organisering,3,3,3,100.0,"))
  }
}
