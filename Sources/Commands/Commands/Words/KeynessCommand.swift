internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks keyness --by KEY`: which words set groups apart.
struct KeynessCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "keyness", alias: "nøgleord",
      "Vis, hvilke ord der skiller en gruppe fra de andre (--by), eller nogle replikker fra andre"
        + " (--where, --against).",
      "Show which words set a group apart from the others (--by), or some turns from others (--where, --against).")
  }

  @Option(
    help: .text(
      "Hold hver værdi af denne egenskab op mod de andre.", "Hold each value of this attribute against the others.",
      value: .attribute), completion: .attributes)
  var by: String?

  @Option(
    help: .text(
      "Hold replikkerne, som --where vælger, op mod dem her; ellers mod alle andre.",
      "Hold the turns that --where chooses against these; otherwise against all others.", value: .condition))
  var against: [String] = []

  @Option(
    parsing: .unconditional,
    help: .text(
      "Kun ord, der står i mindst så mange af gruppens interviews.", "Only words in so many of the group's interviews.",
      value: .number), transform: WholeNumber.atLeast(1))
  var interviews = 2

  @Option(
    name: .customLong("ll"), parsing: .unconditional,
    help: .text(
      "Kun ord med så stort et LL, eller større.", "Only words with an LL this large, or larger.", value: .number),
    transform: DecimalNumber.reading(0...Double.greatestFiniteMagnitude))
  var likelihood = 6.63

  @Option(
    parsing: .unconditional,
    help: .text("Højst så mange ord for hver gruppe.", "At most so many words for each group.", value: .number),
    transform: WholeNumber.atLeast(1))
  var limit = 20

  @OptionGroup var options: WordOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard by != nil || !against.isEmpty || !options.turns.conditions.isEmpty || !options.turns.queries.isEmpty else {
      throw DiagnosticError(AnalysisMessage.nothingCompared)
    }
    guard by == nil || against.isEmpty else { throw DiagnosticError(AnalysisMessage.twoComparisons) }
    let words = try options.material(in: workspace)
    let table = try by.map { try byValue($0, words) } ?? twoSides(words)
    return Outcome(
      .report(KeywordReport.report(table, words.reportContext(options)), output.format), diagnostics: words.diagnostics,
      status: table.sides.allSatisfy(\.rows.isEmpty) ? .nothing : .done)
  }

  private var limits: KeywordTable.Limits {
    KeywordTable.Limits(interviews: interviews, logLikelihood: likelihood, rows: limit)
  }

  private func byValue(_ name: String, _ words: WordMaterial) throws -> KeywordTable {
    let collation = words.material.collation
    let key = try AttributeKeys(words.material.interviews).key(name)
    return KeywordTable(words.words(), by: key, leavingOut: words.leftOut, limits: limits) {
      collation.areInIncreasingOrder($0, $1)
    }
  }

  private func twoSides(_ words: WordMaterial) throws -> KeywordTable {
    let language = words.material.workspace.language
    let collation = words.material.collation
    let one = words.words()
    let name = (options.turns.conditions + options.turns.queries).joined(separator: "; ")
    let everyone = CodingFilter(includesInterviewer: words.filter.includesInterviewer)
    let others: SpokenWords
    if against.isEmpty {
      others = words.words(everyone) { !words.filter.admits($0, turn: $1) }
    } else {
      others = words.words(
        try ProjectQueries(words.material).filter(
          against, saved: [], includesInterviewer: words.filter.includesInterviewer))
    }
    let other = against.isEmpty ? language.pick("alle andre", "all others") : against.joined(separator: "; ")
    if one.words.isEmpty { throw DiagnosticError(AnalysisMessage.emptySide(name.isEmpty ? "--where" : name)) }
    if others.words.isEmpty { throw DiagnosticError(AnalysisMessage.emptySide(other)) }
    return KeywordTable(
      one, named: name.isEmpty ? language.pick("alle", "all") : name, against: others, named: other,
      leavingOut: words.leftOut, limits: limits, filter: everyone
    ) { collation.areInIncreasingOrder($0, $1) }
  }
}
