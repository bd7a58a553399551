/// A word as written in a rule.
struct WrittenWord: Hashable {
  let text: String
  let hasStar: Bool
}

/// One piece of a rule's text.
struct RuleToken {
  enum Kind: Hashable {
    case word(WrittenWord)
    case quoted([WrittenWord])
    case open
    case close
    case comma
    case and
    case or
    case not
    case near
  }

  let kind: Kind
  /// First character, from 0.
  let offset: Int
}

/// Cuts a rule's text into tokens; stops at the first character that fits nowhere.
struct RuleLexer {
  private let characters: [Character]
  private var position = 0
  private var tokens: [RuleToken] = []

  private init(_ text: String) { characters = Array(text) }

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

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func take(_ character: Character) throws(RuleFinding) {
    switch character {
    case _ where character.isSpace: position += 1
    case "(": single(.open)
    case ")": single(.close)
    case ",": single(.comma)
    case "\"", "“", "”", "»", "«": try takeQuoted()
    case "*": throw RuleFinding(.misplacedStar, offset: position)
    case _ where character.isWordCharacter: try takeWord()
    default: throw RuleFinding(.strayCharacter(String(character)), offset: position)
    }
  }

  private mutating func single(_ kind: RuleToken.Kind) {
    tokens.append(RuleToken(kind: kind, offset: position))
    position += 1
  }

  private mutating func takeWord() throws(RuleFinding) {
    let start = position
    while let character = current, character.isWordCharacter { position += 1 }
    let text = String(characters[start..<position])
    let hasStar = current == "*"
    if hasStar {
      position += 1
      if let next = current, next == "*" || next.isWordCharacter {
        throw RuleFinding(.misplacedStar, offset: position - 1)
      }
    }
    tokens.append(
      RuleToken(kind: hasStar ? .word(WrittenWord(text: text, hasStar: true)) : kind(of: text), offset: start))
  }

  private func kind(of text: String) -> RuleToken.Kind {
    switch text {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    case "near":
      let next = characters[position...].first { !$0.isSpace }
      return next == "(" ? .near : .word(WrittenWord(text: text, hasStar: false))
    default: return .word(WrittenWord(text: text, hasStar: false))
    }
  }

  private mutating func takeQuoted() throws(RuleFinding) {
    let start = position
    let closing: [Character] =
      switch characters[start] {
      case "\"": ["\""]
      case "»": ["«"]
      case "«": ["»"]
      default: ["”", "“"]
      }
    guard let end = characters[(start + 1)...].firstIndex(where: closing.contains) else {
      throw RuleFinding(.unclosedQuote, offset: start)
    }
    let words = try quotedWords(in: start + 1..<end)
    guard !words.isEmpty else {
      let text = String(characters[start + 1..<end]).trimmed
      throw RuleFinding(text.isEmpty ? .emptyQuote : .noLetters(text), offset: start)
    }
    tokens.append(RuleToken(kind: .quoted(words), offset: start))
    position = end + 1
  }

  /// The words between quotation marks: cut at white space and at punctuation, as a tokeniser cuts `KY/KSD`.
  private func quotedWords(in range: Range<Int>) throws(RuleFinding) -> [WrittenWord] {
    var words: [WrittenWord] = []
    var word = ""
    for index in range {
      let character = characters[index]
      if character == "*" {
        let follows =
          index + 1 < range.upperBound && (characters[index + 1] == "*" || characters[index + 1].isWordCharacter)
        guard !word.isEmpty, !follows else { throw RuleFinding(.misplacedStar, offset: index) }
        words.append(WrittenWord(text: word, hasStar: true))
        word = ""
      } else if character.isWordCharacter || isInsideNumber(index, of: range) {
        word.append(character)
      } else {
        words.append(WrittenWord(text: word, hasStar: false))
        word = ""
      }
    }
    words.append(WrittenWord(text: word, hasStar: false))
    return words.filter { $0.text.contains { $0.isLetterOrDigit } }
  }

  /// True for the comma of `3,5` and the colon of `8:30`.
  private func isInsideNumber(_ index: Int, of range: Range<Int>) -> Bool {
    guard characters[index] == "," || characters[index] == ":", index > range.lowerBound else { return false }
    return index + 1 < range.upperBound && isDigit(index - 1) && isDigit(index + 1)
  }

  private func isDigit(_ index: Int) -> Bool { characters[index].unicodeScalars.first?.isDigit ?? false }
}
