import CodingModel
import Foundation
import Testing

@testable import Commands

@Suite("Typed lines")
struct LineAnswerTests {
  /// What a line leads to, as text.
  private static func text(_ answer: LineAnswer) throws -> String {
    switch answer {
    case .nothing: "nothing"
    case .leave: "leave"
    case .answer(let answer): try answer.output() + answer.errors + "\(answer.status)"
    }
  }

  @Test(
    "a line answers as the same words on the command line, with or without the program's name",
    arguments: [
      "quotes org", "citater  'org/sam'", "cooccurrence --unit sentence", "crosstab --by kommune --format tsv",
      "log --limit 2",
      "search arbejd* --context 10", "search \"sammen med\"", "codebook list", "codebook tjek bog.yaml",
      "tokens nord.txt",
      "quotes orgg", "xyzzy", "quotes --formt", "help", "help codebook", "--version", "import mangler.txt",
      "report --output ''",
      "quotes --where kommune=sydjysk --language en", "code --dry-run",
    ])
  func sameAsCommandLine(line: String) throws {
    let project = try TestProject.coded()
    let words = try Self.text(.answer(project.session.answer(CommandLineWords.split(line))))
    #expect(try Self.text(project.session.answer(line: line)) == words)
    #expect(try Self.text(project.session.answer(line: "  kodeks " + line + "  ")) == words)
  }

  @Test("a whole script gives the same project as the same commands one by one")
  func script() throws {
    let lines = ["# en prøve", "", "init prøve", "import nord.txt syd.txt", "codebook add bog.yaml", "code", "slut"]
    let typed = try TestProject()
    for (name, text) in TestProject.samples { try typed.write(text, to: name) }
    var answers: [String] = []
    for line in lines { answers.append(try Self.text(typed.session.answer(line: line))) }
    #expect(answers[0] == "nothing" && answers[1] == "nothing" && answers.last == "leave")
    let byWords = try TestProject.coded().state()
    let byLines = try typed.state()
    #expect(byLines.changes.count == byWords.changes.count)
    #expect(byLines.codings.map(\.code) == byWords.codings.map(\.code))
    #expect(byLines.codings.map(\.range) == byWords.codings.map(\.range))
    #expect(!byLines.codings.isEmpty)
  }

  @Test(
    "an empty line, a comment and the program's name alone do nothing",
    arguments: [
      "", "   ", "\t", "# quotes org", "#", "  # note", "kodeks", "kodeks # note", "repl", "kodeks repl",
    ])
  func nothing(line: String) throws {
    #expect(try Self.text(TestProject().session.answer(line: line)) == "nothing")
  }

  @Test("exit, quit and slut leave", arguments: ["exit", "quit", "slut", " exit ", "kodeks exit", "exit nu"])
  func leave(line: String) throws {
    #expect(try Self.text(TestProject().session.answer(line: line)) == "leave")
  }

  @Test("a line that cannot be taken apart is told and the session goes on")
  func unclosedQuote() throws {
    let text = try Self.text(TestProject().session.answer(line: "search 'sammen med"))
    #expect(text == "fejl: anførselstegnet ' er ikke lukket\n  forslag: sæt ' efter sidste ord\nmisuse")
  }

  @Test("a line's language and project hold for that line only")
  func optionsOfOneLine() throws {
    let project = try TestProject()
    #expect(try Self.text(project.session.answer(line: "log --language en")).hasPrefix("error: "))
    #expect(try Self.text(project.session.answer(line: "log")).hasPrefix("fejl: "))
  }

  @Test("the greeting names the version and the project")
  func greeting() throws {
    let project = try TestProject()
    #expect(try project.session.greeting.output().hasPrefix("Kodeks \(KodeksCommand.version) · intet projekt\n"))
    try project.succeed("init demo")
    #expect(try project.session.greeting.output().hasPrefix("Kodeks \(KodeksCommand.version) · demo.kodeks\n"))
  }
}
