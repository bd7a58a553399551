public import TranscriptText

/// Why a project could not be made of another with rewritten texts.
public enum RewritingMessage: DiagnosticMessage, Error, Hashable {
  /// A codebook names someone where the replacement cannot stand.
  case codebookUnreadable(book: String)
  /// What was made does not fit together; nothing was kept of it.
  case inconsistent(findings: Int)

  /// All are errors.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .codebookUnreadable: "rewriting.codebook-unreadable"
    case .inconsistent: "rewriting.inconsistent"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .codebookUnreadable(let book):
      language.pick(
        "kodebogen »\(book)« nævner nogen på et sted, hvor den ikke kan læses med et pseudonym",
        "the codebook '\(book)' names someone where it cannot be read with a pseudonym")
    case .inconsistent(let findings):
      language.pick(
        "det nye projekt hang ikke sammen (\(findings) fund) og er ikke gemt",
        "the new project did not fit together (\(findings) findings) and was not kept")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .codebookUnreadable:
      language.pick(
        "ret kodebogen, og tilføj den igen med »kodeks codebook add«",
        "mend the codebook, and add it again with 'kodeks codebook add'")
    case .inconsistent: nil
    }
  }
}
