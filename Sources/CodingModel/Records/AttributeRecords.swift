/// What people have said of an attribute: which type its values have, which there are to choose from, what it means.
public struct AttributeDefinition: ProjectRecord {
  public static let kind = RecordKind.attribute

  /// Lower-case key.
  public let key: String
  /// What its values are.
  public var type: AttributeType
  /// The values to choose from, where it is a choice; none holds `|`.
  public var choices: [String]
  /// What it means.
  public var description: String

  /// Makes a definition; the key is lower-cased.
  public init(key: String, type: AttributeType, choices: [String] = [], description: String = "") {
    self.key = key.lowercased()
    self.type = type
    self.choices = choices
    self.description = description
  }

  /// Type, choices with `|` between them, description.
  public var fields: [String] { [type.rawValue, choices.joined(separator: "|"), description] }

  /// The choices are those of the type.
  public static func group(ofField place: Int) -> Int { place == 1 ? 0 : place }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard fields.count >= 3, let type = AttributeType(rawValue: fields[0]), !key.isEmpty else { return nil }
    self.init(
      key: key, type: type, choices: fields[1].split(separator: "|").map(String.init), description: fields[2])
  }

  /// A value as this attribute keeps it: canonical for its type, a choice as it is spelt among the choices; `nil` where
  /// it is none of this attribute's values.
  public func canonical(_ value: String) -> String? {
    guard type == .choice, !choices.isEmpty else { return AttributeScalar.canonical(value, as: type) }
    let wanted = CaseReference.folded(value)
    return choices.first { CaseReference.folded($0) == wanted }
  }

  /// Characters that cannot stand in a key, because conditions end the key with them.
  public static let reservedCharacters: Set<Character> = ["=", "<", ">", "!", "|"]
}

/// The value that someone gave an attribute of a case; it counts before what the text says.
public struct AttributeValue: ProjectRecord {
  public static let kind = RecordKind.attributeValue

  /// Lower-case key of the attribute.
  public let attribute: String
  /// Whose it is.
  public let bearer: CaseReference
  /// The value, canonical for the attribute's type when it was given.
  public let value: String

  /// Makes a value.
  public init(attribute: String, of bearer: CaseReference, value: String) {
    self.attribute = attribute.lowercased()
    self.bearer = bearer
    self.value = value
  }

  /// The key of the value that a case has for an attribute: `ATTRIBUTE=CASE`.
  public static func key(_ attribute: String, of bearer: CaseReference) -> String {
    "\(attribute.lowercased())=\(bearer.key)"
  }

  public var key: String { Self.key(attribute, of: bearer) }

  /// The value.
  public var fields: [String] { [value] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let value = fields.first, let equals = key.firstIndex(of: "="),
      let bearer = CaseReference(key: String(key[key.index(after: equals)...]))
    else { return nil }
    self.init(attribute: String(key[..<equals]), of: bearer, value: value)
  }
}

/// A case that people made, such as the interviews of a pilot project.
public struct CaseRecord: ProjectRecord {
  public static let kind = RecordKind.case

  /// Its name, as written.
  public let name: String
  /// What it is.
  public var description: String

  /// Makes a case.
  public init(name: String, description: String = "") {
    self.name = name
    self.description = description
  }

  /// Which case it is.
  public var reference: CaseReference { .other(named: name) }

  public var key: String { CaseReference.folded(name) }

  /// Name, description.
  public var fields: [String] { [name, description] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard fields.count >= 2, CaseReference.folded(fields[0]) == key else { return nil }
    self.init(name: fields[0], description: fields[1])
  }
}

/// A set of interviews that people gave a name.
public struct DocumentSet: ProjectRecord {
  public static let kind = RecordKind.documentSet

  /// Its name, as written.
  public let name: String
  /// What it is for.
  public var description: String

  /// Makes a set.
  public init(name: String, description: String = "") {
    self.name = name
    self.description = description
  }

  public var key: String { CaseReference.folded(name) }

  /// Name, description.
  public var fields: [String] { [name, description] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard fields.count >= 2, CaseReference.folded(fields[0]) == key else { return nil }
    self.init(name: fields[0], description: fields[1])
  }
}

/// That something belongs to a case or a set. Each belonging is a record of its own, so two copies of a project can both
/// add to the same set.
public struct Membership: ProjectRecord {
  public static let kind = RecordKind.membership

  /// What something belongs to.
  public enum Container: Hashable, Sendable {
    /// A case that people made, by its folded name.
    case other(String)
    /// A document set, by its folded name.
    case set(String)
  }

  /// What it belongs to.
  public let container: Container
  /// What belongs to it; to a set only interviews do.
  public let member: CaseReference

  /// Makes a belonging.
  public init(_ member: CaseReference, in container: Container) {
    self.member = member
    self.container = container
  }

  /// `case:NAME` or `set:NAME`, a line feed, and the member's written form.
  public var key: String {
    switch container {
    case .other(let name): "case:\(name)\n\(member.key)"
    case .set(let name): "set:\(name)\n\(member.key)"
    }
  }

  /// None: all is in the key.
  public var fields: [String] { [] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    let parts = key.split(separator: "\n", maxSplits: 1).map(String.init)
    guard parts.count == 2, let member = CaseReference(key: parts[1]) else { return nil }
    if parts[0].hasPrefix("case:") {
      self.init(member, in: .other(String(parts[0].dropFirst(5))))
    } else if parts[0].hasPrefix("set:") {
      self.init(member, in: .set(String(parts[0].dropFirst(4))))
    } else {
      return nil
    }
  }
}
