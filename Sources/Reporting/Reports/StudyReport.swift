public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The page for project leaders: the material, themes by municipality, what goes together, quotations, definitions.
public enum StudyReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - study: what was computed.
  ///   - context: language, names, versions, project, date.
  public static func report(_ study: StudyAnalysis, context: ReportContext) -> Report {
    let parts = StudyParts(study: study, context: context)
    return Report(
      id: "study", title: context.projectName,
      blocks: parts.introduction + parts.overview + parts.themes + parts.coOccurrence + parts.quotations
        + parts.definitions + parts.method)
  }
}

/// The sections of a study report.
private struct StudyParts {
  let study: StudyAnalysis
  let context: ReportContext
  /// More codes than this do not fit beside each other on a page.
  private let heatMapLimit = 24

  private var language: Language { context.language }

  private func text(_ phrase: StudyPhrase) -> String { phrase.text(in: language) }

  private func section(_ phrase: StudyPhrase, anchor: String) -> ReportBlock {
    .heading(ReportHeading(level: 2, text: text(phrase), anchor: anchor))
  }

  var introduction: [ReportBlock] {
    let total = study.overview.total
    let groups = study.themes.namedGroupCount
    var facts = [fact(.interviews, total.interviews)]
    if groups > 0 { facts.append(fact(.values(of: study.themes.key), groups)) }
    facts += [fact(.turns, total.turns), fact(.words, total.words), fact(.codings, total.codings)]
    return [.paragraph(text(.studyIntroduction(date: context.shownDate))), .facts(facts), .contents]
  }

  private func fact(_ noun: CountedNoun, _ count: Int) -> ReportFact {
    ReportFact(title: noun.text(count, in: language), value: .integer(count))
  }

  var overview: [ReportBlock] {
    let columns = [
      ReportColumn(key: "transcript", title: ColumnPhrase.interview.text(in: language), alignment: .leading),
      ReportColumn(key: "attribute", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "value", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "turns", title: ColumnPhrase.turns.text(in: language)),
      ReportColumn(key: "words", title: ColumnPhrase.words.text(in: language)),
      ReportColumn(key: "codings", title: ColumnPhrase.codings.text(in: language)),
    ]
    let tables = [(headedRows, ReportAudience.people), (plainRows, .machines)].map { rows, audience in
      ReportBlock.table(
        ReportTable(
          id: "interviews", title: text(.overviewTable), statements: overviewStatements, columns: columns, rows: rows,
          audience: audience))
    }
    return [section(.overview, anchor: "overblik")] + tables
  }

  private var overviewStatements: [ReportStatement] {
    let total = study.overview.total
    return StatementBuilder(context: context).statements(
      .overview, filter: study.overview.filter,
      counts: [
        .init(key: "interviews", number: total.interviews, noun: .interviews),
        .init(key: "turns", number: total.turns, noun: .turns), .init(key: "words", number: total.words, noun: .words),
      ])
  }

  /// The groups in the order of the columns of the themes, each with its interviews below it.
  private var headedRows: [ReportRow] {
    study.overview.groups.flatMap { group -> [ReportRow] in
      let total = group.total
      let name = group.value ?? ColumnPhrase.without.text(in: language)
      let interviews = CountedNoun.interviews.counted(total.interviews, in: language)
      let sizes = [total.turns, total.words, total.codings].map(ReportValue.integer)
      let head = ReportRow([.text("\(name) (\(interviews))"), .empty, .empty] + sizes, isEmphasised: true)
      return [head] + group.rows.map { row($0, of: group) }
    }
  }

  /// One row per value and interview.
  private var plainRows: [ReportRow] {
    study.overview.groups.flatMap { group in group.rows.map { row($0, of: group) } }
  }

  private func row(_ row: MaterialOverview.Row, of group: MaterialOverview.Group) -> ReportRow {
    ReportRow([
      .text(row.name), .text(study.overview.key), group.value.map { .text($0) } ?? .empty, .integer(row.turns),
      .integer(row.words), .integer(row.codings),
    ])
  }

  var themes: [ReportBlock] {
    let quoted = Set(study.quotations.map(\.code))
    let builder = CrossTabulationTable(table: study.themes, context: context)
    return [
      section(StudyPhrase.themes(key: study.themes.key), anchor: "temaer"),
      .table(builder.table(title: "", isLinked: quoted.contains)),
    ]
  }

  var coOccurrence: [ReportBlock] {
    let tables = CoOccurrenceTables(matrix: study.coOccurrence, context: context)
    let heading = ReportBlock.heading(
      ReportHeading(level: 2, text: CoOccurrencePhrase.title.text(in: language), anchor: "samforekomst"))
    let places = mostFrequent(tables.usedPlaces)
    guard let figure = HeatMap(matrix: study.coOccurrence, context: context, places: places).figure else {
      return [heading, .paragraph(CoOccurrencePhrase.noCodes.text(in: language)), .table(tables.allPairs)]
    }
    return [
      heading, .paragraph(text(.coOccurrenceIntroduction)), .figure(figure),
      .table(tables.matrixTable(places: places)), .table(tables.topPairs(limit: 20)), .table(tables.allPairs),
    ]
  }

  /// The codes with most units, kept in the codebook's order.
  private func mostFrequent(_ places: [Int]) -> [Int] {
    let counts = study.coOccurrence.occurrences
    let ranked = places.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    return ranked.prefix(heatMapLimit).sorted()
  }

  var quotations: [ReportBlock] {
    guard !study.quotations.isEmpty else { return [] }
    let introduction = text(.quotationsIntroduction(key: study.overview.key))
    let head: [ReportBlock] = [section(.quotations, anchor: "uddrag"), .paragraph(introduction)]
    return head
      + study.quotations.flatMap { selection -> [ReportBlock] in
        let code = context.code(selection.code, isLinked: true)
        let definition = context.label(of: selection.code).definition
        return [
          .heading(ReportHeading(level: 3, text: code.text, anchor: code.anchor, code: code)),
          .paragraph(definition), .note(text(.shown(selection.segments.count, of: selection.total))),
          .quotations(selection.segments.map { QuotationsReport.quotation($0) }),
          .link(text(.backToThemes), anchor: "temaer"),
        ].filter { $0 != .paragraph("") }
      }
  }

  var definitions: [ReportBlock] {
    let definitions = context.codes.map { label in
      let texts = [("", label.definition), (text(.include), label.include), (text(.exclude), label.exclude)]
      return ReportDefinition(
        term: .code(context.code(label.path)),
        texts: texts.filter { !$0.1.isEmpty }.map { ReportFact(title: $0.0, value: .text($0.1)) })
    }
    guard !definitions.isEmpty else { return [] }
    return [section(.definitions, anchor: "koder"), .definitions(definitions)]
  }

  var method: [ReportBlock] {
    var blocks = [section(.method, anchor: "metode"), ReportBlock.paragraph(text(.methodText))]
    if !context.codebookVersions.isEmpty {
      blocks.append(.paragraph("\(text(.versions)): \(context.codebookVersions.joined(separator: ", "))."))
    }
    return blocks
  }
}
