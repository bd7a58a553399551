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
/// and        = sequence , { "and" , sequence } ;
/// sequence   = operand , { "before" , operand } ;            (* a, later in the unit b *)
/// operand    = "not" , operand | "(" , or , ")" | call | regex | list | phrase ;
/// call       = ( "near" | "before" ) , "(" , or , "," , or , "," , [ "within:" ] , reach , ")" ;
/// reach      = number , [ "ord" | "word" | "words" ] | ( "same" | "samme" ) , ( "sentence" | "sætning" | "turn" | "replik" ) ;
/// regex      = "/" , ICU expression for a whole word , "/" , [ exclusion ] ;
/// list       = "$" , name ;                                   (* a word list of the codebook *)
/// phrase     = quoted | word , { word } ;
/// quoted     = '"' , plain word , { plain word } , '"' ;      (* also “ ” and » « *)
/// word       = ( "=" form | "*" letters | letters "*" | "*" letters "*" | [ "|" ] term [ "|" ] | "_" ) , [ exclusion ] ;
/// exclusion  = "except" , ( word | "(" , word , { ( "," | "or" ) , word } , ")" ) ;
/// ```
///
/// Operators are English and in lower case; between quotation marks they are words. Words in a row are a phrase, in
/// which a bare term has its forms but no compounds. A word with two letters or more, all capitals (`KY`, `CO2`), is
/// looked for in capitals only.
public struct RuleParser {
  /// Nesting of parentheses, near, before and not that a rule may have.
  public static let deepestNesting = 40
  /// Levels of `near` and `before` inside each other: each makes matching four times as slow.
  public static let deepestNear = 5
  /// Levels that a word list's tree may have, the lists in it included.
  static let highestList = 400
  /// The greatest number of words that `near` and `before` may allow between their parts.
  public static let widestGap = 1000
  /// The most words and operators that a rule may have, its lists included.
  public static let greatestSize = 200_000

  let tokens: [RuleToken]
  let text: String
  let lists: RuleLists
  var index = 0
  var warnings: [RuleFinding] = []
  private var depth = 0
  private var nearDepth = 0
  private var size = 0

  private init(tokens: [RuleToken], of text: String, lists: RuleLists) {
    self.tokens = tokens
    self.text = text
    self.lists = lists
  }

  /// Reads `text`. The first error ends the reading; warnings are given beside a pattern.
  public static func parse(_ text: String) -> ParsedRule { parse(text, lists: RuleLists()) }

  /// Reads `text`, in which `$name` stands for one of `lists`.
  static func parse(_ text: String, lists: RuleLists) -> ParsedRule {
    do throws(RuleFinding) {
      var parser = RuleParser(tokens: try RuleLexer.tokens(of: text), of: text, lists: lists)
      let pattern = try parser.parseRule()
      return ParsedRule(pattern: pattern, findings: parser.warnings.sorted { $0.offset < $1.offset })
    } catch {
      return ParsedRule(pattern: nil, findings: [error])
    }
  }

