public import TranscriptText

/// A rule that matched nothing in a turn, although some of its parts stand there.
public struct NearRule: Sendable {
  /// What there is too little of.
  public enum Shortfall: Hashable, Sendable {
    /// This part of the rule, in the language of rules, stands nowhere in the unit.
    case missing(String)
    /// All parts stand there, at least so many words from each other, but no more than `reach` are allowed.
    case tooFar(words: Int, reach: Int)
    /// All parts stand there, but not in one sentence.
    case otherSentence
    /// All parts stand there, but not in the order that the rule wants.
    case otherOrder
  }

  /// The rule.
  public let source: ExplainedRule
  /// The sentence or the turn where most of it stands, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// What stands there.
  public let found: [MatchExpansion]
  /// What is amiss, at least one thing.
  public let shortfalls: [Shortfall]
}

/// A word that holds the letters of a rule's term without being the term.
public struct TermLookAlike: Sendable {
  /// The rule that looks for the term.
  public let source: ExplainedRule
  /// Where the word stands, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// The word as it stands.
  public let text: String
  /// The term: the base form.
  public let term: String
  /// Why it does not count.
  public let refusal: TermRefusal
}
