internal import ArgumentParser
internal import Reporting
internal import TranscriptText

/// `kodeks codebook show [CODE]`: codebooks to read and to print.
struct CodebookShowCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "show", alias: "vis",
      "Vis kodebøgerne, som de er nu: hver kode med definition, eksempel og regler. --format html giver en side til tryk.",
      "Show the codebooks as they are now: each code with definition, example and rules. --format html gives a page to print.")
  }

  @Argument(
    help: .text("Kun denne kode med underkoder.", "Only this code with the codes below it.", value: .code))
  var code: String?
  @OptionGroup var selection: CodebookSelection
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let selected = try selection.codebooks(in: workspace, current: true)
    return Outcome(.report(try selected.report(code: code, in: workspace), output.format))
  }
}
