internal import TranscriptText

/// Writes a report as Markdown with pipe tables (CommonMark and the table extension of GitHub).
struct MarkdownRenderer {
  let language: Language

  private var display: DisplayText { DisplayText(language: language) }

  func render(_ report: Report) -> String {
    (["# \(escaped(report.title))"] + report.blocks.compactMap(block)).joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: ReportBlock) -> String? {
    switch block {
    case .heading(let heading):
      let path = heading.code.map { " (\(escaped($0.path)))" } ?? ""
      return String(repeating: "#", count: heading.level) + " \(escaped(heading.text))\(path)"
    case .paragraph(let text): return escapedLine(text)
    case .facts(let facts):
      return facts.map { "- **\(escaped($0.title)):** \(escaped(display.text($0.value)))" }.joined(separator: "\n")
    case .definitions(let definitions): return definitions.map(definition).joined(separator: "\n\n")
    case .table(let table): return table.audience == .machines ? nil : self.table(table)
    case .quotations(let quotations): return quotations.map(quotation).joined(separator: "\n\n")
    case .turns(let turns): return turns.map(turn).joined(separator: "\n\n")
    case .note(let text): return "*\(escaped(text))*"
    case .figure(let figure): return escapedLine(figure.alternative)
    case .contents, .link: return nil
    }
  }

  private func turn(_ turn: ReportTurn) -> String {
    let lines = TurnRenderer(language: language).lines(turn)
    let codes = lines.codes.isEmpty ? "" : "\n\n" + lines.codes.map { "- \(escaped($0))" }.joined(separator: "\n")
    return "**\(escaped(lines.head))**\n\n\(escapedLine(lines.text))\(codes)"
  }

  private func definition(_ definition: ReportDefinition) -> String {
    let texts = definition.texts.map { text in
      (text.title.isEmpty ? "" : "*\(escaped(text.title)):* ") + escaped(display.text(text.value))
    }
    return "**\(escaped(display.text(definition.term)))**  \n" + texts.joined(separator: "  \n")
  }

  private func table(_ table: ReportTable) -> String {
    let places = table.columnPlaces(for: .people)
    let titles = places.map { escaped(table.columns[$0].title) }
    let rules = places.map { table.columns[$0].alignment == .leading ? "---" : "---:" }
    let rows = table.rows.map { row in
      places.map { cell(row.values[$0], isEmphasised: row.isEmphasised) }
    }
    let lines = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    let statements = table.statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")
    let notes = table.notes + [display.undefinedNote(table)].compactMap { $0 }
    let below = ([statements] + notes).filter { !$0.isEmpty }.map { "*\(escaped($0))*" }
    let title = table.title.isEmpty ? [] : ["**\(escaped(table.title))**"]
    return (title + [lines.joined(separator: "\n")] + below).joined(separator: "\n\n")
  }

  private func cell(_ value: ReportValue, isEmphasised: Bool) -> String {
    let text = escaped(display.text(value))
    guard case .code(let code) = value else { return text }
    let indentation = String(repeating: "&emsp;", count: code.indentation)
    return indentation + (isEmphasised ? "**\(text)**" : text)
  }

  private func quotation(_ quotation: ReportQuotation) -> String {
    let text = quotation.pieces.enumerated().map { place, piece -> String in
      let trimmed = piece.text.trimmingBlanks
      if piece.isMarked, !trimmed.isEmpty { return "**\(escaped(trimmed))**" }
      return place == 0 ? escapedLine(piece.text.trimmingLeadingBlanks) : escaped(piece.text)
    }.joined()
    let source = ([display.source(quotation)] + quotation.details).map(escaped).joined(separator: "  \n> ")
    return "> \(text.trimmingBlanks)\n>\n> — \(source)"
  }

  private static let signs = Array("\\`*_[]<>|#&~!".utf8)

  /// Everything that Markdown or HTML in Markdown would read as a sign of its own stands behind a backslash.
  private func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.shown.utf8 {
      if Self.signs.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The same at the beginning of a line, where a dash, a plus, an equals sign or a number and a dot open something too.
  private func escapedLine(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.first else { return escaped }
    if first == "-" || first == "+" || first == "=" { return "\\" + escaped }
    let digits = escaped.prefix(while: \.isNumber)
    let rest = escaped.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return escaped }
    return "\(digits)\\\(rest)"
  }
}

extension String {
  /// Without blanks at the beginning.
  fileprivate var trimmingLeadingBlanks: String { String(drop { $0 == " " }) }

  /// Without blanks at both ends.
  var trimmingBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
