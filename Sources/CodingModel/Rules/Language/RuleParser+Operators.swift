extension RuleParser {
  /// The first operator of a text that is meant as a rule, as one writes it: `near(…)`, `and`, `or`, `not`.
  ///
  /// `nil` for words in a row, for what stands in quotation marks, and for a single word, whichever it is.
  public static func firstOperator(in text: String) -> String? {
    let tokens = RuleLexer.readableTokens(of: text)
    guard tokens.count > 1 else { return nil }
    return tokens.lazy.compactMap(\.kind.operatorName).first
  }
}

extension RuleToken.Kind {
  fileprivate var operatorName: String? {
    switch self {
    case .near: "near(…)"
    case .and: "and"
    case .or: "or"
    case .not: "not"
    case .before: "before"
    case .beforeCall: "before(…)"
    case .except: "except"
    case .within: "within:"
    case .word, .quoted, .regex, .list, .open, .close, .comma: nil
    }
  }
}
