/// Reads the text of a query.
///
/// ```
/// query     = or ;
/// or        = xor , { "or" , xor } ;
/// xor       = both , { "xor" , both } ;
/// both      = and | "enten" , and , "eller" , and ;                (* one of them, not both *)
/// and       = not , { "and" , not } ;
/// not       = "not" , not | relation ;
/// relation  = operand , { relator , operand } ;
/// relator   = "overlaps" | "within" | "encloses" | "near" , reach | ( "before" | "after" ) , [ "within" , reach ]
///           | "same" , ( "sentence" | "turn" | "transcript" ) , [ "as" ] ;
/// reach     = number , ( "turns" | "words" ) ;
/// operand   = "(" , or , ")" | [ "=" ] , code | '"' , rule term , '"' | "turn" | condition ;
/// code      = word | "'" , name , "'" ;
/// condition = ( word , { word } | "'" , name , "'" ) , sign , value , { "|" , value } ;
/// sign      = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" ;
/// value     = word , { word } | "'" , text , "'" | '"' , text , '"' ;
/// ```
///
/// The Danish words stand beside the English ones in `QueryWords`. A relation binds strongest, then `not`, `and`, `xor`,
/// `or`. What stands on both sides of a relation must be segments.
public struct QueryParser {
  /// Brackets and `not` inside each other that a query may have.
  public static let deepestNesting = 40
  /// Words and signs that a query may have.
  public static let greatestSize = 2000

  let tokens: [QueryToken]
  /// The place after the last character.
  let end: Int
  var index = 0
  private var depth = 0

