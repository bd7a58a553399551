/// What reading a rule's text gave.
public struct ParsedRule: Sendable {
  /// What the text means; `nil` when it could not be read.
  public let pattern: RulePattern?
  /// What there is to say, in the order of the places.
  public let findings: [RuleFinding]
}

/// Reads the text of a rule.
///
/// ```
/// rule       = or ;
/// or         = and , { "or" , and } ;
/// and        = operand , { "and" , operand } ;
/// operand    = "not" , operand | group | near | phrase ;
/// group      = "(" , or , ")" ;
/// near       = "near" , "(" , or , "," , or , "," , number , [ "ord" | "word" | "words" ] , ")" ;
/// phrase     = quoted | word , { word } ;
/// quoted     = '"' , word , { word } , '"' ;        (* also “ ” and » « *)
/// word       = word character , { word character } , [ "*" ] ;
/// ```
///
/// Operators are English and in lower case; between quotation marks they are words. Words in a row are a phrase.
/// A word with two letters or more, all capitals (`KY`, `CO2`), is looked for in capitals only.
public struct RuleParser {
  /// Nesting of parentheses, near and not that a rule may have.
  public static let deepestNesting = 40
  /// Levels of `near` inside `near`: each level makes matching four times as slow.
  public static let deepestNear = 5
  /// The greatest number of words that `near` may allow between its parts.
  public static let widestGap = 1000

  private let tokens: [RuleToken]
  private let end: Int
  var index = 0
  private var depth = 0
  var nearDepth = 0
  var warnings: [RuleFinding] = []

  private init(tokens: [RuleToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  /// Reads `text`. The first error ends the reading; warnings are given beside a pattern.
  public static func parse(_ text: String) -> ParsedRule {
    do throws(RuleFinding) {
      var parser = RuleParser(tokens: try RuleLexer.tokens(of: text), end: text.count)
      let pattern = try parser.parseRule()
      return ParsedRule(pattern: pattern, findings: parser.warnings.sorted { $0.offset < $1.offset })
    } catch {
      return ParsedRule(pattern: nil, findings: [error])
    }
  }

  var current: RuleToken? { index < tokens.count ? tokens[index] : nil }
  var offset: Int { current?.offset ?? end }

  mutating func accept(_ kind: RuleToken.Kind) -> Bool {
    guard current?.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func parseRule() throws(RuleFinding) -> RulePattern {
    guard let first = current else { throw RuleFinding(.empty, offset: 0) }
    let pattern = try parseOr(after: nil)
    if let rest = current {
      throw RuleFinding(rest.kind == .close ? .strayParenthesis : .strayComma, offset: rest.offset)
    }
    guard pattern.canMatch else { throw RuleFinding(.neverMatches, offset: first.offset) }
    return pattern
  }

  mutating func parseOr(after name: String?) throws(RuleFinding) -> RulePattern {
    try enter()
    defer { depth -= 1 }
    var parts = [try parseAnd(after: name)]
    while accept(.or) { parts.append(try parseAnd(after: "or")) }
    return RulePattern.joined(parts, by: RulePattern.or)
  }

  private mutating func parseAnd(after name: String?) throws(RuleFinding) -> RulePattern {
    var parts = [try parseOperand(after: name)]
    while true {
      if accept(.and) {
        parts.append(try parseOperand(after: "and"))
      } else if let next = current, next.kind.startsOperand {
        throw RuleFinding(next.kind == .not ? .notWithoutAnd : .missingOperator, offset: next.offset)
      } else {
        return RulePattern.joined(parts, by: RulePattern.and)
      }
    }
  }

  private mutating func parseOperand(after name: String?) throws(RuleFinding) -> RulePattern {
    guard let token = current else { throw RuleFinding(.missingOperand(after: name ?? ""), offset: end) }
    switch token.kind {
    case .not:
      index += 1
      try enter()
      defer { depth -= 1 }
      return .not(try parseOperand(after: "not"))
    case .open: return try parseGroup()
    case .near: return try parseNear()
    case .quoted(let words):
      index += 1
      return .words(words.compactMap(\.pattern))
    case .word: return .words(try parseWords())
    case .and, .or, .close, .comma: throw missing(at: token, after: name)
    }
  }

  private func missing(at token: RuleToken, after name: String?) -> RuleFinding {
    if let name { return RuleFinding(.missingOperand(after: name), offset: token.offset) }
    return switch token.kind {
    case .and: RuleFinding(.missingLeftOperand(before: "and"), offset: token.offset)
    case .or: RuleFinding(.missingLeftOperand(before: "or"), offset: token.offset)
    case .close: RuleFinding(.strayParenthesis, offset: token.offset)
    default: RuleFinding(.strayComma, offset: token.offset)
    }
  }

  private mutating func parseGroup() throws(RuleFinding) -> RulePattern {
    let opening = offset
    index += 1
    if current?.kind == .close { throw RuleFinding(.emptyParentheses, offset: opening) }
    let pattern = try parseOr(after: "(")
    if accept(.close) { return pattern }
    throw current.map { RuleFinding(.strayComma, offset: $0.offset) }
      ?? RuleFinding(.unclosedParenthesis, offset: opening)
  }

  private mutating func parseWords() throws(RuleFinding) -> [WordPattern] {
    var words: [WordPattern] = []
    while let token = current, case .word(let word) = token.kind {
      guard let pattern = word.pattern else { throw RuleFinding(.noLetters(word.text), offset: token.offset) }
      if ["AND", "OR", "NOT", "NEAR"].contains(word.text) {
        warnings.append(RuleFinding(.capitalOperator(word.text), offset: token.offset))
      }
      words.append(pattern)
      index += 1
    }
    return words
  }

  private mutating func enter() throws(RuleFinding) {
    depth += 1
    if depth > Self.deepestNesting { throw RuleFinding(.tooDeep(limit: Self.deepestNesting), offset: offset) }
  }
}

extension WrittenWord {
  fileprivate var pattern: WordPattern? { WordPattern(written: text, isPrefix: hasStar) }
}

extension RuleToken.Kind {
  fileprivate var startsOperand: Bool {
    switch self {
    case .word, .quoted, .open, .not, .near: true
    case .close, .comma, .and, .or: false
    }
  }
}
