internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks coverage`: how much of the material is read and coded. The coders' pace is `kodeks progress`.
struct CoverageCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "coverage", alias: "dækning",
      "Vis, hvor meget der er læst, kodet og ukodet: efter interview, rolle og koder.",
      "Show how much is read, coded and uncoded: by interview, role and coder.")
  }

  @Option(
    name: .customLong("by-coder"),
    help: .text(
      "Kun det, denne koder har læst og kodet. Kan gentages.", "Only what this coder has read and coded. Repeatable.",
      value: .coder))
  var coders: [String] = []

  @OptionGroup var filters: CodeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let read = try workspace.openProject().turnsRead()
    var filter = try filters.filter(for: material)
    filter.coders = try coders.map(CoderNames(material.allCodings.map(\.coder) + read.map(\.coder)).coder)
    let coverage = CodingCoverage(
      interviews: material.interviews, codings: material.storedCodings(filter), read: read, filter: filter)
    return Outcome(
      .report(CoverageReport.report(coverage, context: material.context(for: filter)), output.format),
      diagnostics: material.codingWarnings(for: filter), status: coverage.total.turns == 0 ? .nothing : .done)
  }
}
