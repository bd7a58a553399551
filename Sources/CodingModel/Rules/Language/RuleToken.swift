/// A word as written in a rule, with the marks around it.
struct WrittenWord: Hashable {
  var text: String
  /// `=ord`
  var isForm = false
  /// `*ord`
  var hasStarBefore = false
  /// `ord*`
  var hasStarAfter = false
  /// `|ord`
  var hasBarBefore = false
  /// `ord|`
  var hasBarAfter = false

  /// What the word looks for; `nil` when it holds no letter and no digit. In a phrase a bare term has no compounds.
  func pattern(inPhrase: Bool) -> WordPattern? {
    if text == "_" { return WordPattern(text: "", shape: .any, isCaseSensitive: false) }
    return WordPattern(written: text, shape: shape(inPhrase: inPhrase))
  }

  private func shape(inPhrase: Bool) -> WordPattern.Shape {
    switch (hasStarBefore, hasStarAfter) {
    case (true, true): return .infix
    case (true, false): return .suffix
    case (false, true): return .prefix
    case (false, false): break
    }
    if isForm { return .exact }
    if inPhrase { return .term(.closed) }
    var borders: TermBorders = []
    if hasBarBefore { borders.insert(.closedLeft) }
    if hasBarAfter { borders.insert(.closedRight) }
    return .term(borders)
  }
}

/// One piece of a rule's text.
struct RuleToken {
  enum Kind: Hashable {
    case word(WrittenWord)
    case quoted([WrittenWord])
    case regex(String)
    case list(String)
    case open
    case close
    case comma
    case and
    case or
    case not
    case before
    case except
    /// `near` with a parenthesis after it.
    case near
    /// `before` with a parenthesis after it, where a part may begin.
    case beforeCall
    /// `within:`
    case within
  }

  let kind: Kind
  /// First character, from 0.
  let offset: Int
}
