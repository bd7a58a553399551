internal import ArgumentParser
internal import CodingAnalysis
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
    let search = { Concordance(term: term, interviews: material.interviews, filter: filter, context: $0) }
    // More than any turn holds is the whole turn.
    let concordance = search(context.map { min($0, 100_000) } ?? fitting(search(0).lines, width: workspace.width))
    return Outcome(
      .report(ConcordanceReport.report(concordance, context: material.context), output.format),
      diagnostics: AttributeKeys(material.interviews).misfits(filter.conditions), status: concordance.lines.isEmpty ? .nothing : .done)
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
