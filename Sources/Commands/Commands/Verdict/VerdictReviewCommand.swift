internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks verdict review`: proposed codings one after the other, judged at the keyboard.
struct VerdictReviewCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "review", alias: "gennemgå",
      "Gå de foreslåede kodninger igennem én for én: j, n, s, u eller q og retur. Hvert svar gemmes straks.",
      "Go through the proposed codings one by one: y, n, s, u or q and return. Each answer is stored at once.")
  }

  @OptionGroup var selection: RuleCodingOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try selection.filter(for: material, verdicts: .proposed)
    let list = QuotationList(
      interviews: material.interviews, codings: try selection.codings(of: material), filter: filter)
    let segments = list.segments.filter { !$0.coding.follows }
    guard !segments.isEmpty else {
      return Outcome(
        .text(
          workspace.language.pick(
            "Ingen foreslåede kodninger i udvalget\n", "No proposed codings in the selection\n")),
        diagnostics: material.warnings(for: filter), status: .nothing)
    }
    let review = VerdictReview(
      segments, material: material, store: try workspace.openProject(), workspace: workspace, change: change)
    return Outcome(.dialogue(review), diagnostics: material.warnings(for: filter))
  }
}
