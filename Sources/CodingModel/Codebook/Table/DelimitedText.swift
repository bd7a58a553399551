/// A text of cells between separators (RFC 4180), read cell by cell with the line on which each begins.
struct DelimitedText {
  /// One cell.
  struct Cell: Hashable {
    let text: String
    /// The line on which it begins, from 1.
    let line: Int
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
    let start = line
    let text = rest.first == "\"" ? quotedText(&rest) : plainText(&rest)
    row.append(Cell(text: text, line: start))
    guard problem == nil, let end = rest.popFirst() else { return }
    if end == separator {
      // A separator at the very end opens one more, empty cell; nothing needs it.
      return
    }
    guard end == "\n" else {
      problem = .textAfterQuote(line: line)
      return
    }
    line += 1
    endRow()
  }

  private func plainText(_ rest: inout Substring.UnicodeScalarView) -> String {
    let text = rest.prefix { $0 != separator && $0 != "\n" }
    rest = rest[text.endIndex...]
    return String(text)
  }

  private mutating func quotedText(_ rest: inout Substring.UnicodeScalarView) -> String {
    let start = line
    var text = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\n" { line += 1 }
      guard scalar == "\"" else {
        text.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return String(text) }
      rest.removeFirst()
      text.append(scalar)
    }
    problem = .unclosedQuote(line: start)
    return String(text)
  }
}
