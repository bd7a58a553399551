import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Help")
struct HelpTests {
  /// Every command as it is typed, the commands below `codebook` among them.
  static let commands: [[String]] =
    KodeksCommand.outline.flatMap { command in
      [[command.names[0]]] + command.commands.map { [command.names[0], $0.names[0]] }
    }

  static func help(_ words: [String], _ language: Language, width: Int = 100) throws -> String {
    let project = try TestProject(language: language)
    project.session.workspace.width = width
    let reply = try project.run(["help"] + words)
    #expect(reply.status == .done)
    #expect(reply.errors.isEmpty)
    return reply.output
  }

  /// The parser's own English, wherever its lines are broken.
  static let english = [
    "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "(default:", "default:", "(values:",
    "<subcommand",
    "for detailed help", "See '", "information",
  ]

  @Test(
    "Danish help holds none of the parser's English, at any width", arguments: [[]] + commands, [40, 61, 80, 100, 200])
  func danish(command: [String], width: Int) throws {
    let help = try Self.help(command, .danish, width: width)
    let joined = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in Self.english { #expect(!joined.contains(word), "\(word)") }
    #expect(help.contains("BRUG: kodeks"))
    #expect(help.contains("TILVALG:\n"))
  }

  @Test("help names the command that was asked for and says what it does", arguments: commands)
  func overview(command: [String]) throws {
    let danish = try Self.help(command, .danish)
    let english = try Self.help(command, .english)
    #expect(danish.contains("BRUG: kodeks \(command.joined(separator: " "))"))
    #expect(english.contains("USAGE: kodeks \(command.joined(separator: " "))"))
    #expect(try #require(danish.split(separator: "\n").first).count > 10)
    #expect(danish.split(separator: "\n").first != english.split(separator: "\n").first)
  }

  @Test("every command, argument and option is described, in each language differently", arguments: [[]] + commands)
  func descriptions(command: [String]) throws {
    let danish = Self.entries(try Self.help(command, .danish, width: 1000))
    let english = Self.entries(try Self.help(command, .english, width: 1000))
    #expect(danish.count >= 2)
    #expect(danish.count == english.count)
    for (one, other) in zip(danish, english) {
      #expect(one.text.count > 3, "\(one.label)")
      #expect(other.text.count > 3, "\(other.label)")
      #expect(one.text != other.text, "\(one.label)")
    }
  }

  @Test("help is the same by every way of asking", arguments: commands)
  func ways(command: [String]) throws {
    let project = try TestProject()
    let help = try project.run(["help"] + command)
    #expect(try project.run(command + ["--help"]) == help)
    #expect(try project.run(command + ["-h"]) == help)
    #expect(try project.run(["hjælp"] + command) == help)
  }

  @Test(
    "no words, help, and help for help show all commands",
    arguments: [[], ["help"], ["hjælp"], ["--help"], ["-h"], ["help", "help"], ["hjælp", "help"]])
  func root(words: [String]) throws {
    let reply = try TestProject().run(words)
    #expect(reply.status == .done)
    for name in KodeksCommand.outline.map(\.names[0]) {
      #expect(reply.output.contains("\n  \(name)"))
    }
  }

  @Test("codebook alone shows its help")
  func gatheringCommand() throws {
    let project = try TestProject()
    #expect(try project.run("codebook") == project.run("help codebook"))
  }

  @Test("every command has a Danish name, or one word serves both languages")
  func aliases() {
    let shared: Set = ["log", "repl", "case", "memo", "tokens", "refi"]
    for command in KodeksCommand.outline.flatMap({ [$0] + $0.commands }) {
      #expect((command.names.count == 1) == shared.contains(command.names[0]), "\(command.names)")
    }
  }

  @Test("no two commands of one level share a name")
  func names() {
    for level in [KodeksCommand.outline] + KodeksCommand.outline.map(\.commands) {
      let names = level.flatMap(\.names)
      #expect(Set(names).count == names.count)
    }
  }

  @Test(
    "a Danish name does what the English one does",
    arguments: [
      ("citater org", "quotes org"), ("samforekomst", "cooccurrence"), ("krydstabel", "crosstab"),
      ("søg arbejdet", "search arbejdet"),
      ("kodebog liste", "codebook list"), ("kodebog vis sys", "codebook show sys"),
      ("kodebog eksporter", "codebook export"), ("kodebog forskel bog.yaml prøve", "codebook diff bog.yaml prøve"),
      ("kodebog tjek bog.yaml", "codebook check bog.yaml"),
      ("ord", "words"), ("dækning", "coverage"), ("spurgt", "asked"), ("stopord liste", "stopwords list"),
      ("kod --dry-run", "code --dry-run"), ("mål J1 nord.txt", "bench J1 nord.txt"),
    ])
  func danishNames(danish: String, english: String) throws {
    let project = try TestProject.coded()
    let reply = try project.run(danish)
    #expect(reply == (try project.run(english)))
    #expect(reply.status == .done)
  }

  @Test("the version is a number, alone on its line", arguments: [["--version"], ["quotes", "--version"]])
  func version(words: [String]) throws {
    let reply = try TestProject().run(words)
    #expect(reply.output == "\(KodeksCommand.version)\n")
    #expect(reply.status == .done)
  }

  @Test("a completion script can be made for each shell", arguments: ["bash", "zsh", "fish"])
  func completionScript(shell: String) throws {
    let reply = try TestProject().run(["--generate-completion-script", shell])
    #expect(reply.status == .done)
    #expect(reply.output.contains("cooccurrence"))
  }

  /// The lines `  label   text` of a help text.
  private static func entries(_ help: String) -> [(label: String, text: String)] {
    var entries: [(label: String, text: String)] = []
    for line in help.split(separator: "\n") {
      if let match = line.wholeMatch(of: /\ \ ([-<a-z].*?)(?:\ \ +(.*))?/), !line.hasPrefix("   ") {
        entries.append((String(match.1), match.2.map(String.init) ?? ""))
      } else if line.hasPrefix("   "), let last = entries.indices.last {
        entries[last].text += line.trimmingCharacters(in: .whitespaces)
      }
    }
    return entries
  }
}
