internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks adjudicate A B`: what two coders disagree on, settled one turn after the other.
struct AdjudicateCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "adjudicate", alias: "afgør",
      "Afgør to koderes uenigheder replik for replik til en fælles kodning. Hvert svar gemmes straks.",
      "Settle two coders' disagreements turn by turn into an agreed coding. Each answer is stored at once.",
      discussion: (
        "Det, de er enige om, føres over med det første svar. Hvor de har kodet forskellige dele af en replik, tages den førstnævntes.",
        "What they agree on is carried over with the first answer. Where they coded different parts of a turn, the first-named's is taken."
      ))
  }

  @Argument(help: .text("De to kodere.", "The two coders.", value: .name))
  var coders: [String] = []

  @Option(
    help: .text("Kun dette interview. Kan gentages.", "Only this interview. Repeatable.", value: .name),
    completion: .interviews)
  var interview: [String] = []

  @Option(
    name: .customLong("as"),
    help: .text("Den fælles kodnings navn.", "The name of the agreed coding.", value: .name))
  var agreed = "konsensus"

  @OptionGroup var filters: CodeOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let project = try CoderMaterial(workspace)
    let coders = try project.coders(coders)
    guard coders.count == 2 else { throw DiagnosticError(AgreementMessage.notTwo(coders.count)) }
    let agreed = try agreed(beside: coders)
    var filter = try filters.filter(for: project.material)
    filter.coders = coders
    let wanted = try interviews(project)
    let adjudication = try Adjudication(
      project, interviews: wanted, coders: coders, agreed: agreed, filter: filter, change: change)
    let warnings = project.warnings(for: filter)
    if let dialogue = adjudication.dialogue { return Outcome(.dialogue(dialogue), diagnostics: warnings) }
    let carried = try adjudication.carry()
    return Outcome(
      .text(
        carried.text(agreed: agreed.name, isWaiting: false, workspace.language) + adjudication.nothingLeft),
      diagnostics: warnings, status: carried.count > 0 ? .done : .nothing)
  }

  /// Under whose name the agreed coding stands.
  ///
  /// - Throws: `DiagnosticError` for one of the two, the rules, and what can be no coder's name.
  private func agreed(beside coders: [Coder]) throws -> Coder {
    let agreed = try Workspace.checkedCoder(agreed)
    if coders.contains(agreed) { throw DiagnosticError(AgreementMessage.agreedIsCoder(agreed.name)) }
    if agreed == .rules { throw DiagnosticError(AgreementMessage.rulesCannotAgree) }
    return agreed
  }

  private func interviews(_ project: CoderMaterial) throws -> [Interview] {
    guard !interview.isEmpty else { return project.material.interviews }
    let names = CaseNames(project.material.interviews, try project.store.caseRecords())
    let wanted = Set(try interview.map { try names.interview($0).id })
    return project.material.interviews.filter { wanted.contains($0.id) }
  }
}
