public import CodingAnalysis
public import CodingModel
internal import Foundation
public import TranscriptText

/// What queries find.
public enum QueryReport {
  /// What a query found, verbatim; for programs one object per segment.
  public static func report(_ result: QueryResult, interviews: [Interview], context: ReportContext) -> Report {
    let language = context.language
    let texts = QueryTexts(interviews)
    let statements = statements(result, .segments, context: context)
    let quotations = result.segments.map { texts.quotation($0, context: context) }
    return Report(
      id: "query", title: "\(QueryPhrase.title.text(in: language)): \(result.query.expression.description)",
      blocks: [
        .paragraph(QueryPhrase.summary(result.counts).text(in: language))
      ] + (quotations.isEmpty ? [] : [.quotations(quotations)]) + [
        .note(statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")),
        .table(machineTable(result, texts, statements)),
      ], jsonShape: .array)
  }

  /// How much a query found, together and by the values of an attribute.
  public static func report(_ groups: QueryGroups, context: ReportContext) -> Report {
    let language = context.language
    let columns = countColumns(groups, language)
    let without = ColumnPhrase.without.text(in: language)
    let rows = groups.groups.map { group in
      row(.text(group.value ?? without), .text(group.value ?? "(none)"), group.counts, isTotal: false)
    }
    let total = row(
      .text(ColumnPhrase.total.text(in: language)), .text("(all)"), groups.result.counts, isTotal: !rows.isEmpty)
    let table = ReportTable(
      id: "counts", title: "", statements: statements(groups.result, .counts, columns: columns, context: context),
      columns: columns, rows: rows + [total])
    return Report(
      id: "count", title: "\(QueryPhrase.count.text(in: language)): \(groups.result.query.expression.description)",
      blocks: [.table(table)])
  }

  /// Saved queries.
  public static func list(_ records: [SavedQuery], language: Language) -> Report {
    let table = ReportTable(
      id: "queries", title: "",
      statements: StatementBuilder(language: language).statements(
        .query(.saved), counts: [.init(key: "queries", number: records.count, noun: .queries)]),
      columns: [
        ReportColumn(key: "query", title: QueryPhrase.name.text(in: language), alignment: .leading),
        ReportColumn(key: "expression", title: QueryPhrase.expression.text(in: language), alignment: .leading),
        ReportColumn(key: "unit", title: ColumnPhrase.unit.text(in: language), alignment: .leading, audience: .people),
        ReportColumn(key: "unit", title: "", alignment: .leading, audience: .machines),
      ],
      rows: records.map { record in
        ReportRow([
          .text(record.name), .text(record.text), .text(record.unit.analysis.text(in: language)),
          .text(record.unit.rawValue),
        ])
      })
    return Report(id: "queries", title: QueryPhrase.saved.text(in: language), blocks: [.table(table)])
  }

  private static func statements(
    _ result: QueryResult, _ definition: QueryDefinition, columns: [ReportColumn] = [], context: ReportContext
  ) -> [ReportStatement] {
    let text = result.query.expression.description
    let asked = ReportStatement(
      key: "query", title: QueryPhrase.expression.text(in: context.language), text: text, value: .string(text))
    return [asked]
      + StatementBuilder(context: context).statements(
        .query(definition), columns: columns, unit: .analysis(result.unit.analysis), filter: result.filter,
        counts: [
          .init(key: "segments", number: result.counts.segments, noun: .segments),
          .init(key: "turns", number: result.counts.ofTurns, noun: .turns),
          .init(key: "interviews", number: result.counts.ofInterviews, noun: .interviews),
          .init(key: "words", number: result.counts.ofWords, noun: .words),
        ])
  }

  // MARK: Counts

  private static func countColumns(_ groups: QueryGroups, _ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "value", title: groups.key ?? "", alignment: .leading, audience: .people),
      ReportColumn(key: "value", title: "", alignment: .leading, audience: .machines),
      ReportColumn(
        key: "segments", title: ColumnPhrase.segments.text(in: language),
        hint: QueryPhrase.segmentsHint.text(in: language)),
      ReportColumn(
        key: "turns", title: ColumnPhrase.turns.text(in: language), hint: QueryPhrase.turnsHint.text(in: language)),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
      ReportColumn(
        key: "words", title: ColumnPhrase.words.text(in: language), hint: QueryPhrase.wordsHint.text(in: language)),
      ReportColumn(
        key: "per_1000_words", title: QueryPhrase.perThousand.text(in: language),
        hint: QueryPhrase.perThousandHint.text(in: language)),
    ]
  }

  private static func row(
    _ title: ReportValue, _ value: ReportValue, _ counts: QueryCounts, isTotal: Bool
  ) -> ReportRow {
    ReportRow(
      [
        title, value, .integer(counts.segments), .share(counts.turns, of: counts.ofTurns),
        .share(counts.interviews, of: counts.ofInterviews), .share(counts.words, of: counts.ofWords),
        counts.segmentsPerThousandWords.map { .decimal($0, digits: 2) } ?? .empty,
      ], isEmphasised: isTotal)
  }

  // MARK: Segments for programs

  private static func machineTable(
    _ result: QueryResult, _ texts: QueryTexts, _ statements: [ReportStatement]
  ) -> ReportTable {
    let keys = [
      "transcript", "turn", "start", "end", "time", "speaker", "role", "source", "code", "term", "coder", "verdict",
      "coding", "words", "text",
    ]
    return ReportTable(
      id: "segments", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) }, 
      rows: result.segments.map { ReportRow(texts.values($0)) }, audience: .machines)
  }
}

