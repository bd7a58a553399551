internal import TranscriptText

/// A turn's text in lines, each word with its place in the interview.
struct TurnLines {
  /// A word as it is shown.
  struct Word {
    let text: String
    let range: TextRange
  }

  /// A line.
  struct Line {
    var words: [Word] = []

    /// From the first word to the last.
    var range: TextRange {
      TextRange(start: words.first?.range.start ?? 0, end: words.last?.range.end ?? 0)
    }
  }

  private(set) var lines: [Line] = []

  /// Wraps the text of `range` to `width` columns. An empty line in the text begins a new one; other line ends are
  /// blanks. Words that are too long are cut.
  init(_ text: CanonicalText, _ range: TextRange, width: Int) {
    var wrapping = Wrapping(width: max(1, width))
    var word = ""
    var start = range.start
    var place = range.start
    var lineFeeds = 0
    for character in text[range] {
      let end = place + character.utf8.count
      if character.isWhitespace {
        wrapping.add(word, from: start)
        word = ""
        lineFeeds += character.isNewline ? 1 : 0
        if lineFeeds == 2 { wrapping.endLine() }
        start = end
      } else {
        if word.isEmpty { start = place }
        lineFeeds = 0
        word.append(character)
      }
      place = end
    }
    wrapping.add(word, from: start)
    wrapping.endLine()
    lines = wrapping.lines.isEmpty ? [Line()] : wrapping.lines
  }

  /// The lines so far, and how wide the last one is.
  private struct Wrapping {
    let width: Int
    var lines: [Line] = []
    private var line = Line()
    private var used = 0

    init(width: Int) { self.width = width }

    mutating func add(_ word: String, from start: Int) {
      guard !word.isEmpty else { return }
      var place = start
      for piece in Self.pieces(word, width: width) {
        let shown = piece.withVisibleControls
        let columns = TextWidth.columns(shown)
        if used > 0, used + 1 + columns > width { endLine() }
        used += columns + (used > 0 ? 1 : 0)
        line.words.append(Word(text: shown, range: TextRange(start: place, end: place + piece.utf8.count)))
        place += piece.utf8.count
      }
    }

    mutating func endLine() {
      if !line.words.isEmpty { lines.append(line) }
      line = Line()
      used = 0
    }

    /// The word, in pieces where it is wider than a line.
    private static func pieces(_ word: String, width: Int) -> [String] {
      if TextWidth.columns(word) <= width { return [word] }
      var pieces = [""]
      var used = 0
      for character in word {
        let columns = TextWidth.columns(of: character)
        if used + columns > width {
          pieces.append("")
          used = 0
        }
        pieces[pieces.count - 1].append(character)
        used += columns
      }
      return pieces.filter { !$0.isEmpty }
    }
  }
}
