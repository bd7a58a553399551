/// Cuts a rule's text into tokens; stops at the first character that fits nowhere.
struct RuleLexer {
  private let characters: RuleCharacters
  private var position = 0
  private var tokens: [RuleToken] = []

  private init(_ text: String) { characters = RuleCharacters(text) }

  /// The tokens of `text`; throws where a character, a star or a quotation mark is out of place.
  static func tokens(of text: String) throws(RuleFinding) -> [RuleToken] {
    var lexer = RuleLexer(text)
    while let character = lexer.current { try lexer.take(character) }
    return lexer.tokens
  }

  /// The tokens before the first place that fits nowhere.
  static func readableTokens(of text: String) -> [RuleToken] {
    var lexer = RuleLexer(text)
    while let character = lexer.current, (try? lexer.take(character)) != nil {}
    return lexer.tokens
  }

  private var current: Unicode.Scalar? { position < characters.count ? characters[position] : nil }
  private var next: Unicode.Scalar? { position + 1 < characters.count ? characters[position + 1] : nil }

  private mutating func take(_ character: Unicode.Scalar) throws(RuleFinding) {
    switch character {
    case _ where character.isSpace: position += 1
    case "(": single(.open)
    case ")": single(.close)
    case ",": single(.comma)
    case "/": try takeRegex()
    case "$": try takeList()
    case "\"", "“", "”", "»", "«": try takeQuoted()
    case "=", "*", "|": try takeWord()
    case _ where character.isWordCharacter: try takeWord()
    default: throw RuleFinding(.strayCharacter(characters.text(at: position)), offset: position)
    }
  }

  private mutating func single(_ kind: RuleToken.Kind) {
    tokens.append(RuleToken(kind: kind, offset: position))
    position += 1
  }

  // MARK: Words

  private mutating func takeWord() throws(RuleFinding) {
    let start = position
    var word = WrittenWord(text: "")
    if let mark = current, !mark.isWordCharacter {
      guard let next, next.isWordCharacter else { throw misplaced(mark) }
      word.isForm = mark == "="
      word.hasStarBefore = mark == "*"
      word.hasBarBefore = mark == "|"
      position += 1
    }
    word.text = takeLetters()
    if current == "*" || current == "|" { try takeMarkAfter(&word) }
    let isBare = word == WrittenWord(text: word.text)
    tokens.append(RuleToken(kind: isBare ? kind(of: word.text) : .word(word), offset: start))
  }

  private mutating func takeLetters() -> String {
    let start = position
    while let character = current, character.isWordCharacter { position += 1 }
    return characters.text(start..<position)
  }

  private mutating func takeMarkAfter(_ word: inout WrittenWord) throws(RuleFinding) {
    guard let mark = current else { return }
    word.hasStarAfter = mark == "*"
    word.hasBarAfter = mark == "|"
    let isMixed = word.isForm || mark == "*" ? word.isForm || word.hasBarBefore : word.hasStarBefore
    if isMixed || (next.map { $0 == "*" || $0 == "|" || $0.isWordCharacter } ?? false) { throw misplaced(mark) }
    position += 1
  }

  private func misplaced(_ mark: Unicode.Scalar) -> RuleFinding {
    mark == "="
      ? RuleFinding(.strayCharacter("="), offset: position)
      : RuleFinding(mark == "*" ? .misplacedStar : .misplacedBar, offset: position)
  }

  private mutating func kind(of text: String) -> RuleToken.Kind {
    switch text {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    case "except": return .except
    case "near" where isFollowed(by: "("): return .near
    case "before": return isFollowed(by: "(") && mayBeginPart ? .beforeCall : .before
    case "within" where current == ":":
      position += 1
      return .within
    default: return .word(WrittenWord(text: text))
    }
  }

  private func isFollowed(by character: Unicode.Scalar) -> Bool {
    (position..<characters.count).first { !characters[$0].isSpace }.map { characters[$0] } == character
  }

  /// True where a part of the rule may begin, so that `before(` is a call and not an operator before a group.
  private var mayBeginPart: Bool {
    switch tokens.last?.kind {
    case nil, .open, .comma, .and, .or, .not, .before: true
    default: false
    }
  }

  // MARK: Expressions and lists

  private mutating func takeRegex() throws(RuleFinding) {
    let start = position
    var text = ""
    position += 1
    while let character = current, character != "/" {
      if character == "\\", let next {
        text += next == "/" ? "/" : "\\" + characters.text(at: position + 1)
        position += 2
      } else {
        text += characters.text(at: position)
        position += 1
      }
    }
    guard current == "/" else {
      let isInWord = start > 0 && characters[start - 1].isWordCharacter
      throw RuleFinding(isInWord ? .slashInWord : .unclosedRegex, offset: start)
    }
    position += 1
    if text.trimmed.isEmpty { throw RuleFinding(.emptyRegex, offset: start) }
    tokens.append(RuleToken(kind: .regex(text), offset: start))
  }

  private mutating func takeList() throws(RuleFinding) {
    let start = position
    position += 1
    let name = takeLetters()
    if name.isEmpty { throw RuleFinding(.strayCharacter("$"), offset: start) }
    tokens.append(RuleToken(kind: .list(name), offset: start))
  }

  // MARK: Quotations

  private mutating func takeQuoted() throws(RuleFinding) {
    let start = position
    let closing = QuotationMark.closing(characters[start])
    guard let end = (start + 1..<characters.count).first(where: { closing.contains(characters[$0]) }) else {
      throw RuleFinding(.unclosedQuote, offset: start)
    }
    let words = try quotedWords(in: start + 1..<end)
    guard words.contains(where: { $0.text != "_" }) else {
      let text = characters.text(start + 1..<end).trimmed
      throw RuleFinding(text.isEmpty ? .emptyQuote : .noLetters(text), offset: start)
    }
    tokens.append(RuleToken(kind: .quoted(words), offset: start))
    position = end + 1
  }

  /// The words between quotation marks: cut at white space and at punctuation, as a tokeniser cuts `KY/KSD`.
  private func quotedWords(in range: Range<Int>) throws(RuleFinding) -> [WrittenWord] {
    var words: [WrittenWord] = []
    var word = WrittenWord(text: "")
    for index in range {
      let character = characters[index]
      let follows =
        index + 1 < range.upperBound && (characters[index + 1] == "*" || characters[index + 1].isWordCharacter)
      if character == "=", word.text.isEmpty, follows {
        word.isForm = true
      } else if character == "*" {
        guard word.text.isEmpty == follows, !word.isForm else { throw RuleFinding(.misplacedStar, offset: index) }
        if follows { word.hasStarBefore = true } else { word.hasStarAfter = true }
      } else if character.isWordCharacter || isInsideNumber(index, of: range) {
        if word.hasStarAfter { throw RuleFinding(.misplacedStar, offset: index - 1) }
        word.text += characters.text(at: index)
      } else {
        words.append(word)
        word = WrittenWord(text: "")
      }
    }
    words.append(word)
    return words.filter { $0.text == "_" || $0.text.contains { $0.isLetterOrDigit } }
  }

  /// True for the comma of `3,5` and the colon of `8:30`.
  private func isInsideNumber(_ index: Int, of range: Range<Int>) -> Bool {
    guard characters[index] == "," || characters[index] == ":", index > range.lowerBound else { return false }
    return index + 1 < range.upperBound && isDigit(index - 1) && isDigit(index + 1)
  }

  private func isDigit(_ index: Int) -> Bool { characters[index].isDigit }
}
