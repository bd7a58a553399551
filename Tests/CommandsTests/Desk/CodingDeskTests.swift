import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("The coding desk")
struct CodingDeskTests {
  let project: TestProject

  init() throws { project = try TestProject.coded() }

  private func desk(_ words: [String] = ["repl", "nord", "--coder", "Åse Bjerg"]) throws -> ReplConversation {
    var conversation = try #require(project.session.answer(words).repl).conversation
    _ = conversation.open(isInteractive: false)
    return conversation
  }

  /// What the desk says to some lines: output, then errors.
  private func say(_ lines: [String], _ desk: inout ReplConversation) throws -> [String] {
    try lines.map { line in
      guard case .answer(let answer) = desk.take(line) else { return "" }
      return try answer.output() + answer.errors
    }
  }

  private func own(_ coder: String = "Åse Bjerg") throws -> [Coding] {
    try project.state().codings.filter { $0.coder.name == coder }
  }

  private func text(_ coding: Coding) throws -> String {
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let interview = try #require(try store.interview(coding.interview))
    return interview.transcript.text[coding.range]
  }

  @Test("opens at the first turn that the coder has not read, and remembers what was passed")
  func unread() throws {
    var first = try desk()
    #expect(first.prompt == "nord 1/3 › ")
    _ = try say(["", ""], &first)
    #expect(first.prompt == "nord 3/3 › ")
    #expect(try desk().prompt == "nord 3/3 › ")
    #expect(try desk(["repl", "nord", "--coder", "Bo"]).prompt == "nord 1/3 › ")
    #expect(try project.state().changes.count == 4)
  }

  @Test("a prefix codes the turn, is stored at once under the coder's name, and says the full code")
  func coding() throws {
    var desk = try desk()
    let said = try say(["", "s", "samar", "samarb, sys"], &desk)
    #expect(said[1].contains("1 ") && said[1].contains("org/sam") && said[1].contains("sys/samspil"))
    #expect(desk.prompt == "nord 2/3 › ")
    #expect(said[2] == "+ org/sam  Samarbejde\n")
    #expect(said[3] == "= org/sam  Samarbejde · var der allerede\n+ sys  System\n")
    #expect(try own().map(\.code.description) == ["org/sam", "sys"])
    #expect(try own().allSatisfy { try text($0) == "Vi mødes med jobcentret hver uge. Arbejdet er hårdt." })
  }

  @Test("an ambiguous prefix asks, and a number answers; an empty line lets go")
  func choosing() throws {
    var desk = try desk()
    _ = try say(["", "sa"], &desk)
    #expect(desk.prompt == "hvilken? › ")
    let said = try say(["2", "sa", "-samspil", "s", "", "o"], &desk)
    #expect(said[0] == "+ sys/samspil  Samspil\n")
    #expect(said[1] == "= sys/samspil  Samspil · var der allerede · ikke org/sam\n")
    #expect(said[2] == "− sys/samspil  Samspil\n")
    #expect(try own().isEmpty)
    #expect(desk.prompt == "nord 2/3 › ")
  }

  @Test("ranges pass over the interviewer; parts, repetition and recent codes go on what they name")
  func targets() throws {
    var desk = try desk()
    let said = try say(
      ["1-3 org", "2 \"vi mødes … uge\" sys", "g 3", ".", "2", "\"arbejdet\" samar", "\"a\" sys", "\"xyz\" sys", "9"], &desk)
    #expect(said[0].hasPrefix("+ org  Organisering · replik 1–3 (2)\n") && said[0].contains(": 1\n"))
    #expect(said[1] == "+ sys  System · »Vi mødes med jobcentret hver uge«\n")
    #expect(said[3] == "+ sys  System\n")
    #expect(said[4] == "= org  Organisering · var der allerede\n")
    #expect(said[5] == "+ org/sam  Samarbejde · »arbejdet«\n")
    #expect(said[6].contains("fejl: ") && said[7].contains("ordene står ikke i replikken"))
    #expect(said[8].contains("der er ingen seneste kode nr. 9"))
    #expect(try own().count == 5)
  }

  @Test("undo and redo take back and make again, one line at a time, and stop where the desk's work ends")
  func undo() throws {
    var desk = try desk()
    let before = try own().count
    let said = try say(["", "org", "sys", "u", "u", "r", "r", "r"], &desk)
    #expect(said[3] == "Fortrudt:\n  − sys  System · replik 2\n")
    #expect(said[5] == "Gentaget:\n  + org  Organisering · replik 2\n")
    #expect(said[7].contains("der er ikke noget at gentage"))
    #expect(try own().count == before + 2)
    var rules = try self.desk(["repl", "nord"])
    #expect(try say(["u"], &rules)[0].contains("det forrige er ikke gjort her ved bordet"))
    #expect(try project.state().findings.isEmpty)
  }

