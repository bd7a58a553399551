internal import TranscriptText

/// One cell of a gold file with its place.
struct GoldCell {
  let text: String
  let location: SourceLocation
}

/// One line of a gold file, by column.
struct GoldRow {
  let passage: GoldCell
  let codes: GoldCell
  let split: String
}

/// The lines and columns of a gold file, before anything in them is looked up.
///
/// Places carry no source line: columns that are ignored may hold what someone said.
struct GoldTable {
  private let path: String
  private var columns: [GoldColumn: Int] = [:]
  private var width = 0
  private var rows: [GoldRow] = []
  private var diagnostics: [Diagnostic] = []

  /// The rows; `nil` where the file is no text or its columns are not known.
  static func read(_ source: SourceFile) -> Parsed<[GoldRow]?> {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else {
      let isEmpty = decoded.diagnostics.contains { $0.id == TranscriptMessage.emptyFile.id }
      let place = decoded.diagnostics.first?.location
      return Parsed(nil, diagnostics: [Diagnostic(isEmpty ? GoldMessage.noPassages : .notText, at: place)])
    }
    var table = GoldTable(path: source.path)
    let lines = String(decoding: decoded.value.text.utf8, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") && !line.trimmed.isEmpty {
      if table.width > 0 { table.addRow(line, number: index + 1) } else { table.readHeader(line, number: index + 1) }
    }
    let hasColumns = table.columns[.passage] != nil && table.columns[.codes] != nil
    if table.rows.isEmpty, table.diagnostics.isEmpty { table.report(.noPassages, line: 0) }
    return Parsed(hasColumns ? table.rows : nil, diagnostics: decoded.diagnostics + table.diagnostics)
  }

  private init(path: String) { self.path = path }

  private mutating func report(_ message: GoldMessage, line: Int, column: Int = 0) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: path, line: line, column: column)))
  }

  private mutating func readHeader(_ line: Substring, number: Int) {
    let cells = cells(of: line, number: number)
    width = cells.count
    var unknown: [String] = []
    for (place, cell) in cells.enumerated() {
      guard let column = GoldColumn(rawValue: cell.text.lowercased()) else {
        unknown.append(cell.text)
        continue
      }
      if columns.updateValue(place, forKey: column) != nil {
        report(.doubledColumn(column), line: number, column: cell.location.column)
      }
    }
    for column in [GoldColumn.passage, .codes] where columns[column] == nil {
      report(.missingColumn(column, near: Suggestion.nearest(to: column.rawValue, among: unknown)), line: number)
    }
  }

  private mutating func addRow(_ line: Substring, number: Int) {
    guard let passage = columns[.passage], let codes = columns[.codes] else { return }
    let cells = cells(of: line, number: number)
    if let extra = cells.dropFirst(width).first(where: { !$0.text.isEmpty }) {
      return report(.tooManyCells(cells.count, columns: width), line: number, column: extra.location.column)
    }
    let end = SourceLocation(file: path, line: number)
    let cell = { (place: Int) in place < cells.count ? cells[place] : GoldCell(text: "", location: end) }
    rows.append(
      GoldRow(passage: cell(passage), codes: cell(codes), split: columns[.split].map { cell($0).text } ?? ""))
  }

  private func cells(of line: Substring, number: Int) -> [GoldCell] {
    var column = 1
    return line.split(separator: "\t", omittingEmptySubsequences: false).map { part in
      defer { column += part.count + 1 }
      let location = SourceLocation(file: path, line: number, column: column)
      return GoldCell(text: Self.unquoted(part.trimmed), location: location)
    }
  }

  /// Spreadsheets put cells with commas in quotation marks, and double those inside.
  private static func unquoted(_ cell: String) -> String {
    guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return cell }
    return cell.dropFirst().dropLast().replacing("\"\"", with: "\"").trimmed
  }
}
