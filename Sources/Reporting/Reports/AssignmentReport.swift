public import CodingAnalysis
public import CodingModel
internal import TranscriptText

/// Who has judged which interviews, and how one knows.
public enum AssignmentReport {
  /// Makes the report.
  public static func report(_ judged: CoderInterviews, interviews: [Interview], context: ReportContext) -> Report {
    let language = context.language
    let columns = [
      ReportColumn(key: "coder", title: AgreementPhrase.coder.text(in: language), alignment: .leading),
      ReportColumn(key: "count", title: ColumnPhrase.interviews.text(in: language)),
      ReportColumn(key: "", title: AgreementPhrase.basis.text(in: language), alignment: .leading, audience: .people),
      ReportColumn(key: "basis", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "interviews", title: language.pick("Hvilke", "Which"), alignment: .leading),
    ]
    let statements = StatementBuilder(language: language).statements(
      .agreement(.assignments),
      counts: [
        .init(key: "coders", number: judged.coders.count, noun: .coders),
        .init(key: "interviews", number: interviews.count, noun: .interviews),
      ])
    let table = ReportTable(
      id: "assignments", title: "", statements: statements, columns: columns,
      rows: judged.coders.map { coder in
        let names = interviews.filter { judged.interviews(of: coder).contains($0.id) }.map(\.name)
        let basis = judged.basis(of: coder)
        return ReportRow([
          .text(coder.name), .integer(names.count),
          basis.map { .text(AgreementPhrase.judgedBasis($0).text(in: language)) } ?? .empty,
          basis.map { .text($0.rawValue) } ?? .empty, .text(names.joined(separator: ", ")),
        ])
      })
    return Report(
      id: "assignments", title: AgreementPhrase.assignments.text(in: language), blocks: [.table(table)])
  }
}
