/// A text of cells between separators (RFC 4180), read cell by cell with the place where each begins.
package struct DelimitedText: Sendable {
  /// One cell.
  package struct Cell: Hashable, Sendable {
    package let text: String
    /// The line on which it begins, from 1.
    package let line: Int
    /// Where on that line it begins, from 1.
    package let column: Int
  }

  /// What is wrong with the form.
  package enum Problem: Hashable, Sendable {
    /// A quotation mark opens a cell and none closes it.
    case unclosedQuote(line: Int)
    /// Something stands between a closing quotation mark and the next separator.
    case textAfterQuote(line: Int)
  }

  /// Rows with at least one cell that is not blank.
  package private(set) var rows: [[Cell]] = []
  /// The first problem; what follows it is not read.
  package private(set) var problem: Problem?

  /// What stands between cells.
  package let separator: Unicode.Scalar
  private var row: [Cell] = []
  private var line: Int
  private var column = 1

  /// Reads `text`, whose lines end in line feeds; its first line counts as `firstLine`.
  package init(_ text: Substring.UnicodeScalarView, separator: Unicode.Scalar, firstLine: Int = 1) {
    self.separator = separator
    line = firstLine
    var rest = text
    while problem == nil, !rest.isEmpty { readCell(&rest) }
    if problem == nil { endRow() }
  }

  /// Reads a whole file's text, with Excel's own line `sep=;` at its top or without. Semicolons, commas or tabs part
  /// the cells: whichever gives the first line the most of those that `counts` takes.
  package init(of text: String, counting counts: (Cell) -> Bool = { _ in true }) {
    var text = text[...]
    var firstLine = 1
    if text.prefix(4).lowercased() == "sep=", let end = text.firstIndex(of: "\n") {
      text = text[text.index(after: end)...]
      firstLine = 2
    }
    let head = text.drop { $0.isNewline }.prefix { $0 != "\n" }.unicodeScalars
    var best: (separator: Unicode.Scalar, count: Int) = (";", -1)
    for candidate in [";", ",", "\t"] as [Unicode.Scalar] {
      let count = DelimitedText(head, separator: candidate).rows.first?.count(where: counts) ?? 0
      if count > best.count { best = (candidate, count) }
    }
    self.init(text.unicodeScalars, separator: best.separator, firstLine: firstLine)
  }

  private mutating func endRow() {
    if row.contains(where: { !$0.text.trimmed.isEmpty }) { rows.append(row) }
    row = []
  }

  private mutating func readCell(_ rest: inout Substring.UnicodeScalarView) {
    let (start, place) = (line, column)
    let text = rest.first == "\"" ? quotedText(&rest) : plainText(&rest)
    row.append(Cell(text: text, line: start, column: place))
    guard problem == nil, let end = rest.popFirst() else { return }
    column += 1
    if end == separator {
      // A separator at the very end opens one more, empty cell; nothing needs it.
      return
    }
    guard end == "\n" else {
      problem = .textAfterQuote(line: line)
      return
    }
    line += 1
    column = 1
    endRow()
  }

  private mutating func plainText(_ rest: inout Substring.UnicodeScalarView) -> String {
    let text = rest.prefix { $0 != separator && $0 != "\n" }
    rest = rest[text.endIndex...]
    column += text.count
    return String(text)
  }

  private mutating func quotedText(_ rest: inout Substring.UnicodeScalarView) -> String {
    let start = line
    var text = String.UnicodeScalarView()
    rest.removeFirst()
    column += 1
    while let scalar = rest.popFirst() {
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
      guard scalar == "\"" else {
        text.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return String(text) }
      rest.removeFirst()
      column += 1
      text.append(scalar)
    }
    problem = .unclosedQuote(line: start)
    return String(text)
  }
}
