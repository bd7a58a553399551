public import ArgumentParser
internal import CodingAnalysis
public import CodingModel
internal import CodingStore
internal import TranscriptText

/// What commands on cases start from.
struct CaseMaterial {
  let store: ProjectStore
  private let workspace: Workspace
  /// The interviews, ordered by name as Danes sort.
  let interviews: [Interview]
  let records: CaseRecords
  let names: CaseNames
  private let collation: Collation

  /// Fetches it from the workspace's project.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    store = try workspace.openProject()
    collation = workspace.language.collation
    interviews = collation.sorted(try store.interviews(), by: \.name)
    records = try store.caseRecords()
    names = CaseNames(interviews, records)
  }

  /// All cases with what is said of them.
  var overview: CaseOverview {
    CaseOverview(
      interviews: interviews, records: records, areInIncreasingOrder: { collation.areInIncreasingOrder($0, $1) })
  }

  /// What holds for a case, by attribute: given by hand or by the transcripts.
  func facts(of reference: CaseReference) -> [String: String] {
    let facts = overview.entries.first { $0.reference == reference }?.facts ?? []
    return Dictionary(facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definition of an attribute, if it has one.
  func definition(_ key: String) -> AttributeDefinition? { records.definitions.first { $0.key == key } }

  /// The set with a name.
  ///
  /// - Throws: `DiagnosticError` where there is none.
  func set(_ name: String) throws -> DocumentSet {
    let wanted = CaseReference.folded(name)
    if let set = records.sets.first(where: { $0.key == wanted }) { return set }
    let known = records.sets.map(\.name)
    throw DiagnosticError(
      CaseMessage.unknownSet(name, near: Suggestion.nearest(to: name, among: known), known: known))
  }

  /// The interviews that some conditions let in, wholly or with a turn.
  func interviews(where conditions: [String]) throws -> [Interview] {
    let filter = try ProjectQueries(workspace, interviews: interviews)
      .filter(conditions, saved: [], includesInterviewer: true)
    return interviews.filter { interview in
      ([nil] + interview.transcript.turns.indices.map(Optional.init)).contains { 
        filter.meets(interview, turn: $0)
      }
    }
  }

  /// A name for a case or a set, trimmed.
  ///
  /// - Throws: `DiagnosticError` for one that cannot be written elsewhere.
  static func name(_ text: String) throws -> String {
    let name = CaseReference.folded(text).isEmpty ? "" : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, !name.contains(where: { $0.isNewline || ":|".contains($0) }) else {
      throw DiagnosticError(CaseMessage.badName(text))
    }
    return name
  }

  /// An attribute's key.
  ///
  /// - Throws: `DiagnosticError` for one that cannot be asked for, or that the project itself knows.
  static func key(_ text: String) throws -> String {
    let key = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard !AttributeTableMessage.ownKeys.contains(key) else { throw DiagnosticError(AttributeTableMessage.ownKey(key)) }
    guard !key.isEmpty, !key.contains(where: AttributeDefinition.reservedCharacters.contains) else {
      throw DiagnosticError(AttributeTableMessage.badKey(key))
    }
    return key
  }
}

extension CaseKind: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "kommune": self = .municipality
    case "taler", "speaker": self = .informant
    case "case", "andet": self = .other
    case let name: self.init(rawValue: name)
    }
  }
}

extension AttributeType: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "tekst": self = .text
    case "tal": self = .number
    case "dato": self = .date
    case "valg": self = .choice
    case let name: self.init(rawValue: name)
    }
  }
}

extension ArgumentHelp {
  /// What names a case.
  static var caseName: ArgumentHelp {
    .text(
      "Casen: et interview, INTERVIEW:TALER, en kommune eller en case, I selv har lavet.",
      "The case: an interview, INTERVIEW:SPEAKER, a municipality, or a case of your own.", value: .name)
  }

  /// What `--kind` does.
  static var caseKind: ArgumentHelp {
    .text(
      "Kun cases af denne slags: kommune, interview, informant, case.",
      "Only cases of this kind: municipality, interview, informant, other.", value: .kind)
  }
}
