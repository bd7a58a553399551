internal import TranscriptText

/// What can be said about the idea catalogue.
enum IdeaMessage: DiagnosticMessage, Equatable {
  case emptyTitle
  case unknown(String, near: String?)
  case ambiguous(String, ids: [String])
  case noEvidence
  case unknownLink(Int, count: Int)
  case nothingToChange
  case noSuchCode(option: String)
  case noProposal(String)
  case unverified(title: String)
  case largePanel(most: Int)
  case votedTwice

  var id: String {
    switch self {
    case .emptyTitle: "idea.empty-title"
    case .unknown: "idea.unknown"
    case .ambiguous: "idea.ambiguous"
    case .noEvidence: "idea.no-evidence"
    case .unknownLink: "idea.unknown-link"
    case .nothingToChange: "idea.nothing-to-change"
    case .noSuchCode: "idea.no-such-code"
    case .noProposal: "idea.no-proposal"
    case .unverified: "idea.unverified"
    case .largePanel: "idea.large-panel"
    case .votedTwice: "idea.voted-twice"
    }
  }

  var severity: Severity {
    if case .unverified = self { .warning } else { .error }
  }

  func text(in language: Language) -> String {
    switch self {
    case .emptyTitle: language.pick("idéen mangler en titel", "the idea lacks a title")
    case .unknown(let text, _): language.pick("ukendt idé »\(text)«", "unknown idea '\(text)'")
    case .ambiguous(let text, let ids):
      language.pick("»\(text)« kan være flere idéer: ", "'\(text)' could be several ideas: ") + ids.joined(separator: ", ")
    case .noEvidence:
      language.pick(
        "en idé kan bygge på en kodning, på replikker eller på en kode",
        "an idea can rest on a coding, on turns or on a code")
    case .unknownLink(let number, let count):
      language.pick("idéen har \(count) henvisninger, ikke nr. \(number)", "the idea has \(count) links, no number \(number)")
    case .nothingToChange: language.pick("der er intet at ændre", "there is nothing to change")
    case .noSuchCode(let option):
      language.pick(
        "projektet har ikke den kode, der ellers bruges for \(option)",
        "the project lacks the code that otherwise stands for \(option)")
    case .noProposal(let code):
      language.pick(
        "ingen replik om »\(code)« er kodet med både udfordring og forslag",
        "no turn about '\(code)' is coded as both challenge and proposal")
    case .unverified(let title):
      language.pick("»\(title)« har intet belæg, der er efterprøvet ordret", "'\(title)' has no evidence that holds verbatim")
    case .largePanel(let most):
      language.pick("et panel har højst \(most) medlemmer", "a panel has at most \(most) members")
    case .votedTwice: language.pick("eksperten har stemt om idéen før i tabellen", "the expert has voted on the idea before in the table")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknown(_, let near?): Suggestion.didYouMean(near, in: language)
    case .unknown(_, nil), .ambiguous: language.pick("»kodeks idea list« viser idéerne", "'kodeks idea list' shows the ideas")
    case .noEvidence: language.pick("skriv f.eks. nordjysk-leder:12", "write for instance nordjysk-leder:12")
    case .unknownLink: language.pick("»kodeks idea show« viser numrene", "'kodeks idea show' shows the numbers")
    case .noSuchCode(let option): language.pick("angiv koden med \(option)", "name the code with \(option)")
    case .noProposal: language.pick("»kodeks idea suggest« viser emnerne", "'kodeks idea suggest' shows the subjects")
    case .unverified: language.pick("knyt et citat til: kodeks idea link", "link a quotation: kodeks idea link")
    case .emptyTitle, .nothingToChange, .largePanel, .votedTwice: nil
    }
  }
}
