public import CodingAnalysis
internal import TranscriptText

/// How often each code was given.
public enum CodeFrequencyReport {
  /// Makes the report.
  public static func report(_ table: CodeFrequencyTable, context: ReportContext) -> Report {
    let language = context.language
    let statements = StatementBuilder(context: context).statements(
      .frequencies(gathersDescendants: table.gathersDescendants), filter: table.filter,
      counts: [
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        .init(key: "turns", number: table.turnCount, noun: .turns),
        .init(key: "words", number: table.wordCount, noun: .words),
      ])
    let columns = [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "segments", title: ColumnPhrase.segments.text(in: language)),
      ReportColumn(key: "turns", title: ColumnPhrase.turns.text(in: language)),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
      ReportColumn(key: "words", title: ColumnPhrase.words.text(in: language)),
    ]
    let rows = table.rows.map { row in
      let code = context.code(row.code, isIndented: true)
      return ReportRow([
        .code(code), .text(code.text), .integer(row.segments), .integer(row.turns),
        .share(row.interviews, of: table.interviewCount), .integer(row.words),
      ])
    }
    return Report(
      id: "frequencies", title: StudyPhrase.frequencies.text(in: language),
      blocks: [.table(ReportTable(id: "codes", title: "", statements: statements, columns: columns, rows: rows))])
  }
}
