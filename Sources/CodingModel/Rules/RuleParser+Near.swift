/// Reading `near(a, b, n)`.
extension RuleParser {
  /// Reads `near(…)`, of which the name and the parenthesis are known to stand here.
  mutating func parseNear() throws(RuleFinding) -> RulePattern {
    let opening = offset
    nearDepth += 1
    defer { nearDepth -= 1 }
    if nearDepth > Self.deepestNear { throw RuleFinding(.nearTooDeep(limit: Self.deepestNear), offset: opening) }
    index += 2
    let first = try parsePart(after: "near(")
    guard accept(.comma) else { throw unfinished(.nearWithoutComma, opening: opening) }
    let second = try parsePart(after: ",")
    guard accept(.comma) else { throw unfinished(.nearWithoutNumber, opening: opening) }
    let gap = try parseGap()
    if accept(.close) { return .near(first, second, gap: gap) }
    throw unfinished(.nearTooManyParts, opening: opening)
  }

  /// A part of near; one that can match nothing makes the whole near useless.
  private mutating func parsePart(after name: String) throws(RuleFinding) -> RulePattern {
    let start = offset
    let part = try parseOr(after: name)
    guard part.canMatch else { throw RuleFinding(.neverMatches, offset: start) }
    return part
  }

  private func unfinished(_ message: RuleMessage, opening: Int) -> RuleFinding {
    current.map { RuleFinding(message, offset: $0.offset) } ?? RuleFinding(.unclosedParenthesis, offset: opening)
  }

  private mutating func parseGap() throws(RuleFinding) -> Int {
    let start = offset
    guard case .word(let word)? = current?.kind else { throw RuleFinding(.nearWithoutNumber, offset: start) }
    index += 1
    guard let gap = Int(word.text), (0...Self.widestGap).contains(gap), !word.hasStar else {
      throw RuleFinding(.nearNumber(word.text), offset: start)
    }
    if gap == 0 { warnings.append(RuleFinding(.nearZero, offset: start)) }
    if case .word(let unit)? = current?.kind {
      guard ["ord", "word", "words"].contains(unit.text), !unit.hasStar else {
        throw RuleFinding(.nearNumber("\(word.text) \(unit.text)"), offset: start)
      }
      index += 1
    }
    return gap
  }
}
