public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// When interviews stop to bring new codes: a summary by group, the course of all interviews, and its curve.
public enum SaturationReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - analysis: what was judged.
  ///   - undated: interviews that stand last because they have no date.
  ///   - context: language, names, versions.
  public static func report(_ analysis: SaturationAnalysis, undated: [String] = [], context: ReportContext) -> Report {
    let language = context.language
    let tables = SaturationTables(analysis: analysis, undated: undated, context: context)
    let title = SaturationPhrase.title.text(in: language)
    guard analysis.all.richness.observed > 0 else {
      return Report(
        id: "saturation", title: title,
        blocks: [.paragraph(SaturationPhrase.nothing.text(in: language)), .table(tables.summary)])
    }
    let figures = ([analysis.all] + analysis.groups).enumerated().compactMap { place, course in
      SaturationCurve(course: course, place: place, settings: analysis.settings, language: language).figure
    }
    return Report(
      id: "saturation", title: title,
      blocks: [.table(tables.summary)] + figures.map(ReportBlock.figure) + tables.courses.map(ReportBlock.table))
  }

  /// `6+2`, and where later interviews bring more again; or why not.
  static func reached(_ course: SaturationAnalysis.Course, in language: Language) -> String {
    guard let run = course.saturation.reached else {
      return obstacle(course)?.text(in: language) ?? SaturationPhrase.notReached.text(in: language)
    }
    let broken = course.saturation.broken.map { SaturationPhrase.broken($0.to).text(in: language) }
    return "\(run.interviewsBefore)+\(run.length)" + (broken.map { ", \($0)" } ?? "")
  }

  /// Why saturation cannot be judged, as it is told of interviews.
  static func obstacle(_ course: SaturationAnalysis.Course) -> UndefinedReason? {
    course.saturation.obstacle.map { $0 == .emptyBase ? .noCodes : $0 }
  }
}

/// The tables of a report on saturation.
private struct SaturationTables {
  let analysis: SaturationAnalysis
  let undated: [String]
  let context: ReportContext

  private var language: Language { context.language }

  private func column(
    _ key: String, _ phrase: SaturationPhrase, alignment: ReportColumn.Alignment = .trailing,
    audience: ReportAudience = .everyone
  ) -> ReportColumn {
    ReportColumn(
      key: key, title: phrase.text(in: language), hint: phrase.hint(in: language), alignment: alignment,
      audience: audience)
  }

  private func statements(_ columns: [ReportColumn]) -> [ReportStatement] {
    StatementBuilder(context: context).statements(
      .saturation(.course(analysis.settings, isLifted: analysis.filter.level != nil)), columns: columns,
      unit: .analysis(.transcript), filter: analysis.filter,
      counts: [
        .init(key: "interviews", number: analysis.all.interviews.count, noun: .interviews),
        .init(key: "codes", number: analysis.codeCount, noun: .codes),
      ])
  }

  var summary: ReportTable {
    let columns = [
      column("group", .group, alignment: .leading),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)), column("codes", .codes),
      column("base", .base), column("", .reached, alignment: .leading, audience: .people),
      ReportColumn(key: "reached_before", title: "", audience: .machines),
      ReportColumn(key: "reached_run", title: "", audience: .machines),
      ReportColumn(key: "broken_at", title: "", audience: .machines),
      ReportColumn(key: "obstacle", title: "", audience: .machines), column("last_ratio", .lastRun),
      column("chao2", .chao2), column("coverage", .coverage),
    ]
    var notes = [SaturationPhrase.countsCodes.text(in: language)]
    if ([analysis.all] + analysis.groups).contains(where: { $0.saturation.broken != nil }) {
      notes.append(SaturationPhrase.notKept.text(in: language))
    }
    if !undated.isEmpty { notes.append(SaturationPhrase.undated(undated).text(in: language)) }
    return ReportTable(
      id: "summary", title: SaturationPhrase.summary.text(in: language), statements: statements(columns),
      columns: columns, rows: [row(analysis.all, name: SaturationPhrase.everything.text(in: language))]
        + analysis.groups.map { row($0, name: $0.value ?? ColumnPhrase.without.text(in: language)) },
      notes: notes)
  }

  private func row(_ course: SaturationAnalysis.Course, name: String) -> ReportRow {
    let saturation = course.saturation
    let last = saturation.runs.last?.ratio.map { $0 * 100 } ?? .undefined(.tooFewInterviews)
    let base: ReportValue = saturation.base.number.map { .integer(Int($0)) } ?? .undefined(.tooFewInterviews)
    return ReportRow([
      .text(name), .integer(course.interviews.count), .integer(course.richness.observed), base,
      .text(SaturationReport.reached(course, in: language)),
      saturation.reached.map { .integer($0.interviewsBefore) } ?? .empty,
      saturation.reached.map { .integer($0.length) } ?? .empty,
      saturation.broken.map { .integer($0.to) } ?? .empty,
      saturation.obstacle.map { .text($0.rawValue) } ?? .empty,
      .measure(last.telling(.emptyBase, as: .noCodes), digits: 1), .measure(course.richness.chao2, digits: 1),
      .measure(course.richness.coverage.map { $0 * 100 }.telling(.emptyBase, as: .noCodes), digits: 1),
    ])
  }

  /// One row an interview: all interviews for people, those of groups too for programs.
  var courses: [ReportTable] {
    let columns = [
      ReportColumn(key: "group", title: "", alignment: .leading, audience: .machines), column("number", .number),
      ReportColumn(key: "interview", title: ColumnPhrase.interview.text(in: language), alignment: .leading),
      column("codes", .codes), column("new", .new), column("total", .total), column("run_ratio", .runRatio),
      column("expected", .expected), column("", .band, audience: .people),
      ReportColumn(key: "lower", title: "", audience: .machines),
      ReportColumn(key: "upper", title: "", audience: .machines), column("orders_reached", .share),
    ]
    let all = rows(analysis.all, name: nil)
    let groups = analysis.groups.flatMap { rows($0, name: $0.value ?? "(none)") }
    let note = SaturationPhrase.orders(analysis.settings.replicates, analysis.settings.seed).text(in: language)
    return [(all, ReportAudience.people), (all + groups, .machines)].map { rows, audience in
      ReportTable(
        id: "course", title: SaturationPhrase.course.text(in: language), statements: statements(columns),
        columns: columns, rows: rows, notes: [note], audience: audience)
    }
  }

  private func rows(_ course: SaturationAnalysis.Course, name: String?) -> [ReportRow] {
    let saturation = course.saturation
    return course.interviews.enumerated().map { place, interview in
      let run = saturation.runs.first { $0.to == place + 1 }
      let (lower, upper) = (course.orders.lower[place], course.orders.upper[place])
      let band = "\(language.formatted(lower, digits: 0))–\(language.formatted(upper, digits: 0))"
      return ReportRow([
        name.map { .text($0) } ?? .empty, .integer(place + 1), .text(interview), .integer(course.codeCounts[place]),
        .integer(saturation.newCodes[place]), .integer(saturation.cumulative[place]),
        run.map { .measure($0.ratio.map { $0 * 100 }.telling(.emptyBase, as: .noCodes), digits: 1) } ?? .empty,
        .decimal(course.expected.mean[place], digits: 1), .text(band), .decimal(lower, digits: 1),
        .decimal(upper, digits: 1),
        SaturationReport.obstacle(course).map { .undefined($0) } ?? .decimal(course.orders.reachedBy[place] * 100, digits: 1),
      ])
    }
  }
}
