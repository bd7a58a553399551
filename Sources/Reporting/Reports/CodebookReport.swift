public import CodingModel
public import TranscriptText

/// What came of putting codebooks in force.
public enum CodebookReport {
  /// Makes the report; `books` are the codebooks that were given.
  public static func report(_ outcome: CodebookOutcome, books: [Codebook], language: Language) -> Report {
    let added = Set(outcome.added.map(\.id))
    let former = Dictionary(
      outcome.replaced.map { ($0.record.id, $0.former.version) }, uniquingKeysWith: { first, _ in first })
    let rows = books.map { book -> ReportRow in
      let status =
        added.contains(book.id)
        ? language.pick("ny", "new")
        : former[book.id].map { language.pick("afløser \($0)", "replaces \($0)") }
          ?? language.pick("uændret", "unchanged")
      return ReportRow([
        .text(book.id), .text(book.version), .text(String(book.sha256.prefix(8))), .integer(book.codes.count),
        .integer(book.codes.reduce(0) { $0 + $1.rules.count }), .text(status),
      ])
    }
    let columns = [
      ReportColumn(key: "codebook", title: language.pick("Kodebog", "Codebook"), alignment: .leading),
      ReportColumn(key: "version", title: language.pick("Udgave", "Version"), alignment: .leading),
      ReportColumn(key: "sha256", title: language.pick("Aftryk", "Digest"), alignment: .leading),
      ReportColumn(key: "codes", title: language.pick("Koder", "Codes")),
      ReportColumn(key: "rules", title: language.pick("Regler", "Rules")),
      ReportColumn(key: "status", title: "", alignment: .leading),
    ]
    let table = ReportTable(id: "codebooks", title: "", statements: [], columns: columns, rows: rows)
    return Report(
      id: "codebooks", title: language.pick("Kodebøger i projektet", "Codebooks in the project"),
      blocks: [.table(table)])
  }
}
