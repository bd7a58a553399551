/// A text of cells between separators (RFC 4180), read cell by cell with the place where each begins.
struct DelimitedText {
  /// One cell.
  struct Cell: Hashable {
    let text: String
    /// The line on which it begins, from 1.
    let line: Int
    /// Where on that line it begins, from 1.
    let column: Int
  }

  /// What is wrong with the form.
  enum Problem: Hashable {
    /// A quotation mark opens a cell and none closes it.
    case unclosedQuote(line: Int)
    /// Something stands between a closing quotation mark and the next separator.
    case textAfterQuote(line: Int)
  }

  /// Rows with at least one cell that is not blank.
  private(set) var rows: [[Cell]] = []
  /// The first problem; what follows it is not read.
  private(set) var problem: Problem?

  private let separator: Unicode.Scalar
  private var row: [Cell] = []
  private var line: Int
  private var column = 1

  /// Reads `text`, whose lines end in line feeds; its first line counts as `firstLine`.
  init(_ text: Substring.UnicodeScalarView, separator: Unicode.Scalar, firstLine: Int = 1) {
    self.separator = separator
    line = firstLine
    var rest = text
    while problem == nil, !rest.isEmpty { readCell(&rest) }
    if problem == nil { endRow() }
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
