/// One piece of a query's text.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    /// `'…'`: a code or an attribute by its whole name, or a value.
    case name(String)
    /// `"…"`: words of the text, or a value.
    case text(String)
    /// `=`, `!=`, `<`, `~` …
    case sign(String)
    case bar
    case open
    case close
  }

  let kind: Kind
  /// In characters of the text, from 0.
  let place: Range<Int>

  /// The word, lower case; empty for all else.
  var word: String { if case .word(let word) = kind { word.lowercased() } else { "" } }

  /// True for a word that is no operator.
  var isFreeWord: Bool { if case .word(let word) = kind { !QueryWords.isReserved(word) } else { false } }

  var isSign: Bool { if case .sign = kind { true } else { false } }
}

/// Cuts a query's text into pieces.
struct QueryLexer {
  private let characters: [Character]
  private var position = 0
  private var tokens: [QueryToken] = []

  private init(_ text: String) { characters = Array(text) }

  /// The pieces of `text`; throws where a quotation mark is not closed, or nothing stands between two.
  static func tokens(of text: String) throws(QueryFault) -> [QueryToken] {
    var lexer = QueryLexer(text)
    while lexer.position < lexer.characters.count { try lexer.take() }
    return lexer.tokens
  }

  private mutating func take() throws(QueryFault) {
    let character = characters[position]
    switch character {
    case "(": add(.open, length: 1)
    case ")": add(.close, length: 1)
    case "|": add(.bar, length: 1)
    case "'", "‘": try takeName()
    case "\"", "“", "”", "»", "«": try takeText()
    case _ where character.isWhitespace: position += 1
    case _ where isSign(at: position): takeSign()
    default: takeWord()
    }
  }

  private mutating func add(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, place: position..<position + length))
    position += length
  }

  /// An exclamation mark is a sign only before one.
  private func isSign(at index: Int) -> Bool {
    guard index < characters.count else { return false }
    if characters[index] == "!" { return index + 1 < characters.count && "=~".contains(characters[index + 1]) }
    return "=<>~".contains(characters[index])
  }

  private mutating func takeSign() {
    var end = position + (characters[position] == "!" ? 2 : 1)
    while end < characters.count, "=<>~!".contains(characters[end]) { end += 1 }
    add(.sign(String(characters[position..<end])), length: end - position)
  }

  private mutating func takeWord() {
    var end = position + 1
    while end < characters.count, !characters[end].isWhitespace, !"()|\"“”»«".contains(characters[end]), !isSign(at: end) {
      end += 1
    }
    add(.word(String(characters[position..<end])), length: end - position)
  }

  /// Inside `'…'` two marks in a row stand for one.
  private mutating func takeName() throws(QueryFault) {
    let start = position
    let closing: Character = characters[start] == "'" ? "'" : "’"
    var name = ""
    var index = start + 1
    while index < characters.count {
      if characters[index] == closing {
        guard closing == "'", index + 1 < characters.count, characters[index + 1] == "'" else { break }
        index += 1
      }
      name.append(characters[index])
      index += 1
    }
    guard index < characters.count else { throw QueryFault(.unclosedQuote(closing), at: start..<start + 1) }
    guard !name.trimmed.isEmpty else { throw QueryFault(.emptyQuote, at: start..<index + 1) }
    add(.name(name), length: index + 1 - start)
  }

  private mutating func takeText() throws(QueryFault) {
    let start = position
    let closing = characters[start].unicodeScalars.prefix(1).flatMap(QuotationMark.closing).map(Character.init)
    guard let end = (start + 1..<characters.count).first(where: { closing.contains(characters[$0]) }) else {
      throw QueryFault(.unclosedQuote(closing[0]), at: start..<start + 1)
    }
    let text = String(characters[start + 1..<end])
    guard !text.trimmed.isEmpty else { throw QueryFault(.emptyQuote, at: start..<end + 1) }
    add(.text(text), length: end + 1 - start)
  }
}
