internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks report`: the whole study on one page.
struct StudyReportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "report", alias: "rapport",
      "Skriv en rapport på én side, der kan læses uden net: overblik, temaer efter kommune, samforekomst, citater.",
      "Write a report on one page that needs no network: overview, themes by municipality, co-occurrence, quotations.")
  }

  @Option(help: .text("Filen, der skrives.", "The file to write.", value: .file), completion: .file())
  var output = "rapport.html"

  @Option(
    help: .text("Egenskaben, temaerne fordeles efter.", "The attribute to break the themes down by.", value: .attribute)
  )
  var by = "kommune"

  @Option(help: .text("Format for filen.", "Layout of the file.", value: .format))
  var format: ReportFormat = .html

  @OptionGroup var filters: CodeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let collation = material.collation
    let study = StudyAnalysis(
      interviews: material.interviews, codings: try material.codings(filter), codes: material.allCodes(filter),
      by: try AttributeKeys(material.interviews).key(by), filter: filter,
      areInIncreasingOrder: collation.areInIncreasingOrder)
    let report = StudyReport.report(study, context: material.context)
    try workspace.write(report.rendered(as: format, language: workspace.language), to: output)
    return Outcome(
      .text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")),
      diagnostics: material.warnings)
  }
}
