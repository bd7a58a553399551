/// What a candidate for a speaker label looks like, judged by itself.
enum LabelShape: Hashable {
  /// A role or short code that transcripts are known to use: `IP1`, `Sagsbehandler`, `Ministeren for ligestilling`.
  case known
  /// Other capitals: `JH`.
  case code
  /// One to four words that begin with capitals or are numbers: `Kristina`, `Ydelse 1`.
  case name
  /// Up to five words without a sign of being a clause: `Den ældre kollega`.
  case phrase
}

/// A label's text taken apart.
struct LabelFacts: Hashable {
  /// The label as written.
  let text: String
  /// The label before its parentheses: `Ordfører`.
  let base: String
  /// What the parentheses hold: `S`.
  let parenthesis: String?
  /// What it looks like.
  let shape: LabelShape
  /// True when it begins with a small letter, which a label seldom does.
  let isLowercase: Bool

  /// What labels of one speaker have in common: small letters, no blanks, no dot at the end.
  let key: String

  /// The comparison key of a label.
  static func key(of text: String) -> String {
    var key = text.lowercased()
    key.removeAll { $0.isWhitespace || $0 == "_" }
    while key.last == "." { key.removeLast() }
    return key
  }

  /// Takes `text` apart; `nil` when it cannot be a label.
  init?(_ text: String) {
    guard let first = text.first, first.isLetter || first == "?" else { return nil }
    guard let parts = Self.parts(of: text) else { return nil }
    let words = parts.base.split { $0.isWhitespace || $0 == "_" }.map(String.init)
    guard let shape = Self.shape(of: words) else { return nil }
    self.text = text
    key = Self.key(of: text)
    base = parts.base
    parenthesis = parts.parenthesis
    isLowercase = first.isLowercase
    // Without its capital only a known label is one, and only when it recurs.
    if isLowercase, shape != .known { return nil }
    self.shape = shape
  }

  /// Takes apart a label that the format tells to be one, whatever it looks like.
  init(told text: String) {
    let parts = Self.parts(of: text) ?? (text, nil)
    self.text = text
    key = Self.key(of: text)
    base = parts.base
    parenthesis = parts.parenthesis
    isLowercase = false
    shape = .known
  }

  private static func parts(of text: String) -> (base: String, parenthesis: String?)? {
    guard let open = text.firstIndex(of: "(") else { return text.contains(")") ? nil : (text, nil) }
    guard text.last == ")", text.firstIndex(of: ")") == text.index(before: text.endIndex), open > text.startIndex else {
      return nil
    }
    let inner = text[text.index(after: open)...].dropLast()
    guard !inner.isEmpty, !inner.contains("("), inner.count <= 40 else { return nil }
    var base = text[..<open]
    while base.last?.isWhitespace == true { base.removeLast() }
    return base.isEmpty ? nil : (String(base), String(inner))
  }

  private static func shape(of words: [String]) -> LabelShape? {
    guard let first = words.first, words.count <= 10 else { return nil }
    if words == ["?"] || words == ["??"] { return .known }
    let small = words.map { trimmed($0.lowercased()) }
    if small.count > 1, small[0] == "i", Int(small[1]) == nil { return nil }
    if isRole(words, small) { return isWeak(small) ? .name : .known }
    if isDescribedRole(words, small) { return .phrase }
    if words.count == 1, small[0].count == 1, first == small[0], LabelWords.codes.contains(first) { return .known }
    guard words.allSatisfy(isPlainWord) else { return nil }
    if let code = codeShape(words) { return LabelWords.openers.contains(small[0]) ? nil : code }
    if LabelWords.openers.contains(small[0]) || LabelWords.connectors.contains(small[0]) { return nil }
    if small.contains(where: LabelWords.clauseWords.contains) { return nil }
    if words.count <= 4, first.first?.isUppercase == true, words.allSatisfy(isNamePart) { return .name }
    return words.count <= 5 ? .phrase : nil
  }

  /// A role that is also a common word, alone; and numbered questions, which are headings more often than speakers.
  private static func isWeak(_ small: [String]) -> Bool {
    guard LabelWords.weakRoles.contains(small[0]) else { return false }
    return small.count == 1 || ["spørgsmål", "svar", "question", "answer"].contains(small[0])
  }