  /// The place after the last character.
  var end: Int { text.count }
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
    if let rest = current { throw stray(rest) }
    if !pattern.canMatch, !warnings.contains(where: { $0.message.isAboutMatching }) {
      warnings.append(RuleFinding(.neverMatches, offset: first.offset))
    }
    return pattern
  }

  private func stray(_ token: RuleToken) -> RuleFinding {
    switch token.kind {
    case .close: RuleFinding(.strayParenthesis, offset: token.offset)
    case .except: RuleFinding(.misplacedExcept, offset: token.offset)
    case .within: RuleFinding(.misplacedWithin, offset: token.offset)
    default: RuleFinding(.strayComma, offset: token.offset)
    }
  }

  // MARK: Operators

  mutating func parseOr(after name: String?) throws(RuleFinding) -> RulePattern {
    try enter()
    defer { depth -= 1 }
    var parts = [try parseAnd(after: name)]
    while accept(.or) { parts.append(try parseAnd(after: "or")) }
    return RulePattern.joined(parts, by: RulePattern.or)
  }

  private mutating func parseAnd(after name: String?) throws(RuleFinding) -> RulePattern {
    var parts = [try parseSequence(after: name)]
    while true {
      if accept(.and) {
        parts.append(try parseSequence(after: "and"))
      } else if let next = current, next.kind.startsOperand {
        throw RuleFinding(next.kind == .not ? .notWithoutAnd : .missingOperator, offset: next.offset)
      } else {
        return RulePattern.joined(parts, by: RulePattern.and)
      }
    }
  }

  private mutating func parseSequence(after name: String?) throws(RuleFinding) -> RulePattern {
    var pattern = try parseOperand(after: name)
    var count = 0
    while accept(.before) {
      let place = tokens[index - 1].offset
      count += 1
      if nearDepth + count > Self.deepestNear { throw tooDeepNear(place) }
      pattern = .before(pattern, try parseOperand(after: "before"), within: .unit)
      try check(pattern, at: place)
    }
    return pattern
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
    case .near, .beforeCall: return try parseCall(isOrdered: token.kind == .beforeCall)
    case .list(let name): return try parseList(name, at: token.offset)
    case .quoted, .word, .regex:
      let words = try parseWords()
      try grow(by: words.reduce(0) { $0 + 1 + $1.exclusions.count }, at: token.offset)
      return .words(words)
    case .and, .or, .before, .except, .within, .close, .comma: throw missing(at: token, after: name)
    }
  }

  private func missing(at token: RuleToken, after name: String?) -> RuleFinding {
    if let name { return RuleFinding(.missingOperand(after: name), offset: token.offset) }
    return switch token.kind {
    case .and: RuleFinding(.missingLeftOperand(before: "and"), offset: token.offset)
    case .or: RuleFinding(.missingLeftOperand(before: "or"), offset: token.offset)
    case .before: RuleFinding(.missingLeftOperand(before: "before"), offset: token.offset)
    default: stray(token)
    }
  }

  private mutating func parseGroup() throws(RuleFinding) -> RulePattern {
    let opening = offset
    index += 1
    if current?.kind == .close { throw RuleFinding(.emptyParentheses, offset: opening) }
    let pattern = try parseOr(after: "(")
    if accept(.close) { return pattern }
    throw current.map(stray) ?? RuleFinding(.unclosedParenthesis, offset: opening)
  }

  private mutating func parseList(_ name: String, at place: Int) throws(RuleFinding) -> RulePattern {
    index += 1
    guard let pattern = lists[name] else {
      throw RuleFinding(.unknownList(name, nearest: lists.nearest(to: name)), offset: place)
    }
    if nearDepth + pattern.nearDepth > Self.deepestNear { throw tooDeepNear(place) }
    if lists.height(of: name) > Self.highestList {
      throw RuleFinding(.tooDeep(limit: Self.deepestNesting), offset: place)
    }
    try grow(by: lists.size(of: name), at: place)
    return pattern
  }

  // MARK: near and before

  private mutating func parseCall(isOrdered: Bool) throws(RuleFinding) -> RulePattern {
    let opening = offset
    nearDepth += 1
    defer { nearDepth -= 1 }
    if nearDepth > Self.deepestNear { throw tooDeepNear(opening) }
    index += 2
    let first = try parsePart(after: isOrdered ? "before(" : "near(")
    guard accept(.comma) else { throw unfinished(.nearWithoutComma, opening: opening) }
    let second = try parsePart(after: ",")
    guard accept(.comma) else { throw unfinished(.nearWithoutReach, opening: opening) }
    let reach = try parseReach()
    guard accept(.close) else { throw unfinished(.nearTooManyParts, opening: opening) }
    return isOrdered ? .before(first, second, within: reach) : .near(first, second, within: reach)
  }

  /// A part of near; one that can match nothing makes the whole near useless.
  private mutating func parsePart(after name: String) throws(RuleFinding) -> RulePattern {
    let start = offset
    let part = try parseOr(after: name)
    if !part.canMatch, !warnings.contains(where: { $0.message.isAboutMatching }) {
      warnings.append(RuleFinding(.neverMatches, offset: start))
    }
    return part
  }

  private func unfinished(_ message: RuleMessage, opening: Int) -> RuleFinding {
    current.map { RuleFinding(message, offset: $0.offset) } ?? RuleFinding(.unclosedParenthesis, offset: opening)
  }

  // MARK: Limits

  private func tooDeepNear(_ place: Int) -> RuleFinding {
    RuleFinding(.nearTooDeep(limit: Self.deepestNear), offset: place)
  }

  /// A chain of `before` nests to the left, which only the finished pattern shows.
  private func check(_ pattern: RulePattern, at place: Int) throws(RuleFinding) {
    if nearDepth + pattern.nearDepth > Self.deepestNear { throw tooDeepNear(place) }
  }

  private mutating func grow(by count: Int, at place: Int) throws(RuleFinding) {
    size += count
    if size > Self.greatestSize { throw RuleFinding(.tooLarge(limit: Self.greatestSize), offset: place) }
  }

  private mutating func enter() throws(RuleFinding) {
    depth += 1
    if depth > Self.deepestNesting { throw RuleFinding(.tooDeep(limit: Self.deepestNesting), offset: offset) }
  }
}

extension RuleToken.Kind {
  fileprivate var startsOperand: Bool {
    switch self {
    case .word, .quoted, .regex, .list, .open, .not, .near, .beforeCall: true
    case .close, .comma, .and, .or, .before, .except, .within: false
    }
  }
}
