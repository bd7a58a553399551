/// What came of making a project of another with rewritten texts.
public struct RewritingOutcome: Hashable, Sendable {
  /// Interviews.
  public internal(set) var interviews = 0
  /// Stretches of their texts that read otherwise now.
  public internal(set) var replacements = 0
  /// Codings in the new project.
  public internal(set) var codings = 0
  /// Codings that began or ended inside a replaced stretch, and take in the whole replacement now.
  public internal(set) var widened = 0
  /// Codings that became one with another of the same coder on the same stretch.
  public internal(set) var joined = 0
  /// What people have said of rules' codings.
  public internal(set) var verdicts = 0
  /// Records of all kinds.
  public internal(set) var records = 0
  /// Queries and listed words that name someone and were left out: they would read otherwise than the texts do.
  public internal(set) var leftOut = 0

  init() {}
}
