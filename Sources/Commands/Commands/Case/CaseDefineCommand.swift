internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks case define KEY`: says what the values of an attribute are.
struct CaseDefineCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "define", alias: "definer",
      "Sig, hvad en egenskabs værdier er: tekst, tal, dato eller et valg mellem nogle.",
      "Say what the values of an attribute are: text, number, date, or a choice between some.")
  }

  @Argument(help: .text("Egenskaben.", "The attribute.", value: .attribute), completion: .attributes)
  var attribute: String

  @Option(help: .text("Typen: text, number, date, choice.", "The type: text, number, date, choice.", value: .type))
  var type: AttributeType?

  @Option(
    help: .text("Valgmulighederne med | imellem: leder|sagsbehandler.", "The choices with | between: leder|sagsbehandler.", value: .words))
  var choices: String?

  @Option(help: .text("Hvad den betyder.", "What it means.", value: .text))
  var description: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let key = try CaseMaterial.key(attribute)
    let former = material.definition(key)
    let named = choices.map { $0.split(separator: "|").map { Self.trimmed($0) }.filter { !$0.isEmpty } }
    let type =
      type ?? (named == nil ? former?.type ?? AttributeKeys(material.interviews).type(of: key) : AttributeType.choice)
    guard named == nil || type == .choice else { throw DiagnosticError(CaseMessage.choicesWithoutChoice) }
    let known = type == .choice ? AttributeKeys(material.interviews).values(of: key) : []
    let definition = AttributeDefinition(
      key: key, type: type, choices: type == .choice ? named ?? former?.choices.nonEmpty ?? known : [],
      description: description ?? former?.description ?? "")
    try material.store.edit(.cases, workspace.stamp(change)) { view in (try view.setting(definition), ()) }
    let changed = try CaseMaterial(workspace)
    let overview = changed.overview
    return Outcome(
      .report(
        CaseReport.attributes(overview.attributes.filter { $0.key == key }, language: workspace.language),
        output.format),
      diagnostics: misfits(definition, changed))
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The values that are not of the type now.
  private func misfits(_ definition: AttributeDefinition, _ material: CaseMaterial) -> [Diagnostic] {
    let names = material.overview.entries.filter { entry in
      entry.facts.contains { $0.key == definition.key && definition.canonical($0.value) == nil }
    }.map(\.name)
    return names.isEmpty ? [] : [Diagnostic(CaseMessage.misfits(definition.key, definition.type, in: names))]
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
