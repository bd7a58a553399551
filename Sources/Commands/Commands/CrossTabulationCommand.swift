internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
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

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let collation = material.collation
    let keys = AttributeKeys(material.interviews)
    guard let key = try keys.grouping(by) else { throw DiagnosticError(UsageMessage.noGrouping(known: keys.all)) }
    let table = CrossTabulation(
      interviews: material.interviews, codings: try material.codings(filter), codes: material.countedCodes(filter),
      by: key, filter: filter, gathersDescendants: true,
      areInIncreasingOrder: { collation.areInIncreasingOrder($0, $1) })
    let isEmpty = table.interviewCount == 0 || table.rows.isEmpty
    return Outcome(
      .report(CrossTabulationReport.report(table, context: material.context(for: filter)), output.format),
      diagnostics: material.warnings(for: filter), status: isEmpty ? .nothing : .done)
  }
}
