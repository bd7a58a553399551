public import TranscriptText

/// What can be said about the text of a rule. `offset`s stand beside it in `RuleFinding`.
public enum RuleMessage: DiagnosticMessage, Hashable {
  case empty
  case strayCharacter(String)
  case unclosedQuote
  case emptyQuote
  case noLetters(String)
  case misplacedStar
  case unclosedParenthesis
  case strayParenthesis
  case emptyParentheses
  case strayComma
  case missingOperand(after: String)
  case missingLeftOperand(before: String)
  case missingOperator
  case notWithoutAnd
  case nearWithoutComma
  case nearWithoutNumber
  case nearNumber(String)
  case nearTooManyParts
  case nearZero
  case tooDeep(limit: Int)
  case nearTooDeep(limit: Int)
  case neverMatches
  case capitalOperator(String)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .empty: "rule.empty"
    case .strayCharacter: "rule.stray-character"
    case .unclosedQuote: "rule.unclosed-quote"
    case .emptyQuote: "rule.empty-quote"
    case .noLetters: "rule.no-letters"
    case .misplacedStar: "rule.misplaced-star"
    case .unclosedParenthesis: "rule.unclosed-parenthesis"
    case .strayParenthesis: "rule.stray-parenthesis"
    case .emptyParentheses: "rule.empty-parentheses"
    case .strayComma: "rule.stray-comma"
    case .missingOperand: "rule.missing-operand"
    case .missingLeftOperand: "rule.missing-left-operand"
    case .missingOperator: "rule.missing-operator"
    case .notWithoutAnd: "rule.not-without-and"
    case .nearWithoutComma: "rule.near-without-comma"
    case .nearWithoutNumber: "rule.near-without-number"
    case .nearNumber: "rule.near-number"
    case .nearTooManyParts: "rule.near-too-many-parts"
    case .nearZero: "rule.near-zero"
    case .tooDeep: "rule.too-deep"
    case .nearTooDeep: "rule.near-too-deep"
    case .neverMatches: "rule.never-matches"
    case .capitalOperator: "rule.capital-operator"
    }
  }

  /// Error, but a warning where the rule can be used as it stands.
  public var severity: Severity {
    switch self {
    case .nearZero, .capitalOperator: .warning
    default: .error
    }
  }
}

/// One finding about a rule's text and where in it.
public struct RuleFinding: Error, Sendable, Hashable {
  /// What is to be said.
  public let message: RuleMessage
  /// The place, in characters of the rule's text, from 0; the text's length when it is the end.
  public let offset: Int

  /// Makes a finding.
  public init(_ message: RuleMessage, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
