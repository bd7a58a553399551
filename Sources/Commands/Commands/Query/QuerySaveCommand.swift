internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks query save NAME EXPRESSION`.
struct QuerySaveCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("save", alias: "gem", "Gem et udtryk under et navn.", "Save an expression under a name.")
  }

  @Argument(help: .text("Navnet.", "The name.", value: .name))
  var name: String

  @Argument(help: .text("Udtrykket.", "The expression.", value: .expression), completion: .codes)
  var expression: [String]

  @Option(
    help: .text(
      "Det, som and, xor og not samler i: sentence, turn eller transcript.",
      "What and, xor and not put together in: sentence, turn or transcript.", value: .unit))
  var unit: QueryUnit = .turn

  @Flag(help: .text("Træd i stedet for den, der hedder sådan.", "Take the place of the one with that name."))
  var replace = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let store = try workspace.openProject()
    let text = expression.joined(separator: " ")
    let query = try ProjectQueries(material).query(text, at: workspace.language.pick("udtryk", "expression"))
    let codes = try store.projectCodes()
    let name = try Self.name(name)
    let record = SavedQuery(name: name, text: text, unit: unit, codes: query.codes.mapValues { codes.key(of: $0) })
    try store.edit(.query, workspace.stamp(change)) { view in
      let former = try view.record(SavedQuery.self, record.key)
      if former != nil, former != record, !replace { throw DiagnosticError(SavedQueryMessage.taken(name)) }
      return (try view.setting(record), ())
    }
    let language = workspace.language
    return Outcome(
      .text(language.pick("Gemte »\(name)«: ", "Saved '\(name)': ") + text + "\n"), diagnostics: material.warnings)
  }

  private static func name(_ text: String) throws -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, !text.contains(where: \.isNewline) else { throw DiagnosticError(SavedQueryMessage.badName(text)) }
    return name
  }
}

/// `kodeks query list`.
struct QueryListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis de gemte forespørgsler.", "List the saved queries.")
  }

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let records = try SavedQueries(workspace.openProject()).records
    let sorted = workspace.language.collation.sorted(records, by: \.name)
    return Outcome(
      .report(QueryReport.list(sorted, language: workspace.language), output.format),
      status: records.isEmpty ? .nothing : .done)
  }
}

/// `kodeks query show NAME`.
struct QueryShowCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("show", alias: "vis", "Vis en gemt forespørgsel.", "Show a saved query.")
  }

  @Argument(help: .text("Navnet.", "The name.", value: .name), completion: .queries)
  var name: String

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let record = try SavedQueries(workspace.openProject()).record(name)
    return Outcome(.report(QueryReport.list([record], language: workspace.language), output.format))
  }
}

/// `kodeks query delete NAME`.
struct QueryDeleteCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("delete", alias: "slet", "Slet en gemt forespørgsel.", "Delete a saved query.")
  }

  @Argument(help: .text("Navnet.", "The name.", value: .name), completion: .queries)
  var name: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let record = try SavedQueries(store).record(name)
    try store.edit(.query, workspace.stamp(change)) { view in (try view.removing(SavedQuery.self, record.key), ()) }
    return Outcome(
      .text(
        workspace.language.pick(
          "Forespørgslen »\(record.name)« er slettet\n", "The query '\(record.name)' is deleted\n")))
  }
}
