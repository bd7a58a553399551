internal import CodingAnalysis
public import CodingModel
public import TranscriptText

/// What came of importing transcripts: each interview with its size, and the attributes there are.
public enum ImportReport {
  /// Makes the report. `interviews` are those that were read, in the order of the outcome's results. Of one that was
  /// refused only the name is told: its diagnostic says why, and the project may hold another interview of that name.
  public static func report(
    _ outcome: ImportOutcome, interviews: [ImportedInterview], language: Language
  ) -> Report {
    let results = zip(interviews.map(\.interview), outcome.results)
    let taken = results.filter { !$1.isRefused }.map(\.0)
    let table = ReportTable(
      id: "interviews", title: "",
      statements: StatementBuilder(language: language).statements(
        .imported, counts: [.init(key: "interviews", number: taken.count, noun: .interviews)]),
      columns: columns(language), rows: results.map { row($0, $1, language) })
    let tables = interviews.isEmpty ? [] : [table, attributes(AttributeOverview(taken), language)].compactMap { $0 }
    return Report(id: "import", title: title(outcome, language), blocks: tables.map { .table($0) })
  }

  private static func title(_ outcome: ImportOutcome, _ language: Language) -> String {
    var parts = [
      outcome.added.count == 1
        ? language.pick("1 interview hentet ind", "1 interview imported")
        : language.pick("\(outcome.added.count) interviews hentet ind", "\(outcome.added.count) interviews imported")
    ]
    if !outcome.unchanged.isEmpty {
      parts.append(
        language.pick("\(outcome.unchanged.count) var der i forvejen", "\(outcome.unchanged.count) already there"))
    }
    if !outcome.refused.isEmpty {
      parts.append(language.pick("\(outcome.refused.count) afvist", "\(outcome.refused.count) refused"))
    }
    return parts.joined(separator: ", ")
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "interview", title: language.pick("Interview", "Interview"), alignment: .leading),
      ReportColumn(key: "turns", title: language.pick("Replikker", "Turns")),
      ReportColumn(key: "informant_turns", title: language.pick("Heraf informanters", "Of these informants'")),
      ReportColumn(key: "words", title: language.pick("Ord", "Words")),
      ReportColumn(key: "speakers", title: language.pick("Talere", "Speakers")),
      ReportColumn(key: "encoding", title: language.pick("Tegnsæt", "Encoding"), alignment: .leading),
      ReportColumn(key: "status", title: "", alignment: .leading, audience: .people),
      ReportColumn(key: "status", title: "", alignment: .leading, audience: .machines),
    ]
  }

  private static func row(_ interview: Interview, _ result: ImportResult, _ language: Language) -> ReportRow {
    let transcript = interview.transcript
    let sizes: [ReportValue] =
      result.isRefused
      ? Array(repeating: .empty, count: 5)
      : [
        .integer(transcript.turns.count),
        .integer(transcript.turns.count { transcript.role(of: $0) == .informant }),
        .integer(interview.wordCounts.reduce(0, +)), .integer(transcript.speakers.count),
        .text(transcript.encoding.rawValue),
      ]
    return ReportRow([.text(interview.name)] + sizes + [.text(result.text(in: language)), .text(result.key)])
  }
}

extension ImportResult {
  fileprivate var isRefused: Bool { key == "refused" }

  /// What programs read.
  fileprivate var key: String {
    switch self {
    case .added: "added"
    case .unchanged: "unchanged"
    case .refused: "refused"
    }
  }

  /// What people read.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .added: language.pick("ny", "new")
    case .unchanged: language.pick("uændret", "unchanged")
    case .refused: language.pick("afvist", "refused")
    }
  }
}
