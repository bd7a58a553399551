public import CodingAnalysis
public import CodingModel
internal import TranscriptText

/// What passages an evaluation is over, and how much of it is shown.
public struct RuleEvaluationScope: Sendable {
  /// The gold file, as the user wrote it.
  public let file: String
  /// The part of it; `nil` for all.
  public let split: String?
  /// The conditions that the passages fulfil.
  public let conditions: [AttributeCondition]
  /// The codebooks' file names by the SHA-256 of their bytes.
  public let codebookFiles: [String: String]
  /// True to list the passages that differ.
  public let showsDifferences: Bool
  /// True to show what was said in them.
  public let showsText: Bool
  /// Which of the rules' codings were held against the gold, by what people have said of them.
  public let verdicts: VerdictSelection

  /// Makes a scope.
  public init(
    file: String, split: String? = nil, conditions: [AttributeCondition] = [], codebookFiles: [String: String] = [:],
    showsDifferences: Bool = false,
    showsText: Bool = false, verdicts: VerdictSelection = .notRejected
  ) {
    self.file = file
    self.split = split
    self.conditions = conditions
    self.codebookFiles = codebookFiles
    self.showsDifferences = showsDifferences
    self.showsText = showsText
    self.verdicts = verdicts
  }
}

/// How well rules find what people found.
public enum RuleEvaluationReport {
  /// Makes the report. Where differences are shown, they are what TSV and CSV hold.
  public static func report(
    _ evaluation: RuleEvaluation, scope: RuleEvaluationScope, context: ReportContext
  ) -> Report {
    let tables = RuleEvaluationTables(evaluation: evaluation, scope: scope, context: context)
    let differences = RuleEvaluationDifferences(evaluation: evaluation, tables: tables)
    var blocks: [ReportBlock] = scope.showsDifferences ? [.table(differences.machineTable)] : []
    blocks += [.table(tables.codes), .table(tables.averages), .facts(tables.facts), .table(tables.passages)]
    if scope.showsDifferences { blocks += differences.blocks }
    return Report(
      id: "evaluation", title: RuleEvaluationPhrase.title.text(in: context.language), blocks: blocks)
  }
}

/// The figures of an evaluation.
struct RuleEvaluationTables {
  let evaluation: RuleEvaluation
  let scope: RuleEvaluationScope
  let context: ReportContext

  private var language: Language { context.language }
  private var hasLevels: Bool { evaluation.levels.count > 1 }

  /// What a table counts; the gold file and its part stand for the filter.
  func statements(_ definition: EvaluationDefinition) -> [ReportStatement] {
    let selection = RuleEvaluationPhrase.selection(file: scope.file, split: scope.split).text(in: language)
    let verdicts = scope.verdicts.text(leavingOut: context.rejectedCount, in: language)
    let filter = ReportStatement(
      key: "filter", title: ColumnPhrase.filter.text(in: language),
      text: ([selection] + scope.conditions.map(\.description) + [verdicts].compactMap(\.self)).joined(separator: "; "),
      value: .object(
        [
          JSONMember("gold", .string(scope.file)), JSONMember("split", .optional(scope.split)),
          JSONMember("conditions", .strings(scope.conditions.map(\.description))),
          JSONMember("coders", .strings([Coder.rules.name])),
        ] + scope.verdicts.members(leavingOut: context.rejectedCount)))
    var statements = StatementBuilder(context: context).statements(
      .evaluation(definition), unit: .analysis(.turn),
      counts: [
        .init(key: "turns", number: evaluation.passages.count, noun: .turns),
        .init(key: "interviews", number: evaluation.interviewCount, noun: .interviews),
      ])
    statements.insert(filter, at: 2)
    return statements
  }

