internal import CodingModel
internal import TranscriptText

/// What can be wrong with the naming of codings, and of rules behind them.
enum VerdictMessage: DiagnosticMessage {
  case malformedCoding(String)
  case unknownCoding(String)
  case ambiguousCoding(String, matches: [String])
  case byHand(String, coder: String)
  case placeWithoutCode(String)
  case unknownInterview(String, suggestion: String?)
  case unknownTurn(Int, of: Int, interview: String)
  case notCoded(String, codes: [String])
  case unknownRule(String, suggestion: String?)
  case ambiguousRule(String, matches: [String])
  case nothingNamed
  case namedTwice

  var id: String {
    switch self {
    case .malformedCoding: "verdict.malformed-coding"
    case .unknownCoding: "verdict.unknown-coding"
    case .ambiguousCoding: "verdict.ambiguous-coding"
    case .byHand: "verdict.by-hand"
    case .placeWithoutCode: "verdict.place-without-code"
    case .unknownInterview: "verdict.unknown-interview"
    case .unknownTurn: "verdict.unknown-turn"
    case .notCoded: "verdict.not-coded"
    case .unknownRule: "verdict.unknown-rule"
    case .ambiguousRule: "verdict.ambiguous-rule"
    case .nothingNamed: "verdict.nothing-named"
    case .namedTwice: "verdict.named-twice"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .malformedCoding(let word):
      language.pick(
        "»\(word)« er hverken en kodnings id eller et sted (INTERVIEW:REPLIK)",
        "'\(word)' is neither a coding's id nor a place (INTERVIEW:TURN)")
    case .unknownCoding(let word):
      language.pick("ingen kodning har et id, der begynder med »\(word)«", "no coding has an id beginning with '\(word)'")
    case .ambiguousCoding(let word, let matches):
      language.pick(
        "»\(word)« kan være \(matches.count) kodninger: \(matches.listed(atMost: Self.mostMatches))",
        "'\(word)' can be \(matches.count) codings: \(matches.listed(atMost: Self.mostMatches))")
    case .byHand(let word, let coder):
      language.pick(
        "»\(word)« er kodet i hånden af \(coder); kun reglernes kodninger vurderes",
        "'\(word)' was coded by hand by \(coder); verdicts are given on codings by rules only")
    case .placeWithoutCode(let word):
      language.pick("ved »\(word)« mangler koden", "'\(word)' needs a code")
    case .unknownInterview(let name, _): language.pick("ukendt interview »\(name)«", "unknown interview '\(name)'")
    case .unknownTurn(let number, let count, let interview):
      language.pick(
        "»\(interview)« har ingen replik \(number); den sidste er \(count)",
        "'\(interview)' has no turn \(number); the last one is \(count)")
    case .notCoded(let word, let codes):
      language.pick(
        "»\(word)« er ikke kodet med \(codes.joined(separator: ", "))",
        "'\(word)' is not coded with \(codes.joined(separator: ", "))")
    case .unknownRule(let name, _):
      language.pick("ingen kodning er lavet af en regel »\(name)«", "no coding was made by a rule '\(name)'")
    case .ambiguousRule(let name, let matches):
      language.pick(
        "»\(name)« kan være \(matches.count) regler: \(matches.listed(atMost: Self.mostMatches))",
        "'\(name)' can be \(matches.count) rules: \(matches.listed(atMost: Self.mostMatches))")
    case .nothingNamed: language.pick("hvilke kodninger?", "which codings?")
    case .namedTwice:
      language.pick(
        "--rule, --where og --interviewer hører ikke sammen med kodninger, der er nævnt én for én",
        "--rule, --where and --interviewer do not go with codings that are named one by one")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .malformedCoding, .ambiguousCoding:
      language.pick(
        "skriv mindst \(IdentityPrefix.leastDigits) cifre af id'et; »kodeks quotes« viser det foran hver kodning",
        "write at least \(IdentityPrefix.leastDigits) digits of the id; 'kodeks quotes' shows it before each coding")
    case .unknownCoding:
      language.pick(
        "»kodeks quotes« viser id'et foran hver kodning", "'kodeks quotes' shows the id before each coding")
    case .placeWithoutCode: language.pick("skriv --code KODE", "write --code CODE")
    case .unknownInterview(_, let near?), .unknownRule(_, let near?): Suggestion.didYouMean(near, in: language)
    case .unknownRule(_, nil):
      language.pick("»kodeks verdict rules« viser reglerne", "'kodeks verdict rules' lists the rules")
    case .ambiguousRule: language.pick("skriv mere af reglens id", "write more of the rule's id")
    case .nothingNamed:
      language.pick(
        "nævn kodninger (id, eller INTERVIEW:REPLIK med --code), eller vælg med --rule eller --code",
        "name codings (an id, or INTERVIEW:TURN with --code), or choose with --rule or --code")
    case .namedTwice:
      language.pick("lad det ene være", "leave one of them out")
    case .byHand, .unknownInterview, .unknownTurn, .notCoded: nil
    }
  }

  /// Matches beyond these are not listed.
  private static let mostMatches = 10
}
