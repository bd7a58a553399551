/// A table of a spreadsheet or a delimited text: a header and rows of cells, such as the answers to a survey.
public struct SpreadsheetTable: Sendable, Hashable {
  /// The sheet's name; of a text file its name without extension.
  public var name: String
  /// The first row, one name for each column; empty where the file names a column not.
  public var header: [String]
  /// The other rows that are not empty; each has a cell for each column.
  public var rows: [[SpreadsheetCell]]
  /// The row of the sheet, or the line of the file, on which each of `rows` begins; from 1.
  public var lines: [Int]

  /// Makes a table.
  public init(name: String, header: [String], rows: [[SpreadsheetCell]], lines: [Int]) {
    self.name = name
    self.header = header
    self.rows = rows
    self.lines = lines
  }
}

/// One cell of a table.
public struct SpreadsheetCell: Sendable, Hashable {
  /// What the cell holds.
  public enum Value: Sendable, Hashable {
    case empty
    case text
    case number(Double)
    /// A day or a moment; `text` has it in ISO 8601.
    case date
    case boolean(Bool)
  }

  /// The cell's text: as written in a text file; in a spreadsheet the text itself, a number with a decimal point, a date
  /// in ISO 8601 (`2026-02-06`, `2026-02-06T13:45:00`, a time alone as `13:45:00`), `true` or `false`.
  public var text: String
  /// What it means.
  public var value: Value

  /// Makes a cell.
  public init(_ text: String, _ value: Value) {
    self.text = text
    self.value = value
  }

  /// A cell without anything.
  public static let empty = SpreadsheetCell("", .empty)
}

extension SpreadsheetTable {
  /// Makes a table of rows: the first is the header, and all get as many cells as the longest has.
  init(name: String, cells: [[SpreadsheetCell]], lines: [Int]) {
    let width = cells.map(\.count).max() ?? 0
    let whole = cells.map { $0 + Array(repeating: .empty, count: width - $0.count) }
    self.init(
      name: name, header: (whole.first ?? []).map { $0.text.blankTrimmed }, rows: Array(whole.dropFirst()),
      lines: Array(lines.dropFirst()))
  }
}
