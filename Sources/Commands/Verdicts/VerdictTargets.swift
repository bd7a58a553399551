internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// The codings that a verdict is given on: named one by one, or chosen by rule, code and place.
struct VerdictTargets: ParsableArguments {
  @Argument(
    help: .text(
      "Kodninger: id (mindst fire cifre) eller INTERVIEW:REPLIK med --code.",
      "Codings: id (at least four digits), or INTERVIEW:TURN with --code.", value: .coding))
  var codings: [String] = []

  @OptionGroup var selection: RuleCodingOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  /// Gives the verdict as one change.
  ///
  /// - Parameters:
  ///   - decision: the verdict.
  ///   - overrules: true where codings that are not named one by one may lose the opposite verdict.
  ///   - workspace: the world outside.
  /// - Throws: `DiagnosticError` when a coding, code or rule cannot be found; nothing is stored then.
  func outcome(_ decision: VerdictDecision, overrules: Bool, in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try codings.isEmpty ? selection.filter(for: material) : nil
    let chosen = try filter.map { try selected(material, $0) } ?? named(material)
    let outcome = try workspace.openProject().recordVerdicts(
      decision, on: chosen, keepingOpposite: codings.isEmpty && !overrules,
      chosenIn: material.interviews.texts(of: chosen), workspace.stamp(change))
    return Outcome(
      .report(
        VerdictReport.report(
          outcome, of: decision, filter: filter, rules: try selection.rules(of: material).sorted(),
          context: material.context), output.format),
      diagnostics: AttributeKeys(material.interviews).misfits(filter?.allConditions ?? []), status: chosen.isEmpty ? .nothing : .done)
  }

  private func named(_ material: Material) throws -> [Coding] {
    guard !selection.saysMoreThanCodes else { throw DiagnosticError(VerdictMessage.namedTwice) }
    let finder = CodingFinder(material: material)
    let codes = try selection.codes(of: material)
    return try codings.flatMap { try finder.codings($0, codes: codes) }
  }

  /// Codings that only follow others are judged through those, so that they fall and rise with them.
  private func selected(_ material: Material, _ filter: CodingFilter) throws -> [Coding] {
    guard selection.namesCodings else { throw DiagnosticError(VerdictMessage.nothingNamed) }
    let list = QuotationList(
      interviews: material.interviews, codings: try selection.codings(of: material), filter: filter)
    return list.segments.map(\.coding).filter { !$0.follows }
  }
}
