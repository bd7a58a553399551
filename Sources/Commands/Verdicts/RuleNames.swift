internal import CodingModel
internal import TranscriptText

/// Finds the rule that someone means, among those that stand behind codings.
struct RuleNames {
  /// Their identities, each once, in order.
  let all: [String]

  /// Takes the rules behind codings.
  init(_ codings: [Coding]) {
    all = Set(codings.flatMap(\.evidence).map(\.rule)).sorted()
  }

  /// The rule written as `text`: its identity (`org/gang#a1b2c3d4`), or the beginning of it or of its digits where only
  /// one rule fits.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func rule(for text: String) throws -> String {
    let wanted = text.lowercased()
    let tests: [(String) -> Bool] = [
      { $0.lowercased() == wanted }, { !wanted.isEmpty && $0.lowercased().hasPrefix(wanted) },
      { wanted.count >= IdentityPrefix.leastDigits && $0.split(separator: "#").last?.hasPrefix(wanted) == true },
    ]
    for test in tests {
      let found = all.filter(test)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw DiagnosticError(VerdictMessage.ambiguousRule(text, matches: found)) }
    }
    throw DiagnosticError(VerdictMessage.unknownRule(text, suggestion: Suggestion.nearest(to: text, among: all)))
  }
}
