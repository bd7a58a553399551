/// A table with the statement of what it counts. No table stands without that statement.
public struct ReportTable: Hashable, Sendable {
  /// Name in machine formats.
  public let id: String
  /// Title for people.
  public let title: String
  /// What is counted, and, where it applies, in which unit, through which filter, over how many, by which codebooks.
  public let statements: [ReportStatement]
  /// The columns; the first names the rows.
  public let columns: [ReportColumn]
  /// The rows; each has one value per column.
  public let rows: [ReportRow]
  /// What JSON writes instead of the rows, where a flat row would lose structure; one object per row.
  public let records: [JSONValue]?
  /// Remarks for people, such as how the rows are sorted.
  public let notes: [String]
  /// Who gets the table.
  public let audience: ReportAudience

  /// Makes a table.
  public init(
    id: String, title: String, statements: [ReportStatement], columns: [ReportColumn], rows: [ReportRow],
    records: [JSONValue]? = nil, notes: [String] = [], audience: ReportAudience = .everyone
  ) {
    self.id = id
    self.title = title
    self.statements = statements
    self.columns = columns
    self.rows = rows
    self.records = records
    self.notes = notes
    self.audience = audience
  }

  /// The places of the columns that a kind of reader gets.
  public func columnPlaces(for audience: ReportAudience) -> [Int] {
    columns.indices.filter { columns[$0].audience.includes(audience) }
  }
}

/// One column.
public struct ReportColumn: Hashable, Sendable {
  /// How the cells stand.
  public enum Alignment: Hashable, Sendable {
    /// Text.
    case leading
    /// Numbers.
    case trailing
  }

  /// English name in machine formats.
  public let key: String
  /// Title for people.
  public let title: String
  /// What a short title stands for; empty where it needs no explanation.
  public let hint: String
  /// How the cells stand.
  public let alignment: Alignment
  /// Whether pages shade the cells by their share, so that a pattern can be seen at a glance.
  public let isShaded: Bool
  /// Whether its cells had better not be broken, such as times: other columns give way first.
  public let staysWhole: Bool
  /// Whether it names the rows together with the first column: both begin every part of a table that is too wide.
  public let namesRows: Bool
  /// Who gets the column.
  public let audience: ReportAudience

  /// Makes a column.
  public init(
    key: String, title: String, hint: String = "", alignment: Alignment = .trailing, isShaded: Bool = false,
    staysWhole: Bool = false, namesRows: Bool = false, audience: ReportAudience = .everyone
  ) {
    self.key = key
    self.title = title
    self.hint = hint
    self.alignment = alignment
    self.isShaded = isShaded
    self.staysWhole = staysWhole
    self.namesRows = namesRows
    self.audience = audience
  }
}

/// One row.
public struct ReportRow: Hashable, Sendable {
  /// One value per column.
  public let values: [ReportValue]
  /// True for rows that gather others, such as a theme above its codes.
  public let isEmphasised: Bool

  /// Makes a row.
  public init(_ values: [ReportValue], isEmphasised: Bool = false) {
    self.values = values
    self.isEmphasised = isEmphasised
  }
}

/// One part of the statement of what a table counts.
public struct ReportStatement: Hashable, Sendable {
  /// English name in machine formats: `unit`.
  public let key: String
  /// Name for people: `Enhed`.
  public let title: String
  /// What people read.
  public let text: String
  /// What programs read.
  public let value: JSONValue

  /// Makes a statement.
  public init(key: String, title: String, text: String, value: JSONValue) {
    self.key = key
    self.title = title
    self.text = text
    self.value = value
  }
}
