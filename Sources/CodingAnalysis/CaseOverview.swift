public import CodingModel
internal import Foundation
internal import TranscriptText

/// The cases of a project with what is said of them: municipalities, interviews, informants, and those that people made.
public struct CaseOverview: Sendable {
  /// A value of a case.
  public struct Fact: Hashable, Sendable {
    /// Lower-case key.
    public let key: String
    /// The value.
    public let value: String
    /// Where it comes from.
    public let origin: AttributeOrigin

    /// Makes one.
    public init(key: String, value: String, origin: AttributeOrigin) {
      self.key = key
      self.value = value
      self.origin = origin
    }
  }

  /// One case.
  public struct Entry: Hashable, Sendable {
    /// Which.
    public let reference: CaseReference
    /// What people call it; informants `INTERVIEW:LABEL`.
    public let name: String
    /// The names of the interviews that belong to it.
    public let interviews: [String]
    /// What it has of its own, in the order of the keys.
    public let facts: [Fact]
    /// What is said of it, of a case that people made.
    public let description: String

    /// Makes one.
    public init(
      reference: CaseReference, name: String, interviews: [String], facts: [Fact], description: String
    ) {
      self.reference = reference
      self.name = name
      self.interviews = interviews
      self.facts = facts
      self.description = description
    }
  }

  /// One attribute.
  public struct Attribute: Hashable, Sendable {
    /// Lower-case key.
    public let key: String
    /// What its values are.
    public let type: AttributeType
    /// What people have said of it, if anything.
    public let definition: AttributeDefinition?
    /// How many cases have a value of their own.
    public let caseCount: Int
    /// The distinct values, in order of first appearance.
    public let values: [String]
  }

  /// The cases: municipalities, interviews, informants, others; each kind in order of the names.
  public let entries: [Entry]
  /// The attributes, in order of first appearance in the texts, then of their letters.
  public let attributes: [Attribute]
  /// How many values belong to interviews, speakers or cases that the project does not hold any more.
  public let strayCount: Int

  /// Gathers the cases of `interviews`, to which `records` are attached.
  public init(
    interviews: [Interview], records: CaseRecords, areInIncreasingOrder: (String, String) -> Bool
  ) {
    var keys: [String] = []
    var seen: Set<String> = []
    for key in interviews.flatMap(\.attributeKeys) + records.definitions.map(\.key) + records.values.map(\.attribute)
    where seen.insert(key).inserted { keys.append(key) }
    let builder = Builder(interviews: interviews, records: records, keys: keys)
    let made = CaseKind.allCases.flatMap { kind in
      builder.entries(of: kind).sorted { areInIncreasingOrder($0.name, $1.name) }
    }
    entries = made
    let definitions = Dictionary(records.definitions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    attributes = keys.map { key in
      let values = made.flatMap { entry in entry.facts.filter { $0.key == key }.map(\.value) }
      var known: Set<String> = []
      return Attribute(
        key: key, type: definitions[key]?.type ?? .common(of: values), definition: definitions[key],
        caseCount: values.count, values: values.filter { known.insert($0.lowercased()).inserted })
    }
    let references = Set(made.map(\.reference))
    strayCount = records.values.count { !references.contains($0.bearer) }
  }

  /// The case with a reference.
  public func entry(_ reference: CaseReference) -> Entry? { entries.first { $0.reference == reference } }
}

/// Makes the entries of each kind.
private struct Builder {
  let interviews: [Interview]
  let records: CaseRecords
  let keys: [String]

  func entries(of kind: CaseKind) -> [CaseOverview.Entry] {
    switch kind {
    case .municipality: municipalities
    case .interview: interviews.map(interviewEntry)
    case .informant: interviews.flatMap(informants)
    case .other: records.groups.map(groupEntry)
    }
  }

  private var municipalities: [CaseOverview.Entry] {
    var names: [String: String] = [:]
    var members: [String: [String]] = [:]
    for interview in interviews {
      for speaker in [nil] + interview.transcript.speakers.map(Optional.init) {
        guard let name = interview.fact(of: "kommune", speaker: speaker)?.value else { continue }
        let folded = CaseReference.folded(name)
        names[folded] = min(names[folded] ?? name, name)
        if members[folded]?.last != interview.name { members[folded, default: []].append(interview.name) }
      }
    }
    return names.map { folded, name in
      let level = interviews.first?.cases.municipalities[folded]
      let facts = keys.compactMap { key -> CaseOverview.Fact? in
        if let value = level?.values[key] { return .init(key: key, value: value, origin: .interview) }
        return level?.groups.lazy.compactMap { group in
          group.values[key].map { .init(key: key, value: $0, origin: .municipalityCase(group.name)) }
        }.first
      }
      return CaseOverview.Entry(
        reference: .municipality(folded), name: name, interviews: members[folded] ?? [], facts: facts, description: "")
    }
  }

  private func interviewEntry(_ interview: Interview) -> CaseOverview.Entry {
    CaseOverview.Entry(
      reference: .interview(interview.id), name: interview.name, interviews: [interview.name],
      facts: facts { interview.fact(of: $0, speaker: nil) }.filter { !$0.origin.isOfMunicipality }, description: "")
  }

  /// The informants, and other speakers of whom something was said by hand.
  private func informants(_ interview: Interview) -> [CaseOverview.Entry] {
    interview.transcript.speakers.filter {
      $0.role == .informant || interview.cases.speakers[$0.label] != nil
    }.map { speaker in
      CaseOverview.Entry(
        reference: .informant(interview.id, label: speaker.label), name: "\(interview.name):\(speaker.label)",
        interviews: [interview.name],
        facts: facts { interview.fact(of: $0, speaker: speaker) }.filter(\.origin.isOfSpeaker), description: "")
    }
  }

  private func facts(_ fact: (String) -> AttributeFact?) -> [CaseOverview.Fact] {
    keys.compactMap { key in
      fact(key).map { CaseOverview.Fact(key: key, value: $0.value, origin: $0.origin) }
    }
  }

  private func groupEntry(_ group: CaseRecord) -> CaseOverview.Entry {
    let members = Set(records.memberships.filter { $0.container == .other(group.key) }.map(\.member))
    let names = interviews.filter { interview in
      members.contains(.interview(interview.id))
        || interview.municipalities.contains { members.contains(.municipality($0)) }
        || interview.transcript.speakers.contains { members.contains(.informant(interview.id, label: $0.label)) }
    }.map(\.name)
    let values = Dictionary(
      records.values.filter { $0.bearer == group.reference }.map { ($0.attribute, $0.value) },
      uniquingKeysWith: { first, _ in first })
    return CaseOverview.Entry(
      reference: group.reference, name: group.name, interviews: names,
      facts: keys.compactMap { key in
        values[key].map { .init(key: key, value: $0, origin: .interview) }
      }, description: group.description)
  }
}

extension AttributeOrigin {
  var isOfMunicipality: Bool {
    switch self {
    case .municipality, .municipalityCase: true
    case .speaker, .speakerText, .speakerCase, .interview, .header, .interviewCase: false
    }
  }

  var isOfSpeaker: Bool {
    switch self {
    case .speaker, .speakerText, .speakerCase: true
    case .municipality, .municipalityCase, .interview, .header, .interviewCase: false
    }
  }
}
