public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// How a report of words was asked for.
public struct WordReportContext: Sendable {
  /// Language, project, date.
  public let context: ReportContext
  /// Whether forms are gathered.
  public let gathersForms: Bool
  /// True where stop words are left out.
  public let leavesOut: Bool

  /// Makes one.
  public init(_ context: ReportContext, gathersForms: Bool, leavesOut: Bool) {
    self.context = ReportContext(
      language: context.language, codes: context.codes, codebookVersions: [], projectName: context.projectName,
      date: context.date)
    self.gathersForms = gathersForms
    self.leavesOut = leavesOut
  }

  var language: Language { context.language }

  /// What is looked at, and whether stop words are left out.
  func selection(_ filter: CodingFilter) -> TableSelection {
    let usual = filter.text(in: language)
    return TableSelection(
      text: leavesOut ? usual + language.pick("; uden stopord og fyldord", "; without stop words and fillers") : usual,
      json: filter.json(with: [
        JSONMember("leaves_out_stop_words", .flag(leavesOut)), JSONMember("gathers_forms", .flag(gathersForms)),
      ]))
  }

  func column(_ key: String, _ title: WordsPhrase, _ hint: WordsPhrase? = nil) -> ReportColumn {
    ReportColumn(key: key, title: title.text(in: language), hint: hint?.text(in: language) ?? "")
  }

  func column(_ key: String, titled title: String, _ hint: WordsPhrase, audience: ReportAudience = .everyone)
    -> ReportColumn
  {
    ReportColumn(key: key, title: title, hint: hint.text(in: language), audience: audience)
  }

  var wordColumn: ReportColumn {
    ReportColumn(key: "word", title: WordsPhrase.word.text(in: language), alignment: .leading)
  }

  /// The columns of forms, where they are gathered: the commonest for people, all for programs.
  var formColumns: [ReportColumn] {
    guard gathersForms else { return [] }
    return [
      ReportColumn(
        key: "forms", title: WordsPhrase.forms.text(in: language), hint: WordsPhrase.formsHint.text(in: language),
        alignment: .leading, audience: .people),
      ReportColumn(key: "forms", title: "", alignment: .leading, audience: .machines),
    ]
  }

  func forms(_ forms: [String]) -> [ReportValue] {
    guard gathersForms else { return [] }
    let shown = forms.prefix(5) + (forms.count > 5 ? ["…"] : [])
    return [.text(shown.joined(separator: ", ")), .text(forms.joined(separator: ", "))]
  }

  /// The columns of a word's spread over the interviews; programs get all measures of it.
  var dispersionColumns: [ReportColumn] {
    [
      column("dp", .dispersion, .dispersionHint),
      ReportColumn(key: "dp_normalised", title: "", audience: .machines),
      ReportColumn(key: "juilland_d", title: "", audience: .machines),
    ]
  }

  func values(_ dispersion: Dispersion) -> [ReportValue] {
    [
      .measure(dispersion.griesDP, digits: 2), .measure(dispersion.normalisedDP, digits: 2),
      .measure(dispersion.juillandD, digits: 2),
    ]
  }

  /// A picture of words, one bar each.
  func bars(_ title: WordsPhrase, _ rows: [(word: String, value: Double)], color: String = Drawing.Ink.steps[3])
    -> ReportFigure?
  {
    BarPicture(
      id: "bars", title: title.text(in: language), description: WordsPhrase.barsAlternative.text(in: language),
      columns: [""],
      rows: rows.prefix(BarPicture.rowLimit).map { row in
        .init(
          label: row.word, color: color, bars: [.init(value: row.value, text: language.formatted(row.value, digits: 1))]
        )
      }
    ).figure
  }
}

