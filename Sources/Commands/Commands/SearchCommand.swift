public import ArgumentParser
public import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks search WORD`: words in their context.
struct SearchCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "search", alias: "søg", "Find ord i udskrifterne, og vis dem i sammenhæng.",
      "Find words in the transcripts and show them in context.")
  }

  @Argument(
    help: .text(
      "Ord, flere ord i rækkefølge, begyndelse*, et tegn som §.",
      "Word, words in a row, beginning*, a sign such as §.", value: .words))
  var words: [String]

  @Option(
    parsing: .unconditional,
    help: .text(
      "Så mange tegn på hver side; ellers hvad terminalen er bred til.",
      "So many characters on each side; otherwise what the terminal is wide enough for.", value: .characters),
    transform: WholeNumber.atLeast(0))
  var context: Int?

  @Flag(
    help: .text(
      "Find også ordenes former og sammensætninger, som en regel finder dem.",
      "Find the words' forms and compounds too, as a rule finds them."))
  var forms = false

  @Option(
    name: [.customLong("code"), .customLong("codes")],
    help: .text(
      "Kun inden for uddrag med denne kode eller en under den. Kan gentages.",
      "Only inside segments with this code or one below it. Repeatable.", value: .code), completion: .codes)
  var codes: [String] = []

  @Option(
    help: .text(
      "Ordnet efter ordene før (left), efter ordene efter (right), eller som de kommer (turn).",
      "Sorted by the words before (left), by the words after (right), or as they come (turn).", value: .order))
  var sort: Concordance.Order = .turn

  @OptionGroup var filters: TurnOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let text = words.joined(separator: " ")
    if let name = RuleParser.firstOperator(in: text) {
      throw DiagnosticError(UsageMessage.ruleInSearch(operator: name))
    }
    guard !words.contains(where: { $0.dropLast().contains("*") }) else {
      throw DiagnosticError(UsageMessage.starInside(text))
    }
    guard let term = ConcordanceTerm(text) else { throw DiagnosticError(UsageMessage.emptyTerm(text)) }
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let names = CodeNames(material.codes)
    let wanted = try codes.map { try names.path(for: $0) }
    let inside = wanted.isEmpty ? nil : stretches(of: wanted, in: material)
    let collation = material.collation
    func concordance(at places: Concordance.Places, _ context: Int, _ order: Concordance.Order) -> Concordance {
      Concordance(
        text, places: places, interviews: material.interviews, filter: filter, context: context, within: inside,
        order: order, areInIncreasingOrder: { collation.areInIncreasingOrder($0, $1) })
    }
    let found =
      try forms
      ? concordance(at: formPlaces(text, in: material), 0, .turn)
      : Concordance(term: term, interviews: material.interviews, filter: filter, context: 0, within: inside)
    // More than any turn holds is the whole turn.
    let width = context.map { min($0, 100_000) } ?? fitting(found.lines, width: workspace.width)
    let concordance = concordance(at: found.places, width, sort)
    return Outcome(
      .report(
        ConcordanceReport.report(concordance, isRule: forms, codes: wanted, context: material.context), output.format),
      diagnostics: AttributeKeys(material.interviews).misfits(filter.allConditions),
      status: concordance.lines.isEmpty ? .nothing : .done)
  }

  /// The stretches of a code's codings; rejected ones are out, as everywhere.
  private func stretches(of codes: [CodePath], in material: Material) -> Concordance.Places {
    let codings = material.storedCodings(CodingFilter(codes: codes))
    return Dictionary(grouping: codings, by: \.interview).mapValues { $0.map(\.range) }
  }

  /// Where the words stand as a rule of that text would find them.
  private func formPlaces(_ text: String, in material: Material) throws -> Concordance.Places {
    let workspace = material.workspace
    return try QueryTerms([text]).places(in: material.interviews, try workspace.openProject(), workspace)[text] ?? [:]
  }

  /// What fits on both sides of the match when each place is to stand on one line: the terminal's width without the
  /// columns for interview, turn, time, speaker and the match.
  private func fitting(_ lines: [Concordance.Line], width: Int) -> Int {
    guard output.format == .terminal else { return 60 }
    func widest(_ text: (Concordance.Line) -> String) -> Int { lines.map { text($0).count }.max() ?? 0 }
    let taken = widest(\.interviewName) + widest { $0.speaker ?? "" } + widest(\.match) + 26
    return max(12, (width - taken) / 2)
  }
}

extension Concordance.Order: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "replik": self = .turn
    case "før", "venstre": self = .left
    case "efter", "højre": self = .right
    case let name: self.init(rawValue: name)
    }
  }
}
