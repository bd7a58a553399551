public import TranscriptText

/// How a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns for a terminal.
  case terminal
  /// Tab-separated values: the first table's data, nothing else; white space in a cell becomes one blank.
  case tsv
  /// Comma-separated values: the first table's data, nothing else.
  case csv
  /// All data with the definitions.
  case json
  /// Markdown with tables.
  case markdown
  /// One self-contained page.
  case html
  /// The pictures alone, below each other in one SVG document; nothing for a report without pictures.
  case svg
}

/// Which kind of CSV.
public enum CSVDialect: Hashable, Sendable {
  /// Commas, decimal points, lines end with CR LF (RFC 4180).
  case standard
  /// What Excel opens rightly with Danish settings: byte order mark, semicolons, decimal commas.
  case excel
}

extension Report {
  /// What of the report a layout shows, so that nothing is read through that nobody gets.
  public func parts(for format: ReportFormat) -> Report {
    let blocks: [ReportBlock] =
      switch format {
      case .terminal, .markdown, .html:
        self.blocks.filter { block in
          if case .table(let table) = block { table.audience.includes(.people) } else { true }
        }
      case .tsv, .csv: tables(for: .machines).prefix(1).map { .table($0) }
      case .json: tables(for: .machines).map { .table($0) }
      case .svg: figures.map { .figure($0) }
      }
    return Report(id: id, title: title, blocks: blocks.map { $0.part(for: format) }, jsonShape: jsonShape)
  }

  /// JSON Lines: the rows of the first table that programs get, one object a line, for programs that read as they go.
  public var jsonLines: String { JSONRenderer().lines(self) }

  /// Writes the report; the same report and arguments give the same text.
  ///
  /// - Parameters:
  ///   - format: how.
  ///   - language: the language of numbers and small words; choose the one that the report was made in.
  ///   - width: columns of the terminal; `nil` for as wide as the content is.
  ///   - color: whether the terminal shows ANSI colours.
  ///   - csv: the kind of CSV.
  public func rendered(
    as format: ReportFormat, language: Language, width: Int? = nil, color: Bool = false, csv: CSVDialect = .standard
  ) -> String {
    switch format {
    case .terminal: TerminalRenderer(language: language, width: width, hasColor: color).render(self)
    case .tsv: DelimitedRenderer(style: .tabs).render(self)
    case .csv: DelimitedRenderer(style: csv == .excel ? .semicolons : .commas).render(self)
    case .json: JSONRenderer().render(self)
    case .markdown: MarkdownRenderer(language: language).render(self)
    case .html: HTMLRenderer(language: language).page(self)
    case .svg: figures.isEmpty ? "" : Drawing.stack(figures) + "\n"
    }
  }
}

extension ReportBlock {
  /// Of a table, either the rows or what JSON writes in their place.
  fileprivate func part(for format: ReportFormat) -> ReportBlock {
    guard case .table(let table) = self, table.records != nil else { return self }
    let hasRecords = format == .json
    return .table(
      ReportTable(
        id: table.id, title: table.title, statements: table.statements, columns: table.columns,
        rows: hasRecords ? [] : table.rows, records: hasRecords ? table.records : nil, notes: table.notes,
        audience: table.audience))
  }
}
