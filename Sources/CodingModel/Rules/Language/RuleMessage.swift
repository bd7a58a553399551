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
  case nearWithoutReach
  case nearReach(String)
  case nearTooManyParts
  case nearZero
  case tooDeep(limit: Int)
  case nearTooDeep(limit: Int)
  case neverMatches
  case swallowed
  case swallowedByCondition
  case capitalOperator(String)
  case readAsWord(String, meant: String)
  case misplacedBar
  case misplacedExcept
  case misplacedWithin
  case badExclusion
  case onlyFreeWords
  case unclosedRegex
  /// `KY/KSD`: a slash inside what was perhaps meant as a word.
  case slashInWord
  case emptyRegex
  case regexWithBlank
  case badRegex(WordExpressionProblem)
  case endlessRegex(String)
  case unknownList(String, nearest: String?)
  case tooLarge(limit: Int)

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
    case .nearWithoutReach: "rule.near-without-number"
    case .nearReach: "rule.near-number"
    case .nearTooManyParts: "rule.near-too-many-parts"
    case .nearZero: "rule.near-zero"
    case .tooDeep: "rule.too-deep"
    case .nearTooDeep: "rule.near-too-deep"
    case .neverMatches: "rule.never-matches"
    case .swallowed: "rule.swallowed"
    case .swallowedByCondition: "rule.swallowed-by-condition"
    case .capitalOperator: "rule.capital-operator"
    case .readAsWord: "rule.read-as-word"
    case .misplacedBar: "rule.misplaced-bar"
    case .misplacedExcept: "rule.misplaced-except"
    case .misplacedWithin: "rule.misplaced-within"
    case .badExclusion: "rule.bad-exclusion"
    case .onlyFreeWords: "rule.only-free-words"
    case .unclosedRegex: "rule.unclosed-expression"
    case .slashInWord: "rule.slash-in-word"
    case .emptyRegex: "rule.empty-expression"
    case .regexWithBlank: "rule.expression-with-blank"
    case .badRegex: "rule.bad-expression"
    case .endlessRegex: "rule.endless-expression"
    case .unknownList: "rule.unknown-list"
    case .tooLarge: "rule.too-large"
    }
  }

  /// Error, but a warning where the rule can be used as it stands.
  public var severity: Severity {
    switch self {
    case .nearZero, .capitalOperator, .readAsWord, .neverMatches, .swallowed, .swallowedByCondition: .warning
    default: .error
    }
  }

  /// True for what says that a rule, or a part of it, finds nothing.
  var isAboutMatching: Bool { self == .neverMatches || self == .swallowed }
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
