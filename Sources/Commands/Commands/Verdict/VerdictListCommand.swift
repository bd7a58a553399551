internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting

/// `kodeks verdict list`: the rules' codings with their rules and what was said of them.
struct VerdictListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "liste", "Vis reglernes kodninger med id, regel og vurdering.",
      "List the rules' codings with id, rule and verdict.")
  }

  @Option(help: .text("Kun kodninger med denne vurdering.", "Only codings with this verdict.", value: .verdict))
  var verdict: VerdictSelection = .all

  @OptionGroup var selection: RuleCodingOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try selection.filter(for: material, verdicts: verdict)
    let list = QuotationList(
      interviews: material.interviews, codings: try selection.codings(of: material), filter: filter)
    let verdicts = try workspace.openProject().verdicts()
    let present = Set(material.allCodings.map(\.id))
    return Outcome(
      .report(
        VerdictReport.report(
          list, rules: try selection.rules(of: material).sorted(), verdicts: verdicts, goneCount: verdicts.count { !present.contains($0.record.coding) },
          timeZone: workspace.timeZone(), context: material.context(for: filter)), output.format),
      diagnostics: material.warnings(for: filter), status: list.segments.isEmpty ? .nothing : .done)
  }
}
