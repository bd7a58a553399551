import CodingModel
import CodingStore
import Testing
import TranscriptText

@testable import Commands

@Suite("Conditions and attributes")
struct ConditionTests {
  let project: TestProject

  init() throws { project = try TestProject.coded() }

  private func keys() throws -> AttributeKeys {
    AttributeKeys(try project.session.workspace.openProject().interviews())
  }

  @Test("the keys are those of interviews and speakers, then interview and taler")
  func keysInOrder() throws {
    #expect(try keys().all == ["kommune", "rolle", "interview", "taler"])
  }

  @Test(
    "a key's values come in order of first appearance, each once",
    arguments: [
      ("kommune", ["nordjysk", "sydjysk"]), ("rolle", ["leder", "leder af team"]), ("interview", ["nord", "syd"]),
      ("taler", ["I", "IP"]), ("ukendt", []),
    ])
  func values(key: String, values: [String]) throws {
    #expect(try keys().values(of: key) == values)
  }

  @Test(
    "a condition is read with its key in lower case and its values as written",
    arguments: [
      ("kommune=nordjysk", "kommune=nordjysk"), ("KOMMUNE=NORDJYSK", "kommune=NORDJYSK"),
      (" kommune != nordjysk ", "kommune!=nordjysk"), ("kommune=nordjysk|sydjysk", "kommune=nordjysk|sydjysk"),
      ("rolle=leder af team", "rolle=leder af team"), ("taler=ip", "taler=ip"), ("interview=nord", "interview=nord"),
    ])
  func condition(text: String, read: String) throws {
    #expect(try keys().condition(text).description == read)
  }

  @Test(
    "a condition chooses among the turns",
    arguments: [
      ("kommune=nordjysk", ["nord"]), ("kommune!=nordjysk", ["syd"]), ("kommune=NORDJYSK|sydjysk", ["nord", "syd"]),
      ("rolle=leder", ["nord"]), ("interview=syd", ["syd"]),
    ])
  func chosen(condition: String, interviews: [String]) throws {
    let reply = try project.run(["quotes", "--where", condition, "--format", "tsv"])
    let rows = reply.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let column = try #require(rows.first?.firstIndex(of: "transcript"))
    let names = rows.dropFirst().map { String($0[column]) }
    #expect(Set(names) == Set(interviews))
    #expect(reply.status == .done)
  }

  @Test("several conditions must all hold")
  func several() throws {
    let reply = try project.run("quotes --where kommune=nordjysk --where 'rolle=leder af team'")
    #expect(reply.status == .nothing)
    #expect(reply.errors.isEmpty)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let words: [String]
    let errors: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let wrong = [
    Wrong(
      words: ["quotes", "--where", "kommune"],
      errors: "--where:1:1: fejl: »kommune« er en egenskab og ikke en kode\n  kommune\n  ^\n"
        + "  forslag: skriv kommune = værdi\n"),
    Wrong(
      words: ["quotes", "--where", "=nordjysk"],
      errors: "--where:1:1: fejl: ukendt kode »nordjysk«\n  =nordjysk\n  ^\n"
        + "  forslag: »kodeks codes list« viser koderne\n"),
    Wrong(
      words: ["quotes", "--where", "kommune=|"],
      errors: "--where:1:9: fejl: »kommune« mangler en værdi\n  kommune=|\n          ^\n"
        + "  forslag: skriv egenskab = værdi, f.eks. kommune = fynsk\n"),
    Wrong(
      words: ["quotes", "--where", "komune=nordjysk"],
      errors: "fejl: ingen interviews har egenskaben »komune«\n  forslag: mente du »kommune«?\n"),
    Wrong(
      words: ["quotes", "--where", "x=nordjysk"],
      errors: "fejl: ingen interviews har egenskaben »x«\n  forslag: der findes: kommune, rolle, interview, taler\n"),
    Wrong(
      words: ["quotes", "--where", "kommune=nordjsk"],
      errors: "fejl: ingen har kommune=nordjsk\n  forslag: mente du »nordjysk«?\n"),
    Wrong(
      words: ["quotes", "--where", "kommune=nordjysk|x"],
      errors: "fejl: ingen har kommune=x\n  forslag: der findes: nordjysk, sydjysk\n"),
    Wrong(
      words: ["crosstab", "--by", "kommun"],
      errors: "fejl: ingen interviews har egenskaben »kommun«\n  forslag: mente du »kommune«?\n"),
    Wrong(
      words: ["report", "--by", "region"],
      errors:
        "fejl: ingen interviews har egenskaben »region«\n  forslag: der findes: kommune, rolle, interview, taler\n"
    ),
    Wrong(
      words: ["cooccurrence", "--level", "0"],
      errors: "fejl: »0« passer ikke til --level\n  forslag: skriv et helt tal, mindst 1\n"),
    Wrong(
      words: ["quotes", "--codes", "orgg"],
      errors: "fejl: ukendt kode »orgg«\n  forslag: mente du »org«?\n"),
    Wrong(
      words: ["search", "…"], errors: "fejl: »…« indeholder ingen ord\n  forslag: skriv mindst ét ord\n"),
    Wrong(
      words: ["search", "near(arbejde*, jobcent*, 5)"],
      errors: "fejl: »near(…)« hører til kodebøgernes regler; en søgning forstår det ikke endnu\n"
        + "  forslag: søg efter ord i rækkefølge, skriv reglen i en kodebog, eller sæt ordene i anførselstegn: '\"…\"'\n"
    ),
    Wrong(
      words: ["log", "--limit", "-3"],
      errors: "fejl: »-3« passer ikke til --limit\n  forslag: skriv et helt tal, mindst 1\n"),
    Wrong(
      words: ["search", "arbejdet", "--context=-1"],
      errors: "fejl: »-1« passer ikke til --context\n  forslag: skriv et helt tal, mindst 0\n"),
  ]

  @Test("what does not exist is told, with status 2 and what there is instead", arguments: wrong)
  func unknown(wrong: Wrong) throws {
    let before = try project.state()
    let reply = try project.run(wrong.words)
    #expect(reply.errors == wrong.errors)
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
    #expect(try project.state() == before)
  }
}
