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
