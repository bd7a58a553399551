internal import TranscriptText

/// What can be wrong with the name of a passage.
enum PassageMessage: DiagnosticMessage {
  case malformed(String, near: String?)
  case unknownCoding(String)
  case ambiguousCoding(String, [String])
  case unknownInterview(String, near: String?, known: [String])
  case unknownTurn(String, interview: String, turns: Int)

  var id: String {
    switch self {
    case .malformed: "usage.malformed-passage"
    case .unknownCoding: "usage.unknown-coding"
    case .ambiguousCoding: "usage.ambiguous-coding"
    case .unknownInterview: "usage.unknown-interview"
    case .unknownTurn: "usage.unknown-turn"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .malformed(let text, _):
      language.pick(
        "»\(text)« er hverken en kodning eller et interview med en replik",
        "'\(text)' is neither a coding nor an interview with a turn")
    case .unknownCoding(let text): language.pick("ingen kodning har id'et »\(text)«", "no coding has the id '\(text)'")
    case .ambiguousCoding(let text, let candidates):
      language.pick("»\(text)« kan være \(candidates.count) kodninger: ", "'\(text)' can be \(candidates.count) codings: ")
        + candidates.listed(atMost: Self.mostCandidates)
    case .unknownInterview(let name, _, _): language.pick("ukendt interview »\(name)«", "unknown interview '\(name)'")
    case .unknownTurn(let number, let interview, let turns):
      language.pick(
        "»\(interview)« har ingen replik \(number); der er \(turns)",
        "'\(interview)' has no turn \(number); there are \(turns)")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .malformed(_, let near?): Suggestion.didYouMean("\(near):1", in: language)
    case .malformed(_, nil):
      language.pick(
        "skriv interview:replik, f.eks. fynsk-leder:12, eller mindst fire cifre af en kodnings id",
        "write interview:turn, such as fynsk-leder:12, or at least four digits of a coding's id")
    case .unknownCoding:
      language.pick(
        "»kodeks quotes« viser id'et foran hver kodning", "'kodeks quotes' shows the id before each coding")
    case .ambiguousCoding: language.pick("skriv mere af id'et", "write more of the id")
    case .unknownInterview(_, let near?, _): Suggestion.didYouMean(near, in: language)
    case .unknownInterview(_, nil, let known):
      language.pick("der findes: ", "there are: ") + known.listed(atMost: Self.mostCandidates)
    case .unknownTurn: language.pick("replikkerne tælles fra 1", "turns are counted from 1")
    }
  }

  /// Names beyond these are not listed.
  private static let mostCandidates = 10
}
