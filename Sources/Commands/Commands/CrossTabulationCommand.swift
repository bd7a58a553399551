public import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
public import Reporting
internal import TranscriptText

/// `kodeks crosstab --by KEY`: which codes come up where.
struct CrossTabulationCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "crosstab", alias: "krydstabel",
      "Vis, hvor mange interviews hver kode optræder i, fordelt efter en egenskab.",
      "Show in how many interviews each code comes up, by an attribute.")
  }

  @Option(help: .grouping, completion: .attributes)
  var by: String?

  @Option(
    help: .text(
      "Det, der tælles: interviews, segments (uddrag), words (dækkede ord), rate (uddrag pr. 1.000 ord,"
        + " samlet), mean-rate"
        + " (gennemsnit af interviews), residuals eller all.",
      "What is counted: interviews, segments, words (covered), rate (segments per 1,000 words, pooled),"
        + " mean-rate (mean of"
        + " interviews), residuals or all.", value: .measure))
  var measure: ComparisonMeasure = .interviews

  @Option(
    help: .text(
      "Vis procent af rækken (row) eller kolonnen (column).", "Show percent of the row or the column.",
      value: .percentBase))
  var percent: PercentBase?

  @Flag(
    help: .text(
      "Prøv, om værdierne er forskellige: eksakt permutation af interviews, med q. Ikke for kommuner.",
      "Test whether the values differ: exact permutation of interviews, with q. Not for municipalities."))
  var test = false

  @OptionGroup var filters: CodingOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let collation = material.collation
    let keys = AttributeKeys(material.interviews)
    guard let key = try keys.grouping(by) else { throw DiagnosticError(UsageMessage.noGrouping(known: keys.all)) }
    guard percent == nil || measure.hasPercent else {
      throw DiagnosticError(AnalysisMessage.noPercent(measure.rawValue))
    }
    let codings = try material.codings(filter)
    func table(gathers: Bool) -> CrossTabulation {
      CrossTabulation(
        interviews: material.interviews, codings: codings, codes: material.countedCodes(filter), by: key,
        filter: filter, gathersDescendants: gathers,
        areInIncreasingOrder: { collation.areInIncreasingOrder($0, $1) })
    }
    let comparison = GroupComparison(table(gathers: true), own: table(gathers: false), tests: test)
    let isEmpty = comparison.table.interviewCount == 0 || comparison.table.rows.isEmpty
    return Outcome(
      .report(
        CrossTabulationReport.report(
          comparison, measure: measure, percent: percent, context: material.context(for: filter)), output.format),
      diagnostics: material.codingWarnings(for: filter), status: isEmpty ? .nothing : .done)
  }
}

extension ComparisonMeasure: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "uddrag": self = .segments
    case "ord": self = .words
    case "hyppighed": self = .rate
    case "gennemsnit": self = .meanRate
    case "residualer": self = .residuals
    case "alle": self = .all
    case let name: self.init(rawValue: name)
    }
  }
}

extension PercentBase: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "række": self = .row
    case "kolonne": self = .column
    case let name: self.init(rawValue: name)
    }
  }
}
