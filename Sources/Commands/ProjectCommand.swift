public import ArgumentParser
internal import CodingModel
public import Reporting
internal import TranscriptText

/// A command: its properties are its arguments, `outcome(in:)` does the work. Every door uses the same commands.
public protocol ProjectCommand: ParsableCommand {
  /// Does what the command says.
  ///
  /// - Throws: `DiagnosticError` when it cannot be done; nothing is half done then.
  func outcome(in workspace: Workspace) throws -> Outcome
}

/// The language that help texts are made in while a command line is parsed.
///
/// Help texts are static members of the commands, so the language must reach them around the parser.
enum HelpLanguage {
  @TaskLocal static var current = Language.danish
}

extension CommandConfiguration {
  /// A command's name, its Danish alias and what it does, in both languages; `usage` where it takes words of its own
  /// besides the commands below it.
  static func command(
    _ name: String, alias: String? = nil, otherAliases: [String] = [], _ danish: String, _ english: String,
    discussion: (String, String)? = nil, usage: (String, String)? = nil,
    subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil,
    version: String = ""
  ) -> CommandConfiguration {
    let language = HelpLanguage.current
    return CommandConfiguration(
      commandName: name, abstract: language.pick(danish, english), usage: usage.map { language.pick($0.0, $0.1) },
      discussion: discussion.map { language.pick($0.0, $0.1) } ?? "", version: version, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand, aliases: (alias.map { [$0] } ?? []) + otherAliases)
  }
}

extension ArgumentHelp {
  /// A help text in both languages.
  static func text(_ danish: String, _ english: String, value: ValueName? = nil) -> ArgumentHelp {
    let language = HelpLanguage.current
    return ArgumentHelp(language.pick(danish, english), valueName: value?.text(in: language))
  }
}

extension ArgumentHelp {
  /// What `--by` does, in all commands that have it.
  static var grouping: ArgumentHelp {
    .text(
      "Fordel efter denne egenskab: kommune, rolle, parti …; ellers kommune eller den eneste, der er.",
      "Break down by this attribute: kommune, rolle, parti …; otherwise kommune or the only one there is.",
      value: .attribute)
  }

  /// Which idea is meant, in all commands that name one.
  static var idea: ArgumentHelp { .text("Idéen: id eller titel.", "The idea: id or title.", value: .name) }
}

extension ReportFormat: ExpressibleByArgument {}

/// Options that every command takes. The session reads them before the command does; they stand here for the help.
struct CommonOptions: ParsableArguments {
  @Option(
    help: .text(
      "Projektfilen; ellers $KODEKS_PROJECT eller den ene .kodeks-fil i mappen eller over den.",
      "The project file; otherwise $KODEKS_PROJECT or the one .kodeks file in the folder or above it.", value: .file),
    completion: .file(extensions: ["kodeks"]))
  var project: String?

  @Option(help: .text("Sprog: da eller en.", "Language: da or en.", value: .language))
  var language: String?

  @Flag(
    name: [.customLong("include-cpr-numbers"), .customLong("med-cpr-numre")],
    help: .text(
      "Skriv tal med form som et CPR-nummer, som de er; ellers skrives [cpr].",
      "Write numbers shaped as civil registration numbers as they are; otherwise [cpr] is written."))
  var includeCPRNumbers = false
}

/// The layouts of a report that has no picture.
enum PlainFormat: String, CaseIterable, ExpressibleByArgument {
  case terminal, tsv, csv, json, markdown, html

  /// The layout of a report.
  var report: ReportFormat {
    switch self {
    case .terminal: .terminal
    case .tsv: .tsv
    case .csv: .csv
    case .json: .json
    case .markdown: .markdown
    case .html: .html
    }
  }
}

/// How a report without a picture is to be laid out. A picture is refused before anything is done.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: .text("Format for det, der skrives.", "Layout of what is printed.", value: .format))
  var layout: PlainFormat = .terminal

  /// The layout asked for.
  var format: ReportFormat { layout.report }
}

/// How a report that has pictures is to be laid out.
struct PictureFormatOptions: ParsableArguments {
  @Option(help: .text("Format for det, der skrives.", "Layout of what is printed.", value: .format))
  var format: ReportFormat = .terminal
}

/// Who makes the change, and why.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: .text(
      "Hvem der arbejder; ellers $KODEKS_CODER eller brugernavnet.",
      "Who is working; otherwise $KODEKS_CODER or the login name.", value: .name))
  var coder: String?

  @Option(help: .text("Hvorfor; står i loggen.", "Why; kept in the log.", value: .text))
  var reason: String?
}