  /// `Leder, ydelse`: a role with words after a comma, which are no clause.
  private static func isDescribedRole(_ words: [String], _ small: [String]) -> Bool {
    guard words[0].hasSuffix(","), words.count <= 5, isRoleWord(small[0]) else { return false }
    return isComplement(words.dropFirst(), small.dropFirst()) && !small.contains(where: LabelWords.clauseWords.contains)
  }

  private static func trimmed(_ word: String) -> String {
    var word = word
    while word.last == "." || word.last == "," { word.removeLast() }
    return word
  }

  /// Letters, digits and the signs inside names and compounds; a dot only after a short word (`Resp.`, `Hr.`).
  private static func isPlainWord(_ word: String) -> Bool {
    if word.last == ".", word.count > 6 { return false }
    return word.dropLast(word.last == "." ? 1 : 0).allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "–" || $0 == "/" || $0 == "&" || $0 == "'" || $0 == "’"
        || $0 == "."
    }
  }

  private static func isNamePart(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || word == "af" || word == "von" || word == "de" || word == "&"
  }

  /// `IP`, `IP1`, `IP 1`, `M1/K2`: one to four capitals, with or without a number.
  private static func codeShape(_ words: [String]) -> LabelShape? {
    let joined = trimmed(words.joined())
    guard words.count <= 2, words.count == 1 || words[1].allSatisfy(\.isNumber) else { return nil }
    let pieces = joined.split(separator: "/")
    guard !pieces.isEmpty, pieces.allSatisfy({ isCode($0) }) else { return nil }
    let hasNumber = joined.last?.isNumber == true
    let isKnown = pieces.allSatisfy { LabelWords.codes.contains($0.prefix { !$0.isNumber }.lowercased()) }
    return hasNumber || isKnown ? .known : .code
  }

  private static func isCode(_ piece: Substring) -> Bool {
    let letters = piece.prefix { $0.isLetter }
    let digits = piece.dropFirst(letters.count)
    return (1...4).contains(letters.count) && letters.allSatisfy(\.isUppercase) && digits.count <= 3
      && digits.allSatisfy(\.isNumber)
  }
}

extension LabelFacts {
  /// `Leder`, `Medarbejder 4`, `Social- og boligministeren`, `Ministeren for fødevarer, landbrug og fiskeri`.
  fileprivate static func isRole(_ words: [String], _ small: [String]) -> Bool {
    if isRoleWord(small[0]) {
      let rest = small.dropFirst()
      guard let second = rest.first else { return true }
      if LabelWords.connectors.contains(second) { return isComplement(words.dropFirst(2), small.dropFirst(2)) }
      guard words.last?.last != "." else { return false }
      return words.dropFirst().allSatisfy { isPlainWord($0) && (isNamePart($0) || $0 == "nr.") } && words.count <= 4
    }
    // A role in several words is joined by hyphens: `Klima-, energi- og forsyningsministeren`.
    guard words.count > 1, let last = small.last, isRoleWord(last) else { return false }
    return words.dropLast().allSatisfy { $0.hasSuffix("-") || $0.hasSuffix("-,") || $0 == "og" } && words[0] != "og"
  }

  private static func isComplement(_ words: ArraySlice<String>, _ small: ArraySlice<String>) -> Bool {
    guard !words.isEmpty, !words.contains(where: { $0.hasSuffix(".") }) else { return false }
    return !small.contains { LabelWords.clauseWords.contains($0) && !LabelWords.connectors.contains($0) }
      && words.allSatisfy { isPlainWord($0.hasSuffix(",") ? String($0.dropLast()) : $0) }
      && words.last?.hasSuffix(",") == false
  }

  /// True for a word of the lists, alone, with a number (`informant2`) or as the last part of a compound.
  static func isRoleWord(_ small: String) -> Bool {
    let stem = String(small.prefix { !$0.isNumber })
    guard stem.count > 1, small.dropFirst(stem.count).allSatisfy(\.isNumber) else { return false }
    if LabelWords.asking.contains(stem) || LabelWords.answering.contains(stem) { return true }
    guard !LabelWords.falseRoles.contains(stem) else { return false }
    return LabelWords.roleEndings.contains { stem.count > $0.count + 1 && stem.hasSuffix($0) }
  }
}
