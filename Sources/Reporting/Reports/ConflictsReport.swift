public import CodingModel
public import Foundation
public import TranscriptText

/// What merged copies of a project wanted differently.
public enum ConflictsReport {
  /// Makes the report; `conflicts` in the order to be shown.
  ///
  /// People read the time as the clock of `timeZone` showed it, with the offset from UTC; programs read UTC.
  public static func report(
    _ conflicts: [ProjectConflict], names: RecordNames, projectName: String, timeZone: TimeZone, language: Language
  ) -> Report {
    let empty: [ReportBlock] = [.paragraph(language.pick("Der er ingen konflikter.", "There are no conflicts."))]
    return Report(
      id: "conflicts", title: language.pick("Konflikter i \(projectName)", "Conflicts in \(projectName)"),
      blocks: conflicts.isEmpty ? empty : blocks(conflicts, names: names, timeZone: timeZone, language: language))
  }

  /// A sentence for each conflict for people, a row for programs.
  static func blocks(
    _ conflicts: [ProjectConflict], names: RecordNames, timeZone: TimeZone, language: Language
  ) -> [ReportBlock] {
    let sentences = conflicts.map {
      ConflictPhrase(conflict: $0, names: names, timeZone: timeZone, language: language).text
    }
    let table = ReportTable(
      id: "conflicts", title: "",
      statements: StatementBuilder(language: language).statements(
        .conflicts, counts: [.init(key: "conflicts", number: conflicts.count, noun: .conflicts)]),
      columns: columns, rows: conflicts.map { row($0, names) }, audience: .machines)
    return sentences.map { .paragraph($0) } + [.table(table)]
  }

  private static let columns: [ReportColumn] = [
    "kind", "interview", "code", "quotation", "change", "coder", "time", "other_change", "other_coder", "other_time",
    "subject", "wanted", "other_wanted", "holds",
  ].map { ReportColumn(key: $0, title: "", alignment: .leading, audience: .machines) }

  /// Programs read the same in every language.
  private static func row(_ conflict: ProjectConflict, _ names: RecordNames) -> ReportRow {
    let sides = ConflictSides(conflict, names, .english)
    let told = [sides.subject, sides.wanted, sides.otherWanted, sides.present]
    func text(_ value: String?) -> ReportValue { value.map { .text($0) } ?? .empty }
    func side(_ change: ChangeSummary?) -> [ReportValue] {
      [text(change?.id.uuidString.lowercased()), text(change?.coder.name), text(change?.date.ISO8601Format())]
    }
    return ReportRow(
      [
        .text(conflict.kind.rawValue), text(conflict.interview), text(conflict.code?.description),
        text(conflict.quotation),
      ] + side(conflict.change) + side(conflict.other) + told.map { text($0.isEmpty ? nil : $0) })
  }
}
