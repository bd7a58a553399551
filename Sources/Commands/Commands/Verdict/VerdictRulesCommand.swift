internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting

/// `kodeks verdict rules`: how often each rule is right, the worst first.
struct VerdictRulesCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "rules", alias: "regler",
      "Vis for hver regel, hvor mange af dens kodninger der er foreslået, godkendt og afvist, og dens præcision; de"
        + " dårligste først.",
      "Show for each rule how many of its codings are proposed, accepted and rejected, and its precision; worst first.")
  }

  @OptionGroup var selection: RuleCodingOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try selection.filter(for: material)
    let list = QuotationList(
      interviews: material.interviews, codings: try selection.codings(of: material), filter: filter)
    let rules = try selection.rules(of: material)
    let table = RuleVerdictTable(list, codes: material.codes.map(\.path), rules: rules)
    return Outcome(
      .report(VerdictReport.report(table, rules: rules.sorted(), context: material.context), output.format),
      diagnostics: material.warnings(for: filter), status: table.rows.isEmpty ? .nothing : .done)
  }
}
