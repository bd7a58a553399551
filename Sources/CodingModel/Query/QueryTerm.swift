/// A term of a query as a rule.
public enum QueryTerm {
  /// The text that a rule would have. What a rule takes for operators, or cannot read for its punctuation, is a phrase.
  public static func ruleText(_ term: String) -> String {
    let phrase = "\"\(term.replacing("\"", with: " "))\""
    if RuleParser.firstOperator(in: term) != nil { return phrase }
    if RuleParser.parse(term).pattern != nil || term.trimmed.hasPrefix("/") || term.contains(where: "$|".contains) {
      return term
    }
    return RuleParser.parse(phrase).pattern == nil ? term : phrase
  }
}
