/// All that a REFI-QDA project (`.qdpx`) holds, in the file's order; a codebook (`.qdc`) is one with codes and sets
/// only.
///
/// It follows the schema of version 1.0 element by element. What a file does not tell is `nil`: no user is made up, and
/// no date.
public struct QDAProject: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// The program that made it, as the file says.
  public var origin: String?
  /// Who made and changed it, and when.
  public var stamp = QDAStamp()
  /// The folder that `relative://` starts from.
  public var basePath: String?
  /// Who worked on it.
  public var users: [QDAUser] = []
  /// The codes at the top, each with those below it.
  public var codes: [QDACode] = []
  /// The variables.
  public var variables: [QDAVariable] = []
  /// The cases.
  public var cases: [QDACase] = []
  /// The sources.
  public var sources: [QDASource] = []
  /// The notes: each is a text source.
  public var notes: [QDASource] = []
  /// The links.
  public var links: [QDALink] = []
  /// The sets.
  public var sets: [QDASet] = []
  /// The graphs.
  public var graphs: [QDAGraph] = []
  /// What it is about.
  public var description: String?
  /// Notes on the project as a whole.
  public var noteRefs: [QDAIdentifier] = []

  /// Makes an empty project.
  public init(name: String) { self.name = name }

  /// All codes, each before those below it.
  public var allCodes: [QDACode] { codes.flatMap(\.withDescendants) }
}

/// Who made and changed a thing, and when.
public struct QDAStamp: Sendable, Hashable {
  /// Who made it.
  public var creator: QDAIdentifier?
  /// When it was made.
  public var created: QDADateTime?
  /// Who changed it last.
  public var modifier: QDAIdentifier?
  /// When it was changed last.
  public var modified: QDADateTime?

  /// Makes a stamp.
  public init(creator: QDAIdentifier? = nil, created: QDADateTime? = nil) {
    self.creator = creator
    self.created = created
  }
}

/// Someone who worked on a project.
public struct QDAUser: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String?
  /// What another program calls the user.
  public var foreignID: String?

  /// Makes a user.
  public init(id: QDAIdentifier, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

/// A code with those below it.
public struct QDACode: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String
  /// False for a folder.
  public var isCodable = true
  /// Colour.
  public var color: QDAColor?
  /// What it means.
  public var description: String?
  /// Notes on it.
  public var noteRefs: [QDAIdentifier] = []
  /// The codes right below it.
  public var codes: [QDACode] = []

  /// Makes a code.
  public init(id: QDAIdentifier, name: String) {
    self.id = id
    self.name = name
  }

  /// It and all codes below it, each before those below it.
  public var withDescendants: [QDACode] { [self] + codes.flatMap(\.withDescendants) }
}

/// A case.
public struct QDACase: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String?
  /// What it is.
  public var description: String?
  /// Codes that stand for it.
  public var codes: [QDAIdentifier] = []
  /// Its values.
  public var values: [QDAVariableValue] = []
  /// Sources that belong to it.
  public var sources: [QDAIdentifier] = []
  /// Selections that belong to it.
  public var selections: [QDAIdentifier] = []

  /// Makes a case.
  public init(id: QDAIdentifier, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

/// A set of codes, sources and notes; it may be empty.
public struct QDASet: Sendable, Hashable {
  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String
  /// What it is for.
  public var description: String?
  /// Its codes.
  public var codes: [QDAIdentifier] = []
  /// Its sources.
  public var sources: [QDAIdentifier] = []
  /// Its notes.
  public var notes: [QDAIdentifier] = []

  /// Makes a set.
  public init(id: QDAIdentifier, name: String) {
    self.id = id
    self.name = name
  }
}

extension QDAProject {
  /// All that someone wrote or said in the project: texts, names, descriptions, values. Whoever lets it out looks here.
  public var writtenTexts: [String] {
    let ofCodes = allCodes.flatMap { [$0.name, $0.description] }
    let ofSources = allSources.flatMap { source in
      [source.name, source.description, source.text?.string]
        + source.selections.flatMap { [$0.name, $0.description] } + source.values.map { $0.value?.written.text }
    }
    let ofCases = cases.flatMap { [$0.name, $0.description] + $0.values.map { $0.value?.written.text } }
    let ofRest: [String?] =
      users.map(\.name) + variables.flatMap { [$0.name, $0.description] } + sets.flatMap { [$0.name, $0.description] }
      + links.map(\.name) + graphs.flatMap { [$0.name] + $0.vertices.map(\.name) + $0.edges.map(\.name) }
    return ([name, description] + ofCodes + ofSources + ofCases + ofRest).compactMap { $0 }
  }
}
