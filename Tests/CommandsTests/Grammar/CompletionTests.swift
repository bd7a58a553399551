import Foundation
import Testing

@testable import Commands

@Suite("Completion")
struct CompletionTests {
  let project: TestProject

  init() throws { project = try TestProject.coded() }

  @Test(
    "the first word becomes a command, in English or Danish, or exit",
    arguments: [
      ("quo", ["quotes"]), ("co", ["codebook", "code", "codes", "count", "cooccurrence", "coverage", "collocations", "conflicts"]), ("ko", ["kodebog", "kod", "koder", "kollokationer", "konflikter"]), ("sø", ["søg"]),
      ("SØ", ["søg"]), ("ex", ["explain", "export", "exit"]), ("hel", ["help"]), ("hen", ["hent-tekst"]), ("hj", ["hjemløs", "hjælp"]), ("zz", []), ("kodeks quo", ["quotes"]),
    ])
  func firstWord(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test("an empty line offers every command")
  func emptyLine() {
    #expect(project.session.completions(for: "") == KodeksCommand.commandNames + ["exit"])
  }

  @Test(
    "help offers commands and then their own commands",
    arguments: [
      ("help quo", ["quotes"]), ("hjælp quo", ["quotes"]),
      (
        "help codebook ",
        [
          "add", "tilføj", "check", "tjek", "list", "liste", "show", "vis", "diff", "forskel", "export", "eksporter",
          "import", "importer",
        ]
      ),
      ("help kodebog l", ["list", "liste"]), ("help quotes ", []), ("help codebook list ", []),
    ])
  func help(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test(
    "two hyphens become the options of the command, whichever of its names was typed",
    arguments: [
      ("quotes --f", ["--format"]), ("citater --w", ["--where"]),
      (
        "cooccurrence --",
        [
          "--unit", "--window", "--test", "--strata", "--min", "--sequence", "--measures", "--interval", "--seed",
          "--limit", "--where", "--query", "--interviewer", "--codes", "--verdict", "--level", "--coder", "--format", "--project", "--language",
          "--include-cpr-numbers", "--version",
          "--help",
        ]
      ),
      ("codebook list --l", ["--level", "--language"]), ("kodebog liste --wh", ["--where"]),
      ("kodebog vis --c", ["--codebook"]),
      ("codebook import --ov", ["--overwrite"]), ("tokens --r", ["--rules"]),
      ("pseudonymise --pre", ["--preview"]), ("query --uni", ["--unit"]),
      ("code --d", ["--dry-run"]), ("forklar --c", ["--code"]), ("xyzzy --f", []),
    ])
  func options(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test(
    "a shell gets the project's codes and attributes",
    arguments: [
      (["quotes", "--", "positional@0", "1", "1", "quotes", "s"], "sys\nsys/samspil"),
      (["cooccurrence", "--", "--codes", "2", "2", "cooccurrence", "--codes", "or"], "org\norg/sam"),
      (["crosstab", "--", "--by", "2", "0", "crosstab", "--by", ""], "kommune\nrolle\ninterview\ntaler"),
      (["report", "--", "--by", "2", "1", "report", "--by", "k"], "kommune"),
      (["explain", "--", "positional@0", "1", "1", "explain", "n"], "nord:"),
      (["report", "--", "--by", "4", "1", "report", "--project", "ingen.kodeks", "--by", "k"], ""),
    ])
  func shell(words: [String], candidates: String) throws {
    let reply = try project.run(["---completion"] + words)
    #expect(reply.output.trimmingCharacters(in: .newlines) == candidates)
    #expect(reply.errors.isEmpty)
    #expect(reply.status == .done)
  }

  @Test(
    "an option's value becomes one that the option takes",
    arguments: [
      ("quotes --format ", ["terminal", "tsv", "csv", "json", "markdown", "html"]),
      ("words --format ", ["terminal", "tsv", "csv", "json", "markdown", "html", "svg"]),
      ("tokens --format ", ["tsv", "json"]),
      ("cooccurrence --unit s", ["sentence", "segment"]), ("query sys --unit s", ["sentence"]),
      ("network --format g", ["graphml", "gexf"]), ("network --test s", ["shift", "shuffle"]), ("tokens --rules d", ["danish"]),
      ("log --language ", ["da", "en"]),
      ("crosstab --by k", ["kommune"]), ("quotes --where kommune=", ["kommune=nordjysk", "kommune=sydjysk"]),
      ("quotes --where rolle=leder\\ a", [#"rolle=leder\ af\ team"#]),
      ("quotes --where \"rolle=leder a", [#"rolle=leder\ af\ team"#]),
      ("quotes --codes org", ["org", "org/sam"]), ("explain nord:2 --code sy", ["sys", "sys/samspil"]),
      ("log --project p", ["prøve.kodeks"]), ("pseudonymisér tilføj --kind w", ["workplace"]),
    ])
  func values(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test(
    "a code is found by its beginning, or else by any part of its path",
    arguments: [
      ("quotes ", ["org", "org/sam", "sys", "sys/samspil"]), ("quotes sys", ["sys", "sys/samspil"]),
      ("quotes sam", ["org/sam", "sys/samspil"]), ("quotes PIL", ["sys/samspil"]), ("quotes xyz", []),
    ])
  func codes(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test("a turn to explain begins with an interview and a colon", arguments: [("explain ", ["nord:", "syd:"]), ("forklar S", ["syd:"])])
  func interviews(line: String, candidates: [String]) {
    #expect(project.session.completions(for: line) == candidates)
  }

  @Test("files complete in their folder, folders with a slash, hidden files not at all")
  func files() throws {
    try project.makeFolder("Mine filer")
    try project.write("I: Ja.\n", to: "Mine filer/Ærø 1.txt")
    try project.write("skjult", to: ".skjult")
    let session = project.session
    #expect(session.completions(for: "import n") == ["nord.txt"])
    #expect(session.completions(for: "import M") == [#"Mine\ filer/"#])
    #expect(session.completions(for: #"import Mine\ filer/"#) == [#"Mine\ filer/Ærø\ 1.txt"#])
    #expect(session.completions(for: "import 'Mine filer/æ") == [#"Mine\ filer/Ærø\ 1.txt"#])
    #expect(session.completions(for: "codebook add b") == ["bog.yaml"])
    #expect(session.completions(for: "import .sk").isEmpty)
    #expect(session.completions(for: "import ingen/") == [])
    #expect(session.completions(for: "import \(project.folder.path)/no") == [project.folder.path + "/nord.txt"])
  }

  @Test("without a project there are no codes and attributes to offer, and nothing fails")
  func withoutProject() throws {
    let empty = try TestProject()
    for line in ["quotes ", "quotes --codes ", "crosstab --by ", "quotes --where "] {
      #expect(empty.session.completions(for: line).isEmpty, "\(line)")
    }
  }

  @Test("every candidate, put in the typed word's place, is one word")
  func candidatesAreWords() throws {
    try project.write("I: Ja.\n", to: "Lars' \"nr. 2\".txt")
    for line in ["", "import ", "quotes --where ", "quotes ", "codebook ", "help "] {
      let before = line.dropLast(CommandLineWords.lastWord(of: line).count)
      for candidate in project.session.completions(for: line) {
        let words = try CommandLineWords.split(before + candidate)
        #expect(words.count == (try CommandLineWords.split(String(before)).count) + 1, "\(candidate)")
      }
    }
  }
}
