public import ArgumentParser
internal import Reporting
internal import TranscriptText

/// The root of the grammar: `kodeks` and all that it can do.
public struct KodeksCommand: ParsableCommand {
  /// The program's version.
  public static let version = "0.1.0"

  /// Name, purpose and commands, in the language of the session.
  public static var configuration: CommandConfiguration {
    .command(
      "kodeks",
      "Kod interviewudskrifter på dansk, og undersøg, hvilke temaer der optræder hvor og sammen.",
      "Code Danish interview transcripts and see which themes come up where and together.",
      subcommands: subcommands, version: version)
  }

  private static var subcommands: [any ParsableCommand.Type] {
    [
      InitCommand.self, ImportCommand.self, CodebookCommand.self, CodeCommand.self, CodesCommand.self,
      VerdictCommand.self,
      QueryCommand.self, CountCommand.self, QuotesCommand.self, ExplainCommand.self, SearchCommand.self, FormsCommand.self,
      CoOccurrenceCommand.self, NetworkCommand.self,
      CrossTabulationCommand.self, AskedCommand.self, CoverageCommand.self, WordsCommand.self, CollocationsCommand.self,
      KeynessCommand.self, StopWordsCommand.self,
      AgreementCommand.self, AdjudicateCommand.self, AssignCommand.self, SaturationCommand.self,
      CaseCommand.self, SetCommand.self, MemoCommand.self, OrphanCommand.self,
      EvaluateCommand.self, StudyReportCommand.self, ExportCommand.self,
      IdeaCommand.self, LogCommand.self, UndoCommand.self, RedoCommand.self, AtCommand.self,
      RefiCommand.self, MergeCommand.self, ConflictsCommand.self, DumpCommand.self, LoadCommand.self, CheckCommand.self,
      BackupCommand.self, PseudonymiseCommand.self, TokensCommand.self,
      MarkCommand.self, UnmarkCommand.self, SuggestCommand.self, ProgressCommand.self, ReplCommand.self, BenchCommand.self,
    ]
  }

  /// Makes the root command; the parser does this.
  public init() {}

  /// All commands, in the order of the help.
  static var outline: [CommandOutline] { subcommands.map(CommandOutline.init) }

  /// What asks for help before a command's name: the parser's own word and the Danish one.
  static let helpNames = ["help", "hjælp"]

  /// All commands' names and aliases, and those of help.
  static var commandNames: [String] { outline.flatMap(\.names) + helpNames }

  /// The command with a name or alias.
  static func command(named name: String) -> (any ParsableCommand.Type)? {
    subcommands.first { CommandOutline($0).names.contains(name) }
  }
}

/// What a command is called, and the commands below it.
struct CommandOutline: Sendable {
  /// The English name, then the Danish one where it is another.
  let names: [String]
  /// The commands that follow this one's name, as `add` follows `codebook`.
  let commands: [CommandOutline]
  /// True where other words may follow than the names of these commands.
  let takesArguments: Bool

  /// Reads a command's configuration.
  init(_ command: any ParsableCommand.Type) {
    let configuration = command.configuration
    names = [configuration.commandName].compactMap { $0 } + configuration.aliases
    commands = configuration.subcommands.map(CommandOutline.init)
    takesArguments = configuration.defaultSubcommand != nil
  }
}

/// What a command's arguments name, for completion.
enum ArgumentKind {
  case code
  case coder
  case expression
  case file
  case interview
  case subcommand
  case other
}

extension ParsableCommand {
  /// What this command's arguments name.
  static var argumentKind: ArgumentKind {
    switch self {
    case is QuotesCommand.Type, is CodebookShowCommand.Type, is CodesRenameCommand.Type, is CodesMoveCommand.Type,
      is CodesMergeCommand.Type, is CodesSplitCommand.Type, is CodesRecolourCommand.Type, is CodesDescribeCommand.Type,
      is CodesDeleteCommand.Type, is CoOccurrenceCommand.Type:
      .code
    case is QueryCommand.Type, is QueryRunCommand.Type, is CountCommand.Type: .expression
    case is AgreementCommand.Type, is AdjudicateCommand.Type, is AssignCommand.Type: .coder
    case is ExplainCommand.Type, is MarkCommand.Type, is UnmarkCommand.Type, is ReplCommand.Type: .interview
    case is ImportCommand.Type, is TokensCommand.Type, is BenchCommand.Type, is CodebookAddCommand.Type,
      is CodebookCheckCommand.Type, is CodebookDifferenceCommand.Type, is CodebookImportCommand.Type,
      is EvaluateCommand.Type, is RefiImportCommand.Type, is RefiExportCommand.Type, is MergeCommand.Type,
      is DumpCommand.Type, is LoadCommand.Type:
      .file
    case is CodebookCommand.Type, is VerdictCommand.Type, is CodesCommand.Type, is CaseCommand.Type, is SetCommand.Type,
      is MemoCommand.Type, is OrphanCommand.Type, is StopWordsCommand.Type, is ExportCommand.Type, is IdeaCommand.Type,
      is PseudonymiseCommand.Type, is RefiCommand.Type:
      .subcommand
    default: .other
    }
  }

  /// The formats that this command can print.
  static var formatNames: [String] {
    switch self {
    case is TokensCommand.Type: TokenFormat.allCases.map(\.rawValue)
    case is NetworkCommand.Type: NetworkFormat.allCases.map(\.rawValue)
    case is StudyReportCommand.Type: PageFormat.allCases.map(\.rawValue)
    case is MemoExportCommand.Type: PageFormat.allCases.map(\.rawValue)
    case is CodebookExportCommand.Type: CodebookExportFormat.allCases.map(\.rawValue)
    case is CoOccurrenceCommand.Type, is CrossTabulationCommand.Type, is AskedCommand.Type, is SaturationCommand.Type,
      is WordsCommand.Type, is CollocationsCommand.Type, is KeynessCommand.Type:
      ReportFormat.allCases.map(\.rawValue)
    default: PlainFormat.allCases.map(\.rawValue)
    }
  }
}
