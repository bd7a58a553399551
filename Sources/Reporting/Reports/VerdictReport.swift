public import CodingAnalysis
public import CodingModel
public import Foundation
internal import TranscriptText

/// What people have said of rule codings.
public enum VerdictReport {
  /// What came of a verdict on codings; `filter` and `rules` chose them, where they were not named one by one.
  public static func report(
    _ outcome: VerdictOutcome, of decision: VerdictDecision, filter: CodingFilter? = nil, rules: [String] = [],
    context: ReportContext
  ) -> Report {
    let language = context.language
    let statements = StatementBuilder(context: context).statements(
      .verdicts(.outcome), unit: .codings, filter: filter,
      counts: [.init(key: "codings", number: outcome.before.total, noun: .codings)], codebookVersions: []
    ).naming(rules, in: language)
    let table = ReportTable(
      id: "verdicts", title: "", statements: statements,
      columns: [
        ReportColumn(
          key: "verdict", title: VerdictPhrase.status.text(in: language), alignment: .leading, audience: .people),
        ReportColumn(key: "verdict", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "before", title: VerdictPhrase.before.text(in: language)),
        ReportColumn(key: "after", title: VerdictPhrase.after.text(in: language)),
      ],
      rows: VerdictStatus.allCases.map { status in
        ReportRow([
          .text(status.text(in: language)), .text(status.rawValue), .integer(outcome.before[status]),
          .integer(outcome.after[status]),
        ])
      }, notes: outcome.kept > 0 ? [VerdictPhrase.kept(outcome.kept).text(in: language)] : [])
    return Report(
      id: "verdict", title: VerdictPhrase.result(decision, outcome.changed).text(in: language),
      blocks: [.table(table)])
  }

  /// Each rule with its codings' verdicts, the worst first; `rules` are those that were asked for, if any.
  public static func report(_ table: RuleVerdictTable, rules: [String] = [], context: ReportContext) -> Report {
    let language = context.language
    let title = { (phrase: VerdictPhrase) in phrase.text(in: language) }
    let statements = StatementBuilder(context: context).statements(
      .verdicts(.rules), unit: .codings, filter: table.filter,
      counts: [
        .init(key: "rules", number: table.rows.count, noun: .rules),
        .init(key: "codings", number: table.counts.total, noun: .codings),
        .init(key: "interviews", number: table.interviewCount, noun: .interviews),
      ]
    ).naming(rules, in: language)
    let statuses = VerdictStatus.allCases.map { status in
      ReportColumn(key: status.rawValue, title: status.text(in: language).capitalisedFirst)
    }
    let columns =
      [
        ReportColumn(key: "rule", title: title(.rule), alignment: .leading, staysWhole: true),
        ReportColumn(key: "text", title: title(.text), alignment: .leading, audience: .people),
        ReportColumn(key: "text", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "code", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "codebook", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "line", title: "", audience: .machines),
      ] + statuses + [
        ReportColumn(key: "precision", title: title(.precision)),
        ReportColumn(key: "interval", title: title(.interval), alignment: .leading, audience: .people),
        ReportColumn(key: "precision_lower", title: "", audience: .machines),
        ReportColumn(key: "precision_upper", title: "", audience: .machines),
      ]
    let rows = ReportTable(
      id: "rules", title: "", statements: statements, columns: columns, rows: table.rows.map { row($0, language) },
      notes: [title(.worstFirst)])
    let empty: [ReportBlock] = table.rows.isEmpty ? [.paragraph(title(.noRules))] : []
    return Report(id: "rules", title: title(.rules), blocks: empty + [.table(rows)])
  }

  private static func row(_ row: RuleVerdictTable.Row, _ language: Language) -> ReportRow {
    let interval = row.interval.map { [$0.lower, $0.upper] }
    let shown = interval.map { $0.map { language.formatted($0, digits: 2) }.joined(separator: "–") }
    return ReportRow(
      [
        .text(row.rule), .text(row.text.shortened(to: 60)), .text(row.text), .text(row.code.description), .text(row.codebook), .integer(row.line),
      ] + VerdictStatus.allCases.map { .integer(row.counts[$0]) } + [
        .measure(row.precision, digits: 2), shown.map { .text($0) } ?? .empty,
      ] + (interval?.map { .decimal($0, digits: 2) } ?? [.empty, .empty]))
  }

  /// The codings of a list with their rules and verdicts.
  ///
  /// - Parameters:
  ///   - list: the codings.
  ///   - rules: the rules that were asked for, if any.
  ///   - verdicts: all verdicts of the project; `goneCount` of them are on codings that it does not hold.
  ///   - goneCount: how many those are.
  ///   - timeZone: whose days people read; programs read UTC.
  ///   - context: language and names.
  public static func report(
    _ list: QuotationList, rules: [String] = [], verdicts: [CodingVerdict], goneCount: Int, timeZone: TimeZone,
    context: ReportContext
  ) -> Report {
    VerdictListing(
      list: list, rules: rules,
      verdicts: Dictionary(verdicts.map { ($0.record.coding, $0) }, uniquingKeysWith: { first, _ in first }),
      goneCount: goneCount, timeZone: timeZone, context: context
    ).report
  }
}

extension [ReportStatement] {
  /// The same, with the rules that were asked for beside the filter.
  func naming(_ rules: [String], in language: Language) -> [ReportStatement] {
    guard !rules.isEmpty else { return self }
    return map { statement in
      guard statement.key == "filter", case .object(let members) = statement.value else { return statement }
      return ReportStatement(
        key: statement.key, title: statement.title,
        text: statement.text + language.pick("; regler: ", "; rules: ") + rules.joined(separator: ", "),
        value: .object(members + [JSONMember("rules", .strings(rules))]))
    }
  }
}

extension String {
  /// The beginning of a long text, cut at a blank; `codebook show` has the whole rule.
  fileprivate func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let head = prefix(limit)
    return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
  }

  /// The same with a capital letter first.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
