public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Codes that are suggested, and how good the suggestions are.
public enum SuggestionReport {
  /// The likeliest suggestions with their turns, verbatim; for programs one object per suggestion.
  ///
  /// - Parameters:
  ///   - suggestions: in the order to be shown.
  ///   - suggester: what made them.
  ///   - material: what it learnt from.
  ///   - limit: people see at most so many.
  public static func report(
    _ suggestions: [CodeSuggestion], by suggester: CodeSuggester, of material: SuggestionMaterial, limit: Int,
    context: ReportContext
  ) -> Report {
    let language = context.language
    let shown = suggestions.prefix(limit)
    let turns = Set(suggestions.map { [$0.interview, $0.turn] }).count
    let statements = statements(.list, of: material, read: suggester.readCount, context: context)
    var blocks: [ReportBlock] = [
      .paragraph(
        text(.summary(count: suggestions.count, turns: turns, read: suggester.readCount), language))
    ]
    if suggester.bases.isEmpty { blocks.append(.paragraph(text(.nothingRead, language))) }
    if !shown.isEmpty { blocks.append(.quotations(shown.map { quotation($0, in: material, context: context) })) }
    if shown.count < suggestions.count {
      blocks.append(.note(text(.shown(shown.count, of: suggestions.count), language)))
    }
    if !suggester.bases.isEmpty { blocks.append(.table(basisTable(suggester, material, context))) }
    blocks.append(.note(statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")))
    blocks.append(.table(machineTable(suggestions, material, statements)))
    return Report(id: "suggestions", title: text(.title, language), blocks: blocks, jsonShape: .array)
  }

  private static func text(_ phrase: SuggestionPhrase, _ language: Language) -> String { phrase.text(in: language) }

  private static func statements(
    _ definition: SuggestionDefinition, columns: [ReportColumn] = [], of material: SuggestionMaterial, read: Int,
    context: ReportContext
  ) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .suggestion(definition), columns: columns, unit: .analysis(.turn), filter: material.filter,
      counts: [
        .init(key: "turns_read", number: read, noun: .turns),
        .init(key: "interviews", number: material.interviews.count, noun: .interviews),
      ])
  }

  private static func quotation(
    _ suggestion: CodeSuggestion, in material: SuggestionMaterial, context: ReportContext
  ) -> ReportQuotation {
    let interview = material.interviews[suggestion.interview]
    let transcript = interview.transcript
    let turn = transcript.turns[suggestion.turn]
    let passage = SuggestedPassage(suggestion, in: interview)
    var quotation = ReportQuotation(
      text: transcript.text[passage.range], marks: passage.marks, interview: interview.name, turn: turn.number,
      time: turn.time, speaker: transcript.speaker(of: turn)?.label, showsMarks: true)
    quotation.details = [detail(suggestion, in: material, context: context)]
    return quotation
  }

  /// `dig/komp · Digitale kompetencer · sandsynlighed 0,83 · »kursus«, »oplæring«`.
  private static func detail(
    _ suggestion: CodeSuggestion, in material: SuggestionMaterial, context: ReportContext
  ) -> String {
    let language = context.language
    let score = language.formatted(suggestion.score, digits: 2)
    let name = context.code(suggestion.code).text
    let path = suggestion.code.description
    let reason: SuggestionPhrase =
      if let example = suggestion.example {
        .likeness(score, place: "\(material.interviews[example.interview].name):\(example.turn + 1)")
      } else {
        .probability(score)
      }
    let parts = [name == path ? path : "\(path) · \(name)", text(reason, language)]
    return (parts + (suggestion.words.isEmpty ? [] : [text(.words(suggestion.words), language)])).joined(separator: " · ")
  }

  private static func basisTable(
    _ suggester: CodeSuggester, _ material: SuggestionMaterial, _ context: ReportContext
  ) -> ReportTable {
    let language = context.language
    let columns = basisColumns(language) + [
      ReportColumn(
        key: "method", title: text(.suggestedBy, language), hint: text(.suggestedByHint, language), alignment: .leading)
    ]
    return ReportTable(
      id: "codes", title: text(.basis, language),
      statements: statements(.basis, columns: columns, of: material, read: suggester.readCount, context: context),
      columns: columns,
      rows: suggester.bases.map { basis in
        ReportRow(values(of: basis, context) + [.text(text(.method(basis.method), language))])
      }, audience: .people)
  }

  private static func basisColumns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(
        key: "turns", title: text(.positives, language), hint: text(.positivesHint, language)),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
    ]
  }

  private static func values(of basis: CodeSuggester.Basis, _ context: ReportContext) -> [ReportValue] {
    [.code(context.code(basis.code)), .integer(basis.positives), .integer(basis.interviews)]
  }

  private static func machineTable(
    _ suggestions: [CodeSuggestion], _ material: SuggestionMaterial, _ statements: [ReportStatement]
  ) -> ReportTable {
    let keys = [
      "transcript", "turn", "start", "end", "speaker", "code", "method", "score", "words", "like_transcript",
      "like_turn", "text",
    ]
    return ReportTable(
      id: "suggestions", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: suggestions.map { ReportRow(values(of: $0, in: material)) }, audience: .machines)
  }

  private static func values(of suggestion: CodeSuggestion, in material: SuggestionMaterial) -> [ReportValue] {
    let interview = material.interviews[suggestion.interview]
    let turn = interview.transcript.turns[suggestion.turn]
    let example = suggestion.example
    return [
      .text(interview.name), .integer(turn.number), .integer(turn.body.start), .integer(turn.body.end),
      interview.transcript.speaker(of: turn).map { .text($0.label) } ?? .empty, .text(suggestion.code.description),
      .text(suggestion.method.rawValue), .decimal(suggestion.score, digits: 4),
      .text(suggestion.words.joined(separator: " ")),
      example.map { .text(material.interviews[$0.interview].name) } ?? .empty,
      example.map { .integer($0.turn + 1) } ?? .empty, .text(interview.transcript.text[turn.body]),
    ]
  }

  // MARK: How good they are

  /// Each code's model, judged on interviews that it did not learn from.
  public static func report(
    _ evaluation: SuggestionEvaluation, of material: SuggestionMaterial, context: ReportContext
  ) -> Report {
    let language = context.language
    let columns = basisColumns(language) + evaluationColumns(language)
    let table = ReportTable(
      id: "evaluation", title: "",
      statements: statements(.evaluation, columns: columns, of: material, read: evaluation.readCount, context: context),
      columns: columns,
      rows: evaluation.rows.map { row in
        ReportRow(
          values(of: row.basis, context)
            + [row.prevalence, row.averagePrecision, row.topPrecision, row.f1, row.baselineF1].map {
              .measure($0, digits: 2)
            })
      }, audience: evaluation.rows.isEmpty ? .machines : .everyone)
    let empty: [ReportBlock] = evaluation.rows.isEmpty ? [.paragraph(text(.noModels, language))] : []
    return Report(
      id: "suggestion-evaluation", title: text(.evaluation, language), blocks: empty + [.table(table)])
  }

  private static func evaluationColumns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "prevalence", title: text(.prevalence, language), hint: text(.prevalenceHint, language)),
      ReportColumn(
        key: "average_precision", title: text(.averagePrecision, language), hint: text(.averagePrecisionHint, language)),
      ReportColumn(key: "top_precision", title: text(.topPrecision, language), hint: text(.topPrecisionHint, language)),
      ReportColumn(key: "f1", title: "F1", hint: text(.f1Hint, language)),
      ReportColumn(key: "baseline_f1", title: text(.baseline, language), hint: text(.baselineHint, language)),
    ]
  }
}
