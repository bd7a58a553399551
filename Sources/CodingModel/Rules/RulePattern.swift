/// What a rule looks for, as a tree.
///
/// **Unit.** A pattern is judged within one unit: a sentence, or a whole turn for `span: turn`. A unit is a row of
/// words, numbered from 0; only tokens that count as words are in the row, so punctuation, `[griner]` and time codes
/// neither match nor widen a gap.
///
/// **Matches.** A pattern has a set of matches in a unit, and it holds or it does not. A match is a set of words; its
/// extent runs from its first word to its last. Matches with the same extent are one match with the words of both.
///
/// | pattern | matches | holds when |
/// |---|---|---|
/// | `words` | every run of consecutive words, all in one sentence, that fit one by one | there is a match |
/// | `near(a, b, gap)` | for every match of `a` and of `b` whose extents share no word and have at most `gap` words between them, in either order: the words of both | there is a match |
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
  /// Both, in any order, with at most `gap` word tokens between them, in the same unit.
  case near(RulePattern, RulePattern, gap: Int)
  /// Both somewhere in the unit; what matched is what both matched.
  case and(RulePattern, RulePattern)
  /// Either or both.
  case or(RulePattern, RulePattern)
  /// Nowhere in the unit; matches no word itself.
  case not(RulePattern)
}
