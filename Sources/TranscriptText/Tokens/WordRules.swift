/// Which rules cut text into tokens.
public enum WordRules: String, Sendable, Hashable, Codable, CaseIterable {
  /// ICU's own word rules for Danish, which are the root locale's, with nothing added.
  case icu
  /// ICU's root rules extended with Danish compounds, abbreviations, ordinals, times and transcribers' marks.
  case danish
}
