extension WordPattern {
  /// True when the exclusions leave nothing: one of them fits every word that the pattern fits.
  var isSwallowed: Bool { exclusions.contains { $0.covers(self) } }

  /// True when every word that `other` fits is sure to fit this pattern.
  private func covers(_ other: WordPattern) -> Bool {
    if isCaseSensitive, !other.isCaseSensitive { return false }
    // A term in capitals has endings (`KY's`) that no other whole word or end of one has.
    if other.isCaseSensitive, other.shape == .exact, shape != .prefix, shape != .infix {
      return isCaseSensitive && shape == .exact && text == other.text
    }
    let text = isCaseSensitive ? other.text : other.text.lowercased()
    switch (shape, other.shape) {
    case (.any, _): return true
    case (.infix, .infix), (.infix, .prefix), (.infix, .suffix), (.infix, .exact): return text.contains(self.text)
    case (.prefix, .prefix), (.prefix, .exact): return text.hasPrefix(self.text)
    case (.suffix, .suffix), (.suffix, .exact): return text.hasSuffix(self.text)
    case (.term(let mine), .term(let theirs)): return text == self.text && theirs.isSuperset(of: mine)
    case (.term, .exact), (.exact, .exact), (.regex, .regex): return text == self.text
    default: return false
    }
  }
}
