internal import CodingModel
internal import TranscriptText

/// What the names of a query can mean in a project.
struct QueryNames: QueryVocabulary {
  private let names: CodeNames
  private let keys: AttributeKeys
  private let coderNames: CoderNames
  /// The codes that a saved query's names meant when it was saved, as they are called now.
  private let known: [String: CodePath]

  /// Takes the project's names.
  init(_ material: Material, keys: AttributeKeys, known: [String: CodePath] = [:]) {
    names = CodeNames(material.codes)
    self.keys = keys
    self.known = known
    coderNames = CoderNames(material.allCodings.map(\.coder))
  }

  var coders: [Coder] { coderNames.known }

  func coders(named name: String) -> [Coder] { coderNames.fitting(name) }

  func code(_ name: String) throws -> CodePath { try known[name] ?? names.path(for: name) }

  func hasAttribute(_ key: String) -> Bool { keys.isWritten(key) }

  func attribute(_ condition: AttributeCondition) throws -> AttributeCondition { try keys.checked(condition) }
}
