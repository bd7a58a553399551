public import CodingModel
public import Foundation
internal import TranscriptText

/// What records call by identities, as people call it.
public struct RecordNames: Sendable {
  /// What codes are called now.
  public let codes: ProjectCodes
  /// The names of the interviews that are or were in the project.
  public let interviews: [UUID: String]

  /// Gathers what is known.
  public init(codes: ProjectCodes, interviews: [UUID: String]) {
    self.codes = codes
    self.interviews = interviews
  }

  func interview(_ id: UUID) -> String { interviews[id] ?? id.uuidString.lowercased() }

  func name(of reference: CaseReference) -> String {
    switch reference {
    case .municipality(let name), .other(let name): name
    case .interview(let id): interview(id)
    case .informant(let id, let label): "\(interview(id)):\(label)"
    }
  }
}

/// What a record says, aspect by aspect, so that two states of a thing can be told from each other.
struct RecordAspects {
  /// One thing that it says; programs read the key, people the title.
  struct Aspect: Hashable {
    let key: String
    let title: String
    let text: String
  }

  private let names: RecordNames
  private let language: Language

  init(_ names: RecordNames, _ language: Language) {
    self.names = names
    self.language = language
  }

  /// What a record says that another state of it says otherwise; all that it says where there is none.
  func changed(in record: StoredRecord, from former: StoredRecord?) -> [Aspect] {
    let before = (former ?? blank(record)).map(all) ?? []
    return all(in: record).filter { aspect in
      (before.first { $0.key == aspect.key }?.text ?? "") != aspect.text
    }
  }

  /// A code of a codebook has no record before something of it is changed.
  private func blank(_ record: StoredRecord) -> StoredRecord? {
    CodeRecord(record).flatMap { $0.isOwn ? nil : CodeRecord(code: $0.code, isOwn: false).stored }
  }

  /// All that a record says.
  func all(in record: StoredRecord) -> [Aspect] {
    switch record.kind {
    case .code: CodeRecord(record).map(code) ?? []
    case .memo: MemoRecord(record).map { [aspect("text", "tekst", "text", $0.text)] } ?? []
    case .attribute: AttributeDefinition(record).map(attribute) ?? []
    case .attributeValue: AttributeValue(record).map { [aspect("value", "", "", $0.value)] } ?? []
    case .case, .documentSet:
      [aspect("description", "betydning", "description", record.fields.dropFirst().first ?? "")]
    case .query:
      SavedQuery(record).map {
        [aspect("text", "", "", $0.text), aspect("unit", "enhed", "unit", $0.unit.rawValue)]
      } ?? []
    case .agreedJudgement:
      AgreedJudgement(record).map {
        [aspect("taken", "fra", "from", $0.taken.map(\.name).joined(separator: ", "))]
      } ?? []
    case .idea: IdeaRecord(record).map(idea) ?? []
    case .ideaVote:
      IdeaVote(record).map {
        [
          aspect("effect", "effekt", "effect", $0.effect.map(String.init) ?? ""),
          aspect("effort", "indsats", "effort", $0.effort.map(String.init) ?? ""),
        ]
      } ?? []
    case .orphan, .membership, .assignment, .listedWord, .ideaEvidence, .exchange: []
    }
  }

  private func code(_ record: CodeRecord) -> [Aspect] {
    let fate =
      switch record.fate {
      case .living: language.pick("i brug", "in use")
      case .deleted: language.pick("slettet", "deleted")
      case .merged(let key): language.pick("lagt ind i \(path(key))", "merged into \(path(key))")
      }
    let above = (record.parent ?? record.code.parent).map(path) ?? language.pick("øverst", "the top")
    return [
      Aspect(key: "fate", title: "", text: fate),
      aspect("name", "navn", "name", record.name ?? record.component ?? record.code.last),
      aspect("under", "under", "under", above),
      aspect("color", "farve", "colour", record.color ?? ""),
      aspect("definition", "definition", "definition", record.definition ?? ""),
      aspect("include", "også", "include", record.include ?? ""),
      aspect("exclude", "ikke", "exclude", record.exclude ?? ""),
      aspect("example", "eksempel", "example", record.example ?? ""),
    ]
  }

