/// What a rule looks for, as a tree. Matching happens within one unit: a sentence, or a turn for `span: turn`.
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

/// What one word token must look like.
public struct WordPattern: Sendable, Hashable {
  /// How much of the word `text` describes.
  public enum Shape: Sendable, Hashable {
    /// The whole word, or a whole part of a hyphen compound.
    case exact
    /// The beginning of the word, or of a part of a hyphen compound.
    case prefix
  }

  /// The word or beginning: NFC; case-folded unless `isCaseSensitive`.
  public let text: String
  /// Whole word or beginning.
  public let shape: Shape
  /// True for terms written all in capitals (`KY`, `STAR`): they match in capitals only, with or without a genitive.
  public let isCaseSensitive: Bool

  /// Makes a word pattern.
  public init(text: String, shape: Shape, isCaseSensitive: Bool) {
    self.text = text
    self.shape = shape
    self.isCaseSensitive = isCaseSensitive
  }
}