  @Test("proposals are accepted and rejected by the numbers they were shown with")
  func proposals() throws {
    var desk = try desk()
    let said = try say(["p", "a2", "x 1", "a", "a7"], &desk)
    #expect(said[0].contains("a1/x1 ") && said[0].contains("a2/x2 "))
    #expect(said[1].hasPrefix("✓ ") && said[2].hasPrefix("✗ "))
    #expect(said[3].contains("ingen åbne forslag") && said[4].contains("intet forslag 7; der er 2"))
    let judged = try project.state().codings.compactMap(\.verdict)
    #expect(Set(judged) == [.accepted, .rejected] && judged.count == 2)
  }

  @Test("a new code is made and given; its name may hold anything")
  func newCode() throws {
    var desk = try desk()
    let said = try say(["", "+ny Ærlig tid 🙂: når uret går", "ærl", "?ærl", "+ny org"], &desk)
    #expect(said[1] == "Ny kode: Ærlig tid 🙂\n+ Ærlig tid 🙂\n")
    #expect(said[2].hasPrefix("= Ærlig tid 🙂"))
    #expect(said[3].contains("når uret går"))
    #expect(said[4].contains("»org« er optaget: der findes org"))
  }

  @Test("a new code and its first coding are one change")
  func newCodeIsOneChange() throws {
    let changes = try project.state().changes.count
    var desk = try desk()
    _ = try say(["", "+ny Ærlig tid: når uret går"], &desk)
    #expect(try project.state().changes.count == changes + 1)
    #expect(try say(["u"], &desk)[0] == "Fortrudt:\n  − Ærlig tid\n  − Ærlig tid · replik 2\n")
    #expect(try project.state().findings.isEmpty)
    #expect(try own().isEmpty)
  }

  @Test("what another has accepted of the rules' proposals is that one's work: hidden until asked for")
  func blind() throws {
    try project.succeed("verdict accept --code sam --coder 'Bo Berg'")
    var desk = try desk()
    let said = try say(["", "o", "o"], &desk)
    #expect(!said[0].contains("org/sam") && !said[2].contains("org/sam"))
    #expect(said[1].contains("org/sam") && said[1].contains("BB"))
    var bo = try self.desk(["repl", "nord", "--coder", "Bo Berg"])
    #expect(try say([""], &bo)[0].contains("org/sam · Samarbejde · godkendt forslag"))
  }

  @Test("a script may begin with the byte order mark")
  func byteOrderMark() throws {
    let opening = try #require(project.session.answer(["repl", "nord", "--coder", "Åse Bjerg"]).repl)
    var script = ReplScript(opening)
    var lines = ["\u{FEFF}g 2", "sys"][...]
    var errors = ""
    _ = script.run(next: { lines.popFirst() }, show: { errors += $0.errors })
    #expect(errors.isEmpty)
    #expect(try own().map { try text($0) } == ["Vi mødes med jobcentret hver uge. Arbejdet er hårdt."])
  }

  @Test("a memo stands on its turn's card, and undoing says what went")
  func memos() throws {
    var desk = try desk()
    let said = try say(["", "m Hvor tit, og med hvem?", "v", "g 1", "u", "g 2", "r", "+Ærgrelse: når det driller", "u"], &desk)
    #expect(said[2].contains("\n m Åse Bjerg: Hvor tit, og med hvem?\n"))
    #expect(!said[3].contains("Hvor tit"))
    #expect(said[4] == "Fortrudt:\n  − memo: Hvor tit, og med hvem?\n")
    #expect(!said[5].contains("Hvor tit"))
    #expect(said[6] == "Gentaget:\n  + memo: Hvor tit, og med hvem?\n")
    #expect(said[7] == "Ny kode: Ærgrelse\n+ Ærgrelse\n")
    #expect(said[8].hasPrefix("Fortrudt:\n") && said[8].contains("Ærgrelse"))
  }

  @Test("others' codings are hidden until asked for, and then shown with initials")
  func others() throws {
    var first = try desk()
    _ = try say(["", "org"], &first)
    var second = try desk(["repl", "nord", "--coder", "Bo"])
    let said = try say(["", "o"], &second)
    #expect(!said[0].contains("ÅB"))
    #expect(said[1].contains("ÅB"))
  }

  @Test("search finds forms, goes round, and a bad term is told")
  func search() throws {
    var desk = try desk()
    let said = try say(["/arbejde", "/", "/", "/findesikke", "/(", "/langsom"], &desk)
    #expect(said[0].hasPrefix("2 af 3 replikker, 3 steder i alt\n"))
    #expect(said[2].hasPrefix("Forfra: 1 af 3"))
    #expect(said[3] == "Det står ikke i interviewet.\n")
    #expect(said[4].contains("fejl: "))
    #expect(said[5].contains("KY er langsomt"))
  }

