internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting

/// `kodeks conflicts`: what merged copies wanted differently.
struct ConflictsCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "conflicts", alias: "konflikter", "Vis, hvad flettede kopier ville forskelligt, og hvad der gælder nu.",
      "Show what merged copies wanted differently, and what holds now.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let conflicts = try store.conflicts()
    return Outcome(
      .report(
        ConflictsReport.report(
          conflicts, names: try RecordNames(store), projectName: try workspace.projectName(),
          timeZone: workspace.timeZone(),
          language: workspace.language), output.format),
      status: conflicts.isEmpty ? .nothing : .done)
  }
}
