public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Whether codes are asked for or volunteered.
public enum AskedReport {
  /// Makes the report; `tried` are the interviewer's turns that rules were run over.
  public static func report(_ asked: AskedCodes, tried: Int, context: ReportContext) -> Report {
    let language = context.language
    let title = CoveragePhrase.askedTitle.text(in: language)
    guard !asked.rows.isEmpty else {
      return Report(id: "asked", title: title, blocks: [.paragraph(CoveragePhrase.noCodes.text(in: language))])
    }
    let columns = columns(language)
    var notes = [
      StudyPhrase.gathered.text(in: language),
      CoveragePhrase.rulesRun(tried, silent: asked.silentCount).text(in: language),
    ]
    if asked.interviewsWithoutQuestion > 0 {
      notes.append(CoveragePhrase.withoutQuestion(asked.interviewsWithoutQuestion).text(in: language))
    }
    let table = ReportTable(
      id: "asked", title: "",
      statements: StatementBuilder(context: context).statements(
        .coverage(.asked(reach: asked.questionReach)), columns: columns, unit: .analysis(.turn), filter: asked.filter,
        counts: [
          .init(key: "turns", number: asked.turnCount, noun: .turns),
          .init(key: "questions", number: asked.questionCount, noun: .questions),
          .init(key: "interviews", number: asked.interviewCount, noun: .interviews),
        ]), columns: columns,
      rows: asked.rows.map { ReportRow(values($0, context), isEmphasised: $0.code.parent == nil) }, notes: notes)
    let figure = figure(asked, context).map(ReportBlock.figure)
    return Report(id: "asked", title: title, blocks: [figure].compactMap { $0 } + [.table(table)])
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    func column(_ key: String, _ title: CoveragePhrase, _ hint: CoveragePhrase) -> ReportColumn {
      ReportColumn(key: key, title: title.text(in: language), hint: hint.text(in: language))
    }
    return [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      ReportColumn(
        key: "turns", title: ColumnPhrase.turns.text(in: language), hint: CoveragePhrase.turnsHint.text(in: language)),
      column("asked", .asked, .askedHint), column("volunteered", .volunteered, .volunteeredHint),
      column("unprompted", .unprompted, .unpromptedHint), column("volunteered_percent", .share, .shareHint),
      column("interviews_volunteered", .volunteeredInterviews, .volunteeredInterviewsHint),
      column("questions", .questions, .questionsHint),
    ]
  }

  private static func values(_ row: AskedCodes.Row, _ context: ReportContext) -> [ReportValue] {
    let code = context.code(row.code, isIndented: true)
    return [
      .code(code), .text(code.text), .integer(row.turns), .integer(row.asked), .integer(row.volunteered),
      .integer(row.unprompted), .measure(row.volunteeredShare.map { $0 * 100 }, digits: 1),
      .share(row.interviewsVolunteered, of: row.interviews), .integer(row.questions),
    ]
  }

  private static func figure(_ asked: AskedCodes, _ context: ReportContext) -> ReportFigure? {
    let language = context.language
    let shown = asked.rows.filter { $0.asked + $0.volunteered > 0 }.prefix(BarPicture.rowLimit)
    func bar(_ count: Int) -> BarPicture.Bar { .init(value: Double(count), text: language.formatted(count)) }
    return BarPicture(
      id: "bars", title: CoveragePhrase.askedBars.text(in: language),
      description: CoveragePhrase.askedBarsAlternative.text(in: language),
      columns: [CoveragePhrase.asked.text(in: language), CoveragePhrase.volunteered.text(in: language)],
      rows: shown.map { row in
        let code = context.code(row.code)
        return .init(label: code.text, color: code.color.hexadecimal, bars: [bar(row.asked), bar(row.volunteered)])
      }
    ).figure
  }
}
