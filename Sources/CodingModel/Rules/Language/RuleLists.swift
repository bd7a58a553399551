internal import TranscriptText

/// The named word lists of a codebook, `$name` in its rules.
struct RuleLists: Sendable {
  private var patterns: [String: (pattern: RulePattern, size: Int, height: Int)] = [:]

  /// Makes an empty set of lists.
  init() {}

  /// The pattern that a name stands for; reading takes no regard to case.
  subscript(name: String) -> RulePattern? { patterns[name.lowercased()]?.pattern }

  /// Number of words and operators of a list, those of the lists in it included; 0 for an unknown name.
  func size(of name: String) -> Int { patterns[name.lowercased()]?.size ?? 0 }

  /// Levels of a list's tree; 0 for an unknown name.
  func height(of name: String) -> Int { patterns[name.lowercased()]?.height ?? 0 }

  /// The name that was perhaps meant.
  func nearest(to name: String) -> String? { Suggestion.nearest(to: name, among: patterns.keys.sorted()) }

  /// Adds or replaces a list.
  mutating func add(_ name: String, _ pattern: RulePattern) {
    patterns[name.lowercased()] = (pattern, pattern.size, pattern.height)
  }
}
