internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// One pair of codes with all its measures, one below the other.
struct PairSheet {
  let row: PairRow
  let columns: PairColumns
  let statements: [ReportStatement]
  let notes: [String]

  /// The measures for people: name, value, meaning.
  func table(title: String, language: Language) -> ReportTable {
    let shown = columns.all.filter { $0.column.audience.includes(.people) && $0.column.alignment == .trailing }
    return ReportTable(
      id: "measures", title: title, statements: statements,
      columns: [
        ReportColumn(key: "measure", title: CoOccurrencePhrase.measure.text(in: language), alignment: .leading),
        ReportColumn(key: "value", title: CoOccurrencePhrase.value.text(in: language)),
        ReportColumn(key: "meaning", title: CoOccurrencePhrase.meaning.text(in: language), alignment: .leading),
      ],
      rows: shown.map { ReportRow([.text($0.column.title), $0.value(row), .text($0.column.hint)]) }, notes: notes,
      audience: .people)
  }

  /// The pair as a row of the list that programs get.
  var machineTable: ReportTable {
    let columns = columns.all.filter { $0.column.audience.includes(.machines) }
    return ReportTable(
      id: "pair", title: "", statements: statements, columns: columns.map(\.column),
      rows: [ReportRow(columns.map { $0.value(row) })], audience: .machines)
  }
}
