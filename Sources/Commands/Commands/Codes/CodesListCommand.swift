internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks codes list`: the codes as they are now, with who has used them how often.
struct CodesListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "liste",
      "Vis koderne, som de er nu: hvor de kommer fra, hvad de betyder, og hvor ofte regler og mennesker har brugt dem.",
      "List the codes as they are now: where they come from, what they mean, and how often rules and people used them.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace, needsInterviews: false)
    guard !material.codes.isEmpty else { throw DiagnosticError(CodeNameMessage.noCodes) }
    return Outcome(
      .report(
        CodesReport.report(
          material.codes, codings: material.storedCodings(CodingFilter()), context: material.context), output.format))
  }
}
