internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks case list`: all cases with their attributes, and what the attributes are.
struct CaseListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "liste", "Vis casene med deres egenskaber, og egenskabernes typer.",
      "List the cases with their attributes, and the attributes' types.")
  }

  @Option(help: .caseKind)
  var kind: CaseKind?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let overview = try CaseMaterial(workspace).overview
    let report = CaseReport.list(overview, kind: kind, language: workspace.language)
    let isEmpty = !overview.entries.contains { kind == nil || $0.reference.kind == kind }
    return Outcome(
      .report(report, output.format),
      diagnostics: overview.strayCount > 0 ? [Diagnostic(CaseMessage.strays(overview.strayCount))] : [],
      status: isEmpty ? .nothing : .done)
  }
}
