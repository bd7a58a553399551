public import TranscriptText

/// A table of cases with their attributes: the first column names the case, each other column is an attribute.
public struct AttributeTable: Hashable, Sendable {
  /// One attribute.
  public struct Column: Hashable, Sendable {
    /// Lower-case key.
    public let key: String
    /// What its values are.
    public let type: AttributeType
    /// True where the project says so; false where it follows from the values.
    public let isDefined: Bool
  }

  /// One case.
  public struct Row: Hashable, Sendable {
    /// The case's name, as written.
    public let name: String
    /// Where the name stands.
    public let location: SourceLocation
    /// The values by key, as the attributes keep them; empty cells are not among them.
    public let values: [String: String]
  }

  /// The attributes, in the table's order.
  public let columns: [Column]
  /// The cases, in the table's order.
  public let rows: [Row]

  /// Reads a table: UTF-8 or what `TextDecoder` knows, semicolons, commas or tabs between cells.
  ///
  /// A column whose key is among `definitions` must hold their values; the type of another follows from its cells.
  public static func read(_ source: SourceFile, definitions: [String: AttributeDefinition]) -> Parsed<AttributeTable> {
    let decoded = TextDecoder.decode(source)
    var reader = AttributeTableReader(file: source.path, definitions: definitions)
    if !decoded.hasErrors { reader.read(decoded.value.text) }
    return Parsed(
      AttributeTable(columns: reader.columns, rows: reader.rows), diagnostics: decoded.diagnostics + reader.diagnostics)
  }
}

/// Reads a table of attributes and gathers what is wrong.
private struct AttributeTableReader {
  private(set) var columns: [AttributeTable.Column] = []
  private(set) var rows: [AttributeTable.Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private let definitions: [String: AttributeDefinition]

  init(file: String, definitions: [String: AttributeDefinition]) {
    self.file = file
    self.definitions = definitions
  }

  mutating func read(_ text: CanonicalText) {
    let table = DelimitedText(of: text[text.fullRange])
    switch table.problem {
    case .unclosedQuote(let line): report(.unclosedQuote, line)
    case .textAfterQuote(let line): report(.textAfterQuote, line)
    case nil: break
    }
    guard diagnostics.isEmpty else { return }
    guard let header = table.rows.first else { return report(.empty, 1) }
    let keys = keys(header)
    guard !keys.isEmpty else { return report(.noAttributes, header.first?.line ?? 1) }
    let body = table.rows.dropFirst().filter { !isTooLong($0, width: header.count) }
    readColumns(keys, body)
    for cells in body { read(cells, keys) }
    if table.rows.count == 1 { report(.noCases, header.first?.line ?? 1) }
  }

  private mutating func report(_ message: AttributeTableMessage, _ line: Int, _ column: Int = 0) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, line: line, column: column)))
  }

  private mutating func report(_ message: AttributeTableMessage, at cell: DelimitedText.Cell) {
    report(message, cell.line, cell.column)
  }

  /// The attributes by their places.
  private mutating func keys(_ header: [DelimitedText.Cell]) -> [(place: Int, key: String)] {
    var keys: [(place: Int, key: String)] = []
    for (place, cell) in header.enumerated().dropFirst() {
      let key = Self.text(cell).lowercased()
      if key.isEmpty { continue }
      if AttributeTableMessage.ownKeys.contains(key) {
        report(.ownKey(key), at: cell)
      } else if key.contains(where: AttributeDefinition.reservedCharacters.contains) {
        report(.badKey(key), at: cell)
      } else if keys.contains(where: { $0.key == key }) {
        report(.repeatedKey(key), at: cell)
      } else {
        keys.append((place, key))
      }
    }
    return keys
  }

  private mutating func isTooLong(_ cells: [DelimitedText.Cell], width: Int) -> Bool {
    guard let stray = cells.dropFirst(width).first(where: { !Self.text($0).isEmpty }) else { return false }
    report(.tooManyCells(columns: width), at: stray)
    return true
  }

  private mutating func readColumns(_ keys: [(place: Int, key: String)], _ body: [[DelimitedText.Cell]]) {
    for (place, key) in keys {
      let values = body.compactMap { $0.indices.contains(place) ? Self.text($0[place]) : nil }.filter { !$0.isEmpty }
      columns.append(
        AttributeTable.Column(
          key: key, type: definitions[key]?.type ?? .common(of: values), isDefined: definitions[key] != nil))
    }
  }

  private mutating func read(_ cells: [DelimitedText.Cell], _ keys: [(place: Int, key: String)]) {
    guard let first = cells.first else { return }
    let name = Self.text(first)
    guard !name.isEmpty else { return report(.noCase, at: first) }
    var values: [String: String] = [:]
    for (column, (place, key)) in zip(columns, keys) where cells.indices.contains(place) {
      let text = Self.text(cells[place])
      if text.isEmpty { continue }
      let definition = definitions[key] ?? AttributeDefinition(key: key, type: column.type)
      if let value = definition.canonical(text) {
        values[key] = value
      } else {
        report(.misfit(key, definition.type, choices: definition.choices), at: cells[place])
      }
    }
    rows.append(
      AttributeTable.Row(
        name: name, location: SourceLocation(file: file, line: first.line, column: first.column), values: values))
  }

  private static func text(_ cell: DelimitedText.Cell) -> String { CodebookRows.unguarded(cell.text).trimmed }
}
