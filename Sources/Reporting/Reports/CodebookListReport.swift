public import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import TranscriptText

/// A project's codes with their use, and all versions of its codebooks.
public enum CodebookListReport {
  /// Makes the report: the codes as `CodeFrequencyReport` has them, then the versions. Times are UTC.
  public static func report(
    _ codes: CodeFrequencyTable, versions: CodebookVersionUse, context: ReportContext
  ) -> Report {
    let frequencies = CodeFrequencyReport.report(codes, context: context)
    return Report(
      id: frequencies.id, title: frequencies.title,
      blocks: frequencies.blocks + [.table(table(versions, context.language))])
  }

  private static func table(_ use: CodebookVersionUse, _ language: Language) -> ReportTable {
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
        key: "time", title: language.pick("Sat i kraft (UTC)", "Put in force (UTC)"), alignment: .leading,
        audience: .people),
      ReportColumn(key: "time", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "coder", title: language.pick("Af", "By"), alignment: .leading),
      ReportColumn(key: "codings", title: ColumnPhrase.codings.text(in: language)),
      ReportColumn(key: "in_force", title: "", alignment: .leading, audience: .people),
      ReportColumn(key: "in_force", title: "", alignment: .leading, audience: .machines),
    ]
    return ReportTable(
      id: "versions", title: CodebookPhrase.versions.text(in: language), statements: statements, columns: columns,
      rows: use.rows.map { row($0, language) })
  }

  private static func row(_ row: CodebookVersionUse.Row, _ language: Language) -> ReportRow {
    let record = row.version.record
    let time = row.version.date.ISO8601Format()
    return ReportRow([
      .text(record.id), .text(record.version), .text(String(record.sha256.prefix(8))), .text(record.sha256),
      .text(String(time.replacing("T", with: " ").dropLast())), .text(time), .text(row.version.coder.name),
      .integer(row.codings), .text(row.version.isInForce ? CodebookPhrase.inForce.text(in: language) : ""),
      .flag(row.version.isInForce),
    ])
  }
}
