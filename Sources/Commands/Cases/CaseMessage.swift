internal import CodingModel
internal import TranscriptText

/// What can be wrong with the naming of cases, attributes and sets.
enum CaseMessage: DiagnosticMessage {
  case unknown(String, kind: CaseKind?, near: String?)
  case ambiguous(String, matches: [String])
  case repeated(firstLine: Int)
  case noValue(String)
  case notGiven(String, of: String)
  case misfit(String, AttributeType, choices: [String])
  case misfits(String, AttributeType, in: [String])
  case losesType(String, AttributeType, value: String)
  case badName(String)
  case taken(String)
  case noMembers
  case unknownSet(String, near: String?, known: [String])
  case notMember(String, of: String)
  case strays(Int)
  case choicesWithoutChoice

  var id: String {
    switch self {
    case .unknown: "case.unknown"
    case .ambiguous: "case.ambiguous"
    case .repeated: "case.repeated"
    case .noValue: "case.no-value"
    case .notGiven: "case.not-given"
    case .misfit: "case.misfit"
    case .misfits: "case.misfits"
    case .losesType: "case.loses-type"
    case .badName: "case.bad-name"
    case .taken: "case.taken"
    case .noMembers: "case.no-members"
    case .unknownSet: "case.unknown-set"
    case .notMember: "case.not-member"
    case .strays: "case.strays"
    case .choicesWithoutChoice: "case.choices-without-choice"
    }
  }

  var severity: Severity {
    switch self {
    case .misfits, .losesType, .strays: .warning
    default: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .unknown(let name, let kind, _):
      language.pick("ukendt \(Self.noun(kind, .danish)) »\(name)«", "unknown \(Self.noun(kind, .english)) '\(name)'")
    case .ambiguous(let name, let matches):
      language.pick(
        "»\(name)« kan være flere: \(matches.joined(separator: ", "))",
        "'\(name)' can be several: \(matches.joined(separator: ", "))")
    case .repeated(let line):
      language.pick("casen står også på linje \(line)", "the case stands on line \(line) too")
    case .noValue(let text): language.pick("»\(text)« giver ingen værdi", "'\(text)' gives no value")
    case .notGiven(let key, let name):
      language.pick("ingen har givet »\(name)« en »\(key)«", "nobody gave '\(name)' a '\(key)'")
    case .misfit(let key, let type, _):
      language.pick("værdien for »\(key)« er \(type.denial(in: language))", "the value for '\(key)' is \(type.denial(in: language))")
    case .misfits(let key, let type, let names):
      language.pick(
        "»\(key)« er \(type.denial(in: language)) i \(Self.list(names))",
        "'\(key)' is \(type.denial(in: language)) in \(Self.list(names))")
    case .losesType(let key, let type, let value):
      language.pick(
        "»\(value)« er \(type.denial(in: language)), som de andre værdier af »\(key)« er; nu regnes alle for tekst",
        "'\(value)' is \(type.denial(in: language)), as the other values of '\(key)' are; now all count as text")
    case .badName(let name): language.pick("»\(name)« kan ikke være et navn", "'\(name)' cannot be a name")
    case .taken(let name): language.pick("»\(name)« findes allerede", "'\(name)' exists already")
    case .noMembers: language.pick("der er ikke nævnt nogen", "none is named")
    case .unknownSet(let name, _, _): language.pick("ukendt sæt »\(name)«", "unknown set '\(name)'")
    case .notMember(let name, let container):
      language.pick("»\(name)« hører ikke til »\(container)«", "'\(name)' does not belong to '\(container)'")
    case .strays(let count):
      language.pick(
        "\(count) \(count == 1 ? "værdi hører" : "værdier hører") til interviews eller talere, som projektet ikke har mere",
        "\(count) \(count == 1 ? "value belongs" : "values belong") to interviews or speakers that the project has no more")
    case .choicesWithoutChoice:
      language.pick("kun en egenskab af typen choice har valgmuligheder", "only an attribute of type choice has choices")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknown(_, _, let near?), .unknownSet(_, let near?, _): Suggestion.didYouMean(near, in: language)
    case .unknown: language.pick("»kodeks case list« viser casene", "'kodeks case list' lists the cases")
    case .unknownSet(_, nil, let known):
      known.isEmpty
        ? language.pick("»kodeks set create NAVN« laver et", "'kodeks set create NAME' makes one")
        : language.pick("der findes: ", "there are: ") + known.joined(separator: ", ")
    case .ambiguous: language.pick("skriv slagsen foran", "write the kind before it")
    case .repeated: language.pick("slet den ene række", "delete one of the rows")
    case .noValue:
      language.pick(
        "skriv egenskab=værdi; »kodeks case unset« fjerner en værdi",
        "write attribute=value; 'kodeks case unset' takes a value away")
    case .notGiven:
      language.pick(
        "kun værdier, der er givet i hånden, kan fjernes; »kodeks case show« viser, hvor de kommer fra",
        "only values given by hand can be taken away; 'kodeks case show' tells where they come from")
    case .misfit(_, .choice, let choices): language.pick("vælg ", "choose ") + choices.joined(separator: ", ")
    case .misfit(_, let type, _): type.example(in: language)
    case .losesType(let key, let type, _):
      language.pick("hold fast i typen: ", "keep to the type: ")
        + "kodeks case define \(key.asWord) --type \(type.rawValue)"
    case .misfits: language.pick("ret værdierne med »kodeks case set«", "mend the values with 'kodeks case set'")
    case .badName:
      language.pick(
        "brug mindst ét tegn, og hverken : eller linjeskift", "use at least one character, and neither : nor line breaks")
    case .noMembers:
      language.pick("nævn interviews, eller vælg dem med --where", "name interviews, or choose them with --where")
    case .choicesWithoutChoice: "--type choice"
    case .taken, .notMember, .strays: nil
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
  }

  private static func noun(_ kind: CaseKind?, _ language: Language) -> String {
    switch kind {
    case .municipality: language.pick("kommune", "municipality")
    case .interview: "interview"
    case .informant: language.pick("informant", "informant")
    case .other, nil: "case"
    }
  }
}
