public import CodingAnalysis
internal import CodingModel
public import TranscriptText

/// How far coders have come, and how fast.
public enum ProgressReport {
  /// Makes the report.
  public static func report(_ progress: CodingProgress, projectName: String, language: Language) -> Report {
    let columns = columns(language)
    let statements = StatementBuilder(language: language).statements(
      .progress, columns: columns, counts: [
        .init(key: "interviews", number: Set(progress.rows.map(\.interviewName)).count, noun: .interviews)
      ])
    let table = ReportTable(
      id: "progress", title: "", statements: statements, columns: columns, rows: progress.rows.map(row))
    return Report(
      id: "progress", title: language.pick("Fremdrift i \(projectName)", "Progress of \(projectName)"),
      blocks: [.table(table)])
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "coder", title: language.pick("Koder", "Coder"), alignment: .leading),
      ReportColumn(key: "transcript", title: "Interview", alignment: .leading),
      ReportColumn(
        key: "read", title: language.pick("Læst", "Read"),
        hint: language.pick("replikker, som koderen har passeret eller kodet", "turns that the coder has passed or coded")),
      ReportColumn(key: "turns", title: language.pick("Replikker", "Turns")),
      ReportColumn(
        key: "coded", title: language.pick("Kodet", "Coded"),
        hint: language.pick(
          "informanternes replikker med mindst én af koderens kodninger",
          "the informants' turns with at least one of the coder's codings")),
      ReportColumn(key: "informant_turns", title: "", audience: .machines),
      ReportColumn(
        key: "coverage", title: language.pick("Dækning %", "Coverage %"),
        hint: language.pick(
          "andelen af informanternes ord, som koderens kodninger dækker",
          "the share of the informants' words that the coder's codings cover")),
      ReportColumn(key: "codings", title: language.pick("Kodninger", "Codings")),
      ReportColumn(key: "decisions", title: "", audience: .machines),
      ReportColumn(
        key: "minutes", title: language.pick("Minutter", "Minutes"),
        hint: language.pick(
          "tiden mellem to handlinger (en replik læst, en kodning, en vurdering), når der går højst 5 minutter imellem dem",
          "the time between two actions (a turn read, a coding, a verdict) that lie at most 5 minutes apart")),
      ReportColumn(
        key: "per_minute", title: language.pick("Pr. minut", "Per minute"),
        hint: language.pick(
          "kodninger og vurderinger pr. minut, også dem, der siden er fortrudt; ingen under ét minut",
          "codings and verdicts per minute, those taken back too; none below one minute")),
      ReportColumn(
        key: "sittings", title: language.pick("Gange", "Sittings"),
        hint: language.pick(
          "arbejdsgange, hvor interviewet var fremme; der er over 30 minutter imellem dem",
          "sittings in which the interview was worked on; more than 30 minutes lie between them")),
    ]
  }

  private static func row(_ row: CodingProgress.Row) -> ReportRow {
    let coverage: ReportValue =
      if case .value(let share) = row.coverage { .decimal(share * 100, digits: 1) } else { .empty }
    let speed: ReportValue = if case .value(let speed) = row.speed { .decimal(speed, digits: 1) } else { .empty }
    return ReportRow([
      .text(row.coder.name), .text(row.interviewName), .integer(row.readTurns), .integer(row.turns),
      .integer(row.codedTurns), .integer(row.informantTurns), coverage, .integer(row.codings), .integer(row.decisions),
      .decimal(row.activeSeconds / 60, digits: 1), speed, .integer(row.sittings),
    ])
  }
}