/// How often which words come.
public enum WordReport {
  /// Makes the report.
  public static func report(_ words: WordFrequencies, _ context: WordReportContext) -> Report {
    let language = context.language
    let title = WordsPhrase.title.text(in: language)
    guard !words.rows.isEmpty else {
      return Report(
        id: "words", title: title,
        blocks: [.paragraph(WordsPhrase.noWords.text(in: language)), .table(table(words, context, .machines))])
    }
    let figure = context.bars(
      .bars, words.rows.map { ($0.word, 1000 * Double($0.count) / Double(max(1, words.size))) })
    return Report(
      id: "words", title: title,
      blocks: [figure.map(ReportBlock.figure)].compactMap { $0 } + [.table(table(words, context, .everyone))])
  }

  private static func table(
    _ words: WordFrequencies, _ context: WordReportContext, _ audience: ReportAudience
  ) -> ReportTable {
    let language = context.language
    let groups = words.groups.map { group in
      ReportColumn(
        key: "per_thousand_\(group.value ?? "(none)")", title: group.value ?? ColumnPhrase.without.text(in: language),
        hint: group == words.groups.first ? WordsPhrase.groupHint(words.key ?? "").text(in: language) : "")
    }
    let before =
      [
        context.wordColumn, context.column("count", .count),
        context.column("per_thousand", .perThousand, .perThousandHint),
        ReportColumn(
          key: "interviews", title: ColumnPhrase.interviews.text(in: language),
          hint: WordsPhrase.interviewsHint.text(in: language)),
      ] + context.dispersionColumns
    let columns = before + groups + context.formColumns
    let rows = words.rows.map { row(of: $0, words, context) }
    var notes: [String] = []
    if words.rows.count < words.distinct {
      notes.append(WordsPhrase.shown(words.rows.count, of: words.distinct).text(in: language))
    }
    if words.leftOut > 0 { notes.append(WordsPhrase.leftOut(words.leftOut).text(in: language)) }
    return ReportTable(
      id: "words", title: "",
      statements: StatementBuilder(context: context.context).statements(
        .words(.frequencies(forms: context.gathersForms)), columns: columns, selection: context.selection(words.filter),
        counts: [
          .init(key: "words", number: words.size, noun: .words),
          .init(key: "distinct", number: words.distinct, noun: .distinctWords),
          .init(key: "interviews", number: words.interviewCount, noun: .interviews),
        ]), columns: columns, rows: rows,
      records: groups.isEmpty
        ? nil : rows.map { record($0, columns, words, groups: before.count..<(before.count + groups.count)) },
      notes: notes, audience: audience)
  }

  private static func row(
    of row: WordFrequencies.Row, _ words: WordFrequencies, _ context: WordReportContext
  ) -> ReportRow {
    let perThousand: ReportValue = .decimal(1000 * Double(row.count) / Double(max(1, words.size)), digits: 2)
    return ReportRow(
      [.text(row.word), .integer(row.count), perThousand, .share(row.interviews, of: words.interviewCount)]
        + context.values(row.dispersion) + rates(row, words) + context.forms(row.forms))
  }

  /// A row for programs, with the groups' columns as a list of values: a group may be called like a column.
  private static func record(
    _ row: ReportRow, _ columns: [ReportColumn], _ words: WordFrequencies, groups: Range<Int>
  ) -> JSONValue {
    func members(_ places: Range<Int>) -> [JSONMember] {
      places.filter { columns[$0].audience.includes(.machines) }.flatMap { row.values[$0].members(columns[$0].key) }
    }
    let cells = zip(groups, words.groups).map { place, group in
      JSONValue.object([JSONMember("value", .optional(group.value))] + row.values[place].members("per_thousand"))
    }
    return .object(
      members(0..<groups.lowerBound) + [JSONMember("groups", .array(cells))]
        + members(groups.upperBound..<columns.count))
  }

  private static func rates(_ row: WordFrequencies.Row, _ words: WordFrequencies) -> [ReportValue] {
    zip(row.groups, words.groups).map { count, group in
      group.words == 0 ? .empty : .decimal(1000 * Double(count) / Double(group.words), digits: 2)
    }
  }
}
