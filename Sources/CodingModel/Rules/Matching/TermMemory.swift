internal import TranscriptText

/// Terms with all their forms, kept while the same rules are compiled again and again to explain one turn. For one thread.
final class TermMemory {
  private var terms: [WordPattern: DanishTerm] = [:]

  /// The term of `pattern`; `nil` for other shapes.
  func term(of pattern: WordPattern) -> DanishTerm? {
    guard case .term = pattern.shape else { return nil }
    let key = pattern.exclusions.isEmpty ? pattern : pattern.excluding([])
    if let known = terms[key] { return known }
    let term = pattern.term
    terms[key] = term
    return term
  }
}