  private init(_ tokens: [QueryToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  /// Reads `text`; the first error ends the reading.
  public static func parse(_ text: String) throws(QueryFault) -> QueryExpression {
    let tokens = try QueryLexer.tokens(of: text)
    let end = text.count
    guard !tokens.isEmpty else { throw QueryFault(.empty, at: 0..<0) }
    guard tokens.count <= greatestSize else {
      throw QueryFault(.tooLarge(limit: greatestSize), at: tokens[greatestSize].place)
    }
    var parser = QueryParser(tokens, end: end)
    let expression = try parser.parseOr(after: nil)
    if let rest = parser.current { throw parser.stray(rest) }
    return expression
  }

  var current: QueryToken? { index < tokens.count ? tokens[index] : nil }
  var place: Range<Int> { current?.place ?? end..<end }

  mutating func accept(_ wanted: QueryWords.Operator) -> Bool {
    guard let current, QueryWords.operators[current.word] == wanted else { return false }
    index += 1
    return true
  }

  /// The word before the next piece, as it is written.
  private var former: String? { index > 0 ? tokens[index - 1].word : nil }

  // MARK: Operators

  private mutating func parseOr(after name: String?) throws(QueryFault) -> QueryExpression {
    var left = try parseXor(after: name)
    while accept(.or) { left = Self.joined(left, try parseXor(after: former), QueryExpression.Form.or) }
    return left
  }

  private mutating func parseXor(after name: String?) throws(QueryFault) -> QueryExpression {
    var left = try parseBoth(after: name)
    while accept(.xor) { left = Self.joined(left, try parseBoth(after: former), QueryExpression.Form.xor) }
    return left
  }

  private mutating func parseBoth(after name: String?) throws(QueryFault) -> QueryExpression {
    let start = place
    guard accept(.either) else { return try parseAnd(after: name) }
    let left = try parseAnd(after: former)
    guard accept(.or) else { throw QueryFault(.eitherWithoutOr, at: start) }
    let both = Self.joined(left, try parseAnd(after: former), QueryExpression.Form.xor)
    return QueryExpression(both.form, at: start.lowerBound..<both.place.upperBound)
  }

  private mutating func parseAnd(after name: String?) throws(QueryFault) -> QueryExpression {
    var left = try parseNot(after: name)
    while accept(.and) { left = Self.joined(left, try parseNot(after: former), QueryExpression.Form.and) }
    return left
  }

  private mutating func parseNot(after name: String?) throws(QueryFault) -> QueryExpression {
    let start = place
    guard accept(.not) else { return try parseRelations(after: name) }
    try enter()
    defer { depth -= 1 }
    let operand = try parseNot(after: former)
    return QueryExpression(.not(operand), at: start.lowerBound..<operand.place.upperBound)
  }

  private mutating func parseRelations(after name: String?) throws(QueryFault) -> QueryExpression {
    var left = try parseOperand(after: name)
    while let current, QueryWords.relations[current.word] != nil {
      let relation = try parseRelation()
      let right = try parseOperand(after: current.word)
      for side in [left, right] where side.isPredicate {
        throw QueryFault(.predicateInRelation(current.word), at: side.place)
      }
      left = QueryExpression(
        .related(left, relation, right), at: left.place.lowerBound..<right.place.upperBound)
    }
    return left
  }

  private static func joined(
    _ left: QueryExpression, _ right: QueryExpression,
    _ form: (QueryExpression, QueryExpression) -> QueryExpression.Form
  ) -> QueryExpression {
    QueryExpression(form(left, right), at: left.place.lowerBound..<right.place.upperBound)
  }

  private mutating func enter() throws(QueryFault) {
    depth += 1
    if depth > Self.deepestNesting { throw QueryFault(.tooDeep(limit: Self.deepestNesting), at: place) }
  }

  // MARK: Operands

  private mutating func parseOperand(after name: String?) throws(QueryFault) -> QueryExpression {
    guard let token = current else { throw QueryFault(.missingOperand(after: name), at: end..<end) }
    switch token.kind {
    case .open: return try parseGroup()
    case .text(let text):
      index += 1
      return QueryExpression(.term(text), at: token.place)
    case .name(let name):
      index += 1
      if current?.isSign == true { return try parseCondition(name, isQuoted: true, from: token.place) }
      return QueryExpression(.code(name, isExact: false), at: token.place)
    case .sign("="): return try parseExactCode(token)
    case .word where token.isFreeWord: return try parseWord(token)
    case .word(let word):
      throw QueryFault(name.map { .missingOperand(after: $0) } ?? .missingLeftOperand(before: word), at: token.place)
    case .sign(let sign): throw QueryFault(.missingKey(before: sign), at: token.place)
    case .close, .bar:
      throw name.map { QueryFault(.missingOperand(after: $0), at: token.place) } ?? stray(token)
    }
  }

  /// A code, every turn, or the name of a property when a sign follows.
  private mutating func parseWord(_ token: QueryToken) throws(QueryFault) -> QueryExpression {
    let sign = tokens[index...].firstIndex { !$0.isFreeWord }
    if let sign, tokens[sign].isSign {
      let key = tokens[index..<sign].map(\.word).joined(separator: " ")
      index = sign
      return try parseCondition(key, isQuoted: false, from: token.place)
    }
    index += 1
    if QueryWords.turns.contains(token.word) { return QueryExpression(.turns, at: token.place) }
    guard case .word(let word) = token.kind else { throw stray(token) }
    return QueryExpression(.code(word, isExact: false), at: token.place)
  }

  private mutating func parseExactCode(_ sign: QueryToken) throws(QueryFault) -> QueryExpression {
    index += 1
    guard let token = current else { throw QueryFault(.missingOperand(after: "="), at: end..<end) }
    let place = sign.place.lowerBound..<token.place.upperBound
    switch token.kind {
    case .word(let word) where token.isFreeWord:
      index += 1
      return QueryExpression(.code(word, isExact: true), at: place)
    case .name(let name):
      index += 1
      return QueryExpression(.code(name, isExact: true), at: place)
    default: throw QueryFault(.missingOperand(after: "="), at: token.place)
    }
  }

  private mutating func parseGroup() throws(QueryFault) -> QueryExpression {
    let opening = place
    index += 1
    try enter()
    defer { depth -= 1 }
    if current?.kind == .close { throw QueryFault(.emptyBrackets, at: opening.lowerBound..<place.upperBound) }
    let inside = try parseOr(after: "(")
    guard let closing = current else { throw QueryFault(.unclosedBracket, at: opening) }
    guard closing.kind == .close else { throw stray(closing) }
    index += 1
    return QueryExpression(inside.form, at: opening.lowerBound..<closing.place.upperBound)
  }

  /// What is wrong with a piece that stands where an operator or the end is expected.
  func stray(_ token: QueryToken) -> QueryFault {
    switch token.kind {
    case .close: QueryFault(.strayBracket, at: token.place)
    case .bar: QueryFault(.strayBar, at: token.place)
    case .sign(let sign): QueryFault(.missingKey(before: sign), at: token.place)
    case .word(let word): QueryFault(.missingOperator(before: word), at: token.place)
    case .open, .name, .text: QueryFault(.missingOperator(before: nil), at: token.place)
    }
  }
}
