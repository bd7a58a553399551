internal import Interchange
internal import Reporting
internal import TranscriptText

/// Turns a report's tables into sheets, as people read them.
struct ReportWorkbook {
  private let language: Language
  private let display: DisplayText

  init(_ language: Language) {
    self.language = language
    display = DisplayText(language: language)
  }

  /// A sheet per table, and one that tells what the tables count.
  func workbook(of report: Report) -> Workbook {
    let tables = report.tables(for: .people)
    let sheets = tables.map { table in
      let places = table.columnPlaces(for: .people)
      return Workbook.Sheet(
        name: table.title.isEmpty ? report.title : table.title, columns: places.map { column(table, $0) },
        rows: table.rows.map { row in places.map { cell(row.values[$0]) } })
    }
    return Workbook(title: report.title, sheets: sheets + [statements(of: tables, report)])
  }

  private func statements(of tables: [ReportTable], _ report: Report) -> Workbook.Sheet {
    let rows = tables.flatMap { table in
      let name = table.title.isEmpty ? report.title : table.title
      return table.statements.map { [.text(name), .text($0.title), .text($0.text)] as [Workbook.Cell] }
    }
    return Workbook.Sheet(
      name: language.pick("Om tallene", "About"),
      columns: [
        .init(language.pick("Ark", "Sheet"), width: 24), .init(language.pick("Hvad", "What"), width: 16),
        .init(language.pick("Forklaring", "Meaning"), width: 90, wraps: true),
      ], rows: rows)
  }

  private func column(_ table: ReportTable, _ place: Int) -> Workbook.Column {
    let column = table.columns[place]
    let longest = table.rows.prefix(200).map { display.text($0.values[place]).count }.max() ?? 0
    let width = max(column.title.count + 3, min(longest + 2, 60))
    return Workbook.Column(column.title, width: width, wraps: longest > 60)
  }

  private func cell(_ value: ReportValue) -> Workbook.Cell {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .number(Double(number), decimals: 0)
    case .decimal(let number, let digits, _): .number(number, decimals: digits)
    case .code(let code): .text(code.text)
    case .empty: .empty
    case .share, .flag, .undefined: .text(display.text(value))
    }
  }
}
