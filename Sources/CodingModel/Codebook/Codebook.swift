public import TranscriptText

/// A codebook: a tree of codes with definitions and rules, read from one YAML file.
public struct Codebook: Sendable {
  /// Short stable name, such as `organisering`.
  public let id: String
  /// Name for people.
  public let name: String
  /// The author's own version, such as `1.0.0`.
  public let version: String
  /// What the book covers.
  public let description: String
  /// All codes in the file's order, each parent before its children.
  public let codes: [Code]
  /// True when a rule's coding of a code is also one of every code above it.
  public let parentsFollow: Bool
  /// The word lists that rules name, in the file's order; rules hold their meaning already.
  public let lists: [WordList]
  /// The codes and speakers that `requires-code` and `speakers` name, in the file's order.
  public let references: [CodebookReference]
  /// The path it was read from, as the user wrote it.
  public let file: String
  /// SHA-256 of the file's bytes: names this version exactly.
  public let sha256: String

  /// Makes a codebook.
  public init(
    id: String, name: String, version: String, description: String, codes: [Code], parentsFollow: Bool = false,
    lists: [WordList] = [], references: [CodebookReference] = [], file: String, sha256: String
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.description = description
    self.codes = codes
    self.parentsFollow = parentsFollow
    self.lists = lists
    self.references = references
    self.file = file
    self.sha256 = sha256
  }

  /// `organisering 1.0.0 (a1b2c3d4)`: how tables and codings name this version.
  public var versionName: String { Self.versionName(id: id, version: version, sha256: sha256) }

  /// How a version is named: short name, the author's version, the first eight digits of its digest.
  static func versionName(id: String, version: String, sha256: String) -> String {
    "\(id) \(version) (\(sha256.prefix(8)))"
  }
}

/// A code: what a passage can be said to be about.
public struct Code: Sendable {
  /// Its place in the tree and its identity: `org/gang`.
  public let path: CodePath
  /// Name for people, in the codebook's language.
  public let name: String
  /// What it means.
  public let definition: String
  /// What belongs to it although one might doubt.
  public let include: String
  /// What does not belong to it although one might think so.
  public let exclude: String
  /// A typical passage.
  public let example: String
  /// `#rrggbb`; inherited from the parent where the file gives none.
  public let color: String
  /// Rules that propose codings of this code.
  public let rules: [CodingRule]
  /// Where it stands in the codebook.
  public let location: SourceLocation

  /// Makes a code.
  public init(
    path: CodePath, name: String, definition: String = "", include: String = "", exclude: String = "",
    example: String = "", color: String = "#666666", rules: [CodingRule] = [], location: SourceLocation
  ) {
    self.path = path
    self.name = name
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.example = example
    self.color = color
    self.rules = rules
    self.location = location
  }
}
