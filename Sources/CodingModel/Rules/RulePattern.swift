/// What a rule looks for, as a tree.
///
/// **Unit.** A pattern is judged within one unit: a sentence, or a whole turn where the rule says so (`CodingRule.unit`).
/// A unit is a row of words, numbered from 0; only tokens that count as words are in the row, so punctuation,
/// `[griner]` and time codes neither match nor widen a gap.
///
/// **Matches.** A pattern has a set of matches in a unit, and it holds or it does not. A match is a set of words; its
/// extent runs from its first word to its last. Matches with the same extent are one match with the words of both.
///
/// | pattern | matches | holds when |
/// |---|---|---|
/// | `words` | every run of consecutive words, all in one sentence, that fit one by one | there is a match |
/// | `near(a, b, reach)` | for every match of `a` and of `b` of which one ends before the other begins, within reach: the words of both | there is a match |
/// | `before(a, b, reach)` | the same, where that of `a` ends before that of `b` begins | there is a match |
/// | `and(a, b)` | the matches of `a` and those of `b`, when both hold; otherwise none | both hold |
/// | `or(a, b)` | the matches of `a` and those of `b` | one of them holds |
/// | `not(a)` | none | `a` does not hold |
///
/// **Coding.** A rule codes a unit in which its pattern has at least one match. So `not a` alone never codes, and in
/// `a or not b` the second half is only a condition. For `span: match` matches of one rule that share a word (or lie
/// inside each other's extent) are one coded stretch.
public indirect enum RulePattern: Sendable, Hashable {
  /// Consecutive word tokens; punctuation between them is ignored. One element is a single word.
  case words([WordPattern])
  /// Both, in any order.
  case near(RulePattern, RulePattern, within: RuleReach)
  /// The first, then the second.
  case before(RulePattern, RulePattern, within: RuleReach)
  /// Both somewhere in the unit; what matched is what both matched.
  case and(RulePattern, RulePattern)
  /// Either or both.
  case or(RulePattern, RulePattern)
  /// Nowhere in the unit; matches no word itself.
  case not(RulePattern)
}

extension RulePattern {
  /// Takes in the outermost parts only: named lists make patterns of hundreds of words, of which a few tell them apart.
  public func hash(into hasher: inout Hasher) {
    var pattern = self
    for depth in 0..<4 {
      switch pattern {
      case .words(let words): return hasher.combine(words)
      case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
        .or(let first, let second):
        hasher.combine(depth)
        if case .words(let words) = second { hasher.combine(words) }
        pattern = first
      case .not(let operand): pattern = operand
      }
    }
  }
}

/// How far two parts of a rule may stand from each other.
public enum RuleReach: Sendable, Hashable {
  /// At most so many word tokens between the end of the one and the beginning of the other.
  case words(Int)
  /// The end of the one and the beginning of the other stand in the same sentence.
  case sentence
  /// Anywhere in the turn; a rule that says so is judged turn by turn.
  case turn
  /// Anywhere in the unit.
  case unit
}
