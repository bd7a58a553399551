/// Why rules made a coding.
public struct CodingExplanation: Sendable {
  /// The coding.
  public let coding: Coding
  /// The rules that made it, in the order of its evidence; none for a coding by hand.
  public let rules: [FiredRule]
}

/// A rule that made a coding, and why it did.
public struct FiredRule: Sendable {
  /// The rule as the coding tells of it.
  public let evidence: RuleEvidence
  /// The rule in its codebook; `nil` where that version is not at hand.
  public let source: ExplainedRule?
  /// What the matched words fit, in the order of the text.
  public let expansions: [MatchExpansion]
  /// The words of the turn that meet `requires:`; none where nothing is required, or where it is words that must not
  /// stand there.
  public let requirement: [MatchExpansion]
  /// The codes of the turn that meet `requires-code:`.
  public let companions: [CodePath]
}

extension RuleEvidence {
  /// The code that the rule belongs to; a coding of a code above it only follows.
  public var ruleCode: CodePath? {
    rule.lastIndex(of: "#").flatMap { CodePath(String(rule[..<$0])) }
  }
}