  private func idea(_ record: IdeaRecord) -> [Aspect] {
    [aspect("title", "titel", "title", record.title)]
      + IdeaPart.allCases.map { part in
        Aspect(key: part.rawValue, title: part.text(in: language).lowercased(), text: record.parts[part] ?? "")
      } + [
        aspect("target_group", "målgruppe", "target group", record.targetGroup),
        aspect("actor", "hvem", "who", record.actor),
        aspect("status", "status", "status", record.status.text(in: language)),
      ]
  }

  private func attribute(_ definition: AttributeDefinition) -> [Aspect] {
    [
      aspect("type", "type", "type", definition.type.name(in: language)),
      aspect("choices", "valg", "choices", definition.choices.joined(separator: ", ")),
      aspect("description", "betydning", "description", definition.description),
    ]
  }

  private func aspect(_ key: String, _ danish: String, _ english: String, _ text: String) -> Aspect {
    Aspect(key: key, title: language.pick(danish, english), text: text)
  }

  private func path(_ key: CodePath) -> String { names.codes.path(of: key).description }

  /// Which thing a record is, for people: `nordjysk-leder · anciennitet`; empty for what is named otherwise.
  func subject(of record: StoredRecord) -> String {
    switch record.kind {
    case .code, .orphan: ""
    case .attribute: record.key
    case .attributeValue:
      AttributeValue(record).map { "\(names.name(of: $0.bearer)) · \($0.attribute)" } ?? record.key
    case .case, .documentSet, .query, .listedWord, .exchange: record.fields.first ?? record.key
    case .assignment:
      CoderAssignment(record).map { "\($0.coder.name) · \(names.interview($0.interview))" } ?? record.key
    case .agreedJudgement:
      AgreedJudgement(record).map { "\(path($0.code)) · \(names.interview($0.interview))" } ?? record.key
    case .idea: String(record.key.prefix(4))
    case .ideaEvidence:
      IdeaEvidence(record).map { "\($0.idea.uuidString.lowercased().prefix(4)) · \($0.part.text(in: language).lowercased())" }
        ?? record.key
    case .ideaVote:
      IdeaVote(record).map { "\($0.idea.uuidString.lowercased().prefix(4)) · \($0.expert)" } ?? record.key
    case .membership: Membership(record).map(membership) ?? record.key
    case .memo: MemoRecord(record).map { "memo \(record.key.prefix(8))" + about($0.target) } ?? record.key
    }
  }

  private func membership(_ record: Membership) -> String {
    let container =
      switch record.container {
      case .other(let name), .set(let name): name
      }
    let member = names.name(of: record.member)
    return language.pick("\(member) i \(container)", "\(member) in \(container)")
  }

  /// ` om KODE`; nothing for what has no name of its own.
  private func about(_ target: MemoTarget) -> String {
    let name: String? =
      switch target {
      case .project, .coding: nil
      case .code(let key): path(key)
      case .interview(let id), .stretch(let id, _, _): names.interview(id)
      case .case(let reference): names.name(of: reference)
      }
    return name.map { language.pick(" om \($0)", " on \($0)") } ?? ""
  }

  /// `navn »Ha ha«, under sam`.
  func text(_ aspects: [Aspect]) -> String {
    aspects.map { aspect in
      let words = aspect.text.shown.excerpt(of: 60)
      let isPlain = aspect.key == "fate" || aspect.key == "under" || aspect.key == "color" || aspect.key == "type"
      let shown =
        words.isEmpty ? language.pick("intet", "nothing") : isPlain ? words : language.pick("»\(words)«", "“\(words)”")
      return aspect.title.isEmpty ? shown : "\(aspect.title) \(shown)"
    }.joined(separator: ", ")
  }
}
