internal import TranscriptText

extension RuleParser {
  /// A word, an expression, or words in a row, each with its exclusions.
  mutating func parseWords() throws(RuleFinding) -> [WordPattern] {
    if case .quoted(let words)? = current?.kind {
      index += 1
      let isPhrase = words.count > 1
      return try withExclusions(words.compactMap { $0.pattern(inPhrase: isPhrase) })
    }
    if case .regex(let text)? = current?.kind { return try withExclusions([try parseRegex(text)]) }
    let isPhrase = rowLength > 1
    let start = index
    var words: [WordPattern] = []
    while let token = current, case .word(let word) = token.kind {
      words.append(try pattern(of: word, at: token.offset, inPhrase: isPhrase))
      index += 1
      words = try withExclusions(words)
    }
    if isPhrase { warnings += wordsLikeOperators(in: tokens[start..<index]) }
    if words.allSatisfy({ $0.shape == .any }) {
      throw RuleFinding(.onlyFreeWords, offset: tokens[index - 1].offset)
    }
    return words
  }

  /// Number of words in a row from here on; their exclusions are passed over.
  private var rowLength: Int {
    var count = 0
    var place = index
    while place < tokens.count {
      switch tokens[place].kind {
      case .word: count += 1
      case .except: place = endOfExclusions(after: place)
      default: return count
      }
      place += 1
    }
    return count
  }

  /// The index of the last token that belongs to the exclusions after `except` at `place`.
  private func endOfExclusions(after place: Int) -> Int {
    guard place + 1 < tokens.count, tokens[place + 1].kind == .open else { return place + 1 }
    return tokens[place...].firstIndex { $0.kind == .close } ?? tokens.count
  }

  private mutating func pattern(
    of word: WrittenWord, at place: Int, inPhrase: Bool
  ) throws(RuleFinding) -> WordPattern {
    guard let pattern = word.pattern(inPhrase: inPhrase) else {
      throw RuleFinding(.noLetters(word.text), offset: place)
    }
    if ["AND", "OR", "NOT", "NEAR", "BEFORE", "EXCEPT"].contains(word.text) {
      warnings.append(RuleFinding(.capitalOperator(word.text), offset: place))
    }
    return pattern
  }

  private mutating func parseRegex(_ text: String) throws(RuleFinding) -> WordPattern {
    let place = offset
    index += 1
    if text.contains(where: \.isWhitespace) { throw RuleFinding(.regexWithBlank, offset: place) }
    guard let problem = WordExpression.problem(in: text) else {
      return WordPattern(expression: text)
    }
    guard case .notAccepted(_, let scalars) = problem else { throw RuleFinding(.badRegex(problem), offset: place) }
    throw RuleFinding(.badRegex(problem), offset: place + 1 + Self.writtenLength(of: text, scalars: scalars))
  }

  /// Characters that the first scalars of an expression take in the rule, where a slash is written with a backslash.
  private static func writtenLength(of text: String, scalars: Int) -> Int {
    let read = String(String.UnicodeScalarView(text.unicodeScalars.prefix(scalars)))
    return read.reduce(0) { $0 + ($1 == "/" ? 2 : 1) }
  }

  // MARK: Exclusions

  /// The words, the last one with the exclusions that follow it.
  private mutating func withExclusions(_ words: [WordPattern]) throws(RuleFinding) -> [WordPattern] {
    let place = offset
    guard accept(.except), let last = words.last else { return words }
    let pattern = last.excluding(try parseExclusions())
    if pattern.isSwallowed { warnings.append(RuleFinding(.swallowed, offset: place)) }
    return words.dropLast() + [pattern]
  }

  private mutating func parseExclusions() throws(RuleFinding) -> [WordPattern] {
    let opening = offset
    guard accept(.open) else { return [try parseExclusion()] }
    var exclusions = [try parseExclusion()]
    while accept(.comma) || accept(.or) { exclusions.append(try parseExclusion()) }
    if accept(.close) { return exclusions }
    throw current.map { RuleFinding(.badExclusion, offset: $0.offset) }
      ?? RuleFinding(.unclosedParenthesis, offset: opening)
  }

  private mutating func parseExclusion() throws(RuleFinding) -> WordPattern {
    guard let token = current else { throw RuleFinding(.missingOperand(after: "except"), offset: end) }
    switch token.kind {
    case .word(let word) where word.text != "_":
      index += 1
      return try pattern(of: word, at: token.offset, inPhrase: false)
    case .regex(let text): return try parseRegex(text)
    default: throw RuleFinding(.badExclusion, offset: token.offset)
    }
  }

  // MARK: Reach

  /// `5`, `5 ord`, `within: 5 words`, `same sentence`, `samme replik`.
  mutating func parseReach() throws(RuleFinding) -> RuleReach {
    _ = accept(.within)
    let start = offset
    guard case .word(let word)? = current?.kind else { throw RuleFinding(.nearWithoutReach, offset: start) }
    index += 1
    let unit = takeUnit()
    if word.text == "same" || word.text == "samme" {
      switch unit {
      case "sentence", "sætning": return .sentence
      case "turn", "replik": return .turn
      default:
        throw RuleFinding(.nearReach([word.text, unit].compactMap(\.self).joined(separator: " ")), offset: start)
      }
    }
    let isUnit = unit.map { ["ord", "word", "words"].contains($0) } ?? true
    guard let gap = Int(word.text), (0...Self.widestGap).contains(gap), word == WrittenWord(text: word.text), isUnit
    else {
      throw RuleFinding(.nearReach([word.text, unit].compactMap(\.self).joined(separator: " ")), offset: start)
    }
    if gap == 0 { warnings.append(RuleFinding(.nearZero, offset: start)) }
    return .words(gap)
  }

  private mutating func takeUnit() -> String? {
    guard case .word(let unit)? = current?.kind, unit == WrittenWord(text: unit.text) else { return nil }
    index += 1
    return unit.text
  }
}
