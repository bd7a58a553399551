public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which themes come up where: "3 of 3" interviews in each cell, "y of 5 municipalities" in each row.
public enum CrossTabulationReport {
  /// Makes the report.
  public static func report(_ table: CrossTabulation, context: ReportContext) -> Report {
    let title = StudyPhrase.crossTabulation(key: table.key).text(in: context.language)
    let builder = CrossTabulationTable(table: table, context: context)
    return Report(id: "crosstab", title: title, blocks: [.table(builder.table(title: "", isLinked: { _ in false }))])
  }

  /// Makes the report with another measure than interviews, percentages, tests and a picture.
  ///
  /// Programs get everything that is known of each cell whichever measure is shown; of several tables the first.
  public static func report(
    _ comparison: GroupComparison, measure: ComparisonMeasure = .interviews, percent: PercentBase? = nil,
    context: ReportContext
  ) -> Report {
    let tables = ComparisonTables(comparison: comparison, percent: percent, context: context)
    let counts = CrossTabulationTable(table: comparison.table, context: context)
    let parts = measure.tables.enumerated().map { place, measure in
      measure == .interviews && percent == nil
        ? counts.table(title: "", records: comparison.table.rows.indices.map(tables.record))
        : tables.table(measure, audience: place == 0 ? .everyone : .people)
    }
    let figure = tables.figure(measure).map(ReportBlock.figure)
    return Report(
      id: "crosstab", title: StudyPhrase.crossTabulation(key: comparison.table.key).text(in: context.language),
      blocks: [figure].compactMap { $0 } + parts.map(ReportBlock.table) + (comparison.tests.map(tables.blocks) ?? []))
  }
}

/// The columns and rows of a cross-tabulation.
struct CrossTabulationTable {
  let table: CrossTabulation
  let context: ReportContext

  private var language: Language { context.language }

  /// The table; codes for which `isLinked` holds lead to the part that tells about them. `records` take the place of
  /// the usual ones.
  func table(
    title: String, records: [JSONValue]? = nil, isLinked: (CodePath) -> Bool = { _ in false }
  ) -> ReportTable {
    let notes = table.gathersDescendants ? [StudyPhrase.gathered.text(in: language)] : []
    return ReportTable(
      id: "codes", title: title, statements: statements, columns: columns,
      rows: table.rows.map { row($0, isLinked: isLinked($0.code)) }, records: records ?? table.rows.map(record),
      notes: notes)
  }

  private var statements: [ReportStatement] {
    StatementBuilder(context: context).statements(
      .crossTabulation(key: table.key, gathersDescendants: table.gathersDescendants), columns: columns,
      unit: .analysis(.transcript), filter: table.filter,
      counts: [
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "groups", number: table.namedGroupCount, noun: CountedNoun.values(of: table.key)),
        .init(key: "words", number: table.groups.reduce(0) { $0 + $1.words }, noun: .words),
      ])
  }

  private var columns: [ReportColumn] {
    let groups = table.groups.map { ReportColumn.group($0.value, in: language) }
    let places: ColumnPhrase = table.key == "kommune" ? .municipalities : .groups
    return [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
    ] + groups + [
      ReportColumn(key: "interviews", title: ColumnPhrase.total.text(in: language)),
      ReportColumn(
        key: "groups", title: places.text(in: language),
        hint: CountPhrase.groups(key: table.key).text(in: language)),
      .segments(in: language), .coveredWords(in: language),
    ]
  }

  private func row(_ row: CrossTabulation.Row, isLinked: Bool) -> ReportRow {
    let code = context.code(row.code, isIndented: true, isLinked: isLinked)
    return ReportRow(
      [.code(code), .text(code.text)] + row.cells.map { .share($0.interviews, of: $0.of) } + [
        .share(row.total.interviews, of: row.total.of), .share(row.groupsWithCode, of: table.namedGroupCount),
        .integer(row.total.segments), .integer(row.total.words),
      ], isEmphasised: table.gathersDescendants && row.code.parent == nil)
  }

  /// A row with all that is counted in each cell, for programs.
  private func record(_ row: CrossTabulation.Row) -> JSONValue {
    let cells = zip(table.groups, row.cells).map { group, cell in
      JSONValue.object([JSONMember("value", .optional(group.value))] + members(cell))
    }
    return .object([
      JSONMember("code", .string(row.code.description)),
      JSONMember("name", .string(context.label(of: row.code).name)),
      JSONMember("attribute", .string(table.key)), JSONMember("cells", .array(cells)),
      JSONMember("total", .object(members(row.total))),
      JSONMember("groups", .integer(row.groupsWithCode)),
      JSONMember("groups_n", .integer(table.namedGroupCount)),
    ])
  }

  private func members(_ cell: CrossTabulation.Cell) -> [JSONMember] {
    [
      JSONMember("interviews", .integer(cell.interviews)), JSONMember("interviews_n", .integer(cell.of)),
      JSONMember("segments", .integer(cell.segments)), JSONMember("words", .integer(cell.words)),
    ]
  }
}

extension ReportColumn {
  /// The column of what has a value of an attribute, or none. The key says that it is a value, which may be called like
  /// another column.
  static func group(_ value: String?, in language: Language) -> ReportColumn {
    ReportColumn(
      key: "value_\(value ?? "(none)")", title: value ?? ColumnPhrase.without.text(in: language), isShaded: true)
  }
}
