public import CodingAnalysis
public import CodingModel
internal import TranscriptText

/// Where words stand, with what stands around them.
public enum ConcordanceReport {
  /// Makes the report; for programs one object per place. `isRule` tells that the words were found as a rule finds
  /// them, `codes` are the codes in whose segments alone was searched.
  public static func report(
    _ concordance: Concordance, isRule: Bool = false, codes: [CodePath] = [], context: ReportContext
  ) -> Report {
    let language = context.language
    let statements = StatementBuilder(context: context).statements(
      .concordance(isRule: isRule, codes: codes.map(\.description), concordance.order), filter: concordance.filter,
      counts: [
        .init(key: "turns", number: concordance.turnCount, noun: .turns),
        .init(key: "interviews", number: concordance.interviewCount, noun: .interviews),
      ])
    let summary = StudyPhrase.found(
      concordance.lines.count, interviews: concordance.interviewsWithMatch, of: concordance.interviewCount)
    let table = ReportTable(
      id: "matches", title: "", statements: statements, columns: columns(language),
      rows: concordance.lines.map { ReportRow(values($0)) })
    return Report(
      id: "concordance", title: StudyPhrase.concordance(concordance.text).text(in: language),
      blocks: [.paragraph(summary.text(in: language)), .table(table)], jsonShape: .array)
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "transcript", title: ColumnPhrase.interview.text(in: language), alignment: .leading),
      ReportColumn(key: "turn", title: ColumnPhrase.turn.text(in: language)),
      ReportColumn(key: "start", title: "", audience: .machines),
      ReportColumn(key: "end", title: "", audience: .machines),
      ReportColumn(key: "time", title: ColumnPhrase.time.text(in: language), alignment: .leading),
      ReportColumn(key: "speaker", title: ColumnPhrase.speaker.text(in: language), alignment: .leading),
      ReportColumn(key: "role", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "left", title: ColumnPhrase.left.text(in: language)),
      ReportColumn(key: "match", title: ColumnPhrase.match.text(in: language), alignment: .leading),
      ReportColumn(key: "right", title: ColumnPhrase.right.text(in: language), alignment: .leading),
    ]
  }

  private static func values(_ line: Concordance.Line) -> [ReportValue] {
    [
      .text(line.interviewName), .integer(line.turn), .integer(line.range.start), .integer(line.range.end),
      line.time.map { .text($0.description) } ?? .empty, line.speaker.map { .text($0) } ?? .empty,
      .text(line.role.rawValue), .text(line.left.trimmingBlanks), .text(line.match), .text(line.right.trimmingBlanks),
    ]
  }
}
