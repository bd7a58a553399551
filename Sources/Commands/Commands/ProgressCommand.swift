internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks progress`: how far who has come, and how fast.
struct ProgressCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "progress", alias: "fremdrift",
      "Vis for hver koder og hvert interview, hvor meget der er læst og kodet, og hvor hurtigt det går.",
      "Show for each coder and interview how much is read and coded, and how fast it goes.")
  }

  @Option(help: .text("Kun denne koder.", "Only this coder.", value: .name))
  var coder: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let isWanted = { (name: Coder) in coder == nil || name.name == coder }
    let progress = CodingProgress(
      interviews: workspace.language.collation.sorted(try store.interviews(), by: \.name),
      codings: try store.codings().filter { isWanted($0.coder) },
      read: try store.turnsRead().filter { isWanted($0.coder) },
      moments: try store.codingMoments().filter { isWanted($0.coder) })
    return Outcome(
      .report(
        ProgressReport.report(progress, projectName: try workspace.projectName(), language: workspace.language),
        output.format),
      status: progress.rows.isEmpty ? .nothing : .done)
  }
}
