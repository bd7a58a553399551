internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks codebook list`: the project's codes with their use, and all versions of its codebooks.
struct CodebookListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "liste", "Vis projektets koder med antal kodninger, og kodebøgernes udgaver.",
      "List the project's codes with their number of codings, and the codebooks' versions.")
  }

  @OptionGroup var filters: CodingOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace, needsInterviews: false)
    guard !material.codes.isEmpty else { throw DiagnosticError(ProjectMessage.noCodebooks) }
    let filter = try filters.filter(for: material)
    let table = CodeFrequencyTable(
      interviews: material.interviews, codings: material.storedCodings(filter),
      codes: material.countedCodes(filter), filter: filter, gathersDescendants: true)
    let versions = CodebookVersionUse(
      versions: try workspace.openProject().codebookVersions(), codings: material.storedCodings(CodingFilter()))
    return Outcome(
      .report(
        CodebookListReport.report(
          table, versions: versions, timeZone: workspace.timeZone(), context: material.context(for: filter)), output.format),
      diagnostics: material.codingWarnings(for: filter))
  }
}
