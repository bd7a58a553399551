public import CodingAnalysis
internal import CodingModel
public import Foundation
internal import TranscriptText

/// The page for project leaders: the material, themes by municipality, what goes together, quotations, definitions.
public enum StudyReport {
  private static let id = "study"

  /// True for the first lines of a file that hold a study report, in any layout and language that it is written in.
  public static func wrote(_ beginning: String) -> Bool {
    if beginning.hasPrefix("<!DOCTYPE html>") { return beginning.contains(HTMLRenderer.generatorLine(id)) }
    if beginning.hasPrefix("{\n  \"report\": \"\(id)\"") { return true }
    let lines = beginning.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    return lines.count > 2
      && Language.allCases.contains { language in
        lines[2].hasPrefix(StudyPhrase.studyIntroduction(date: "").text(in: language).dropLast())
      }
  }

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - study: what was computed.
  ///   - context: language, names, versions, project, date.
  ///   - attributes: the attributes that one could ask for; named where the themes are broken down by none.
  ///   - memos: memos to stand in an appendix; `nil` for none.
  ///   - timeZone: whose days they are dated by.
  public static func report(
    _ study: StudyAnalysis, context: ReportContext, attributes: [String] = [], memos: [ShownMemo]? = nil,
    timeZone: TimeZone = .gmt
  ) -> Report {
    let parts = StudyParts(study: study, context: context, attributes: attributes)
    let language = context.language
    let appendix: [ReportBlock] =
      memos.map { memos in
        [.heading(ReportHeading(level: 2, text: language.pick("Memoer", "Memos"), anchor: "memoer"))]
          + MemoReport.blocks(memos, level: 3, timeZone: timeZone, language: language)
          + [
            .table(
              MemoReport.machineTable(
                memos,
                StatementBuilder(language: language).statements(
                  .cases(.memos), counts: [.init(key: "memos", number: memos.count, noun: .memos)]), language))
          ]
      } ?? []
    return Report(
      id: id, title: context.projectName,
      blocks: parts.introduction + parts.overview + parts.themes + parts.coOccurrence + parts.quotations
        + parts.definitions + appendix + parts.method)
  }
}

/// The sections of a study report.
private struct StudyParts {
  let study: StudyAnalysis
  let context: ReportContext
  let attributes: [String]
  /// More codes than this do not fit beside each other on a page.
  private let heatMapLimit = 24

  private var language: Language { context.language }

  private func text(_ phrase: StudyPhrase) -> String { phrase.text(in: language) }

  private func section(_ phrase: StudyPhrase, anchor: String) -> ReportBlock {
    .heading(ReportHeading(level: 2, text: text(phrase), anchor: anchor))
  }

  var introduction: [ReportBlock] {
    let total = study.overview.total
    var facts = [fact(.interviews, total.interviews)]
    if let themes = study.themes, themes.namedGroupCount > 0 {
      facts.append(fact(.values(of: themes.key), themes.namedGroupCount))
    }
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
    let shown = study.overview.key == nil ? plainRows : headedRows
    let tables = [(shown, ReportAudience.people), (plainRows, .machines)].map { rows, audience in
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

  /// One row per value and interview; per interview where they are not grouped.
  private var plainRows: [ReportRow] {
    guard study.overview.key != nil else { return study.overview.rows.map { row($0, of: nil) } }
    return study.overview.groups.flatMap { group in group.rows.map { row($0, of: group) } }
  }

  private func row(_ row: MaterialOverview.Row, of group: MaterialOverview.Group?) -> ReportRow {
    ReportRow([
      .text(row.name), study.overview.key.map { .text($0) } ?? .empty, group?.value.map { .text($0) } ?? .empty,
      .integer(row.turns), .integer(row.words), .integer(row.codings),
    ])
  }

  var themes: [ReportBlock] {
    let quoted = Set(study.quotations.map(\.code))
    let heading = section(StudyPhrase.themes(key: study.themes?.key), anchor: "temaer")
    guard let themes = study.themes else {
      let builder = CodeFrequencyColumns(table: study.frequencies, context: context)
      return [
        heading, .paragraph(text(.ungrouped(attributes: attributes))),
        .table(builder.table(isLinked: quoted.contains)),
      ]
    }
    let builder = CrossTabulationTable(table: themes, context: context)
    return [heading, .table(builder.table(title: "", isLinked: quoted.contains))]
  }

  var coOccurrence: [ReportBlock] {
    let tables = CoOccurrenceTables(matrix: study.coOccurrence, context: context)
    let pairs = PairTables(matrix: study.coOccurrence, context: context)
    let heading = ReportBlock.heading(
      ReportHeading(level: 2, text: CoOccurrencePhrase.title.text(in: language), anchor: "samforekomst"))
    let places = tables.mostFrequent(heatMapLimit)
    guard let figure = HeatMap(matrix: study.coOccurrence, context: context, places: places).figure else {
      return [heading, .paragraph(CoOccurrencePhrase.noCodes.text(in: language)), .table(pairs.all)]
    }
    return [
      heading, .paragraph(text(.coOccurrenceIntroduction)), .figure(figure),
      .table(tables.matrixTable(places: places)),
      .table(pairs.strongest(20, command: "kodeks cooccurrence ")), .table(pairs.all),
    ]
  }

  var quotations: [ReportBlock] {
    guard !study.quotations.isEmpty else { return [] }
    let introduction = text(.quotationsIntroduction(key: study.overview.key))
    let head: [ReportBlock] = [section(.quotations, anchor: "citater"), .paragraph(introduction)]
    return head
      + study.quotations.flatMap { selection -> [ReportBlock] in
        let code = context.code(selection.code, isLinked: true)
        let definition = context.label(of: selection.code).definition
        return [
          .heading(ReportHeading(level: 3, text: code.text, anchor: code.anchor, code: code)),
          .paragraph(definition), .note(text(.shown(selection.segments.count, of: selection.total))),
          .quotations(
            selection.segments.map { QuotationsReport.quotation($0, language: context.language, isNamed: false) }),
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

  /// The measures in the words that stand below the table of pairs too.
  private var measures: ReportBlock {
    let unit = study.coOccurrence.unit
    let terms: [(String, MeasurePhrase)] = [
      ("n A", .count(of: "A", unit)), ("n B", .count(of: "B", unit)), ("n11", .both(unit)),
      (MeasurePhrase.jaccardName, .jaccard), (MeasurePhrase.npmiName, .npmi), (MeasurePhrase.logOddsName, .logOdds),
      (MeasurePhrase.intervalName(in: language), .interval),
    ]
    let segment = ReportDefinition(
      term: .text(ColumnPhrase.segments.text(in: language)),
      texts: [ReportFact(title: "", value: .text(CountPhrase.segment.text(in: language)))])
    return .definitions(
      [segment]
        + terms.map { name, meaning in
          ReportDefinition(
            term: .text(name), texts: [ReportFact(title: "", value: .text(meaning.text(in: language)))])
        })
  }

  var method: [ReportBlock] {
    var blocks = [section(.method, anchor: "metode"), ReportBlock.paragraph(text(.methodText)), measures]
    if !context.codebookVersions.isEmpty {
      blocks.append(.paragraph("\(text(.versions)): \(context.codebookVersions.joined(separator: ", "))."))
    }
    return blocks
  }
}
