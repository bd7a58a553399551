public import CodingAnalysis
internal import CodingModel
public import Foundation
internal import TranscriptText

/// A project's codes with their use, and all versions of its codebooks.
public enum CodebookListReport {
  /// Makes the report: the codes as `CodeFrequencyReport` has them, then the versions.
  ///
  /// People read the time as the clock of `timeZone` showed it, with the offset from UTC; programs read UTC.
  public static func report(
    _ codes: CodeFrequencyTable, versions: CodebookVersionUse, timeZone: TimeZone, context: ReportContext
  ) -> Report {
    let frequencies = CodeFrequencyReport.report(codes, context: context)
    return Report(
      id: frequencies.id, title: frequencies.title,
      blocks: frequencies.blocks + [.table(table(versions, timeZone, context.language))])
  }

  private static func table(_ use: CodebookVersionUse, _ timeZone: TimeZone, _ language: Language) -> ReportTable {
    let statements = StatementBuilder(language: language).statements(
      .codebook(.versions),
      counts: [
        .init(key: "versions", number: use.rows.count, noun: .versions),
        .init(key: "codings", number: use.codingCount, noun: .codings),
      ])
    let columns = [
      ReportColumn(key: "codebook", title: ColumnPhrase.codebooks.text(in: language), alignment: .leading),
      ReportColumn(key: "version", title: language.pick("Udgave", "Version"), alignment: .leading),
      ReportColumn(key: "sha256", title: language.pick("Aftryk", "Digest"), alignment: .leading, audience: .people),
      ReportColumn(key: "sha256", title: "", alignment: .leading, audience: .machines),
      ReportColumn(
        key: "time", title: language.pick("Sat i kraft", "Put in force"), alignment: .leading,
        audience: .people),
      ReportColumn(key: "time", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "coder", title: language.pick("Af", "By"), alignment: .leading),
      ReportColumn(key: "codings", title: ColumnPhrase.codings.text(in: language)),
      ReportColumn(key: "in_force", title: "", alignment: .leading, audience: .people),
      ReportColumn(key: "in_force", title: "", alignment: .leading, audience: .machines),
    ]
    return ReportTable(
      id: "versions", title: CodebookPhrase.versions.text(in: language), statements: statements, columns: columns,
      rows: use.rows.map { row($0, timeZone, language) })
  }

  private static func row(_ row: CodebookVersionUse.Row, _ timeZone: TimeZone, _ language: Language) -> ReportRow {
    let record = row.version.record
    let date = row.version.date
    return ReportRow([
      .text(record.id), .text(record.version), .text(String(record.sha256.prefix(8))), .text(record.sha256),
      .text(date.clockTime(in: timeZone)), .text(date.ISO8601Format()), .text(row.version.coder.name),
      .integer(row.codings), .text(row.version.isInForce ? CodebookPhrase.inForce.text(in: language) : ""),
      .flag(row.version.isInForce),
    ])
  }
}
