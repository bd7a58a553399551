internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks assign [CODER INTERVIEW …]`: which coder was given which interviews.
struct AssignCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "assign", alias: "fordel",
      "Sig, hvilke interviews en koder har fået; uden navne: vis, hvem der har vurderet hvad.",
      "Say which interviews a coder was given; without names: show who has judged what.",
      discussion: (
        "At have fået et interview og ikke kode noget er også en vurdering; ikke at have fået det er ingen. Hvor intet er"
          + " sagt, gælder de interviews, koderen har læst eller kodet i.",
        "To be given an interview and code nothing is a judgement too; not to be given it is none. Where nothing is said,"
          + " the interviews hold that the coder has read or coded in."
      ))
  }

  @Argument(help: .text("Koderen.", "The coder.", value: .name))
  var who: String?

  @Argument(help: .text("Interviews, med navn.", "Interviews, by name.", value: .interview), completion: .interviews)
  var interviews: [String] = []

  @Flag(help: .text("Alle interviews.", "All interviews."))
  var all = false

  @Flag(help: .text("Tag dem fra koderen igen.", "Take them from the coder again."))
  var remove = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard let who else { return try list(in: workspace) }
    let material = try CaseMaterial(workspace)
    let coder = try Workspace.checkedCoder(who)
    let chosen = all ? material.interviews : try interviews.map(material.names.interview)
    guard !chosen.isEmpty else { throw DiagnosticError(AgreementMessage.noInterviews) }
    try material.store.edit(.assign, workspace.stamp(change)) { view in
      let operations = try chosen.flatMap { interview in
        let record = CoderAssignment(coder: coder, interview: interview.id)
        return remove ? try view.removing(CoderAssignment.self, record.key) : try view.setting(record)
      }
      return (operations, ())
    }
    return try answer(coder, material, workspace)
  }

  private func list(in workspace: Workspace) throws -> Outcome {
    let project = try CoderMaterial(workspace)
    return Outcome(
      .report(
        AssignmentReport.report(
          project.judged, interviews: project.material.interviews, context: project.material.context), output.format),
      status: project.judged.coders.isEmpty ? .nothing : .done)
  }

  private func answer(_ coder: Coder, _ material: CaseMaterial, _ workspace: Workspace) throws -> Outcome {
    let given = Set(try material.store.records(CoderAssignment.self).filter { $0.coder == coder }.map(\.interview))
    let names = material.interviews.filter { given.contains($0.id) }.map(\.name)
    let language = workspace.language
    let count = language.formatted(names.count)
    let text =
      names.isEmpty
      ? language.pick(
        "\(coder.name) har intet fået tildelt: de interviews gælder, der er læst eller kodet i",
        "nothing is assigned to \(coder.name): the interviews hold that were read or coded in")
      : language.pick(
        "\(coder.name) har fået \(count) \(names.count == 1 ? "interview" : "interviews"): ",
        "\(coder.name) was given \(count) \(names.count == 1 ? "interview" : "interviews"): ")
        + names.joined(separator: ", ")
    return Outcome(.text(text.withVisibleControls + "\n"))
  }
}
