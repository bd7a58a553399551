internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks words`: how often which words come.
struct WordsCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "words", alias: "ord", "Vis, hvilke ord der bruges tit, og hvor jævnt de er spredt.",
      "Show which words are used often, and how evenly they are spread.")
  }

  @Option(
    help: .text(
      "Fordel efter denne egenskab: kommune, rolle, parti …", "Break down by this attribute: kommune, rolle, parti …",
      value: .attribute), completion: .attributes)
  var by: String?

  @Option(parsing: .unconditional, help: .mostWords(50), transform: WholeNumber.atLeast(1))
  var limit: Int?

  @OptionGroup var options: WordOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let words = try options.material(in: workspace)
    let collation = words.material.collation
    let key = try by.map { try AttributeKeys(words.material.interviews).key($0) }
    let table = WordFrequencies(
      words.words(), by: key, leavingOut: words.leftOut, limit: limit ?? (output.format.isForMachines ? .max : 50)
    ) { collation.areInIncreasingOrder($0, $1) }
    return Outcome(
      .report(WordReport.report(table, words.reportContext(options)), output.format), diagnostics: words.diagnostics,
      status: table.rows.isEmpty ? .nothing : .done)
  }
}

extension WordMaterial {
  /// What reports of words say about how they were asked for.
  func reportContext(_ options: WordOptions) -> WordReportContext {
    WordReportContext(material.context, gathersForms: options.forms, leavesOut: !options.stopWords)
  }
}
