internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting

/// `kodeks log`: what was done, by whom, when.
struct LogCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "log", "Vis, hvad der er gjort i projektet, af hvem og hvornår; det nyeste først.",
      "Show what was done in the project, by whom and when; newest first.")
  }

  @Option(
    parsing: .unconditional, help: .text("Højst så mange.", "At most so many.", value: .number),
    transform: WholeNumber.atLeast(1))
  var limit: Int?

  @Option(help: .text("Kun denne koders.", "Only this coder's.", value: .name))
  var coder: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let changes = try workspace.openProject().changes(limit: limit, coder: coder.map(Coder.init(name:)))
    return Outcome(
      .report(
        LogReport.report(
          changes, projectName: try workspace.projectName(), timeZone: workspace.timeZone(),
          language: workspace.language), output.format),
      status: changes.isEmpty ? .nothing : .done)
  }
}
