public import CodingAnalysis
public import CodingModel
internal import Foundation
public import TranscriptText

/// Cases, their attributes, and what was done to them.
public enum CaseReport {
  /// A value that was given or taken away.
  public struct Change: Hashable, Sendable {
    let name: String
    let key: String
    let before: String?
    let after: String?

    /// Makes one; `nil` is no value.
    public init(name: String, key: String, before: String?, after: String?) {
      self.name = name
      self.key = key
      self.before = before
      self.after = after
    }
  }

  /// What a column of a table brought.
  public struct ImportedColumn: Hashable, Sendable {
    let key: String
    let type: AttributeType
    let isDefined: Bool
    let added: Int
    let changed: Int
    let unchanged: Int

    /// Makes one.
    public init(key: String, type: AttributeType, isDefined: Bool, added: Int, changed: Int, unchanged: Int) {
      self.key = key
      self.type = type
      self.isDefined = isDefined
      self.added = added
      self.changed = changed
      self.unchanged = unchanged
    }
  }

  /// All cases, or those of a kind, and the attributes. Programs get a row per value.
  public static func list(_ overview: CaseOverview, kind: CaseKind?, language: Language) -> Report {
    let entries = overview.entries.filter { kind == nil || $0.reference.kind == kind }
    let statements = StatementBuilder(language: language).statements(
      .cases(.cases), counts: [.init(key: "cases", number: entries.count, noun: .cases)])
    let people = ReportTable(
      id: "cases", title: "", statements: statements,
      columns: [
        text("kind", language.pick("Slags", "Kind")), text("case", "Case"),
        ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
        text("attributes", language.pick("Egenskaber", "Attributes")),
      ],
      rows: entries.map { entry in
        ReportRow([
          .text(entry.reference.kind.text(in: language)), .text(entry.name), .integer(entry.interviews.count),
          .text(entry.facts.map { shown($0) }.joined(separator: "; ")),
        ])
      }, audience: .people)
    let machines = ReportTable(
      id: "cases", title: "", statements: statements,
      columns: ["kind", "case", "interviews", "attribute", "value", "type", "origin"].map { text($0, "") },
      rows: entries.flatMap { rows($0, overview.attributes) }, audience: .machines)
    return Report(
      id: "cases", title: language.pick("Cases", "Cases"),
      blocks: [.table(people), .table(machines), .table(
          attributeTable(overview.attributes, title: language.pick("Egenskaber", "Attributes"), language))])
  }

  private static func shown(_ fact: CaseOverview.Fact) -> String {
    "\(fact.key) \(fact.value)\(fact.origin.isByHand ? "*" : "")"
  }

  private static func rows(_ entry: CaseOverview.Entry, _ attributes: [CaseOverview.Attribute]) -> [ReportRow] {
    let head: [ReportValue] = [
      .text(entry.reference.kind.rawValue), .text(entry.name), .integer(entry.interviews.count),
    ]
    if entry.facts.isEmpty { return [ReportRow(head + [.empty, .empty, .empty, .empty])] }
    return entry.facts.map { fact in
      let type = attributes.first { $0.key == fact.key }?.type ?? .text
      return ReportRow(
        head + [.text(fact.key), value(fact.value, type), .text(type.rawValue), .text(fact.origin.word)])
    }
  }

  /// For programs a number is a number.
  private static func value(_ text: String, _ type: AttributeType) -> ReportValue {
    guard type == .number, let number = AttributeScalar.number(text) else { return .text(text) }
    if let whole = Int(exactly: number) { return .integer(whole) }
    return .decimal(number, digits: text.split(separator: ",").last?.count ?? 1)
  }

  static func text(_ key: String, _ title: String, audience: ReportAudience = .everyone) -> ReportColumn {
    ReportColumn(key: key, title: title, alignment: .leading, audience: audience)
  }

  /// What some attributes are.
  public static func attributes(_ attributes: [CaseOverview.Attribute], language: Language) -> Report {
    Report(
      id: "attributes", title: language.pick("Egenskaber", "Attributes"),
      blocks: [.table(attributeTable(attributes, title: "", language))])
  }

