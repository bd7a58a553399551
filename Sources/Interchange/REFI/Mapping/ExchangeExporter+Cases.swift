internal import CodingModel
internal import Foundation

extension ExchangeExporter {
  /// The attributes of interviews and cases as variables, in the order of their names.
  mutating func variables() -> [QDAVariable] {
    let definitions = Dictionary(
      content.cases.definitions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var values: [String: [String]] = [:]
    for interview in content.interviews {
      for (key, value) in facts(of: interview) { values[key, default: []].append(value) }
    }
    for value in content.cases.values where value.bearer.kind == .other {
      values[value.attribute, default: []].append(value.value)
    }
    let keys = Set(values.keys).union(definitions.keys)
    let variables = keys.map { key in
      let record = identities.record(.attribute, key)
      let kind =
        record.flatMap { QDAVariable.Kind(rawValue: $0.form) } ?? Self.kind(definitions[key], values[key] ?? [])
      kinds[key] = kind
      var variable = QDAVariable(
        id: identities.id(.attribute, key), name: ExchangeIdentities.title(record, now: key), kind: kind)
      variable.description = definitions[key].flatMap { $0.description.isEmpty ? nil : $0.description }
      return variable
    }
    return variables.sorted { ($0.name, $0.id.fileStem) < ($1.name, $1.id.fileStem) }
  }

  private static func kind(_ definition: AttributeDefinition?, _ values: [String]) -> QDAVariable.Kind {
    switch definition?.type ?? .common(of: values) {
    case .text, .choice: .text
    case .number: .float
    case .date: .date
    }
  }

  /// What was said of an interview, or stands in its text.
  private func facts(of interview: Interview) -> [(String, String)] {
    interview.attributeKeys.compactMap { key in
      guard let fact = interview.fact(of: key, speaker: nil), [.interview, .header].contains(fact.origin) else {
        return nil
      }
      return (key, fact.value)
    }
  }

  func values(of interview: Interview) -> [QDAVariableValue] { values(facts(of: interview)) }

  private func values(_ facts: [(String, String)]) -> [QDAVariableValue] {
    facts.sorted { $0.0 < $1.0 }.map { key, value in
      QDAVariableValue(of: identities.id(.attribute, key), Self.value(value, kinds[key] ?? .text))
    }
  }

  /// A value as its variable has it; one that is not of the kind as text.
  private static func value(_ text: String, _ kind: QDAVariable.Kind) -> QDAVariableValue.Value {
    let written =
      switch kind {
      case .integer, .float:
        AttributeScalar.canonical(text, as: .number)?.replacing(",", with: ".") ?? text
      case .date: AttributeScalar.canonical(text, as: .date) ?? text
      case .text, .boolean, .dateTime: text
      }
    return QDAVariableValue.Value(kind, written) ?? .text(text)
  }

  mutating func takeCases() {
    let members = memberships { if case .other(let key) = $0 { key } else { nil } }
    var taken = project.cases
    let gone = Set(content.records.filter { $0.subject == .case }.compactMap { QDAIdentifier($0.guid) })
      .subtracting(content.cases.groups.map { identities.id(.case, $0.key) })
    taken.removeAll { gone.contains($0.id) }
    let places = Dictionary(taken.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let given = Dictionary(grouping: content.cases.values, by: \.bearer)
    var new: [QDACase] = []
    for group in content.cases.groups {
      let id = identities.id(.case, group.key)
      let record = identities.record(.case, group.key)
      var item = places[id].map { taken[$0] } ?? QDACase(id: id)
      item.name = record?.form == "unnamed" ? nil : ExchangeIdentities.title(record, now: group.name)
      item.description = group.description.isEmpty ? nil : group.description
      let values = given[group.reference] ?? []
      item.values = self.values(values.map { ($0.attribute, $0.value) }) + item.values
      item.sources = (members[group.key] ?? []) + item.sources
      if let place = places[id] { taken[place] = item } else { new.append(item) }
    }
    project.cases = taken + new.sorted { ($0.name ?? "", $0.id.fileStem) < ($1.name ?? "", $1.id.fileStem) }
  }

  mutating func takeSets() {
    let members = memberships { if case .set(let key) = $0 { key } else { nil } }
    var taken = project.sets
    let gone = Set(content.records.filter { $0.subject == .set }.compactMap { QDAIdentifier($0.guid) })
      .subtracting(content.cases.sets.map { identities.id(.set, $0.key) })
    taken.removeAll { gone.contains($0.id) }
    let places = Dictionary(taken.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var new: [QDASet] = []
    for record in content.cases.sets {
      let id = identities.id(.set, record.key)
      let title = ExchangeIdentities.title(identities.record(.set, record.key), now: record.name)
      var set = places[id].map { taken[$0] } ?? QDASet(id: id, name: title)
      set.name = title
      set.description = record.description.isEmpty ? nil : record.description
      set.sources = (members[record.key] ?? []) + set.sources
      if let place = places[id] { taken[place] = set } else { new.append(set) }
    }
    project.sets = taken + new.sorted { ($0.name, $0.id.fileStem) < ($1.name, $1.id.fileStem) }
  }

  /// The sources that belong to each case or set; speakers and municipalities are none.
  private mutating func memberships(_ key: (Membership.Container) -> String?) -> [String: [QDAIdentifier]] {
    // Only the source as a whole is one in REFI-QDA: the text of a PDF or a recording stands for it.
    var whole: [QDAIdentifier: QDAIdentifier] = [:]
    for source in project.sources {
      for part in source.representation + source.transcripts where whole[part.id] == nil { whole[part.id] = source.id }
    }
    var members: [String: [QDAIdentifier]] = [:]
    for membership in content.cases.memberships {
      guard let container = key(membership.container) else { continue }
      guard case .interview(let id) = membership.member, interviews[id] != nil else {
        report.note(.notCarried, "SourceRef", detail: membership.member.kind.rawValue)
        continue
      }
      let source = identities.id(.interview, id)
      members[container, default: []].append(whole[source] ?? source)
    }
    return members.mapValues { ids in ids.sorted { $0.fileStem < $1.fileStem } }
  }

  /// Notes of memos, and references to them from what they are about.
  mutating func takeNotes() {
    let groups = Dictionary(grouping: content.memos) { identities.id(.memo, $0.id) }
    let known = Set(project.notes.map(\.id))
    let gone = Set(
      content.records.filter { $0.subject == .memo && $0.form != "description" }.compactMap { QDAIdentifier($0.guid) }
    )
    .subtracting(groups.keys)
    project.notes.removeAll { gone.contains($0.id) }
    let places = Dictionary(project.notes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var new: [(Date, QDASource)] = []
    for (id, memos) in groups.sorted(by: { $0.key.fileStem < $1.key.fileStem }) {
      let notes = memos.filter { identities.record(.memo, $0.id)?.form != "description" }
        .sorted { (order($0), $0.id.uuidString) < (order($1), $1.id.uuidString) }
      guard let first = notes.first else { continue }
      if let place = places[id] {
        var note = project.notes[place]
        fill(&note, first)
        project.notes[place] = note
      } else if !known.contains(id) {
        var note = QDASource(.note, id: id)
        fill(&note, first)
        new.append((first.date, note))
      }
      for memo in notes { refer(to: id, from: memo) }
    }
    project.notes += new.sorted { ($0.0, $0.1.id.fileStem) < ($1.0, $1.1.id.fileStem) }.map(\.1)
    placeReferences()
  }

  private func order(_ memo: MemoRecord) -> Int { identities.record(.memo, memo.id)?.order ?? 0 }

  private mutating func fill(_ note: inout QDASource, _ memo: MemoRecord) {
    let record = identities.record(.memo, memo.id)
    var text = memo.text
    // The title was put before the text when it came in.
    if let record, record.content == "titled" {
      let head = record.title + "\n\n"
      text = text == record.title ? "" : text.hasPrefix(head) ? String(text.dropFirst(head.count)) : text
    }
    note.name = record.map { $0.title.isEmpty ? nil : $0.title } ?? Self.title(memo.text)
    if note.selections.isEmpty || note.text == nil { note.text = QDAText(text, isInline: true) }
    note.stamp.creator = user(memo.author)
    note.stamp.created = record.map { QDADateTime($0.date) } ?? QDADateTime(memo.date)
    note.stamp.modifier = memo.editor.flatMap { user($0) } ?? note.stamp.modifier
    note.stamp.modified = memo.editDate.map { QDADateTime($0) } ?? note.stamp.modified
  }

  /// The beginning of a memo's first line.
  private static func title(_ text: String) -> String? {
    let line = text.prefix { !$0.isNewline }
    let scalars = line.unicodeScalars
    return line.isEmpty
      ? nil : scalars.count <= 60 ? String(line) : String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }

  private mutating func refer(to note: QDAIdentifier, from memo: MemoRecord) {
    guard identities.record(.memo, memo.id).map({ $0.form == "note" }) ?? true else { return }
    switch memo.target {
    case .project: project.noteRefs.append(note)
    case .code(let key):
      let id = identities.id(.code, (content.codes.survivor(of: key) ?? key).description)
      references[.code, default: [:]][id, default: []].append(note)
    case .interview(let interview):
      references[.source, default: [:]][identities.id(.interview, interview), default: []].append(note)
    case .coding(let coding):
      references[.coding, default: [:]][identities.id(.coding, coding), default: []].append(note)
    case .stretch: break
    case .case(.other(let key)):
      var link = QDALink(id: QDAIdentifier(naming: "link\n\(note.fileStem)\n\(key)"))
      (link.origin, link.target, link.direction) = (note, identities.id(.case, key), .oneWay)
      project.links.append(link)
    case .case: report.note(.notCarried, "NoteRef", note, detail: "municipality or speaker")
    }
  }
}

extension ExchangeExporter {
  /// Puts the references to notes where they belong, all in one pass.
  fileprivate mutating func placeReferences() {
    let (ofCodes, ofSources, ofCodings) = (
      references[.code] ?? [:], references[.source] ?? [:], references[.coding] ?? [:]
    )
    for place in project.codes.indices { project.codes[place].take(ofCodes) }
    project.changeEachSource { source in
      if source.text != nil { source.noteRefs += ofSources[source.id] ?? [] }
      source.codings.take(ofCodings)
      for place in source.selections.indices { source.selections[place].codings.take(ofCodings) }
    }
  }
}

extension QDACode {
  fileprivate mutating func take(_ references: [QDAIdentifier: [QDAIdentifier]]) {
    noteRefs += references[id] ?? []
    for place in codes.indices { codes[place].take(references) }
  }
}

extension [QDACoding] {
  fileprivate mutating func take(_ references: [QDAIdentifier: [QDAIdentifier]]) {
    guard !references.isEmpty else { return }
    for place in indices { self[place].noteRefs += references[self[place].id] ?? [] }
  }
}
