public import ArgumentParser
internal import CodingAnalysis
public import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks query`: what an expression finds, and expressions with a name.
struct QueryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "query", alias: "spørg",
      "Find uddrag med et udtryk af koder, ord, egenskaber og deres forhold; gem udtryk under et navn.",
      "Find segments with an expression of codes, words, attributes and how they stand; save expressions by name.",
      discussion: QueryHelp.language,
      usage: (
        "kodeks query [<tilvalg>] <udtryk> ...\nkodeks query <kommando>",
        "kodeks query [<options>] <expression> ...\nkodeks query <subcommand>"
      ),
      subcommands: [
        QueryRunCommand.self, QuerySaveCommand.self, QueryListCommand.self, QueryShowCommand.self,
        QueryDeleteCommand.self,
      ], defaultSubcommand: QueryRunCommand.self)
  }
}

/// What help says of the query language.
enum QueryHelp {
  /// Danish, then English.
  static var language: (String, String) {
    (
      [
        "Uddrag: en kode (med underkoder; =kode uden), \"ord\" som i kodebøgernes regler, turn (hver replik).",
        "Betingelser: egenskab = værdi (!= < <= > >=, a|b, 2..5), speaker, role, coder, origin = hand|rules,"
          + " verdict = accepted|rejected|open, memo ~ \"ord\", coded >= 2026-03-01, time < 00:10:00, words > 20.",
        "Forhold: overlaps, within, encloses, near 3 turns, near 10 words, before, after, before within 2 turns,"
          + " same sentence as, same turn as, same transcript as.",
        "Stærkest binder forhold, så not, and, xor, or; parenteser går forud. and mellem uddrag giver de replikker,"
          + " der har begge (--unit vælger sætning, replik eller interview); and med en betingelse vælger blandt"
          + " uddragene.",
        "Dansk: og, eller, enten A eller B, ikke, overlapper, inden i, omslutter, nær 3 replikker, nær 10 ord, før,"
          + " efter, samme sætning|replik|interview som, taler, rolle, koder, oprindelse, dom, kodet, tid, ord.",
      ].joined(separator: "\n"),
      [
        "Segments: a code (with those below it; =code without), \"words\" as in the codebooks' rules, turn (every turn).",
        "Conditions: attribute = value (!= < <= > >=, a|b, 2..5), speaker, role, coder, origin = hand|rules,"
          + " verdict = accepted|rejected|open, memo ~ \"words\", coded >= 2026-03-01, time < 00:10:00, words > 20.",
        "Relations: overlaps, within, encloses, near 3 turns, near 10 words, before, after, before within 2 turns,"
          + " same sentence as, same turn as, same transcript as.",
        "Relations bind strongest, then not, and, xor, or; brackets come first. and between segments gives the turns"
          + " that have both (--unit chooses sentence, turn or transcript); and with a condition chooses among the"
          + " segments.",
        "The Danish words work as well: og, eller, ikke, nær, før, efter …",
      ].joined(separator: "\n")
    )
  }
}

/// The expression that is asked, with what it is asked of.
struct QueryOptions: ParsableArguments {
  @Argument(
    help: .text(
      "Udtrykket, helst i enkelte anførselstegn: 'digi and kommune = fynsk'.",
      "The expression, best in single quotation marks: 'digi and kommune = fynsk'.", value: .expression),
    completion: .codes)
  var expression: [String] = []

  @Option(
    help: .text(
      "Det, som and, xor og not samler i: sentence, turn eller transcript; ellers turn.",
      "What and, xor and not put together in: sentence, turn or transcript; otherwise turn.", value: .unit))
  var unit: QueryUnit?

  @OptionGroup var turns: TurnOptions
  @OptionGroup var whose: CoderOptions

  /// What the expression finds; without one, what the saved query that is named finds.
  ///
  /// - Throws: `DiagnosticError` for what cannot be read or does not exist.
  func result(for material: Material) throws -> QueryResult {
    let queries = ProjectQueries(material)
    let text = expression.joined(separator: " ")
    guard text.isEmpty else {
      let query = try queries.query(text, at: material.workspace.language.pick("udtryk", "expression"))
      let filter = try whose.narrowing(turns.filter(for: material), in: material)
      return try queries.evaluator(query, filter: filter, unit: unit ?? .turn).result
    }
    guard let name = turns.queries.first else { throw DiagnosticError(SavedQueryMessage.nothingAsked) }
    var others = turns
    others.queries.removeFirst()
    let (query, record) = try queries.saved(name)
    let filter = try whose.narrowing(others.filter(for: material), in: material)
    return try queries.evaluator(query, filter: filter, unit: unit ?? record.unit).result
  }
}

extension QueryUnit: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "sætning": self = .sentence
    case "replik": self = .turn
    case "interview": self = .transcript
    case let name: self.init(rawValue: name)
    }
  }
}

/// `kodeks query EXPRESSION`: what it finds, verbatim.
struct QueryRunCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("run", alias: "kør", "Vis ordret, hvad et udtryk finder.", "Show verbatim what an expression finds.")
  }

  @OptionGroup var options: QueryOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let result = try options.result(for: material)
    return Outcome(
      .report(
        QueryReport.report(result, interviews: material.interviews, context: material.context), output.format),
      diagnostics: material.warnings(for: result), status: result.segments.isEmpty ? .nothing : .done)
  }
}

extension Material {
  /// What a reader of a query's answer must know.
  func warnings(for result: QueryResult) -> [Diagnostic] {
    let conditions = result.query.conditions + result.filter.allConditions
    let misfits = conditions.isEmpty ? [] : AttributeKeys(interviews).misfits(conditions)
    return warnings + misfits + codingNotes(on: result.filter)
  }
}
