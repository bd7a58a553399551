internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// The layouts of a whole study. Tab- and comma-separated values hold one table, and a study has many.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case html
  case markdown
  case json
  case terminal

  /// The layout in which the report is written.
  var report: ReportFormat {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .json: .json
    case .terminal: .terminal
    }
  }

  /// How a file of this layout ends.
  var fileEnding: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .json: "json"
    case .terminal: "txt"
    }
  }
}

/// `kodeks report`: the whole study on one page.
struct StudyReportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "report", alias: "rapport",
      "Skriv en rapport på én side, der kan læses uden net: overblik, temaer efter kommune, samforekomst, citater.",
      "Write a report on one page that needs no network: overview, themes by municipality, co-occurrence, quotations.")
  }

  @Option(
    help: .text(
      "Filen, der skrives; ellers rapport.html (.md, .json, .txt).",
      "The file to write; otherwise rapport.html (.md, .json, .txt).", value: .file), completion: .file())
  var output: String?

  @Option(help: .grouping, completion: .attributes)
  var by: String?

  @Option(help: .text("Format for filen.", "Layout of the file.", value: .format))
  var format: PageFormat = .html

  @OptionGroup var filters: CodeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let output = output ?? "rapport.\(format.fileEnding)"
    guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let collation = material.collation
    let keys = AttributeKeys(material.interviews)
    let study = StudyAnalysis(
      interviews: material.interviews, codings: try material.codings(filter), codes: material.allCodes(filter),
      by: try keys.grouping(by), filter: filter,
      areInIncreasingOrder: collation.areInIncreasingOrder)
    let report = StudyReport.report(study, context: material.context(for: filter), attributes: keys.all)
    try workspace.write(report.rendered(as: format.report, language: workspace.language), to: output)
    return Outcome(
      .text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")),
      diagnostics: material.warnings)
  }
}
