extension QueryParser {
  /// The sign and the values after a property's name.
  mutating func parseCondition(
    _ key: String, isQuoted: Bool, from start: Range<Int>
  ) throws(QueryFault) -> QueryExpression {
    guard let token = current, case .sign(let text) = token.kind else {
      throw QueryFault(.missingValue(key), at: place)
    }
    guard let sign = Self.sign(text) else { throw QueryFault(.unknownSign(text), at: token.place) }
    index += 1
    var values: [String] = []
    var places: [Range<Int>] = []
    repeat {
      if !values.isEmpty { index += 1 }
      let first = place.lowerBound
      values.append(try parseValue(of: key))
      places.append(first..<tokens[index - 1].place.upperBound)
    } while current?.kind == .bar
    let condition = QueryCondition(key, isQuoted: isQuoted, sign, values, at: places)
    return QueryExpression(.condition(condition), at: start.lowerBound..<tokens[index - 1].place.upperBound)
  }

  private mutating func parseValue(of key: String) throws(QueryFault) -> String {
    guard let token = current else { throw QueryFault(.missingValue(key), at: end..<end) }
    switch token.kind {
    case .name(let text), .text(let text):
      index += 1
      return text
    case .word where token.isFreeWord: return takeWords()
    default: throw QueryFault(.missingValue(key), at: token.place)
    }
  }

  /// Words up to an operator, as they are written, with one blank between.
  private mutating func takeWords() -> String {
    var words: [String] = []
    while let token = current, token.isFreeWord, case .word(let word) = token.kind {
      words.append(word)
      index += 1
    }
    return words.joined(separator: " ")
  }

  private static func sign(_ text: String) -> QueryCondition.Sign? {
    switch text {
    case "=", "==": .compared(.equal)
    case "!=", "<>": .compared(.notEqual)
    case "<": .compared(.less)
    case ">": .compared(.greater)
    case "<=", "=<": .compared(.atMost)
    case ">=", "=>": .compared(.atLeast)
    case "~": .holds
    default: nil
    }
  }

  // MARK: Relations

  /// A relation between two operands; the next piece begins one.
  mutating func parseRelation() throws(QueryFault) -> QueryRelation {
    let start = place
    let name = current?.word ?? ""
    index += 1
    switch QueryWords.relations[name] {
    case .overlaps: return .overlaps
    case .within: return .within
    case .encloses: return .encloses
    case .near: return .near(try parseReach(after: name))
    case .before: return .before(try parseLimit())
    case .after: return .after(try parseLimit())
    case .same: return .same(try parseUnit(after: name))
    case .inside where current?.word == "i":
      index += 1
      return .within
    case .inside, nil: throw QueryFault(.unfinishedInside, at: start)
    }
  }

  /// `within 2 turns` after `before`; `nil` where nothing is said.
  private mutating func parseLimit() throws(QueryFault) -> QueryReach? {
    guard let token = current else { return nil }
    switch (token.word, index + 1 < tokens.count ? tokens[index + 1].word : "") {
    case ("inden", "for"): index += 2
    case ("within", _), ("indenfor", _): index += 1
    default: return nil
    }
    return try parseReach(after: token.word)
  }

  private mutating func parseReach(after name: String) throws(QueryFault) -> QueryReach {
    guard let token = current, !token.word.isEmpty else { throw QueryFault(.missingReach(after: name), at: place) }
    guard let count = Int(token.word), (0...Self.widestReach).contains(count) else {
      throw QueryFault(.missingReach(after: name), at: token.place)
    }
    index += 1
    guard let measure = current.flatMap({ QueryWords.measures[$0.word] }) else {
      throw QueryFault(.missingMeasure(count), at: place)
    }
    index += 1
    return QueryReach(count, measure)
  }

  /// The greatest number of turns or words that a relation may reach over.
  public static let widestReach = 1_000_000

  private mutating func parseUnit(after name: String) throws(QueryFault) -> QueryUnit {
    guard let unit = current.flatMap({ QueryWords.units[$0.word] }) else {
      throw QueryFault(.missingUnit(after: name), at: place)
    }
    index += 1
    if let word = current?.word, word == "as" || word == "som" { index += 1 }
    return unit
  }
}
