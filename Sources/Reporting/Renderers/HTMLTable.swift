internal import TranscriptText

/// Writes tables and the values in them as HTML.
struct HTMLTable {
  let language: Language

  private var display: DisplayText { DisplayText(language: language) }

  /// A table in a container that scrolls by itself where it is wider than the page, also by keyboard.
  ///
  /// - Parameter place: what a reader is told who comes upon a table without a title: the heading above it.
  func html(_ table: ReportTable, below place: String) -> String {
    let places = table.columnPlaces(for: .people)
    let head = places.map { headerCell(table.columns[$0]) }.joined()
    let rows = table.rows.map { row(table, places: places, $0) }.joined(separator: "\n")
    let title = table.title.isEmpty ? "" : "<caption>\(table.title.escapedForHTML)</caption>\n"
    let label = table.title.isEmpty ? place : table.title
    let length = table.rows.count <= 12 ? " short" : ""
    return """
      <div class="table\(length)">
      <div class="scroll" role="region" aria-label="\(label.escapedForHTML)" tabindex="0">
      <table>
      \(title)<thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      </div>
      \(below(table))
      </div>
      """
  }

  /// What the table counts, and remarks.
  private func below(_ table: ReportTable) -> String {
    let statements = table.statements.map { statement in
      "<span><b>\(statement.title.escapedForHTML):</b> \(statement.text.escapedForHTML)</span>"
    }
    let notes = table.notes + [display.undefinedNote(table)].compactMap { $0 }
    let first = statements.isEmpty ? [] : ["<p class=\"statement\">\(statements.joined(separator: "\n"))</p>"]
    return (first + notes.map { "<p class=\"note\">\($0.escapedForHTML)</p>" }).joined(separator: "\n")
  }

  private func headerCell(_ column: ReportColumn) -> String {
    let title = column.title.escapedForHTML
    let text = column.hint.isEmpty ? title : "<abbr title=\"\(column.hint.escapedForHTML)\">\(title)</abbr>"
    return "<th scope=\"col\"\(column.alignment == .trailing ? " class=\"number\"" : "")>\(text)</th>"
  }

  private func row(_ table: ReportTable, places: [Int], _ row: ReportRow) -> String {
    let cells = places.enumerated().map { index, place -> String in
      if index == 0 { return "<th scope=\"row\">\(value(row.values[place]))</th>" }
      let classes = classes(row.values[place], column: table.columns[place])
      return "<td\(classes)>\(value(row.values[place]))</td>"
    }
    return "<tr\(row.isEmphasised ? " class=\"theme\"" : "")>\(cells.joined())</tr>"
  }

  private func classes(_ value: ReportValue, column: ReportColumn) -> String {
    var names = column.alignment == .trailing ? ["number"] : []
    if case .share(let part, let whole) = value, whole > 0, column.isShaded || part == 0 {
      names.append("share-\(Self.step(part, of: whole))")
    }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// Five steps: 0 for nothing, 4 for everything.
  private static func step(_ part: Int, of whole: Int) -> Int {
    if part == 0 { return 0 }
    return part >= whole ? 4 : 1 + part * 3 / whole
  }

  /// A value; a code has its swatch and, where the report tells more about it, a link.
  func value(_ value: ReportValue) -> String {
    guard case .code(let code) = value else { return display.text(value).escapedForHTML }
    let swatch = "<span class=\"swatch\" style=\"background:\(code.color.hexadecimal)\"></span>"
    let text = code.text.escapedForHTML
    let name = code.anchor.map { "<a href=\"#\($0.escapedForHTML)\">\(text)</a>" } ?? "<span>\(text)</span>"
    let depth = min(code.indentation, 4)
    return "<span class=\"code\(depth > 0 ? " depth-\(depth)" : "")\">\(swatch)\(name)</span>"
  }

  /// A code's name on its colour, in whichever of black and white is easier to read there.
  func chip(_ code: ReportCode, text: String) -> String {
    let style = "background:\(code.color.hexadecimal);color:\(code.color.readableText.hexadecimal)"
    return "<span class=\"chip\" style=\"\(style)\">\(text.escapedForHTML)</span>"
  }
}
