internal import ArgumentParser
internal import CodingAnalysis
internal import Reporting
internal import TranscriptText

/// `kodeks count EXPRESSION`: how much an expression finds.
struct CountCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "count", alias: "tæl",
      "Tæl, hvad et udtryk finder: uddrag, replikker, interviews og ord; »kodeks help query« viser, hvordan det skrives.",
      "Count what an expression finds: segments, turns, interviews, words; 'kodeks help query' shows how to write it.")
  }

  @OptionGroup var options: QueryOptions

  @Option(
    help: .text(
      "Fordel efter denne egenskab: kommune, rolle, parti …", "Break down by this attribute: kommune, rolle, parti …",
      value: .attribute), completion: .attributes)
  var by: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let key = try by.map { try AttributeKeys(material.interviews).key($0) }
    let result = try options.result(for: material)
    let collation = material.collation
    let groups =
      key.map { key in QueryGroups(result, by: key) { collation.areInIncreasingOrder($0, $1) } } ?? QueryGroups(result)
    return Outcome(
      .report(QueryReport.report(groups, context: material.context), output.format),
      diagnostics: material.warnings(for: result), status: result.segments.isEmpty ? .nothing : .done)
  }
}