/// The texts of segments.
struct QueryTexts {
  private let interviews: [UUID: Interview]

  init(_ interviews: [Interview]) {
    self.interviews = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A segment as people read it, with the code or the term that it comes from below it.
  func quotation(_ segment: QuerySegment, context: ReportContext) -> ReportQuotation {
    let language = context.language
    let interview = interviews[segment.interview]
    let turn = interview?.transcript.turns[segment.turn - 1]
    var (marks, coder, id, verdict): ([TextRange], String?, String?, String?) = ([], nil, nil, nil)
    var details: [String] = []
    switch segment.source {
    case .coding(let coding):
      marks = coding.matches
      coder = coding.coder == .rules ? nil : coding.coder.name
      id = coding.shortID
      verdict = coding.verdict == nil ? nil : coding.status?.text(in: language)
      details = [context.code(coding.code).text]
    case .term(let term): details = ["\"\(term)\""]
    case .unit: break
    }
    var quotation = ReportQuotation(
      text: text(segment), marks: marks, interview: segment.interviewName, turn: segment.turn, time: turn?.time,
      speaker: turn.flatMap { interview?.transcript.speaker(of: $0)?.label }, coder: coder, id: id, verdict: verdict)
    quotation.details = details
    return quotation
  }

  /// A segment's values for programs, in the order of the columns.
  func values(_ segment: QuerySegment) -> [ReportValue] {
    let interview = interviews[segment.interview]
    let turn = interview?.transcript.turns[segment.turn - 1]
    let speaker = turn.flatMap { interview?.transcript.speaker(of: $0)?.label }
    let role = turn.flatMap { interview?.transcript.role(of: $0) }
    var coding: Coding?
    var term: String?
    let source: String
    switch segment.source {
    case .coding(let found): (coding, source) = (found, "code")
    case .term(let text): (term, source) = (text, "term")
    case .unit(let unit): source = unit.rawValue
    }
    return [
      .text(segment.interviewName), .integer(segment.turn), .integer(segment.range.start), .integer(segment.range.end),
      Self.optional(turn?.time?.description), Self.optional(speaker), Self.optional(role?.rawValue), .text(source),
      Self.optional(coding?.code.description), Self.optional(term), Self.optional(coding?.coder.name),
      Self.optional(coding?.status?.rawValue), Self.optional(coding?.writtenID), .integer(segment.words),
      .text(text(segment)),
    ]
  }

  private func text(_ segment: QuerySegment) -> String {
    interviews[segment.interview].map { $0.transcript.text[segment.range] } ?? ""
  }

  private static func optional(_ text: String?) -> ReportValue { text.map { .text($0) } ?? .empty }
}

extension QueryUnit {
  /// The unit as analyses call it.
  var analysis: UnitOfAnalysis {
    switch self {
    case .sentence: .sentence
    case .turn: .turn
    case .transcript: .transcript
    }
  }
}
