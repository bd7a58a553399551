public import TranscriptText

/// What can be wrong with what someone wants to do with codes.
public enum CodeEditMessage: DiagnosticMessage, Error, Hashable {
  /// A name without letters or signs.
  case emptyName
  /// A name with line breaks or control characters.
  case unprintableName
  /// A name with bytes that are no UTF-8.
  case unreadableName
  /// Another code at the same place is called so.
  case nameTaken(String, by: String)
  /// A code would stand below itself.
  case underItself(String, under: String)
  /// A code would be merged into itself.
  case mergedIntoItself(String)
  /// Not `#rrggbb`.
  case malformedColor(String)
  /// The project does not know a code any more.
  case unknownCode(String)
  /// A code that is to be deleted has codings: how many in which interviews, and the first of them.
  case hasCodings(String, count: Int, interviews: [String], codings: [String])
  /// A code that is to be deleted has codes below it.
  case hasSubcodes(String, codes: [String])
  /// A code would be split without any coding.
  case nothingToSplit(String)

  /// All are errors.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .emptyName: "codes.empty-name"
    case .unprintableName: "codes.unprintable-name"
    case .unreadableName: "codes.unreadable-name"
    case .nameTaken: "codes.name-taken"
    case .underItself: "codes.under-itself"
    case .mergedIntoItself: "codes.merged-into-itself"
    case .malformedColor: "codes.malformed-color"
    case .unknownCode: "codes.unknown-code"
    case .hasCodings: "codes.has-codings"
    case .hasSubcodes: "codes.has-subcodes"
    case .nothingToSplit: "codes.nothing-to-split"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .emptyName: language.pick("en kode skal have et navn", "a code needs a name")
    case .unprintableName:
      language.pick(
        "et kodenavn kan ikke indeholde linjeskift eller styretegn",
        "a code's name cannot hold line breaks or control characters")
    case .unreadableName:
      language.pick("kodenavnet er ikke skrevet i UTF-8", "the code's name is not written in UTF-8")
    case .nameTaken(let name, let path):
      language.pick("»\(name)« er optaget: der findes \(path)", "'\(name)' is taken: there is \(path)")
    case .underItself(let code, let parent):
      language.pick(
        "\(code) kan ikke ligge under sig selv (\(parent))", "\(code) cannot stand below itself (\(parent))")
    case .mergedIntoItself(let code):
      language.pick("\(code) kan ikke flettes med sig selv", "\(code) cannot be merged with itself")
    case .malformedColor(let text): language.pick("»\(text)« er ikke en farve", "'\(text)' is not a colour")
    case .unknownCode(let code):
      language.pick("koden \(code) findes ikke længere", "the code \(code) is there no longer")
    case .hasCodings(let code, let count, let interviews, let codings):
      Self.hasCodings(code, count, interviews, codings, in: language)
    case .hasSubcodes(let code, let codes):
      language.pick(
        "\(code) har koder under sig: \(codes.joined(separator: ", "))",
        "\(code) has codes below it: \(codes.joined(separator: ", "))")
    case .nothingToSplit(let code):
      language.pick(
        "ingen af kodningerne med \(code) er valgt, så der er intet at dele fra",
        "none of the codings with \(code) is chosen, so there is nothing to split off")
    }
  }

  private static func hasCodings(
    _ code: String, _ count: Int, _ interviews: [String], _ codings: [String], in language: Language
  ) -> String {
    let number = language.formatted(count)
    let places = interviews.joined(separator: ", ")
    let first = codings.joined(separator: ", ")
    let rest = codings.count < count ? " …" : ""
    return language.pick(
      "\(code) har \(number) \(count == 1 ? "kodning" : "kodninger") (\(places)): \(first)\(rest)",
      "\(code) has \(number) \(count == 1 ? "coding" : "codings") (\(places)): \(first)\(rest)")
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .nameTaken:
      language.pick(
        "vælg et andet navn, eller flet de to koder med kodeks codes merge",
        "choose another name, or merge the two codes with kodeks codes merge")
    case .malformedColor: language.pick("skriv den som 0055aa eller '#0055aa'", "write it as 0055aa or '#0055aa'")
    case .hasCodings:
      language.pick(
        "flyt kodningerne med --move-to KODE, eller slet dem også med --with-codings",
        "move the codings with --move-to CODE, or delete them too with --with-codings")
    case .hasSubcodes:
      language.pick(
        "flyt dem med kodeks codes move, eller slet dem også med --with-subcodes",
        "move them with kodeks codes move, or delete them too with --with-subcodes")
    case .nothingToSplit:
      language.pick(
        "vælg kodninger med --codings, --where, --with eller --coded-by",
        "choose codings with --codings, --where, --with or --coded-by")
    case .unknownCode: language.pick("kodeks codes list viser koderne", "kodeks codes list shows the codes")
    case .emptyName, .unprintableName, .unreadableName, .underItself, .mergedIntoItself: nil
    }
  }
}