  private static func attributeTable(
    _ attributes: [CaseOverview.Attribute], title: String, _ language: Language
  ) -> ReportTable {
    let values = language.pick("Værdier", "Values")
    return ReportTable(
      id: "attributes", title: title,
      statements: StatementBuilder(language: language).statements(
        .cases(.attributes), counts: [.init(key: "attributes", number: attributes.count, noun: .attributes)]),
      columns: [
        text("attribute", language.pick("Egenskab", "Attribute")), text("type", "Type", audience: .people),
        text("type", "", audience: .machines), text("is_defined", "", audience: .machines),
        ReportColumn(key: "cases", title: language.pick("Cases", "Cases")),
        text("values", values, audience: .people), text("values", "", audience: .machines),
        text("choices", "", audience: .machines),
        text("description", language.pick("Betydning", "Meaning")),
      ],
      rows: attributes.map { attribute in
        let type = attribute.type.name(in: language)
        let isChoice = attribute.type == .choice
        let choices = attribute.definition?.choices ?? []
        let values = isChoice ? choices : attribute.values
        let more = values.count > 5 ? language.pick(" …, \(values.count) i alt", " …, \(values.count) in all") : ""
        return ReportRow([
          .text(attribute.key),
          .text(attribute.definition == nil ? language.pick("\(type) (ses af værdierne)", "\(type) (from the values)") : type),
          .text(attribute.type.rawValue), .flag(attribute.definition != nil), .integer(attribute.caseCount),
          .text(values.prefix(5).joined(separator: ", ") + more), .text(attribute.values.joined(separator: " | ")),
          .text(choices.joined(separator: " | ")), .text(attribute.definition?.description ?? ""),
        ])
      })
  }

  /// One case with all that holds for it.
  public static func show(
    _ entry: CaseOverview.Entry, facts: [CaseOverview.Fact], types: [CaseOverview.Attribute], sets: [String],
    language: Language
  ) -> Report {
    var blocks: [ReportBlock] = []
    if !entry.description.isEmpty { blocks.append(.paragraph(entry.description)) }
    var about = [
      ReportFact(title: language.pick("Slags", "Kind"), value: .text(entry.reference.kind.text(in: language))),
      ReportFact(
        title: ColumnPhrase.interviews.text(in: language), value: .text(entry.interviews.joined(separator: ", "))),
    ]
    if !sets.isEmpty {
      about.append(ReportFact(title: language.pick("Sæt", "Sets"), value: .text(sets.joined(separator: ", "))))
    }
    blocks.append(.facts(about))
    let rows = facts.map { fact -> ReportRow in
      let type = types.first { $0.key == fact.key }?.type ?? .text
      return ReportRow([
        .text(fact.key), .text(fact.value), .text(type.name(in: language)), .text(type.rawValue),
        .text(fact.origin.text(in: language)), .text(fact.origin.word),
      ])
    }
    blocks.append(
      .table(
        ReportTable(
          id: "facts", title: "",
          statements: StatementBuilder(language: language).statements(
            .cases(.facts), counts: [.init(key: "attributes", number: rows.count, noun: .attributes)]),
          columns: [
            text("attribute", language.pick("Egenskab", "Attribute")),
            text("value", language.pick("Værdi", "Value")), text("type", "Type", audience: .people),
            text("type", "", audience: .machines),
            text("origin", language.pick("Hvorfra", "From"), audience: .people),
            text("origin", "", audience: .machines),
          ], rows: rows)))
    return Report(id: "case", title: entry.name, blocks: blocks)
  }

  /// Values that were given or taken away.
  public static func changes(_ changes: [Change], language: Language) -> Report {
    let table = ReportTable(
      id: "changes", title: "",
      statements: StatementBuilder(language: language).statements(
        .cases(.changes), counts: [.init(key: "attributes", number: changes.count, noun: .attributes)]),
      columns: [
        text("case", "Case"), text("attribute", language.pick("Egenskab", "Attribute")),
        text("before", language.pick("Før", "Before")), text("after", language.pick("Nu", "Now")),
      ],
      rows: changes.map { change in
        ReportRow([
          .text(change.name), .text(change.key), change.before.map { .text($0) } ?? .empty,
          change.after.map { .text($0) } ?? .empty,
        ])
      })
    return Report(id: "attribute-changes", title: language.pick("Egenskaber", "Attributes"), blocks: [.table(table)])
  }

