internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// The queries that people have given a name.
struct SavedQueries {
  /// In byte order of their folded names.
  let records: [SavedQuery]

  /// Fetches them.
  init(_ store: ProjectStore) throws { records = try store.records(SavedQuery.self) }

  /// The query with a name, upper and lower case alike.
  ///
  /// - Throws: `DiagnosticError` where there is none.
  func record(_ name: String) throws -> SavedQuery {
    if let record = records.first(where: { $0.key == SavedQuery.key(of: name) }) { return record }
    let names = records.map(\.name)
    throw DiagnosticError(
      SavedQueryMessage.unknown(name, near: Suggestion.nearest(to: name, among: names), known: names))
  }
}

/// What can be wrong with the names of saved queries.
enum SavedQueryMessage: DiagnosticMessage {
  case unknown(String, near: String?, known: [String])
  case taken(String)
  case badName(String)
  case nothingAsked

  var id: String {
    switch self {
    case .unknown: "query.unknown-name"
    case .taken: "query.name-taken"
    case .badName: "query.bad-name"
    case .nothingAsked: "query.nothing-asked"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .unknown(let name, _, _):
      language.pick("ingen gemt forespørgsel hedder »\(name)«", "no saved query is called '\(name)'")
    case .taken(let name):
      language.pick("en forespørgsel hedder allerede »\(name)«", "a query is called '\(name)' already")
    case .badName(let name):
      language.pick("»\(name)« kan ikke være navnet på en forespørgsel", "'\(name)' cannot be the name of a query")
    case .nothingAsked: language.pick("der mangler et udtryk", "an expression is missing")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknown(_, let near?, _): Suggestion.didYouMean(near, in: language)
    case .unknown(_, nil, let known) where !known.isEmpty:
      language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .unknown: language.pick("gem en: ", "save one: ") + "kodeks query save NAVN UDTRYK"
    case .taken:
      language.pick("--replace lader den nye træde i stedet", "--replace puts the new one in its place")
    case .badName: language.pick("skriv et navn på én linje", "write a name on one line")
    case .nothingAsked:
      language.pick(
        "skriv et udtryk, eller vælg en gemt forespørgsel med --query NAVN",
        "write an expression, or choose a saved query with --query NAME")
    }
  }
}
