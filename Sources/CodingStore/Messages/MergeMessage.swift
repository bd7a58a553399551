public import TranscriptText

/// What can hinder the merging of two projects.
public enum MergeMessage: DiagnosticMessage, Hashable {
  /// The two files are not copies of one project.
  case otherProject
  /// Both hold a change of this identity, and it does not say the same in both.
  case otherChange(id: String)

  /// Each of them stops the work.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .otherProject: "merge.other-project"
    case .otherChange: "merge.other-change"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .otherProject:
      language.pick(
        "det er ikke en kopi af dette projekt; intet er ændret", "this is no copy of this project; nothing was changed")
    case .otherChange(let id):
      language.pick(
        "ændring \(id) er ikke den samme i de to kopier; intet er ændret",
        "change \(id) is not the same in both copies; nothing was changed")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .otherProject:
      language.pick(
        "kun kopier af samme projektfil kan flettes: giv kollegerne en kopi, før I koder hver for sig",
        "only copies of one project file can be merged: hand out copies before each codes alone")
    case .otherChange:
      language.pick(
        "en af filerne er ændret uden om Kodeks; »kodeks check« viser hvilken",
        "one of the files was altered by something else than Kodeks; 'kodeks check' shows which")
    }
  }
}
