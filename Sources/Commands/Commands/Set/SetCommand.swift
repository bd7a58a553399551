internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks set`: named sets of interviews.
struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "set", alias: "sæt",
      "Sæt af interviews med et navn: --where sæt=NAVN ser kun på dem.",
      "Named sets of interviews: --where sæt=NAME looks at them only.",
      subcommands: [
        SetCreateCommand.self, SetAddCommand.self, SetRemoveCommand.self, SetListCommand.self, SetDeleteCommand.self,
      ])
  }
}

/// The interviews that are put into a set or taken out.
struct SetMembers: ParsableArguments {
  @Argument(help: .text("Sættets navn.", "The set's name.", value: .name))
  var name: String

  @Argument(help: .text("Interviews, med navn.", "Interviews, by name.", value: .name), completion: .interviews)
  var interviews: [String] = []

  @Option(name: .customLong("where"), help: .condition)
  var conditions: [String] = []

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  /// The interviews that are named or chosen, each once.
  func chosen(_ material: CaseMaterial) throws -> [Interview] {
    var seen: Set<String> = []
    let named = try interviews.map(material.names.interview)
    let found = conditions.isEmpty ? [] : try material.interviews(where: conditions)
    return (named + found).filter { seen.insert($0.name).inserted }
  }

  /// What a set holds now.
  func answer(_ name: String, in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let set = try material.set(name)
    let names = material.interviews.filter { $0.cases.sets.contains(set.name) }.map(\.name)
    let language = workspace.language
    let head = language.pick("Sættet »\(set.name)«", "The set '\(set.name)'")
    let text =
      names.isEmpty
      ? language.pick(" er tomt", " is empty") : ": " + names.joined(separator: ", ")
    return Outcome(.text(head + text + "\n"))
  }
}

/// `kodeks set create NAME`.
struct SetCreateCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "create", alias: "opret", "Opret et sæt, tomt eller med interviews.", "Make a set, empty or with interviews.")
  }

  @OptionGroup var members: SetMembers

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let set = DocumentSet(name: try CaseMaterial.name(members.name))
    let chosen = try members.chosen(material)
    try material.store.edit(.cases, workspace.stamp(members.change)) { view in
      guard try view.record(DocumentSet.self, set.key) == nil else { throw DiagnosticError(CaseMessage.taken(set.name)) }
      return (
        try view.setting(set)
          + chosen.flatMap { try view.setting(Membership(.interview($0.id), in: .set(set.key))) }, ()
      )
    }
    return try members.answer(set.name, in: workspace)
  }
}

/// `kodeks set add NAME INTERVIEWS…`.
struct SetAddCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("add", alias: "tilføj", "Læg interviews i et sæt.", "Put interviews into a set.")
  }

  @OptionGroup var members: SetMembers

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let set = try material.set(members.name)
    let chosen = try members.chosen(material)
    guard !chosen.isEmpty else { throw DiagnosticError(CaseMessage.noMembers) }
    try material.store.edit(.cases, workspace.stamp(members.change)) { view in
      (try chosen.flatMap { try view.setting(Membership(.interview($0.id), in: .set(set.key))) }, ())
    }
    return try members.answer(set.name, in: workspace)
  }
}

/// `kodeks set remove NAME INTERVIEWS…`.
struct SetRemoveCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("remove", alias: "fjern", "Tag interviews ud af et sæt.", "Take interviews out of a set.")
  }

  @OptionGroup var members: SetMembers

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let set = try material.set(members.name)
    let chosen = try members.chosen(material)
    guard !chosen.isEmpty else { throw DiagnosticError(CaseMessage.noMembers) }
    let named = Set(try members.interviews.map(material.names.interview).map(\.name))
    try material.store.edit(.cases, workspace.stamp(members.change)) { view in
      var operations: [ChangeOperation] = []
      for interview in chosen {
        let removing = try view.removing(Membership.self, Membership(.interview(interview.id), in: .set(set.key)).key)
        guard !removing.isEmpty || !named.contains(interview.name) else {
          throw DiagnosticError(CaseMessage.notMember(interview.name, of: set.name))
        }
        operations += removing
      }
      return (operations, ())
    }
    return try members.answer(set.name, in: workspace)
  }
}

/// `kodeks set list`.
struct SetListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis sættene og deres interviews.", "List the sets and their interviews.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let sets = workspace.language.collation.sorted(material.records.sets, by: \.name).map { set in
      (name: set.name, interviews: material.interviews.filter { $0.cases.sets.contains(set.name) }.map(\.name))
    }
    return Outcome(
      .report(CaseReport.sets(sets, language: workspace.language), output.format),
      status: sets.isEmpty ? .nothing : .done)
  }
}

/// `kodeks set delete NAME`.
struct SetDeleteCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "delete", alias: "slet", "Slet et sæt; interviewene bliver.", "Delete a set; the interviews stay.")
  }

  @Argument(help: .text("Sættets navn.", "The set's name.", value: .name))
  var name: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let set = try material.set(name)
    try material.store.edit(.cases, workspace.stamp(change)) { view in
      (
        try view.records(Membership.self).filter { $0.container == .set(set.key) }
          .flatMap { try view.removing(Membership.self, $0.key) } + view.removing(DocumentSet.self, set.key), ()
      )
    }
    return Outcome(
      .text(workspace.language.pick("Sættet »\(set.name)« er slettet\n", "The set '\(set.name)' is deleted\n")))
  }
}
