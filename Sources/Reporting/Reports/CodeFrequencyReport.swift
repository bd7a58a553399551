public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// How often each code was given.
public enum CodeFrequencyReport {
  /// Makes the report.
  public static func report(_ table: CodeFrequencyTable, context: ReportContext) -> Report {
    let columns = CodeFrequencyColumns(table: table, context: context)
    return Report(
      id: "frequencies", title: StudyPhrase.frequencies.text(in: context.language),
      blocks: [.table(columns.table { _ in false })])
  }
}

/// The columns and rows of a table of frequencies.
struct CodeFrequencyColumns {
  let table: CodeFrequencyTable
  let context: ReportContext

  private var language: Language { context.language }

  /// The table; codes for which `isLinked` holds lead to the part that tells about them.
  func table(isLinked: (CodePath) -> Bool) -> ReportTable {
    let notes = table.gathersDescendants ? [StudyPhrase.gathered.text(in: language)] : []
    return ReportTable(
      id: "codes", title: "", statements: statements, columns: columns,
      rows: table.rows.map { row($0, isLinked: isLinked($0.code)) }, notes: notes)
  }

  private var statements: [ReportStatement] {
    StatementBuilder(context: context).statements(
      .frequencies(gathersDescendants: table.gathersDescendants), columns: columns, filter: table.filter,
      counts: [
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "turns", number: table.turnCount, noun: .turns),
        .init(key: "words", number: table.wordCount, noun: .words),
      ])
  }

  private var columns: [ReportColumn] {
    [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      .segments(in: language), ReportColumn(key: "turns", title: ColumnPhrase.turns.text(in: language)),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
      .coveredWords(in: language),
    ]
  }

  private func row(_ row: CodeFrequencyTable.Row, isLinked: Bool) -> ReportRow {
    let code = context.code(row.code, isIndented: true, isLinked: isLinked)
    return ReportRow(
      [
        .code(code), .text(code.text), .integer(row.segments), .integer(row.turns),
        .share(row.interviews, of: table.interviewCount), .integer(row.words),
      ], isEmphasised: table.gathersDescendants && row.code.parent == nil)
  }
}
