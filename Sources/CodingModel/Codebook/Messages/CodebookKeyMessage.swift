public import TranscriptText

/// What can be said about the keys and values of a codebook.
public enum CodebookKeyMessage: DiagnosticMessage, Hashable {
  case duplicateKey(String)
  case unknownKey(String, in: CodebookPart, nearest: CodebookKey?)
  case keyIsNoText(NodeShape)
  case missingKey(CodebookKey, in: CodebookPart)
  case emptyValue(CodebookKey)
  case wrongType(CodebookKey, expected: NodeShape, found: NodeShape)
  case notACode(NodeShape)
  case notARule(NodeShape)
  case badColor(String)
  case badSpan(String, nearest: String?)
  case badVersion(String)
  case badLanguage(String)
  case badParents(String)
  case badCompanion(String)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .duplicateKey: "codebook.duplicate-key"
    case .unknownKey: "codebook.unknown-key"
    case .missingKey: "codebook.missing-key"
    case .emptyValue: "codebook.empty-value"
    case .wrongType, .keyIsNoText, .notACode, .notARule: "codebook.wrong-type"
    case .badColor: "codebook.bad-color"
    case .badSpan: "codebook.bad-span"
    case .badVersion: "codebook.bad-version"
    case .badLanguage: "codebook.bad-language"
    case .badParents: "codebook.bad-parents"
    case .badCompanion: "codebook.bad-required-code"
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .duplicateKey(let key):
      language.pick("nøglen »\(key)« står to gange", "the key “\(key)” stands twice")
    case .unknownKey(let key, let part, _):
      language.pick(
        "ukendt nøgle »\(key)« i \(part.name(in: language))", "unknown key “\(key)” in \(part.name(in: language))")
    case .keyIsNoText(let found):
      language.pick(
        "en nøgle skal være en tekst, men er \(found.name(in: language))",
        "a key must be a text but is \(found.name(in: language))")
    case .missingKey(let key, let part):
      language.pick(
        "\(part.name(in: language)) mangler »\(key.rawValue)«", "\(part.name(in: language)) lacks “\(key.rawValue)”")
    case .emptyValue(let key): language.pick("»\(key.rawValue)« er tom", "“\(key.rawValue)” is empty")
    case .wrongType(let key, let expected, let found):
      language.pick(
        "»\(key.rawValue)« skal være \(expected.name(in: language)), men er \(found.name(in: language))",
        "“\(key.rawValue)” must be \(expected.name(in: language)) but is \(found.name(in: language))")
    case .notACode(let found):
      language.pick(
        "en kode skal være nøgler med værdier, men er \(found.name(in: language))",
        "a code must be keys with values but is \(found.name(in: language))")
    case .notARule(let found):
      language.pick(
        "en regel skal være en tekst eller have »match«, men er \(found.name(in: language))",
        "a rule must be a text or have “match” but is \(found.name(in: language))")
    case .badColor(let value): language.pick("»\(value)« er ikke en farve", "“\(value)” is not a colour")
    case .badSpan(let value, _): language.pick("»\(value)« er ikke et omfang", "“\(value)” is not a span")
    case .badVersion(let value):
      language.pick("»\(value)« er ikke et versionsnummer", "“\(value)” is not a version number")
    case .badLanguage(let value):
      language.pick(
        "»\(value)« er ikke et sprog, som en kodebog kan have", "“\(value)” is not a language that a codebook can have")
    case .badParents(let value):
      language.pick("»\(value)« er hverken follow eller stay", "“\(value)” is neither follow nor stay")
    case .badCompanion(let value):
      language.pick("»\(value)« er ikke en kode, der kan kræves", "“\(value)” is no code that can be required")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .duplicateKey: language.pick("slet den ene, eller saml dem", "delete one of them, or put them together")
    case .unknownKey(_, let part, let nearest):
      if let nearest {
        Suggestion.didYouMean(nearest.rawValue, in: language)
      } else {
        language.pick("kendte nøgler: ", "known keys: ") + part.keys.map(\.rawValue).joined(separator: ", ")
      }
    case .keyIsNoText: language.pick("skriv »nøgle: værdi«", "write “key: value”")
    case .missingKey(let key, _), .emptyValue(let key):
      language.pick("skriv »\(key.rawValue): …«", "write “\(key.rawValue): …”")
    case .wrongType(_, .list, _):
      language.pick("skriv hvert punkt på sin egen linje efter »- «", "write each item on a line of its own after “- ”")
    case .wrongType, .notARule:
      language.pick(
        "skriv én tekst; sæt den i anførselstegn, hvis den rummer kolon",
        "write one text; put it in quotation marks if it holds a colon")
    case .notACode: language.pick("begynd koden med »- id: …«", "begin the code with “- id: …”")
    case .badColor:
      language.pick("skriv fx \"#4269d0\" i anførselstegn", "write for example \"#4269d0\" in quotation marks")
    case .badSpan(_, let nearest?): Suggestion.didYouMean(nearest, in: language)
    case .badSpan(_, nil): language.pick("skriv match, sentence eller turn", "write match, sentence or turn")
    case .badVersion: language.pick("skriv fx 1.0.0", "write for example 1.0.0")
    case .badLanguage: language.pick("skriv da eller en", "write da or en")
    case .badParents:
      language.pick(
        "skriv follow, hvis overkoderne skal følge med", "write follow if the codes above are to be given too")
    case .badCompanion:
      language.pick(
        "skriv any, none eller kodernes stier: [org, sam/job]", "write any, none or the codes' paths: [org, sam/job]")
    }
  }
}
