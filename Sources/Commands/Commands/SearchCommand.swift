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
    help: .text("Ord, flere ord i rækkefølge, begyndelse*.", "Word, words in a row, beginning*.", value: .words))
  var words: [String]

  @Option(help: .text("Så mange tegn på hver side.", "So many characters on each side.", value: .characters))
  var context = 60

  @OptionGroup var filters: TurnOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    try UsageFacts.check("--context", context, least: 0)
    // More than any turn holds is the whole turn.
    let context = min(context, 100_000)
    let text = words.joined(separator: " ")
    guard !words.contains(where: { $0.dropLast().contains("*") }) else {
      throw DiagnosticError(UsageMessage.starInside(text))
    }
    guard let term = ConcordanceTerm(text) else { throw DiagnosticError(UsageMessage.emptyTerm(text)) }
    let material = try Material(workspace)
    let concordance = Concordance(
      term: term, interviews: material.interviews, filter: try filters.filter(for: material), context: context)
    return Outcome(
      .report(ConcordanceReport.report(concordance, context: material.context), output.format),
      status: concordance.lines.isEmpty ? .nothing : .done)
  }
}
