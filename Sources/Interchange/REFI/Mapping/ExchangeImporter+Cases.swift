internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ExchangeImporter {
  mutating func takeVariables(_ variables: [QDAVariable]) {
    let known = Dictionary(content.cases.definitions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let inUse = Set(content.interviews.flatMap(\.attributeKeys)).union(known.keys)
    let byID = identities.names(.attribute, besides: inUse)
    var taken: Set<String> = ["interview", "taler", "sæt", "case", "set"]
    for variable in variables {
      let wanted = variable.name.map { AttributeDefinition.reservedCharacters.contains($0) ? "-" : $0 }
      let name = ExchangeName.tidy(String(wanted), fallback: "egenskab").lowercased()
      var last = numbers["attribute \(name)"]
      let key =
        byID[variable.id] ?? ExchangeName.free(name, after: &last) { taken.contains($0) }
      numbers["attribute \(name)"] = last
      taken.insert(key)
      let type: (AttributeType, [String]) =
        switch variable.kind {
        case .text, .dateTime: (.text, [])
        case .boolean: (.choice, ["true", "false"])
        case .integer, .float: (.number, [])
        case .date: (.date, [])
        }
      let definition = AttributeDefinition(
        key: key, type: type.0, choices: type.1, description: variable.description ?? "")
      attributes[variable.id] = known[key] ?? definition
      if known[key] == nil, !inUse.contains(key) { plan.records.append(definition) }
      guard identities.record(.attribute, key) == nil else { continue }
      var record = ExchangeRecord(.attribute, key, guid: variable.id.spelling)
      record.form = variable.kind.rawValue
      if Array(variable.name.utf8) != Array(key.utf8) { (record.title, record.content) = (variable.name, key) }
      plan.records.append(record)
    }
  }

  /// Gives a case its values; gives back those that the project cannot hold.
  mutating func take(_ values: [QDAVariableValue], of bearer: CaseReference) -> [QDAVariableValue] {
    var left: [QDAVariableValue] = []
    var seen: Set<String> = []
    let given = self.values[bearer] ?? [:]
    for value in values {
      guard let attribute = attributes[value.variable], let written = value.value?.written else {
        left.append(value)
        continue
      }
      guard seen.insert(attribute.key).inserted else {
        plan.report.note(.valueNotKept, "VariableValue", value.variable)
        continue
      }
      let text = written.kind == .float ? written.text.replacing(".", with: ",") : written.text
      let canonical = attribute.canonical(text) ?? written.text
      let said = given[attribute.key] ?? fact(attribute.key, of: bearer)
      // What the project says itself stays.
      if let said {
        if attribute.canonical(said) ?? said != canonical {
          plan.report.note(.valueNotKept, "VariableValue", value.variable)
        }
        continue
      }
      plan.records.append(AttributeValue(attribute: attribute.key, of: bearer, value: canonical))
    }
    return left
  }

  /// What an interview's text says of itself.
  private func fact(_ key: String, of bearer: CaseReference) -> String? {
    guard case .interview(let id) = bearer else { return nil }
    let interview =
      content.interviews.first { $0.id == id } ?? plan.interviews.last { $0.interview.id == id }?.interview
    return interview?.transcript.header.first { $0.key.lowercased() == key }?.value
  }

  mutating func takeCases() {
    let byID = identities.names(.case, besides: content.cases.groups.map(\.key))
    let known = Dictionary(content.cases.groups.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    for place in remainder.cases.indices {
      var item = remainder.cases[place]
      let former = byID[item.id].flatMap { known[$0] }
      let name = former?.name ?? freeName(item.name, "case", fallback: "case", besides: taken)
      taken.insert(CaseReference.folded(name))
      let record =
        former ?? known[CaseReference.folded(name)] ?? CaseRecord(name: name, description: item.description ?? "")
      cases[item.id] = record.reference
      if known[record.key] == nil { plan.records.append(record) }
      note(.case, record.key, item.id, title: item.name ?? "", name: name)
      item.values = take(item.values, of: record.reference)
      item.sources = take(item.sources, into: .other(record.key))
      item.description = nil
      remainder.cases[place] = item
    }
  }

  /// A name in the project for what is called so in the file, other than the folded names that others have got.
  private mutating func freeName(
    _ written: String?, _ kind: String, fallback: String, besides taken: Set<String>
  ) -> String {
    let wanted = ExchangeName.tidy(written, fallback: fallback)
    return ExchangeName.free(wanted, after: &numbers["\(kind) \(wanted)"]) { taken.contains(CaseReference.folded($0)) }
  }

  mutating func takeSets() {
    let byID = identities.names(.set, besides: content.cases.sets.map(\.key))
    let known = Dictionary(content.cases.sets.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    for place in remainder.sets.indices {
      var set = remainder.sets[place]
      // A set of interviews has a place in the project; one of codes or notes alone has none.
      guard set.sources.contains(where: { interviewIDs[$0] != nil }) || (set.codes.isEmpty && set.notes.isEmpty) else {
        plan.report.note(.keptForExport, "Set", set.id)
        continue
      }
      let former = byID[set.id].flatMap { known[$0] }
      let name = former?.name ?? freeName(set.name, "set", fallback: "sæt", besides: taken)
      taken.insert(CaseReference.folded(name))
      let record =
        former ?? known[CaseReference.folded(name)] ?? DocumentSet(name: name, description: set.description ?? "")
      if known[record.key] == nil { plan.records.append(record) }
      note(.set, record.key, set.id, title: set.name, name: name)
      set.sources = take(set.sources, into: .set(record.key))
      set.description = nil
      remainder.sets[place] = set
    }
  }

  private mutating func note(
    _ subject: ExchangeRecord.Subject, _ key: String, _ id: QDAIdentifier, title: String, name: String
  ) {
    guard identities.record(subject, key) == nil else { return }
    var record = ExchangeRecord(subject, key, guid: id.spelling)
    if Array(title.utf8) != Array(name.utf8) { (record.title, record.content) = (title, name) }
    if title.isEmpty { record.form = "unnamed" }
    plan.records.append(record)
  }

  /// Puts interviews into a case or set; gives back the sources that are none.
  private mutating func take(_ sources: [QDAIdentifier], into container: Membership.Container) -> [QDAIdentifier] {
    var left: [QDAIdentifier] = []
    for source in sources {
      if let id = interviewIDs[source] {
        plan.records.append(Membership(.interview(id), in: container))
      } else {
        left.append(source)
      }
    }
    return left
  }
}
