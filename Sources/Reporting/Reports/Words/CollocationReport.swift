public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which words stand near a word.
public enum CollocationReport {
  /// Makes the report about `word`, as it was asked for.
  public static func report(_ table: CollocationTable, word: String, _ context: WordReportContext) -> Report {
    let language = context.language
    let node = WordsPhrase.node(table.nodes, count: table.nodeCount, interviews: table.nodeInterviews)
    var blocks: [ReportBlock] = [.paragraph(node.text(in: language))]
    if table.rows.isEmpty {
      blocks.append(.paragraph(WordsPhrase.noCollocates.text(in: language)))
    } else {
      let bars = table.rows.compactMap { row in row.collocation.logDice.number.map { (word: row.word, value: $0) } }
      if let figure = context.bars(.collocationBars, bars) { blocks.append(.figure(figure)) }
    }
    blocks.append(.table(rows(table, context)))
    return Report(id: "collocations", title: WordsPhrase.collocations(word).text(in: language), blocks: blocks)
  }

  private static func rows(_ table: CollocationTable, _ context: WordReportContext) -> ReportTable {
    let language = context.language
    let columns = columns(context, table.ranking)
    let shown = WordsPhrase.shown(table.rows.count, of: table.passing).text(in: language)
    return ReportTable(
      id: "collocations", title: "",
      statements: StatementBuilder(context: context.context).statements(
        .words(.collocations(table.window, minimum: table.minimum, forms: context.gathersForms)), columns: columns,
        selection: context.selection(table.filter),
        counts: [
          .init(key: "nodes", number: table.nodeCount, noun: .windows),
          .init(key: "words", number: table.size, noun: .words),
          .init(key: "interviews", number: table.interviewCount, noun: .interviews),
        ]), columns: columns, rows: table.rows.map { ReportRow(values($0, table, context)) },
      notes: table.rows.count < table.passing ? [shown] : [], audience: table.rows.isEmpty ? .machines : .everyone)
  }

  private static func columns(_ context: WordReportContext, _ ranking: CollocationTable.Ranking) -> [ReportColumn] {
    func measure(_ key: String, _ title: String, _ hint: WordsPhrase, shownFor: CollocationTable.Ranking?)
      -> ReportColumn
    {
      context.column(key, titled: title, hint, audience: shownFor == nil || shownFor == ranking ? .everyone : .machines)
    }
    return [
      context.wordColumn, context.column("together", .near, .nearHint), context.column("before", .before, .beforeHint),
      context.column("after", .after, .afterHint), context.column("count", .all, .allHint),
      context.column("expected", .expected, .expectedHint), measure("log_dice", "logDice", .logDiceHint, shownFor: nil),
      measure("pmi", "PMI", .pmiHint, shownFor: nil), measure("g2", "G²", .g2Hint, shownFor: nil),
      measure("t", "t", .tHint, shownFor: .tScore), measure("mi3", "MI3", .mi3Hint, shownFor: .mi3),
      ReportColumn(
        key: "interviews", title: ColumnPhrase.interviews.text(in: context.language),
        hint: context.language.pick("interviews, hvor de to står sammen", "interviews where the two stand together")),
    ] + context.formColumns
  }

  private static func values(
    _ row: CollocationTable.Row, _ table: CollocationTable, _ context: WordReportContext
  ) -> [ReportValue] {
    let measures = row.collocation
    return [
      .text(row.word), .integer(measures.joint), .integer(row.left), .integer(row.right), .integer(measures.second),
      .measure(measures.expected, digits: 1), .measure(measures.logDice, digits: 2), .measure(measures.pmi, digits: 2),
      .measure(measures.g2, digits: 1), .measure(measures.tScore, digits: 2), .measure(measures.mi3, digits: 2),
      .share(row.interviews, of: table.nodeInterviews),
    ] + context.forms(row.forms)
  }
}
