public import CodingModel
public import Foundation
public import TranscriptText

/// What was done in a project, newest first.
public enum LogReport {
  /// Makes the report; `changes` in the order to be shown, chosen by `selection`; `gists` say by identity what they
  /// did, and where one is missing, how much it did is told.
  ///
  /// People read the time as the clock of `timeZone` showed it, with the offset from UTC; programs read UTC.
  public static func report(
    _ changes: [ChangeSummary], gists: [UUID: String] = [:], selection: LogSelection? = nil, projectName: String,
    timeZone: TimeZone, language: Language
  ) -> Report {
    Report(
      id: "log", title: language.pick("Log for \(projectName)", "Log of \(projectName)"),
      blocks: [.table(table(changes, gists: gists, selection: selection, timeZone: timeZone, language: language))])
  }

  /// Changes line by line.
  static func table(
    _ changes: [ChangeSummary], gists: [UUID: String] = [:], selection: LogSelection?, timeZone: TimeZone,
    language: Language, audience: ReportAudience = .everyone
  ) -> ReportTable {
    let statements = StatementBuilder(language: language).statements(
      .changes, selection: selection?.shown(in: language, timeZone),
      counts: [.init(key: "changes", number: changes.count, noun: .changes)])
    return ReportTable(
      id: "changes", title: "", statements: statements, columns: columns(language),
      rows: changes.map { row($0, gists[$0.id], timeZone, language) }, audience: audience)
  }

  /// What a change did stands in words for people, and as one number per kind of operation for programs.
  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "sequence", title: language.pick("Nr.", "No.")),
      ReportColumn(
        key: "time", title: ColumnPhrase.time.text(in: language), alignment: .leading, staysWhole: true,
        audience: .people),
      ReportColumn(key: "time", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "coder", title: language.pick("Hvem", "Who"), alignment: .leading),
      ReportColumn(key: "kind", title: language.pick("Hvad", "What"), alignment: .leading, audience: .people),
      ReportColumn(key: "kind", title: "", alignment: .leading, audience: .machines),
      ReportColumn(
        key: "operations", title: language.pick("Indhold", "Content"), alignment: .leading, audience: .people),
    ]
      + OperationKind.allCases.map { kind in
        ReportColumn(key: kind.rawValue.replacing("-", with: "_"), title: "", audience: .machines)
      } + [
        ReportColumn(key: "reason", title: language.pick("Hvorfor", "Why"), alignment: .leading),
        ReportColumn(key: "id", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "undone", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "target", title: "", audience: .machines),
      ]
  }

  private static func row(
    _ change: ChangeSummary, _ gist: String?, _ timeZone: TimeZone, _ language: Language
  ) -> ReportRow {
    ReportRow(
      [
        .integer(change.sequence), .text(change.date.clockTime(in: timeZone)), .text(change.date.isoTime),
        .text(change.coder.name), .text(change.work(in: language)), .text(change.kind.rawValue),
        .text(gist ?? change.wholeExtent(in: language)),
      ] + OperationKind.allCases.map { .integer(change.counts[$0]) } + [
        .text(change.reason), .text(change.id.uuidString.lowercased()), .flag(change.isUndone),
        change.targetSequence.map { .integer($0) } ?? .empty,
      ])
  }
}

extension ChangeSummary {
  /// How much it did; where it touched neither interviews, codebooks nor codings, how many notes of the project it wrote.
  fileprivate func wholeExtent(in language: Language) -> String {
    let extent = extent(in: language)
    let records = counts[.setRecord] + counts[.removeRecord]
    guard extent.isEmpty, records > 0 else { return extent }
    return language.pick(
      records == 1 ? "1 oplysning" : "\(language.formatted(records)) oplysninger",
      records == 1 ? "1 record" : "\(language.formatted(records)) records")
  }

  /// What kind of work, for people: `kodning (fortrudt)`, `fortrød nr. 7`.
  func work(in language: Language) -> String {
    switch (kind, targetSequence) {
    case (.undo, let number?): language.pick("fortrød nr. \(number)", "undid no. \(number)")
    case (.redo, let number?): language.pick("gentog nr. \(number)", "redid no. \(number)")
    default: kind.text(in: language) + (isUndone ? language.pick(" (fortrudt)", " (undone)") : "")
    }
  }
}

extension ChangeKind {
  /// What kind of work, for people.
  public func text(in language: Language) -> String {
    switch self {
    case .initialise: language.pick("oprettet", "made")
    case .importTranscripts: language.pick("import", "import")
    case .addCodebooks: language.pick("kodebog", "codebook")
    case .code: language.pick("kodning", "coding")
    case .verdict: language.pick("vurdering", "verdict")
    case .hand: language.pick("kodning i hånden", "coding by hand")
    case .editCodes: language.pick("koder", "codes")
    case .updateTranscript: language.pick("rettet udskrift", "corrected transcript")
    case .settle: language.pick("hjemløse kodninger", "orphans")
    case .memo: language.pick("memo", "memo")
    case .cases: language.pick("cases og egenskaber", "cases and attributes")
    case .query: language.pick("forespørgsel", "query")
    case .assign: language.pick("fordeling", "assignment")
    case .wordLists: language.pick("ordlister", "word lists")
    case .ideas: language.pick("idékatalog", "idea catalogue")
    case .rewrite: language.pick("pseudonymisering", "pseudonymisation")
    case .undo: language.pick("fortrudt", "undone")
    case .redo: language.pick("gentaget", "redone")
    }
  }
}

extension OperationCounts {
  /// How much a change did, for people: `15 interview`, `+312 −4 kodninger`.
  func text(in language: Language, countsVerdicts: Bool = true) -> String {
    var parts: [String] = []
    if self[.addInterview] > 0 {
      parts.append(
        language.pick(
          self[.addInterview] == 1 ? "1 interview" : "\(self[.addInterview]) interviews",
          self[.addInterview] == 1 ? "1 interview" : "\(self[.addInterview]) interviews"))
    }
    if self[.setCodebook] > 0 {
      parts.append(
        language.pick(
          self[.setCodebook] == 1 ? "1 kodebog" : "\(self[.setCodebook]) kodebøger",
          self[.setCodebook] == 1 ? "1 codebook" : "\(self[.setCodebook]) codebooks"))
    }
    let codings = [
      self[.addCoding] > 0 ? "+\(language.formatted(self[.addCoding]))" : nil,
      self[.removeCoding] > 0 ? "−\(language.formatted(self[.removeCoding]))" : nil,
      self[.replaceCoding] > 0 ? "±\(language.formatted(self[.replaceCoding]))" : nil,
    ].compactMap { $0 }
    if !codings.isEmpty {
      let total = self[.addCoding] + self[.removeCoding] + self[.replaceCoding]
      parts.append(codings.joined(separator: " ") + " " + CountedNoun.codings.text(total, in: language))
    }
    guard countsVerdicts else { return parts.joined(separator: ", ") }
    let verdicts: [(OperationKind, String)] = [
      (.acceptCoding, language.pick("godkendt", "accepted")), (.rejectCoding, language.pick("afvist", "rejected")),
      (.withdrawVerdict, language.pick("fortrudt", "withdrawn")),
    ]
    parts += verdicts.filter { self[$0.0] > 0 }.map { "\(language.formatted(self[$0.0])) \($0.1)" }
    return parts.joined(separator: ", ")
  }
}
