internal import TranscriptText

/// What can be wrong with the name of a codebook or of one of its versions.
enum CodebookNameMessage: DiagnosticMessage {
  case unknownCodebook(String, known: [String])
  case severalCodebooks([String])
  case unknownVersion(String, known: [String])
  case severalVersions(String, [String])

  var id: String {
    switch self {
    case .unknownCodebook: "usage.unknown-codebook"
    case .severalCodebooks: "usage.several-codebooks"
    case .unknownVersion: "usage.unknown-codebook-version"
    case .severalVersions: "usage.several-codebook-versions"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .unknownCodebook(let id, _): language.pick("ukendt kodebog »\(id)«", "unknown codebook '\(id)'")
    case .severalCodebooks(let ids):
      language.pick("der er flere kodebøger: ", "there are several codebooks: ") + ids.joined(separator: ", ")
    case .unknownVersion(let name, _):
      language.pick(
        "»\(name)« er hverken en fil eller en udgave i projektet",
        "'\(name)' is neither a file nor a version in the project")
    case .severalVersions(let name, let versions):
      language.pick("»\(name)« kan være flere udgaver: ", "'\(name)' can be several versions: ")
        + versions.joined(separator: ", ")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknownCodebook(let id, let known):
      if let near = Suggestion.nearest(to: id, among: known) {
        Suggestion.didYouMean(near, in: language)
      } else {
        language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
      }
    case .severalCodebooks: language.pick("vælg en med --codebook", "choose one with --codebook")
    case .unknownVersion(_, let known):
      known.isEmpty
        ? language.pick("projektet har ingen kodebog", "the project has no codebook")
        : language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .severalVersions:
      language.pick("skriv de otte cifre i parentesen", "write the eight digits between the parentheses")
    }
  }
}
