/// Sheets for a spreadsheet program.
public struct Workbook: Sendable, Hashable {
  /// The sheets in order.
  public var sheets: [Sheet]
  /// The workbook's title in its properties.
  public var title: String

  /// Makes a workbook.
  public init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// One sheet: a row of headings, which stays in view, and rows below it.
  public struct Sheet: Sendable, Hashable {
    /// The name on its tab; what a spreadsheet does not allow there is left out, and it is cut at 31 characters.
    public var name: String
    /// The columns, left to right.
    public var columns: [Column]
    /// The rows; each has at most one cell per column.
    public var rows: [[Cell]]

    /// Makes a sheet.
    public init(name: String, columns: [Column], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// A column's heading and width.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// How wide, in characters.
    public var width: Int
    /// Whether long text breaks within the cell.
    public var wraps: Bool

    /// Makes a column.
    public init(_ title: String, width: Int = 14, wraps: Bool = false) {
      self.title = title
      self.width = width
      self.wraps = wraps
    }
  }

  /// What stands in a cell. Text is always text: one that looks like a formula is not calculated.
  public enum Cell: Sendable, Hashable {
    case text(String)
    /// A number shown with so many decimals.
    case number(Double, decimals: Int)
    case empty
  }
}
