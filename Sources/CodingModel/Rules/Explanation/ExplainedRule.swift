/// A rule with the codebook version that it stands in.
public struct ExplainedRule: Sendable {
  /// The rule.
  public let rule: CodingRule
  /// The version.
  public let codebook: Codebook
  /// The word lists that the rule and its conditions name, as the book writes them, in order.
  public let lists: [String]
}

extension CodingRule {
  /// Its texts in which lists may be named: what it looks for, and its conditions.
  var texts: [String] { [text] + [requires?.text, unless?.text].compactMap(\.self) }

  /// The rule with another pattern and nothing that holds it back from outside.
  func freed(_ pattern: RulePattern) -> CodingRule {
    CodingRule(code: code, text: text, pattern: pattern, span: span, location: location)
  }
}
