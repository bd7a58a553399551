public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// How much is read and coded.
public enum CoverageReport {
  /// Makes the report: by interview, by role, by coder.
  public static func report(_ coverage: CodingCoverage, context: ReportContext) -> Report {
    let tables = CoverageTables(coverage: coverage, context: context)
    return Report(
      id: "coverage", title: CoveragePhrase.title(context.projectName).text(in: context.language),
      blocks: [
        .paragraph(CoveragePhrase.summary(coverage.total).text(in: context.language)), .table(tables.interviews),
        .table(tables.roles), .table(tables.coders),
      ])
  }
}

/// The tables of a coverage.
private struct CoverageTables {
  let coverage: CodingCoverage
  let context: ReportContext

  private var language: Language { context.language }

  var interviews: ReportTable {
    table(
      "interviews", title: nil, .interviews, first: ("transcript", ColumnPhrase.interview.text(in: language)),
      filter: coverage.filter,
      rows: coverage.interviews.map { ReportRow([.text($0.name)] + values($0.counts)) })
  }

  var roles: ReportTable {
    var open = coverage.filter
    open.includesInterviewer = true
    return table(
      "roles", title: .byRole, .roles, first: ("role_name", CoveragePhrase.role.text(in: language)), filter: open,
      of: coverage.roles.reduce(into: (turns: 0, words: 0)) {
        $0 = ($0.turns + $1.counts.turns, $0.words + $1.counts.words)
      },
      rows: coverage.roles.map { row in
        ReportRow([.text(row.role.text(in: language)), .text(row.role.rawValue)] + values(row.counts))
      }, second: ReportColumn(key: "role", title: "", alignment: .leading, audience: .machines))
  }

  var coders: ReportTable {
    table(
      "coders", title: .byCoder, .coders, first: ("coder", CoveragePhrase.coder.text(in: language)),
      filter: coverage.filter,
      rows: coverage.coders.map { row in
        let counts = values(row.counts)
        let read: [ReportValue] = row.coder == .rules ? [.empty] : [counts[1]]
        return ReportRow(
          [.text(row.coder.name), .share(row.interviewsTouched, of: row.counts.interviews), counts[0]] + read
            + counts.dropFirst(2))
      }, second: column("interviews", .touched, .touchedHint))
  }

  private func table(
    _ id: String, title: CoveragePhrase?, _ definition: CoverageDefinition, first: (key: String, title: String),
    filter: CodingFilter, of size: (turns: Int, words: Int)? = nil, rows: [ReportRow], second: ReportColumn? = nil
  ) -> ReportTable {
    let audience: ReportAudience = id == "roles" ? .people : .everyone
    var columns = [ReportColumn(key: first.key, title: first.title, alignment: .leading, audience: audience)]
    columns += [second].compactMap { $0 }
    columns += [
      ReportColumn(key: "turns", title: ColumnPhrase.turns.text(in: language)),
      column("read", .read, .readHint), column("coded", .coded, .codedHint), column("uncoded", .uncoded, .uncodedHint),
      column("coded_percent", .codedPercent, .codedPercentHint),
      ReportColumn(key: "words", title: ColumnPhrase.words.text(in: language)),
      column("covered_words", .covered, .coveredHint), column("covered_percent", .percent, .percentHint),
    ]
    return ReportTable(
      id: id, title: title?.text(in: language) ?? "",
      statements: StatementBuilder(context: context).statements(
        .coverage(definition), columns: id == "interviews" ? columns : [], filter: filter,
        counts: [
          .init(key: "interviews", number: coverage.total.interviews, noun: .interviews),
          .init(key: "turns", number: size?.turns ?? coverage.total.turns, noun: .turns),
          .init(key: "words", number: size?.words ?? coverage.total.words, noun: .words),
        ]), columns: columns, rows: rows)
  }

  private func column(_ key: String, _ title: CoveragePhrase, _ hint: CoveragePhrase) -> ReportColumn {
    ReportColumn(key: key, title: title.text(in: language), hint: hint.text(in: language))
  }

  private func values(_ counts: CodingCoverage.Counts) -> [ReportValue] {
    [
      .integer(counts.turns), .integer(counts.read), .integer(counts.coded), .integer(counts.uncoded),
      percent(counts.codedShare), .integer(counts.words), .integer(counts.coveredWords), percent(counts.coveredShare),
    ]
  }

  private func percent(_ share: Measure) -> ReportValue { .measure(share.map { $0 * 100 }, digits: 1) }
}

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
