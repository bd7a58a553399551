internal import CodingModel
internal import TranscriptText

/// Finds the stretch of a turn that a coder quotes.
enum TurnPart {
  /// What a quotation leads to.
  enum Finding: Hashable, Sendable {
    /// The one stretch.
    case range(TextRange)
    /// Several stretches, in order: the quotation must hold more words.
    case several([TextRange])
    /// Nothing that reads so.
    case none
  }

  /// The stretch of `body` that begins and ends as `part` says. Upper and lower case are the same, as are all kinds of
  /// white space; the quoted words may begin and end inside a word of the text, and the stretch then takes in the whole
  /// word. Only stretches of whole words are found where there are any.
  static func find(_ part: QuotedPart, in text: CanonicalText, body: TextRange) -> Finding {
    let reading = FoldedText(text, body)
    let beginnings = reading.places(of: part.beginning)
    guard let ending = part.end else { return finding(beginnings) }
    let ends = reading.places(of: ending)
    // From each beginning to the nearest end after it; of beginnings that share an end, the nearest.
    var spans: [TextRange] = []
    for start in beginnings {
      guard let end = ends.first(where: { $0.start >= start.end }) else { continue }
      if let last = spans.last, last.end == end.end { spans.removeLast() }
      spans.append(start.union(end))
    }
    return finding(spans)
  }

  private static func finding(_ ranges: [TextRange]) -> Finding {
    switch ranges.count {
    case 0: .none
    case 1: .range(ranges[0])
    default: .several(ranges)
    }
  }
}

/// A stretch of text in lower case with single blanks, each character with its place.
private struct FoldedText {
  private var characters: [Character] = []
  private var places: [TextRange] = []

  init(_ text: CanonicalText, _ range: TextRange) {
    var place = range.start
    for character in text[range] {
      let bytes = TextRange(start: place, end: place + character.utf8.count)
      place = bytes.end
      if character.isWhitespace {
        if characters.last != " " { append(" ", bytes) }
      } else {
        for lower in character.lowercased() { append(lower, bytes) }
      }
    }
  }

  private mutating func append(_ character: Character, _ place: TextRange) {
    characters.append(character)
    places.append(place)
  }

  /// Where `words` stand, widened to whole words; those that stand as whole words alone where there are any.
  func places(of words: String) -> [TextRange] {
    let wanted = Array(words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard !wanted.isEmpty, wanted.count <= characters.count else { return [] }
    var whole: [TextRange] = []
    var inside: [TextRange] = []
    for first in 0...(characters.count - wanted.count) where characters[first] == wanted[0] {
      guard characters[first..<first + wanted.count].elementsEqual(wanted) else { continue }
      let (start, end) = (wordStart(first), wordEnd(first + wanted.count - 1))
      let range = places[start].union(places[end])
      if start == first, end == first + wanted.count - 1 { whole.append(range) } else { inside.append(range) }
    }
    let found = whole.isEmpty ? inside : whole
    return found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func isWord(_ place: Int) -> Bool { characters[place].isLetter || characters[place].isNumber }

  private func wordStart(_ place: Int) -> Int {
    var place = place
    while place > 0, isWord(place), isWord(place - 1) { place -= 1 }
    return place
  }

  private func wordEnd(_ place: Int) -> Int {
    var place = place
    while place + 1 < characters.count, isWord(place), isWord(place + 1) { place += 1 }
    return place
  }
}
