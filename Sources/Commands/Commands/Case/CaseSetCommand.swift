internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks case set NAME KEY=VALUE…`: gives a case values.
struct CaseSetCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "set", alias: "sæt", "Giv en case egenskaber: kodeks case set nordjysk-leder anciennitet=12.",
      "Give a case attributes: kodeks case set nordjysk-leder anciennitet=12.")
  }

  @Argument(help: .caseName)
  var name: String

  @Argument(help: .text("Egenskaber med værdi.", "Attributes with their values.", value: .value))
  var values: [String]

  @Option(help: .caseKind)
  var kind: CaseKind?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let reference = try material.names.reference(for: name, kind: kind)
    let given = try values.map { try value($0, of: reference, material) }
    let strays = given.compactMap { stray($0, material) }
    let before = material.facts(of: reference)
    let rows = try material.store.edit(.cases, workspace.stamp(change)) { view in
      var operations: [ChangeOperation] = []
      var rows: [CaseReport.Change] = []
      for value in given {
        operations += try view.setting(value)
        rows.append(
          .init(
            name: material.names.name(of: reference) ?? name, key: value.attribute, before: before[value.attribute],
            after: value.value))
      }
      return (operations, rows)
    }
    return Outcome(
      .report(CaseReport.changes(rows, language: workspace.language), output.format), diagnostics: strays)
  }

  /// What to tell of a value that is not of the type that all others are of: conditions on the type no longer hold.
  private func stray(_ value: AttributeValue, _ material: CaseMaterial) -> Diagnostic? {
    guard material.definition(value.attribute) == nil else { return nil }
    let type = AttributeKeys(material.interviews).type(of: value.attribute)
    guard type.isOrdered, AttributeScalar.canonical(value.value, as: type) == nil else { return nil }
    return Diagnostic(CaseMessage.losesType(value.attribute, type, value: value.value))
  }

  private func value(_ text: String, of reference: CaseReference, _ material: CaseMaterial) throws -> AttributeValue {
    guard let equals = text.firstIndex(of: "="), equals < text.index(before: text.endIndex) else {
      throw DiagnosticError(CaseMessage.noValue(text))
    }
    let key = try CaseMaterial.key(String(text[..<equals]))
    let written = String(text[text.index(after: equals)...])
    guard let definition = material.definition(key) else {
      let type = AttributeKeys(material.interviews).type(of: key)
      let canonical = AttributeScalar.canonical(written, as: type) ?? AttributeScalar.canonical(written, as: .text)
      // What looks like a day that the calendar has not is a slip; another word may be meant so.
      if type == .date, AttributeScalar.canonical(written, as: type) == nil, AttributeScalar.looksLikeDay(written) {
        throw DiagnosticError(CaseMessage.misfit(key, type, choices: []))
      }
      return AttributeValue(attribute: key, of: reference, value: canonical ?? written)
    }
    guard let canonical = definition.canonical(written) else {
      throw DiagnosticError(CaseMessage.misfit(key, definition.type, choices: definition.choices))
    }
    return AttributeValue(attribute: key, of: reference, value: canonical)
  }
}

/// `kodeks case unset NAME KEY…`: takes values away that were given by hand.
struct CaseUnsetCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "unset", alias: "fjern", "Fjern egenskaber, der er givet i hånden; det, der står i udskriften, gælder igen.",
      "Take away attributes that were given by hand; what the transcript says counts again.")
  }

  @Argument(help: .caseName)
  var name: String

  @Argument(help: .text("Egenskaber.", "Attributes.", value: .attribute), completion: .attributes)
  var keys: [String]

  @Option(help: .caseKind)
  var kind: CaseKind?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let reference = try material.names.reference(for: name, kind: kind)
    let shown = material.names.name(of: reference) ?? name
    let keys = try keys.map(CaseMaterial.key)
    let rows = try material.store.edit(.cases, workspace.stamp(change)) { view in
      var operations: [ChangeOperation] = []
      var rows: [(key: String, before: String)] = []
      for key in keys {
        let record = AttributeValue.key(key, of: reference)
        guard let former = try view.record(AttributeValue.self, record) else {
          throw DiagnosticError(CaseMessage.notGiven(key, of: shown))
        }
        operations += try view.removing(AttributeValue.self, record)
        rows.append((key, former.value))
      }
      return (operations, rows)
    }
    let after = try CaseMaterial(workspace).facts(of: reference)
    let changes = rows.map { CaseReport.Change(name: shown, key: $0.key, before: $0.before, after: after[$0.key]) }
    return Outcome(.report(CaseReport.changes(changes, language: workspace.language), output.format))
  }
}
