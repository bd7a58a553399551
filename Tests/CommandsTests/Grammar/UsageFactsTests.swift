import CodingModel
import Testing
import TranscriptText

@testable import Commands

/// The argument parser tells what is wrong in English sentences, and `UsageFacts` takes them apart. Here the real parser
/// makes each of them, so a version of it with other sentences is noticed.
@Suite("Wrong use of the command line")
struct UsageFactsTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let words: [String]
    let facts: UsageFacts
    /// The command that is named in the advice.
    var command: String? {
      words[0].hasPrefix("-") ? nil : words.prefix(words[0] == "codebook" ? 2 : 1).joined(separator: " ")
    }
    var testDescription: String { words.joined(separator: " ") }

    init(_ line: [String], _ facts: UsageFacts) {
      words = line
      self.facts = facts
    }
  }

  static let formats = ["terminal", "tsv", "csv", "json", "markdown", "html"]

  static let wrong = [
    Wrong(["quotes", "--formt", "json"], .unknownOption("--formt", suggestion: "--format")),
    Wrong(["quotes", "--blyantspidser"], .unknownOption("--blyantspidser", suggestion: nil)),
    Wrong(["quotes", "-x"], .unknownOption("-x", suggestion: nil)),
    Wrong(["--where"], .unknownOption("--where", suggestion: nil)),
    Wrong(["quotes", "---help"], .unknownOption("---help", suggestion: nil)),
    Wrong(["quotes", "--lars'"], .unknownOption("--lars'", suggestion: nil)),
    Wrong(["log", "--limit"], .missingValue("--limit <n>")),
    Wrong(["quotes", "--where", "--format", "json"], .missingValue("--where <betingelse>")),
    Wrong(["import"], .missingArgument("<filer> ...")),
    Wrong(["tokens"], .missingArgument("<fil>")),
    Wrong(["bench", "J1"], .missingArgument("<fil>")),
    Wrong(["bench", "J2", "nord.txt"], .missingArgument("--dictionary")),
    Wrong(["crosstab", "a"], .unexpected(["a"])),
    Wrong(["crosstab", "a'b"], .unexpected(["a'b"])),
    Wrong(["crosstab", "a", "b c", "d"], .unexpected(["a", "b c", "d"])),
    Wrong(["quotes", "org", "sys"], .unexpected(["sys"])),
    Wrong(["quotes", "--interviewer=ja"], .unexpectedValue("ja", option: "--interviewer")),
    Wrong(["code", "--dry-run=det er 'nej'"], .unexpectedValue("det er 'nej'", option: "--dry-run")),
    Wrong(["quotes", "--format", "xml"], .invalidValue("xml", option: "--format <format>", allowed: formats)),
    Wrong(
      ["tokens", "f", "--format", "xml"], .invalidValue("xml", option: "--format <format>", allowed: ["tsv", "json"])),
    Wrong(
      ["tokens", "f", "--format", "x'y"], .invalidValue("x'y", option: "--format <format>", allowed: ["tsv", "json"])),
    Wrong(["bench", "J9", "f"], .invalidValue("J9", option: "<job>", allowed: ["J1", "J2", "J3", "anchors", "turns"])),
    Wrong(
      ["cooccurrence", "--unit", "ord"],
      .invalidValue("ord", option: "--unit <enhed>", allowed: UnitOfAnalysis.allCases.map(\.name))),
    Wrong(["tokens", "f", "--rules", ""], .invalidValue("", option: "--rules <regler>", allowed: ["icu", "danish"])),
    Wrong(["log", "--limit", "mange"], .invalidNumber("mange", option: "--limit", least: 1)),
    Wrong(["log", "--limit", "-3"], .invalidNumber("-3", option: "--limit", least: 1)),
    Wrong(["log", "--limit=9999999999999999999"], .invalidNumber("9999999999999999999", option: "--limit", least: 1)),
    Wrong(["cooccurrence", "--level", "0"], .invalidNumber("0", option: "--level", least: 1)),
    Wrong(["crosstab", "--level", "-1"], .invalidNumber("-1", option: "--level", least: 1)),
    Wrong(["codebook", "list", "--level", "1.5"], .invalidNumber("1.5", option: "--level", least: 1)),
    Wrong(["codebook", "list", "--level", "'1'"], .invalidNumber("'1'", option: "--level", least: 1)),
    Wrong(["search", "ord", "--context", "x"], .invalidNumber("x", option: "--context", least: 0)),
    Wrong(["search", "ord", "--context", "--format"], .invalidNumber("--format", option: "--context", least: 0)),
    Wrong(["bench", "J1", "f", "--threads", "0"], .invalidNumber("0", option: "--threads", least: 1)),
    Wrong(["evaluate", "f", "--fail-below", "2"], .numberOutside("2", option: "--fail-below", range: 0...1)),
    Wrong(["evaluate", "f", "--fail-below=-1"], .numberOutside("-1", option: "--fail-below", range: 0...1)),
    Wrong(["evaluate", "f", "--fail-below", "nan"], .numberOutside("nan", option: "--fail-below", range: 0...1)),
    Wrong(["--generate-completion-script", "ksh"], .unknownShell("ksh")),
  ]

  @Test("the parser's sentence is understood and told in Danish, with status 2", arguments: wrong)
  func facts(wrong: Wrong) throws {
    let project = try TestProject.coded()
    let reply = try project.run(wrong.words)
    let diagnostic = Diagnostic(UsageMessage.invalid(wrong.facts, command: wrong.command))
    #expect(diagnostic.id == "usage.invalid")
    #expect(reply.errors == diagnostic.rendered(in: .danish) + "\n")
    #expect(reply.output.isEmpty)
    #expect(reply.status == .misuse)
  }

  @Test("each kind of fact says something of its own in either language")
  func texts() {
    for language in Language.allCases {
      let texts = Self.wrong.map { $0.facts.text(in: language) + ($0.facts.suggestion(in: language) ?? "") }
      #expect(Set(texts).count == Set(Self.wrong.map { "\($0.facts)" }).count)
    }
    let danish = Set(Self.wrong.map { $0.facts.text(in: .danish) })
    #expect(danish.isDisjoint(with: Self.wrong.map { $0.facts.text(in: .english) }))
  }

  @Test(
    "the advice names the command as it was written, also below `at`; without one it names help itself",
    arguments: [
      ("import", "»kodeks help import« viser brugen"), ("importer", "»kodeks help importer« viser brugen"),
      ("codebook add", "»kodeks help codebook add« viser brugen"),
      ("at 2 crosstab a", "»kodeks help crosstab« viser brugen"),
      ("--where x", "»kodeks help« viser kommandoerne"),
    ])
  func advice(line: String, suggestion: String) throws {
    #expect(try TestProject.coded().run(line).errors.hasSuffix("\n  forslag: \(suggestion)\n"))
  }

  @Test("a sentence that is not known is passed on as it is")
  func unknownSentence() {
    #expect(UsageFacts(message: "Something else entirely.") == .other("Something else entirely."))
    #expect(UsageFacts(message: "Something else").text(in: .danish) == "Something else")
  }

  @Test("a shell that cannot be recognised is told")
  func unrecognisedShell() {
    let message = "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n"
    #expect(UsageFacts(message: message) == .unknownShell(nil))
  }

  @Test(
    "an unknown command is told with the nearest, at the top and below codebook",
    arguments: [
      (["cooccurence"], "cooccurence", "mente du »cooccurrence«?"), (["help", "quots"], "quots", "mente du »quotes«?"),
      (["xyzzy"], "xyzzy", "»kodeks help« viser kommandoerne"), (["codebook", "lst"], "lst", "mente du »list«?"),
      (["kodebog", "tilfoj", "f"], "tilfoj", "mente du »tilføj«?"),
      (["help", "codebook", "lst"], "lst", "mente du »list«?"),
      ([""], "", "»kodeks help« viser kommandoerne"),
    ])
  func unknownCommand(words: [String], name: String, suggestion: String) throws {
    let reply = try TestProject().run(words)
    #expect(reply.errors == "fejl: ukendt kommando »\(name)«\n  forslag: \(suggestion)\n")
    #expect(reply.status == .misuse)
  }

  @Test("an unknown language is told", arguments: [["--language", "tysk", "log"], ["log", "--language=DA"]])
  func unknownLanguage(words: [String]) throws {
    let reply = try TestProject().run(words)
    #expect(reply.errors.hasPrefix("fejl: ukendt sprog »"))
    #expect(reply.errors.hasSuffix("forslag: vælg da eller en\n"))
    #expect(reply.status == .misuse)
  }

  @Test("the language comes from the option, else the environment")
  func language() throws {
    let project = try TestProject()
    project.session.workspace.environment["KODEKS_LANGUAGE"] = "en"
    #expect(try project.run("log").errors.hasPrefix("error: there is no project file"))
    #expect(try project.run("log --language da").errors.hasPrefix("fejl: der er ingen projektfil"))
  }
}
