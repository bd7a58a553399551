internal import CodingModel
public import TranscriptText

/// What an import would take in: format, size and account of each file, its speakers, its header, and what stays out.
public enum ImportPreviewReport {
  /// Makes the report.
  public static func report(_ files: [ImportPreview], language: Language) -> Report {
    let count = files.count
    let tables = [
      fileTable(files, language), speakerTable(files, language), headerTable(files, language),
      leftOutTable(files, language),
    ]
    return Report(
      id: "import-preview",
      title: language.pick(
        "Prøve: \(count == 1 ? "1 fil" : "\(count) filer") læst, intet gemt",
        "Preview: \(count == 1 ? "1 file" : "\(count) files") read, nothing stored"),
      blocks: tables.filter { !$0.rows.isEmpty }.map { .table($0) })
  }

  private static func table(
    _ id: String, _ title: String, _ definition: PreviewDefinition, _ columns: [ReportColumn], _ rows: [ReportRow],
    _ files: [ImportPreview], _ language: Language
  ) -> ReportTable {
    ReportTable(
      id: id, title: title,
      statements: StatementBuilder(language: language).statements(
        .previewed(definition), counts: [.init(key: "interviews", number: files.count, noun: .interviews)]),
      columns: columns, rows: rows)
  }

  private static func file(_ language: Language) -> ReportColumn {
    ReportColumn(key: "file", title: language.pick("Fil", "File"), alignment: .leading)
  }

  private static func fileTable(_ files: [ImportPreview], _ language: Language) -> ReportTable {
    let columns = [
      file(language),
      ReportColumn(
        key: "format", title: language.pick("Format", "Format"), alignment: .leading, audience: .people),
      ReportColumn(key: "format", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "turns", title: language.pick("Replikker", "Turns")),
      ReportColumn(key: "comments", title: language.pick("Noter", "Notes")),
      ReportColumn(key: "characters", title: language.pick("Tegn", "Characters")),
      ReportColumn(key: "characters_in_transcript", title: language.pick("I udskrift", "In transcript")),
      ReportColumn(key: "characters_in_comments", title: language.pick("I noter", "In notes")),
      ReportColumn(key: "characters_left_out", title: language.pick("Udeladt", "Left out")),
      ReportColumn(key: "characters_missing", title: language.pick("Mangler", "Missing")),
      ReportColumn(key: "characters_added", title: "", audience: .machines),
    ]
    let rows = files.map { file in
      ReportRow([
        .text(file.path), .text(file.formatName), .text(file.format), .integer(file.interview.transcript.turns.count),
        .integer(file.comments), .integer(file.account.source), .integer(file.account.transcript),
        .integer(file.account.comments), .integer(file.account.leftOut.reduce(0) { $0 + $1.characters }),
        .integer(file.account.missing), .integer(file.account.added),
      ])
    }
    return table("files", "", .files, columns, rows, files, language)
  }

  private static func speakerTable(_ files: [ImportPreview], _ language: Language) -> ReportTable {
    let columns = [
      file(language), ReportColumn(key: "speaker", title: language.pick("Taler", "Speaker"), alignment: .leading),
      ReportColumn(key: "role", title: language.pick("Rolle", "Role"), alignment: .leading, audience: .people),
      ReportColumn(key: "role", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "turns", title: language.pick("Replikker", "Turns")),
      ReportColumn(key: "words", title: language.pick("Ord", "Words")),
    ]
    let rows = files.flatMap { file in
      let transcript = file.interview.transcript
      return (transcript.speakers.indices.map { Int?.some($0) } + [nil]).compactMap { speaker -> ReportRow? in
        let turns = transcript.turns.indices.filter { transcript.turns[$0].speaker == speaker }
        guard !turns.isEmpty else { return nil }
        let role = speaker.map { transcript.speakers[$0].role } ?? .informant
        return ReportRow([
          .text(file.path), .text(speaker.map { transcript.speakers[$0].label } ?? language.pick("ingen", "nobody")),
          .text(name(of: role, language)), .text(role.rawValue), .integer(turns.count),
          .integer(turns.reduce(0) { $0 + file.interview.wordCounts[$1] }),
        ])
      }
    }
    return table("speakers", language.pick("Talere", "Speakers"), .speakers, columns, rows, files, language)
  }

  private static func name(of role: SpeakerRole, _ language: Language) -> String {
    switch role {
    case .interviewer: language.pick("interviewer", "interviewer")
    case .informant: language.pick("informant", "informant")
    }
  }

  private static func headerTable(_ files: [ImportPreview], _ language: Language) -> ReportTable {
    let columns = [
      file(language), ReportColumn(key: "key", title: language.pick("Felt", "Field"), alignment: .leading),
      ReportColumn(key: "value", title: language.pick("Værdi", "Value"), alignment: .leading),
    ]
    let rows = files.flatMap { file in
      file.interview.transcript.header.map { ReportRow([.text(file.path), .text($0.key), .text($0.value)]) }
    }
    return table("header", language.pick("Øverst i udskrifterne", "At the top"), .header, columns, rows, files, language)
  }

  /// Most characters of what stays out that are shown.
  private static let longestBeginning = 40

  private static func leftOutTable(_ files: [ImportPreview], _ language: Language) -> ReportTable {
    let columns = [
      file(language),
      ReportColumn(key: "reason", title: language.pick("Hvorfor", "Why"), alignment: .leading, audience: .people),
      ReportColumn(key: "reason", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "characters", title: language.pick("Tegn", "Characters")),
      ReportColumn(key: "beginning", title: language.pick("Begynder", "Begins"), alignment: .leading),
    ]
    let rows = files.flatMap { file in
      file.account.leftOut.map { part in
        let words = part.beginning.split { $0.isWhitespace }.joined(separator: " ")
        let beginning = words.count > longestBeginning ? words.prefix(longestBeginning) + "…" : words
        return ReportRow([
          .text(file.path), .text(part.reasonName), .text(part.reason), .integer(part.characters),
          .text(String(beginning)),
        ])
      }
    }
    return table("left-out", language.pick("Udeladt", "Left out"), .leftOut, columns, rows, files, language)
  }
}
