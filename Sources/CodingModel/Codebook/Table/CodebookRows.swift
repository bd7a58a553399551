internal import TranscriptText

/// The rows of a table of codes, with every column in its place.
struct CodebookRows {
  /// One row.
  struct Row {
    let kind: CodebookRowKind
    /// The line on which it begins, from 1.
    let line: Int
    private let cells: [CodebookColumn: DelimitedText.Cell]

    init(kind: CodebookRowKind, line: Int, cells: [CodebookColumn: DelimitedText.Cell]) {
      self.kind = kind
      self.line = line
      self.cells = cells
    }

    /// A cell's text, trimmed, without the apostrophe that keeps a spreadsheet from reading a formula.
    subscript(column: CodebookColumn) -> String { cells[column].map { CodebookRows.unguarded($0.text).trimmed } ?? "" }

    /// The lines of a cell with the place in the file where each stands.
    func lines(_ column: CodebookColumn) -> [(text: String, line: Int)] {
      guard let cell = cells[column] else { return [] }
      return RuleCell.lines(of: CodebookRows.unguarded(cell.text)).map { ($0.text, cell.line + $0.offset) }
    }
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// Reads the text of the file at `file`. Separators are semicolons, commas or tabs: whichever gives known columns.
  init(_ text: String, file: String) {
    self.file = file
    let table = DelimitedText(of: text) { CodebookColumn(heading: $0.text) != nil }
    read(table)
    switch table.problem {
    case .unclosedQuote(let line): report(.unclosedQuote, line: line)
    case .textAfterQuote(let line): report(.textAfterQuote, line: line)
    case nil: break
    }
  }

  private mutating func report(_ message: CodebookTableMessage, line: Int) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, line: line)))
  }

  private mutating func read(_ table: DelimitedText) {
    guard let header = table.rows.first else { return report(.noPathColumn, line: 1) }
    var places: [CodebookColumn: Int] = [:]
    for (place, cell) in header.enumerated() where !cell.text.trimmed.isEmpty {
      guard let column = CodebookColumn(heading: cell.text) else {
        let name = cell.text.trimmed
        let nearest = Suggestion.nearest(to: name, among: CodebookColumn.allCases.map(\.rawValue))
          .flatMap(CodebookColumn.init(rawValue:))
        report(.unknownColumn(name, nearest: nearest), line: cell.line)
        continue
      }
      if let first = places[column] {
        let headings = [header[first].text.trimmed, cell.text.trimmed]
        report(.repeatedColumn(column, headings: headings), line: cell.line)
      } else {
        places[column] = place
      }
    }
    guard places[.path] != nil else { return report(.noPathColumn, line: header.first?.line ?? 1) }
    for cells in table.rows.dropFirst() { read(cells, places, columns: header.count) }
  }

  private mutating func read(_ cells: [DelimitedText.Cell], _ places: [CodebookColumn: Int], columns: Int) {
    let line = cells.first?.line ?? 1
    if let stray = cells.dropFirst(columns).last(where: { !$0.text.trimmed.isEmpty }) {
      let found = (cells.lastIndex(of: stray) ?? columns) + 1
      return report(.tooManyCells(found: found, columns: columns), line: line)
    }
    let named = places.compactMapValues { $0 < cells.count ? cells[$0] : nil }
    let written = named[.kind]?.text.trimmed ?? ""
    guard let kind = CodebookRowKind(cell: written) else { return report(.unknownKind(written), line: line) }
    rows.append(Row(kind: kind, line: line, cells: named))
  }

  /// The text without the first of the apostrophes that stand before `=`, `+`, `-`, `@` or a line break.
  static func unguarded(_ text: String) -> String {
    guard text.first == "'", let first = text.unicodeScalars.first(where: { $0 != "'" }),
      "=+-@\t\r\n".unicodeScalars.contains(first)
    else { return text }
    return String(text.dropFirst())
  }
}