  /// Each code's counts and measures.
  var codes: ReportTable {
    ReportTable(
      id: "codes", title: "", statements: statements(.codes),
      columns: [
        ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
        ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "level", title: "", audience: .machines),
      ] + measureColumns,
      rows: evaluation.rows.map { row in
        let code = context.code(row.code, isIndented: hasLevels)
        return ReportRow(
          [.code(code), .text(context.label(of: row.code).name), .integer(row.code.components.count)]
            + countValues(row.counts)
            + measureValues(row.counts.precision, row.counts.recall, row.counts.f1),
          isEmphasised: hasLevels && row.code.parent == nil)
      })
  }

  private var measureColumns: [ReportColumn] {
    let keys: [(String, RuleEvaluationPhrase)] = [
      ("gold", .gold), ("found", .found), ("both", .both), ("precision", .precision), ("recall", .recall),
    ]
    return keys.map { ReportColumn(key: $0, title: $1.text(in: language)) } + [ReportColumn(key: "f1", title: "F1")]
  }

  private func countValues(_ counts: DetectionCounts) -> [ReportValue] {
    [.integer(counts.gold), .integer(counts.found), .integer(counts.both)]
  }

  private func measureValues(_ measures: Measure...) -> [ReportValue] { measures.map { .measure($0, digits: 2) } }

  /// Micro and macro averages of each level.
  var averages: ReportTable {
    let title = { (phrase: RuleEvaluationPhrase) in phrase.text(in: language) }
    return ReportTable(
      id: "averages", title: title(.average), statements: statements(.averages),
      columns: [
        ReportColumn(key: "average", title: "", alignment: .leading, audience: .people),
        ReportColumn(key: "average", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "level", title: title(.level), audience: hasLevels ? .everyone : .machines),
      ] + measureColumns + [
        ReportColumn(key: "interval", title: title(.interval), alignment: .leading, audience: .people),
        ReportColumn(key: "f1_lower", title: "", audience: .machines),
        ReportColumn(key: "f1_upper", title: "", audience: .machines),
        ReportColumn(key: "precision_codes", title: "", audience: .machines),
        ReportColumn(key: "recall_codes", title: "", audience: .machines),
        ReportColumn(key: "f1_codes", title: "", audience: .machines),
      ],
      rows: evaluation.levels.flatMap { [micro($0), macro($0)] },
      notes: evaluation.levels.filter(hasCodesWithoutValue).map { title(.macroNote($0)) })
  }

  /// Whether some codes of a level stay out of an average.
  private func hasCodesWithoutValue(_ level: EvaluatedLevel) -> Bool {
    [level.macroPrecision, level.macroRecall, level.macroF1].contains { $0.codes < level.codeCount }
  }

  private func micro(_ level: EvaluatedLevel) -> ReportRow {
    let bounds = level.interval.map { interval -> [ReportValue] in
      let ends = [interval.lower, interval.upper]
      let text = ends.map { language.formatted($0, digits: 2) }.joined(separator: "–")
      return [.text(text)] + ends.map { .decimal($0, digits: 2) }
    }
    return ReportRow(
      [.text(RuleEvaluationPhrase.micro.text(in: language)), .text("micro"), .integer(level.level)]
        + countValues(level.micro) + measureValues(level.micro.precision, level.micro.recall, level.micro.f1)
        + (bounds ?? [.empty, .empty, .empty]) + [.empty, .empty, .empty])
  }

  private func macro(_ level: EvaluatedLevel) -> ReportRow {
    let averages = [level.macroPrecision, level.macroRecall, level.macroF1]
    return ReportRow(
      [.text(RuleEvaluationPhrase.macro.text(in: language)), .text("macro"), .integer(level.level)]
        + [.empty, .empty, .empty] + averages.map { .measure($0.value, digits: 2) }
        + [.empty, .empty, .empty] + averages.map { .integer($0.codes) })
  }

  /// What holds for passages as a whole, for people.
  var facts: [ReportFact] {
    let total = evaluation.passages.count
    let title = { (phrase: RuleEvaluationPhrase) in phrase.text(in: language) }
    let exact = evaluation.levels.map { level in
      ReportFact(
        title: title(.exact(level: hasLevels || level.level > 1 ? level.level : nil)),
        value: .share(level.exactCount, of: total))
    }
    return exact + [
      ReportFact(title: title(.uncoded), value: .share(evaluation.uncodedCount, of: total)),
      ReportFact(title: title(.falseFires), value: .share(evaluation.falseFireCount, of: evaluation.uncodedCount)),
    ]
  }

  /// The same, for programs.
  var passages: ReportTable {
    let total = evaluation.passages.count
    return ReportTable(
      id: "passages", title: RuleEvaluationPhrase.passages.text(in: language),
      statements: statements(.passages),
      columns: [
        ReportColumn(key: "level", title: ""), ReportColumn(key: "exact", title: ""),
        ReportColumn(key: "uncoded", title: ""), ReportColumn(key: "false_fires", title: ""),
      ],
      rows: evaluation.levels.map { level in
        ReportRow([
          .integer(level.level), .share(level.exactCount, of: total), .share(evaluation.uncodedCount, of: total),
          .share(evaluation.falseFireCount, of: evaluation.uncodedCount),
        ])
      }, audience: .machines)
  }
}
