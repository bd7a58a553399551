public import CodingModel
public import TranscriptText

/// What came of importing transcripts: each interview with its size.
public enum ImportReport {
  /// Makes the report. `interviews` are those that were read, whatever came of them; refused ones are not listed: their
  /// diagnostics say why.
  public static func report(
    _ outcome: ImportOutcome, interviews: [ImportedInterview], language: Language
  ) -> Report {
    let added = Set(outcome.added.map(\.name))
    let unchanged = Set(outcome.unchanged.map(\.name))
    let rows = interviews.map(\.interview).filter { added.contains($0.name) || unchanged.contains($0.name) }.map {
      row($0, isNew: added.contains($0.name), language: language)
    }
    let table = ReportTable(
      id: "interviews", title: "",
      statements: StatementBuilder(language: language).statements(
        .imported, counts: [.init(key: "interviews", number: rows.count, noun: .interviews)]),
      columns: columns(language), rows: rows)
    return Report(
      id: "import", title: title(outcome, language), blocks: rows.isEmpty ? [] : [.table(table)])
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

  private static func row(_ interview: Interview, isNew: Bool, language: Language) -> ReportRow {
    let transcript = interview.transcript
    return ReportRow([
      .text(interview.name), .integer(transcript.turns.count),
      .integer(transcript.turns.count { transcript.role(of: $0) == .informant }),
      .integer(interview.wordCounts.reduce(0, +)), .integer(transcript.speakers.count),
      .text(transcript.encoding.rawValue),
      .text(isNew ? language.pick("ny", "new") : language.pick("uændret", "unchanged")),
      .text(isNew ? "added" : "unchanged"),
    ])
  }
}
