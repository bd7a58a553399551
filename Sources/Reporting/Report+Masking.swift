internal import TranscriptText

extension Report {
  /// The report with civil registration numbers masked in everything that people and programs read, and how many there
  /// were. The values are masked before they are laid out: no broken line and no column cuts a number in two then.
  public func masked() -> (report: Report, count: Int) {
    var masker = ReportMasker()
    let report = Report(
      id: id, title: masker.text(title), blocks: blocks.map { masker.block($0) }, jsonShape: jsonShape)
    return (report, masker.count)
  }
}

/// Masks what a report holds.
private struct ReportMasker {
  private(set) var count = 0

  mutating func text(_ text: String) -> String {
    let masked = ResidualIdentifiers.masked(text)
    count += masked.count
    return masked.text
  }

  mutating func block(_ block: ReportBlock) -> ReportBlock {
    switch block {
    case .heading(let heading):
      .heading(
        ReportHeading(
          level: heading.level, text: text(heading.text), anchor: heading.anchor, code: heading.code.map { code($0) }))
    case .paragraph(let words): .paragraph(text(words))
    case .facts(let facts): .facts(facts.map { fact($0) })
    case .definitions(let definitions):
      .definitions(
        definitions.map { ReportDefinition(term: value($0.term), texts: $0.texts.map { fact($0) }) })
    case .table(let table): .table(self.table(table))
    case .quotations(let quotations): .quotations(quotations.map { quotation($0) })
    case .figure(let figure):
      .figure(
        ReportFigure(
          id: figure.id, svg: text(figure.svg), alternative: text(figure.alternative), width: figure.width,
          height: figure.height))
    case .turns(let turns): .turns(turns.map { turn($0) })
    case .note(let words): .note(text(words))
    case .contents: .contents
    case .link(let words, let anchor): .link(text(words), anchor: anchor)
    }
  }

  private mutating func turn(_ turn: ReportTurn) -> ReportTurn {
    let pieces = ResidualIdentifiers.masked(pieces: turn.pieces.map(\.text))
    count += pieces.count
    return ReportTurn(
      number: turn.number, time: turn.time, speaker: turn.speaker.map { text($0) }, isInterviewer: turn.isInterviewer,
      pieces: zip(turn.pieces, pieces.pieces).map { .init(text: $1, codings: $0.codings) },
      marks: turn.marks.map { mark in
        .init(code: code(mark.code), coder: text(mark.coder), memos: mark.memos.map { text($0) })
      })
  }

  private mutating func fact(_ fact: ReportFact) -> ReportFact {
    ReportFact(title: text(fact.title), value: value(fact.value))
  }

  private mutating func code(_ code: ReportCode) -> ReportCode {
    ReportCode(
      path: text(code.path), text: text(code.text), color: code.color, indentation: code.indentation,
      anchor: code.anchor)
  }

  private mutating func value(_ value: ReportValue) -> ReportValue {
    switch value {
    case .text(let words): .text(text(words))
    case .code(let code): .code(self.code(code))
    case .integer, .decimal, .share, .flag, .undefined, .empty: value
    }
  }

  private mutating func table(_ table: ReportTable) -> ReportTable {
    ReportTable(
      id: table.id, title: text(table.title),
      statements: table.statements.map { statement in
        ReportStatement(
          key: statement.key, title: statement.title, text: text(statement.text), value: json(statement.value))
      },
      columns: table.columns.map { column($0) }, rows: table.rows.map { row($0) },
      records: table.records?.map { json($0) },
      notes: table.notes.map { text($0) }, audience: table.audience)
  }

  /// Values can stand above columns: where a table breaks down by an attribute.
  private mutating func column(_ column: ReportColumn) -> ReportColumn {
    ReportColumn(
      key: text(column.key), title: text(column.title), hint: text(column.hint), alignment: column.alignment,
      isShaded: column.isShaded, staysWhole: column.staysWhole, namesRows: column.namesRows, audience: column.audience)
  }

  /// A row's texts are read in one go as well: words before, found and after stand in a column each.
  private mutating func row(_ row: ReportRow) -> ReportRow {
    var values = row.values.map { value($0) }
    var places: [Int] = []
    var joined = ""
    var starts: [Int] = []
    for (index, value) in values.enumerated() {
      guard case .text(let words) = value else { continue }
      places.append(index)
      starts.append(joined.utf8.count)
      joined += words + " "
    }
    let found = ResidualIdentifiers.ranges(in: joined)
    guard !found.isEmpty else { return ReportRow(values, isEmphasised: row.isEmphasised) }
    count += found.count
    for (number, place) in places.enumerated() {
      guard case .text(let words) = values[place] else { continue }
      let cell = TextRange(start: starts[number], end: starts[number] + words.utf8.count)
      let edits = found.filter { $0.overlaps(cell) }.map { range in
        TextEdit(
          TextRange(start: max(range.start, cell.start) - cell.start, end: min(range.end, cell.end) - cell.start),
          with: range.start >= cell.start ? ResidualIdentifiers.mask : "")
      }
      values[place] = .text(TextEdits(edits).applied(to: words))
    }
    return ReportRow(values, isEmphasised: row.isEmphasised)
  }

  private mutating func quotation(_ quotation: ReportQuotation) -> ReportQuotation {
    let edits = TextEdits(
      ResidualIdentifiers.ranges(in: quotation.text).map { TextEdit($0, with: ResidualIdentifiers.mask) })
    count += edits.edits.count
    var masked = ReportQuotation(
      text: edits.applied(to: quotation.text), marks: Self.marks(quotation.marks.map(edits.place)),
      interview: text(quotation.interview), turn: quotation.turn, time: quotation.time,
      speaker: quotation.speaker.map { text($0) }, coder: quotation.coder.map { text($0) }, id: quotation.id,
      verdict: quotation.verdict.map { text($0) }, showsMarks: quotation.showsMarks)
    masked.details = quotation.details.map { text($0) }
    return masked
  }

  /// Marks that have come to lie on one mask are one.
  private static func marks(_ marks: [TextRange]) -> [TextRange] {
    marks.reduce(into: []) { joined, mark in
      if let last = joined.last, last.overlaps(mark) {
        joined[joined.count - 1] = last.union(mark)
      } else {
        joined.append(mark)
      }
    }
  }

  private mutating func json(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let words): .string(text(words))
    case .array(let values): .array(values.map { json($0) })
    case .object(let members): .object(members.map { JSONMember(text($0.key), json($0.value)) })
    case .null, .flag, .integer, .decimal: value
    }
  }
}
