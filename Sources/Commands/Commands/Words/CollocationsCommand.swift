public import ArgumentParser
public import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks collocations WORD`: which words stand near a word.
struct CollocationsCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "collocations", alias: "kollokationer", "Vis, hvilke ord der står nær et ord oftere end tilfældigt.",
      "Show which words stand near a word more often than by chance.")
  }

  @Argument(
    help: .text(
      "Et ord, eller en begyndelse med stjerne: system*.", "A word, or a beginning with a star: system*.", value: .words
    ))
  var word: String

  @Option(
    parsing: .unconditional,
    help: .text("Så mange ord på hver side.", "So many words on each side.", value: .number),
    transform: WholeNumber.atLeast(1))
  var window = 5

  @Option(
    parsing: .unconditional,
    help: .text(
      "Så mange ord før; ellers som --window.", "So many words before; otherwise as --window.", value: .number),
    transform: WholeNumber.atLeast(0))
  var left: Int?

  @Option(
    parsing: .unconditional,
    help: .text(
      "Så mange ord efter; ellers som --window.", "So many words after; otherwise as --window.", value: .number),
    transform: WholeNumber.atLeast(0))
  var right: Int?

  @Option(
    name: .customLong("min"), parsing: .unconditional,
    help: .text(
      "Kun ord, der står i nærheden mindst så mange gange.", "Only words that stand near so many times.", value: .number
    ),
    transform: WholeNumber.atLeast(1))
  var minimum = 3

  @Option(
    help: .text(
      "Ordnet efter: logdice, g2, pmi, mi3, t eller count.", "Ranked by: logdice, g2, pmi, mi3, t or count.",
      value: .measure))
  var measure: CollocationTable.Ranking = .logDice

  @Option(parsing: .unconditional, help: .mostWords(30), transform: WholeNumber.atLeast(1))
  var limit: Int?

  @OptionGroup var options: WordOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let isBeginning = word.hasSuffix("*")
    let text = isBeginning ? String(word.dropLast()) : word
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || "*\"/".contains($0) }) else {
      throw DiagnosticError(AnalysisMessage.noWord(word))
    }
    let words = try options.material(in: workspace)
    let node =
      isBeginning ? words.lexicon.numbers(beginning: text) : Set([words.lexicon.number(of: text)].compactMap { $0 })
    let collation = words.material.collation
    let table = CollocationTable(
      words.words(), node: node, window: .init(left: left ?? window, right: right ?? window), minimum: minimum,
      leavingOut: words.leftOut, ranking: measure, limit: limit ?? (output.format.isForMachines ? .max : 30)
    ) { collation.areInIncreasingOrder($0, $1) }
    guard table.nodeCount > 0 else {
      return Outcome(
        .text(""), diagnostics: [Diagnostic(AnalysisMessage.neverSaid(word))] + words.diagnostics, status: .nothing)
    }
    return Outcome(
      .report(CollocationReport.report(table, word: word, words.reportContext(options)), output.format),
      diagnostics: words.diagnostics, status: table.rows.isEmpty ? .nothing : .done)
  }
}

extension CollocationTable.Ranking: ExpressibleByArgument {}
