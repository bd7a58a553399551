internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks case group NAME MEMBERS…`: a case of people's own.
struct CaseGroupCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "group", alias: "gruppe",
      "Lav en case af interviews, informanter eller kommuner, eller læg flere til. Dens egenskaber gælder for dem alle.",
      "Make a case of interviews, informants or municipalities, or add more. Its attributes hold for all of them.")
  }

  @Argument(help: .text("Casens navn.", "The case's name.", value: .name))
  var name: String

  @Argument(
    help: .text("Hvem der hører til den, med navn.", "Who belongs to it, by name.", value: .name),
    completion: .interviews)
  var members: [String] = []

  @Flag(help: .text("Tag de nævnte ud i stedet.", "Take those named out instead."))
  var remove = false

  @Flag(help: .text("Slet casen og dens egenskaber.", "Delete the case and its attributes."))
  var delete = false

  @Option(help: .text("Hvad den er.", "What it is.", value: .text))
  var description: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let name = try CaseMaterial.name(name)
    let record = material.records.groups.first { $0.reference == .other(named: name) }
    if remove || delete, record == nil {
      let known = material.records.groups.map(\.name)
      throw DiagnosticError(
        CaseMessage.unknown(name, kind: .other, near: Suggestion.nearest(to: name, among: known)))
    }
    let group = record ?? CaseRecord(name: name)
    let members = try members.map { text in
      let reference = try material.names.reference(for: text)
      guard reference.kind != .other else { throw DiagnosticError(CaseMessage.badName(text)) }
      return (reference, material.names.name(of: reference) ?? text)
    }
    try material.store.edit(.cases, workspace.stamp(change)) { view in
      (try delete ? deletion(of: group, view) : operations(on: group, members, view), ())
    }
    return Outcome(.text(try answer(group, workspace)))
  }

  private func operations(
    on group: CaseRecord, _ members: [(CaseReference, String)], _ view: ProjectView
  ) throws -> [ChangeOperation] {
    var group = group
    if let description { group.description = description }
    var operations = try view.setting(group)
    for (member, name) in members {
      let membership = Membership(member, in: .other(group.key))
      if remove {
        let removing = try view.removing(Membership.self, membership.key)
        guard !removing.isEmpty else { throw DiagnosticError(CaseMessage.notMember(name, of: group.name)) }
        operations += removing
      } else {
        operations += try view.setting(membership)
      }
    }
    return operations
  }

  private func deletion(of group: CaseRecord, _ view: ProjectView) throws -> [ChangeOperation] {
    let records = try view.caseRecords()
    return try records.memberships.filter { $0.container == .other(group.key) }
      .flatMap { try view.removing(Membership.self, $0.key) }
      + records.values.filter { $0.bearer == group.reference }.flatMap { try view.removing(AttributeValue.self, $0.key) }
      + view.removing(CaseRecord.self, group.key)
  }

  private func answer(_ group: CaseRecord, _ workspace: Workspace) throws -> String {
    let language = workspace.language
    if delete { return language.pick("Casen »\(group.name)« er slettet\n", "The case '\(group.name)' is deleted\n") }
    let material = try CaseMaterial(workspace)
    let names = material.records.memberships.filter { $0.container == .other(group.key) }
      .compactMap { material.names.name(of: $0.member) }
    let sorted = workspace.language.collation.sorted(names)
    if sorted.isEmpty { return language.pick("Casen »\(group.name)« er tom\n", "The case '\(group.name)' is empty\n") }
    return language.pick("Casen »\(group.name)«: ", "The case '\(group.name)': ") + sorted.joined(separator: ", ") + "\n"
  }
}
