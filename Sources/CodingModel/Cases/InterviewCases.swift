internal import Foundation

/// What people have said about an interview, its speakers and the municipalities, beside its text.
public struct InterviewCases: Hashable, Sendable {
  /// What one case has.
  public struct Level: Hashable, Sendable {
    /// Its values by attribute.
    public var values: [String: String] = [:]
    /// The cases that it belongs to, in order of their names, with their values.
    public var groups: [Group] = []

    /// Makes an empty one.
    public init() {}

    /// The first value that a case it belongs to has.
    func inherited(_ key: String) -> (value: String, name: String)? {
      groups.lazy.compactMap { group in group.values[key].map { ($0, group.name) } }.first
    }

    var keys: Set<String> { groups.reduce(into: Set(values.keys)) { $0.formUnion($1.values.keys) } }
  }

  /// A case that people made.
  public struct Group: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its values by attribute.
    public let values: [String: String]
  }

  /// What the interview has.
  public var own = Level()
  /// What its speakers have, by label.
  public var speakers: [String: Level] = [:]
  /// What municipalities have, by folded name; of all municipalities, not only this interview's.
  public var municipalities: [String: Level] = [:]
  /// The names of the sets that the interview is in, in order of their letters.
  public var sets: [String] = []
  /// All definitions of the project by key.
  public var definitions: [String: AttributeDefinition] = [:]

  /// Makes one that says nothing.
  public init() {}

  func keys(inMunicipalities names: [String]) -> [String] {
    let levels = [own] + speakers.values + names.compactMap { municipalities[$0] }
    return levels.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
  }

  func groupNames(ofSpeaker label: String?) -> [String] {
    let groups = (label.flatMap { speakers[$0]?.groups } ?? []) + own.groups
    return Set(groups.map(\.name)).sorted()
  }
}

/// All records of a project on cases, attributes and sets.
public struct CaseRecords: Sendable {
  /// What attributes are, in byte order of their keys; so the following.
  public let definitions: [AttributeDefinition]
  /// Values that people gave.
  public let values: [AttributeValue]
  /// Cases that people made.
  public let groups: [CaseRecord]
  /// Sets.
  public let sets: [DocumentSet]
  /// What belongs to which.
  public let memberships: [Membership]

  /// Takes the records.
  public init(
    definitions: [AttributeDefinition] = [], values: [AttributeValue] = [], groups: [CaseRecord] = [],
    sets: [DocumentSet] = [], memberships: [Membership] = []
  ) {
    self.definitions = definitions
    self.values = values
    self.groups = groups
    self.sets = sets
    self.memberships = memberships
  }

  /// True where nobody has said anything.
  public var isEmpty: Bool { definitions.isEmpty && values.isEmpty && groups.isEmpty && sets.isEmpty }

  /// The interviews with what is said of them here.
  public func attached(to interviews: [Interview]) -> [Interview] {
    guard !isEmpty else { return interviews }
    let levels = levels
    let setNames = Dictionary(sets.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    var shared = InterviewCases()
    shared.definitions = Dictionary(definitions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var setsOf: [UUID: [String]] = [:]
    for membership in memberships {
      guard case .set(let key) = membership.container, case .interview(let id) = membership.member else { continue }
      if let name = setNames[key] { setsOf[id, default: []].append(name) }
    }
    var ofInterviews: [UUID: InterviewCases.Level] = [:]
    var ofSpeakers: [UUID: [String: InterviewCases.Level]] = [:]
    for (reference, level) in levels {
      switch reference {
      case .municipality(let name): shared.municipalities[name] = level
      case .interview(let id): ofInterviews[id] = level
      case .informant(let id, let label): ofSpeakers[id, default: [:]][label] = level
      case .other: break
      }
    }
    return interviews.map { interview in
      var interview = interview
      interview.cases = shared
      interview.cases.own = ofInterviews[interview.id] ?? InterviewCases.Level()
      interview.cases.speakers = ofSpeakers[interview.id] ?? [:]
      interview.cases.sets = (setsOf[interview.id] ?? []).sorted()
      return interview
    }
  }

  /// What each case has.
  private var levels: [CaseReference: InterviewCases.Level] {
    var levels: [CaseReference: InterviewCases.Level] = [:]
    for value in values { levels[value.bearer, default: .init()].values[value.attribute] = value.value }
    let groups = self.groups.sorted { $0.key < $1.key }
    var members: [String: [CaseReference]] = [:]
    for membership in memberships {
      if case .other(let key) = membership.container { members[key, default: []].append(membership.member) }
    }
    for group in groups {
      let made = InterviewCases.Group(name: group.name, values: levels[group.reference]?.values ?? [:])
      for member in members[group.key] ?? [] { levels[member, default: .init()].groups.append(made) }
    }
    return levels
  }
}
