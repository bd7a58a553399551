public import TranscriptText

/// A rule that would have coded a stretch, had not something held it back.
public struct PreventedRule: Sendable {
  /// The rule.
  public let source: ExplainedRule
  /// What it would have coded, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// What the words that it would have matched fit.
  public let expansions: [MatchExpansion]
  /// What held it back, at least one thing: without all of them it would have coded.
  public let preventions: [Prevention]
}

/// What holds a rule back. Texts are in the language of rules.
public enum Prevention: Hashable, Sendable {
  /// `speakers:` names others; empty where it says nothing, which means informants.
  case speakers([String])
  /// `requires:` is not met; the words are those that it wants not to be there, if any.
  case requires(String, against: [MatchExpansion])
  /// `unless:` is met by these words.
  case unless(String, [MatchExpansion])
  /// `requires-code:` is not met.
  case companions(CompanionCodes)
  /// A `not` of the rule is met by these words.
  case not(String, [MatchExpansion])
  /// An `except` of this pattern takes these words out.
  case except(String, [MatchExpansion])

  /// The key or operator that holds back, as a codebook writes it.
  public var key: String {
    switch self {
    case .speakers: "speakers"
    case .requires: "requires"
    case .unless: "unless"
    case .companions: "requires-code"
    case .not: "not"
    case .except: "except"
    }
  }

  /// The words that did it.
  public var expansions: [MatchExpansion] {
    switch self {
    case .speakers, .companions: []
    case .requires(_, let words), .unless(_, let words), .not(_, let words), .except(_, let words): words
    }
  }
}
