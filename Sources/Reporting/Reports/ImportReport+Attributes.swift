internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

extension ImportReport {
  /// Columns of a terminal that the values of one attribute may take before the rest is only counted.
  private static let valueWidth = 48

  /// Which attributes there are; `nil` when there are none.
  static func attributes(_ overview: AttributeOverview, _ language: Language) -> ReportTable? {
    guard !overview.entries.isEmpty else { return nil }
    let collation = language.collation
    let rows = overview.entries.map { entry in
      (entry: entry, values: collation.sorted(entry.values))
    }
    return ReportTable(
      id: "attributes", title: language.pick("Egenskaber", "Attributes"),
      statements: StatementBuilder(language: language).statements(
        .attributes, counts: [.init(key: "interviews", number: overview.interviewCount, noun: .interviews)]),
      columns: attributeColumns(language),
      rows: rows.map { row($0.entry, $0.values, of: overview.interviewCount, language) },
      records: rows.map { record($0.entry, $0.values, of: overview.interviewCount) })
  }

  private static func attributeColumns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "key", title: language.pick("Egenskab", "Attribute"), alignment: .leading),
      ReportColumn(key: "bearer", title: language.pick("Hos", "Of"), alignment: .leading),
      ReportColumn(key: "interviews", title: language.pick("Interviews", "Interviews")),
      ReportColumn(key: "values", title: language.pick("Værdier", "Values"), alignment: .leading),
    ]
  }

  private static func row(
    _ entry: AttributeOverview.Entry, _ values: [String], of whole: Int, _ language: Language
  ) -> ReportRow {
    ReportRow([
      .text(entry.key), .text(name(of: entry.bearer, language)), .share(entry.interviewCount, of: whole),
      .text(shortened(values, language)),
    ])
  }

  private static func record(_ entry: AttributeOverview.Entry, _ values: [String], of whole: Int) -> JSONValue {
    .object([
      JSONMember("key", .string(entry.key)), JSONMember("bearer", .string(entry.bearer.rawValue)),
      JSONMember("interviews", .integer(entry.interviewCount)), JSONMember("interviews_n", .integer(whole)),
      JSONMember("values", .strings(values)),
    ])
  }

  private static func name(of bearer: AttributeOverview.Bearer, _ language: Language) -> String {
    switch bearer {
    case .interview: language.pick("interviewet", "interview")
    case .speaker: language.pick("taleren", "speaker")
    }
  }

  /// `fynsk, midtjysk`, or as many as there is room for and the number of all: `2020-08-26, …, 11 i alt`.
  private static func shortened(_ values: [String], _ language: Language) -> String {
    let shown = values.map(\.shown)
    let all = shown.joined(separator: ", ")
    guard TextWidth.columns(all) > valueWidth, let first = shown.first else { return all }
    let count = language.pick("\(values.count) i alt", "\(values.count) in all")
    let ending = values.count > 1 ? ", …, \(count)" : "…"
    let room = valueWidth - TextWidth.columns(ending)
    var text = ""
    for value in shown {
      let longer = text.isEmpty ? value : text + ", " + value
      guard TextWidth.columns(longer) <= room else { break }
      text = longer
    }
    if !text.isEmpty { return text + ending }
    return String(first.prefix(room)) + (values.count > 1 ? "…, \(count)" : ending)
  }
}