  @Test("a kodeks command runs in the coder's name, and the desk sees what it did")
  func command() throws {
    var desk = try desk()
    let said = try say(["!mark nord:2 org", "", "!repl"], &desk)
    #expect(said[0] == "Lavede 1 kodning\n")
    #expect(said[1].contains("org") && said[1].contains(" A "))
    #expect(said[2].contains("du er her allerede"))
    #expect(try own().count == 1)
  }

  @Test("the list shows codes, and a text those that hold it")
  func list() throws {
    var desk = try desk()
    let said = try say(["l", "l arbejde", "l xyz"], &desk)
    #expect(said[0].split(separator: "\n").count == 4)
    #expect(said[1].contains("org/sam") && said[2].contains("ukendt kode"))
  }

  @Test("goes to another interview and back to the list")
  func interviews() throws {
    var desk = try desk()
    _ = try say(["i syd"], &desk)
    #expect(desk.prompt == "syd 1/2 › ")
    let said = try say(["i", "nord", "i 2", "i xyz"], &desk)
    #expect(said[0].contains("1  nord") && said[0].contains("2  syd"))
    #expect(desk.prompt == "syd 1/2 › ")
    #expect(said[3].contains("ukendt interview »xyz«"))
  }

  @Test("Tab completes a code by any part of its name")
  func completion() throws {
    let desk = try desk()
    #expect(desk.completions(for: "2-3 spil") == LineCompletion(typed: "spil", candidates: ["sys/samspil"]))
    #expect(desk.completions(for: "!quo").candidates == ["quotes"])
    #expect(desk.completions(for: "i sy").candidates == ["syd"])
  }

  @Test("a script is answered line by line; errors name their line and end it in status 2")
  func script() throws {
    try project.write("\n# en note\nsys\nfindesikke\n.\nq\n", to: "linjer.txt")
    let reply = try project.run("repl nord --file linjer.txt --coder Åse")
    #expect(reply.status == .misuse)
    #expect(reply.errors.hasPrefix("linjer.txt:4: fejl: ukendt kode »findesikke«"))
    #expect(reply.output.contains("nord 2/3 › sys\n+ sys  System\n"))
    #expect(reply.output.hasSuffix("1 kodning · 2 af 3 replikker læst i nord · alt er gemt\n"))
    let stopped = try project.run("repl nord --file linjer.txt --coder Bo --stop-on-error")
    #expect(stopped.status == .misuse && !stopped.output.contains("› ."))
  }

  @Test("mark and unmark do what the desk does")
  func mark() throws {
    #expect(try project.succeed("mark nord:2 org sys --coder Åse") == "Lavede 2 kodninger\n")
    #expect(try project.succeed("mark nord:1-3 org --coder Åse") == "Lavede 1 kodning; 1 var der allerede\n")
    #expect(try project.succeed("mark nord:2 sys --text \"hver uge\" --coder Åse") == "Lavede 1 kodning\n")
    #expect(try text(try #require(own("Åse").first { $0.code.description == "sys" && $0.range.length < 12 })) == "hver uge")
    #expect(try project.succeed("unmark nord:1-3 org --coder Åse") == "Fjernede 2 kodninger\n")
    #expect(try project.run("unmark nord:2 org --coder Åse").status == .nothing)
    for (line, text) in [
      ("mark nord org", "ikke et interview med en replik"), ("mark nord:9 org", "ingen replik 9"),
      ("mark nrd:1 org", "ukendt interview"), ("mark nord:2 xyz", "ukendt kode"),
      ("mark nord:2 org --text xyz", "ordene står ikke"), ("mark nord:2 org --text e", "ordene står"),
    ] {
      let reply = try project.run(line)
      #expect(reply.status == .misuse && reply.errors.contains(text), "\(line): \(reply.errors)")
    }
  }

  @Test("progress tells what each coder has read, coded and covered")
  func progress() throws {
    var desk = try desk()
    _ = try say(["", "org", "", ""], &desk)
    let lines = try project.succeed("progress --format tsv").split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.count == 2)
    let row = Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), lines[1].map(String.init)))
    #expect(row["coder"] == "Åse Bjerg" && row["transcript"] == "nord" && row["read"] == "3" && row["turns"] == "3")
    #expect(row["coded"] == "1" && row["informant_turns"] == "2" && row["codings"] == "1" && row["sittings"] == "1")
    #expect(try project.run("progress --coder Bo").status == .nothing)
  }
}
