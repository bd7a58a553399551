internal import Interchange
internal import Reporting
internal import TranscriptText

/// Turns a report into a document for Word: real headings, tables, a table of contents where the report has one.
struct ReportDocument {
  private let language: Language
  private let display: DisplayText

  init(_ language: Language) {
    self.language = language
    display = DisplayText(language: language)
  }

  /// The document.
  func document(of report: Report) -> WordDocument {
    var document = WordDocument(title: report.title, language: language.pick("da-DK", "en-GB"))
    document.blocks.append(.paragraph([WordRun(report.title)], style: .title))
    for block in report.blocks { document.blocks += blocks(block) }
    return document
  }

  private func blocks(_ block: ReportBlock) -> [WordBlock] {
    switch block {
    case .heading(let heading):
      let path = heading.code.map { [WordRun("  \($0.path)", color: "51616D")] } ?? []
      return [.heading(level: max(heading.level - 1, 1), [WordRun(heading.text)] + path, anchor: heading.anchor)]
    case .paragraph(let text): return [.paragraph([WordRun(text)])]
    case .facts(let facts):
      let rows = facts.map { [WordCell($0.title), WordCell(display.text($0.value))] }
      return rows.isEmpty ? [] : [.table(WordTable(rows: rows, headerRows: 0, shares: [1, 3])), .paragraph([])]
    case .definitions(let definitions): return definitions.flatMap(definition)
    case .table(let table): return table.audience == .machines ? [] : self.table(table)
    case .quotations(let quotations): return quotations.flatMap(quotation)
    case .turns(let turns): return turns.map { .paragraph([WordRun($0.pieces.map(\.text).joined())]) }
    case .figure(let figure): return [.paragraph([WordRun(figure.alternative)], style: .note)]
    case .note(let text): return [.paragraph([WordRun(text)], style: .note)]
    case .contents: return [.contents(title: language.pick("Indhold", "Contents"), levels: 2)]
    case .link: return []
    }
  }

  private func definition(_ definition: ReportDefinition) -> [WordBlock] {
    [.paragraph([WordRun(display.text(definition.term), isBold: true)])]
      + definition.texts.map { text in
        let title = text.title.isEmpty ? [] : [WordRun("\(text.title): ", color: "51616D")]
        return .paragraph(title + [WordRun(display.text(text.value))])
      }
  }

  private func table(_ table: ReportTable) -> [WordBlock] {
    let places = table.columnPlaces(for: .people)
    let header = places.map { place in
      WordCell(table.columns[place].title, isTrailing: table.columns[place].alignment == .trailing)
    }
    let rows = table.rows.map { row in places.map { cell(row, $0, in: table) } }
    let texts = [header] + rows
    let shares = places.indices.map { column in
      min(max(texts.map { $0[column].runs.map(\.text).joined().count }.max() ?? 1, 4), 40)
    }
    let statements = table.statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")
    let notes = ([statements] + table.notes + [display.undefinedNote(table)].compactMap { $0 }).filter { !$0.isEmpty }
    let caption: [WordBlock] = table.title.isEmpty ? [] : [.paragraph([WordRun(table.title)], style: .caption)]
    return caption + [.table(WordTable(rows: texts, shares: shares))]
      + notes.map { .paragraph([WordRun($0)], style: .note) }
  }

  private func cell(_ row: ReportRow, _ place: Int, in table: ReportTable) -> WordCell {
    let value = row.values[place]
    let isTrailing = table.columns[place].alignment == .trailing
    guard case .code(let code) = value else {
      return WordCell([WordRun(display.text(value), isBold: row.isEmphasised)], isTrailing: isTrailing)
    }
    let indentation = String(repeating: "\u{2003}", count: code.indentation)
    return WordCell([WordRun(indentation + display.text(value), isBold: row.isEmphasised)], isTrailing: isTrailing)
  }

  private func quotation(_ quotation: ReportQuotation) -> [WordBlock] {
    let text = quotation.pieces.map { WordRun($0.text, shade: $0.isMarked ? "FDF0C4" : nil) }
    let source = ([display.source(quotation)] + quotation.details).joined(separator: "\n")
    return [
      .paragraph([WordRun(language.pick("»", "“"))] + text + [WordRun(language.pick("«", "”"))], style: .quotation),
      .paragraph([WordRun(source)], style: .source),
    ]
  }
}
