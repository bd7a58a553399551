public import CodingModel
public import TranscriptText

/// What came of putting codebooks in force.
public enum CodebookReport {
  /// Makes the report; `books` are the codebooks that were given.
  public static func report(_ outcome: CodebookOutcome, books: [Codebook], language: Language) -> Report {
    let added = Set(outcome.added.map(\.id))
    let former = Dictionary(
      outcome.replaced.map { ($0.record.id, $0.former.version) }, uniquingKeysWith: { first, _ in first })
    let rows = books.map { book in
      row(book, former[book.id].map(Status.replaced) ?? (added.contains(book.id) ? .added : .unchanged), language)
    }
    let statements = StatementBuilder(language: language).statements(
      .codebooks, counts: [.init(key: "codebooks", number: books.count, noun: .codebooks)])
    let table = ReportTable(
      id: "codebooks", title: "", statements: statements, columns: columns(language), rows: rows)
    return Report(
      id: "codebooks", title: language.pick("Kodebøger i projektet", "Codebooks in the project"),
      blocks: [.table(table)])
  }

  /// What became of one codebook.
  private enum Status {
    case added
    case unchanged
    /// Takes the place of the version that is named.
    case replaced(String)

    /// For people.
    func text(in language: Language) -> String {
      switch self {
      case .added: language.pick("ny", "new")
      case .unchanged: language.pick("uændret", "unchanged")
      case .replaced(let former): language.pick("afløser \(former)", "replaces \(former)")
      }
    }

    /// For programs: the status, and the version before.
    var values: [ReportValue] {
      switch self {
      case .added: [.text("added"), .empty]
      case .unchanged: [.text("unchanged"), .empty]
      case .replaced(let former): [.text("replaced"), .text(former)]
      }
    }
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "codebook", title: language.pick("Kodebog", "Codebook"), alignment: .leading),
      ReportColumn(key: "version", title: language.pick("Udgave", "Version"), alignment: .leading),
      ReportColumn(
        key: "sha256", title: language.pick("Aftryk", "Digest"), alignment: .leading, audience: .people),
      ReportColumn(key: "sha256", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "codes", title: language.pick("Koder", "Codes")),
      ReportColumn(key: "rules", title: language.pick("Regler", "Rules")),
      ReportColumn(key: "status", title: "", alignment: .leading, audience: .people),
      ReportColumn(key: "status", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "former_version", title: "", alignment: .leading, audience: .machines),
    ]
  }

  private static func row(_ book: Codebook, _ status: Status, _ language: Language) -> ReportRow {
    ReportRow(
      [
        .text(book.id), .text(book.version), .text(String(book.sha256.prefix(8))), .text(book.sha256),
        .integer(book.codes.count), .integer(book.codes.reduce(0) { $0 + $1.rules.count }),
        .text(status.text(in: language)),
      ] + status.values)
  }
}
