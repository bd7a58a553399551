public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which words set parts of the material apart.
public enum KeywordReport {
  /// Makes the report: for people a table for each side, for programs one with all.
  public static func report(_ keywords: KeywordTable, _ context: WordReportContext) -> Report {
    let language = context.language
    var blocks: [ReportBlock] = []
    for (place, side) in keywords.sides.enumerated() {
      let name = name(side, language)
      blocks.append(.heading(ReportHeading(level: 2, text: name)))
      let summary = WordsPhrase.sideSummary(
        words: side.words, reference: side.referenceWords, interviews: side.interviews)
      blocks.append(.paragraph(summary.text(in: language)))
      if side.rows.isEmpty { blocks.append(.paragraph(WordsPhrase.noKeywords.text(in: language))) }
      let bars = side.rows.compactMap { row in row.keyness.logRatio.number.map { (word: row.word, value: $0) } }
      if let figure = context.bars(.keywordBars(name), bars) { blocks.append(.figure(figure.numbered(place))) }
      if !side.rows.isEmpty {
        blocks.append(.table(table(side, keywords, context, isFirst: side == firstUsed(keywords))))
      }
    }
    if keywords.sharedTurns > 0 { blocks.append(.note(WordsPhrase.shared(keywords.sharedTurns).text(in: language))) }
    blocks.append(.table(all(keywords, context)))
    return Report(id: "keyness", title: WordsPhrase.keywords.text(in: language), blocks: blocks)
  }

  private static func firstUsed(_ keywords: KeywordTable) -> KeywordTable.Side? {
    keywords.sides.first { !$0.rows.isEmpty }
  }

  private static func name(_ side: KeywordTable.Side, _ language: Language) -> String {
    side.name ?? ColumnPhrase.without.text(in: language)
  }

  private static func table(
    _ side: KeywordTable.Side, _ keywords: KeywordTable, _ context: WordReportContext, isFirst: Bool
  ) -> ReportTable {
    let language = context.language
    let columns = columns(context)
    var notes: [String] = []
    if side.rows.count < side.passing {
      notes.append(WordsPhrase.shown(side.rows.count, of: side.passing).text(in: language))
    }
    if side.inTooFewInterviews > 0 {
      notes.append(
        WordsPhrase.inTooFew(side.inTooFewInterviews, interviews: keywords.limits.interviews).text(in: language))
    }
    if isFirst { notes.append(WordsPhrase.descriptive.text(in: language)) }
    return ReportTable(
      id: "side", title: "", statements: isFirst ? statements(keywords, context, columns) : [], columns: columns,
      rows: side.rows.map { ReportRow(values($0, side, context)) }, notes: notes, audience: .people)
  }

  /// All sides in one table, for programs.
  private static func all(_ keywords: KeywordTable, _ context: WordReportContext) -> ReportTable {
    let columns = columns(context)
    return ReportTable(
      id: "keywords", title: WordsPhrase.keywords.text(in: context.language),
      statements: statements(keywords, context, columns),
      columns: [ReportColumn(key: "side", title: "", alignment: .leading)] + columns,
      rows: keywords.sides.flatMap { side in
        side.rows.map { ReportRow([side.name.map { .text($0) } ?? .empty] + values($0, side, context)) }
      }, audience: .machines)
  }

  private static func statements(
    _ keywords: KeywordTable, _ context: WordReportContext, _ columns: [ReportColumn]
  ) -> [ReportStatement] {
    StatementBuilder(context: context.context).statements(
      .words(.keywords(keywords.limits, forms: context.gathersForms)), columns: columns,
      selection: context.selection(keywords.filter),
      counts: [
        .init(key: "sides", number: keywords.sides.count, noun: keywords.key.map(CountedNoun.values) ?? .parts),
        .init(key: "words", number: keywords.sides.reduce(0) { $0 + $1.words }, noun: .words),
      ])
  }

  private static func columns(_ context: WordReportContext) -> [ReportColumn] {
    [
      context.wordColumn, context.column("count", .count),
      ReportColumn(key: "reference_count", title: "", audience: .machines),
      context.column("per_thousand", .targetPer, .targetPerHint),
      context.column("reference_per_thousand", .referencePer, .referencePerHint),
      context.column("log_ratio", titled: "log ratio", .logRatioHint),
      context.column("ll", titled: "LL", .likelihoodHint),
      context.column("bic", titled: "BIC", .bicHint),
      context.column("percent_difference", titled: "%DIFF", .differenceHint),
      ReportColumn(
        key: "interviews", title: ColumnPhrase.interviews.text(in: context.language),
        hint: WordsPhrase.interviewsHint.text(in: context.language)),
    ] + context.dispersionColumns + context.formColumns
  }

  private static func values(
    _ row: KeywordTable.Row, _ side: KeywordTable.Side, _ context: WordReportContext
  ) -> [ReportValue] {
    let keyness = row.keyness
    let difference: ReportValue = keyness.percentDifference.number.map { .decimal($0, digits: 0) } ?? .empty
    return [
      .text(row.word), .integer(keyness.target), .integer(keyness.reference),
      .measure(keyness.targetPerThousand, digits: 2), .measure(keyness.referencePerThousand, digits: 2),
      .measure(keyness.logRatio, digits: 2), .measure(keyness.logLikelihood, digits: 1),
      .measure(keyness.bic, digits: 1),
      difference, .share(row.interviews, of: side.interviews),
    ] + context.values(row.dispersion) + context.forms(row.forms)
  }
}

extension ReportFigure {
  /// The same picture with ids of its own, for a page that has several.
  fileprivate func numbered(_ place: Int) -> ReportFigure {
    guard place > 0 else { return self }
    return ReportFigure(
      id: "\(id)-\(place + 1)",
      svg: svg.replacing("\(id)-title", with: "\(id)-\(place + 1)-title").replacing(
        "\(id)-description", with: "\(id)-\(place + 1)-description"), alternative: alternative, width: width, height: height)
  }
}