  /// What a table brought.
  public static func imported(
    _ columns: [ImportedColumn], caseCount: Int, isDryRun: Bool, language: Language
  ) -> Report {
    let table = ReportTable(
      id: "columns", title: "",
      statements: StatementBuilder(language: language).statements(
        .cases(.imported), counts: [.init(key: "cases", number: caseCount, noun: .cases)]),
      columns: [
        text("attribute", language.pick("Egenskab", "Attribute")), text("type", "Type", audience: .people),
        text("type", "", audience: .machines), text("is_defined", "", audience: .machines),
        ReportColumn(key: "added", title: language.pick("Nye", "New")),
        ReportColumn(key: "changed", title: language.pick("Ændrede", "Changed")),
        ReportColumn(key: "unchanged", title: language.pick("Uændrede", "Unchanged")),
      ],
      rows: columns.map { column in
        let type = column.type.name(in: language)
        let from = language.pick("\(type) (ses af cellerne)", "\(type) (from the cells)")
        return ReportRow([
          .text(column.key), .text(column.isDefined ? type : from), .text(column.type.rawValue), .flag(column.isDefined),
          .integer(column.added), .integer(column.changed), .integer(column.unchanged),
        ])
      })
    let cases = CountedNoun.cases.counted(caseCount, in: language)
    return Report(
      id: "attribute-import",
      title: isDryRun
        ? language.pick("Egenskaber for \(cases) ville blive hentet; intet er gemt", "Attributes of \(cases) would be brought in; nothing is stored")
        : language.pick("Egenskaber for \(cases) hentet ind", "Attributes of \(cases) brought in"),
      blocks: [.table(table)])
  }

  /// The document sets with their interviews.
  public static func sets(_ sets: [(name: String, interviews: [String])], language: Language) -> Report {
    let table = ReportTable(
      id: "sets", title: "",
      statements: StatementBuilder(language: language).statements(
        .cases(.sets), counts: [.init(key: "sets", number: sets.count, noun: .sets)]),
      columns: [
        text("set", language.pick("Sæt", "Set")),
        ReportColumn(key: "count", title: language.pick("Antal", "Count")),
        text("interviews", ColumnPhrase.interviews.text(in: language)),
      ],
      rows: sets.map { set in
        ReportRow([.text(set.name), .integer(set.interviews.count), .text(set.interviews.joined(separator: ", "))])
      })
    return Report(id: "sets", title: language.pick("Sæt", "Sets"), blocks: [.table(table)])
  }
}

extension CaseKind {
  /// What people call it.
  func text(in language: Language) -> String {
    switch self {
    case .municipality: language.pick("kommune", "municipality")
    case .interview: language.pick("interview", "interview")
    case .informant: language.pick("informant", "informant")
    case .other: language.pick("egen case", "case of your own")
    }
  }
}

extension AttributeOrigin {
  /// True for what people gave to the very case.
  var isByHand: Bool { word == "hand" }

  /// For programs.
  var word: String {
    switch self {
    case .speaker, .interview: "hand"
    case .speakerText, .header: "transcript"
    case .speakerCase, .interviewCase, .municipalityCase: "case"
    case .municipality: "municipality"
    }
  }

  /// For people.
  func text(in language: Language) -> String {
    switch self {
    case .speaker, .interview: language.pick("givet i hånden", "given by hand")
    case .speakerText: language.pick("udskriften, om taleren", "the transcript, on the speaker")
    case .header: language.pick("udskriftens top", "the transcript's header")
    case .speakerCase(let name), .interviewCase(let name), .municipalityCase(let name):
      language.pick("casen »\(name)«", "the case '\(name)'")
    case .municipality(let name): language.pick("kommunen »\(name)«", "the municipality '\(name)'")
    }
  }
}
