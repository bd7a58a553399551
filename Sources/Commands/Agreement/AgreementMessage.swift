internal import TranscriptText

/// What can be wrong with the naming of coders and what they are compared by.
enum AgreementMessage: DiagnosticMessage {
  case unknownCoder(String, near: String?, known: [String])
  case fewerThanTwo(known: [String])
  case notTwo(Int)
  case namedTwice(String)
  case nested(String, String)
  case oneExclusive
  case unorderedSteps
  case agreedIsCoder(String)
  case rulesCannotAgree
  case noInterviews

  var id: String {
    switch self {
    case .unknownCoder: "agreement.unknown-coder"
    case .fewerThanTwo: "agreement.fewer-than-two"
    case .notTwo: "agreement.not-two"
    case .namedTwice: "agreement.named-twice"
    case .nested: "agreement.nested-codes"
    case .oneExclusive: "agreement.one-exclusive-code"
    case .unorderedSteps: "agreement.ordered-without-codes"
    case .agreedIsCoder: "agreement.agreed-is-coder"
    case .rulesCannotAgree: "agreement.agreed-is-rules"
    case .noInterviews: "agreement.no-interviews-named"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .unknownCoder(let name, _, _):
      language.pick(
        "»\(name)« har hverken læst, kodet eller fået noget tildelt her",
        "'\(name)' has neither read, coded nor been assigned anything here")
    case .fewerThanTwo:
      language.pick("der skal to kodere til at være enige", "agreement takes two coders")
    case .notTwo(let count):
      language.pick(
        "der afgøres mellem to kodere, ikke \(count)", "what is settled is settled between two coders, not \(count)")
    case .namedTwice(let name): language.pick("»\(name)« er nævnt to gange", "'\(name)' is named twice")
    case .nested(let above, let below):
      language.pick(
        "»\(above)« står over »\(below)«; koder, der udelukker hinanden, må ikke ligge under hinanden",
        "'\(above)' stands above '\(below)'; codes that exclude each other cannot be one below the other")
    case .oneExclusive:
      language.pick(
        "der skal mindst to koder til, før de kan udelukke hinanden", "it takes two codes to exclude each other")
    case .unorderedSteps:
      language.pick("--ordered hører til koderne i --exclusive", "--ordered goes with the codes of --exclusive")
    case .agreedIsCoder(let name):
      language.pick(
        "»\(name)« er en af de to, der afgøres imellem", "'\(name)' is one of the two between whom is settled")
    case .rulesCannotAgree:
      language.pick("den fælles kodning kan ikke stå under reglernes navn", "the agreed coding cannot stand under the rules' name")
    case .noInterviews: language.pick("hvilke interviews?", "which interviews?")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknownCoder(_, let near?, _): Suggestion.didYouMean(near, in: language)
    case .unknownCoder(_, nil, let known) where !known.isEmpty: Self.known(known, in: language)
    case .unknownCoder, .fewerThanTwo(known: []):
      language.pick(
        "kodere kommer til med »kodeks mark«, »kodeks repl INTERVIEW« eller »kodeks assign«",
        "coders come in by 'kodeks mark', 'kodeks repl INTERVIEW' or 'kodeks assign'")
    case .fewerThanTwo(let known): Self.known(known, in: language)
    case .notTwo: language.pick("nævn de to", "name the two")
    case .agreedIsCoder, .rulesCannotAgree: language.pick("vælg et andet navn med --as", "choose another name with --as")
    case .noInterviews:
      language.pick("nævn dem, eller skriv --all for alle", "name them, or write --all for all of them")
    case .namedTwice, .nested, .oneExclusive, .unorderedSteps: nil
    }
  }

  private static func known(_ names: [String], in language: Language) -> String {
    language.pick("der findes: ", "there are: ") + names.joined(separator: ", ")
  }
}
