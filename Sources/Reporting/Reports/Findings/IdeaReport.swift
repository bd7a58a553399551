public import CodingAnalysis
public import CodingModel
internal import Foundation
internal import TranscriptText

/// The idea catalogue: a list, and an entry a page.
public enum IdeaReport {
  /// A line per entry.
  public static func list(_ catalogue: IdeaCatalogue, context: ReportContext) -> Report {
    let language = context.language
    return Report(
      id: "ideas", title: title(language),
      blocks: catalogue.entries.isEmpty
        ? [.paragraph(language.pick("Ingen idéer endnu.", "No ideas yet."))]
        : [
          .table(table(catalogue, context: context, audience: .people)),
          .table(table(catalogue, context: context, audience: .machines)),
        ], jsonShape: .array)
  }

  /// The whole catalogue: the list, then each entry under a heading of its own with all that it rests on.
  public static func catalogue(
    _ catalogue: IdeaCatalogue, context: ReportContext, codes: [CodePath: CodePath]
  ) -> Report {
    let language = context.language
    let entries = catalogue.entries.flatMap { entry in
      [.heading(ReportHeading(level: 2, text: entry.record.title, anchor: anchor(entry)))]
        + blocks(entry, context: context, codes: codes)
    }
    return Report(
      id: "idea-catalogue", title: title(language),
      blocks: [.paragraph(introduction(catalogue, language)), .contents]
        + [.heading(ReportHeading(level: 2, text: language.pick("Overblik", "Overview"), anchor: "overblik"))]
        + [
          .table(table(catalogue, context: context, audience: .people)),
          .table(table(catalogue, context: context, audience: .machines)),
        ] + entries, jsonShape: .array)
  }

  /// One entry in full.
  public static func entry(_ entry: IdeaEntry, context: ReportContext, codes: [CodePath: CodePath]) -> Report {
    Report(
      id: "idea", title: entry.record.title,
      blocks: blocks(entry, context: context, codes: codes)
        + [
          .table(
            table(entries: [entry], municipalities: 0, context: context, audience: .machines))
        ], jsonShape: .array)
  }

  private static func title(_ language: Language) -> String { language.pick("Idékatalog", "Idea catalogue") }

  private static func anchor(_ entry: IdeaEntry) -> String { "ide-\(entry.record.shortID)" }

  private static func introduction(_ catalogue: IdeaCatalogue, _ language: Language) -> String {
    let count = catalogue.entries.count
    let bare = catalogue.entries.count { !$0.isVerified }
    let text = language.pick(
      "\(count) \(count == 1 ? "idé" : "idéer"), hver fra udfordring over behov til forslag og forventet effekt.",
      "\(count) \(count == 1 ? "idea" : "ideas"), each from a challenge over a need to a proposal and its expected effect.")
    guard bare > 0 else { return text }
    return text
      + language.pick(
        " \(bare) har intet belæg, der er efterprøvet ordret.", " \(bare) rest on no quotation that holds verbatim.")
  }

  private static func table(
    _ catalogue: IdeaCatalogue, context: ReportContext, audience: ReportAudience
  ) -> ReportTable {
    table(
      entries: catalogue.entries, municipalities: catalogue.municipalityCount, context: context, audience: audience)
  }

  private static func table(
    entries: [IdeaEntry], municipalities: Int, context: ReportContext, audience: ReportAudience
  ) -> ReportTable {
    let language = context.language
    return ReportTable(
      id: "ideas", title: "",
      statements: StatementBuilder(context: context).statements(
        .findings(.ideas), counts: [.init(key: "ideas", number: entries.count, noun: .ideas)], codebookVersions: []),
      columns: audience == .machines ? machineColumns : columns(language),
      rows: entries.map { audience == .machines ? machineRow($0) : row($0, language) },
      notes: entries.contains { !$0.isVerified }
        ? [language.pick("! intet belæg, der er efterprøvet ordret", "! no evidence that holds verbatim")] : [],
      audience: audience)
  }

  private static func columns(_ language: Language) -> [ReportColumn] {
    [
      ReportColumn(key: "id", title: "Id", alignment: .leading, staysWhole: true),
      ReportColumn(key: "title", title: language.pick("Idé", "Idea"), alignment: .leading),
      ReportColumn(key: "status", title: language.pick("Status", "Status"), alignment: .leading, staysWhole: true),
      ReportColumn(key: "evidence", title: language.pick("Belæg", "Evidence")),
      ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
      ReportColumn(key: "municipalities", title: ColumnPhrase.municipalities.text(in: language)),
      ReportColumn(key: "effect", title: language.pick("Effekt", "Effect"), alignment: .trailing),
      ReportColumn(key: "effort", title: language.pick("Indsats", "Effort"), alignment: .trailing),
      ReportColumn(key: "votes", title: language.pick("Stemmer", "Votes")),
    ]
  }

  private static let machineColumns =
    (["id", "title", "status", "author", "target_group", "actor"] + IdeaPart.allCases.map(\.rawValue) + [
      "verified_quotations", "interviews", "municipalities", "votes", "effect_median", "effect_lower", "effect_upper",
      "effort_median", "effort_lower", "effort_upper",
    ]).map { ReportColumn(key: $0, title: "") }

  private static func machineRow(_ entry: IdeaEntry) -> ReportRow {
    let record = entry.record
    func summary(_ spread: VoteSpread?) -> [ReportValue] {
      [spread?.median, spread?.lowerQuartile, spread?.upperQuartile].map { $0.map { .decimal($0, digits: 2) } ?? .empty }
    }
    let texts =
      [record.key, record.title, record.status.rawValue, record.author.name, record.targetGroup, record.actor]
      + IdeaPart.allCases.map { record.parts[$0] ?? "" }
    let counts = [
      entry.evidence.count(where: \.isVerified), entry.interviewCount, entry.municipalityCount, entry.effect?.count ?? 0,
    ]
    return ReportRow(
      texts.map { .text($0) } + counts.map { .integer($0) } + summary(entry.effect) + summary(entry.effort))
  }

  private static func row(_ entry: IdeaEntry, _ language: Language) -> ReportRow {
    let record = entry.record
    let verified = entry.evidence.count(where: \.isVerified)
    return ReportRow([
      .text(record.shortID), .text((entry.isVerified ? "" : "! ") + record.title),
      .text(record.status.text(in: language)), .integer(verified), .integer(entry.interviewCount),
      .integer(entry.municipalityCount), entry.effect.map { .decimal($0.median, digits: 1) } ?? .empty,
      entry.effort.map { .decimal($0.median, digits: 1) } ?? .empty, .integer(entry.effect?.count ?? 0),
    ])
  }

  private static func blocks(
    _ entry: IdeaEntry, context: ReportContext, codes: [CodePath: CodePath]
  ) -> [ReportBlock] {
    let language = context.language
    let record = entry.record
    var facts = [ReportFact(title: language.pick("Status", "Status"), value: .text(record.status.text(in: language)))]
    if !record.targetGroup.isEmpty {
      facts.append(.init(title: language.pick("Målgruppe", "Target group"), value: .text(record.targetGroup)))
    }
    if !record.actor.isEmpty {
      facts.append(.init(title: language.pick("Hvem handler", "Who acts"), value: .text(record.actor)))
    }
    var blocks: [ReportBlock] = []
    if !entry.isVerified {
      blocks.append(
        .note(
          language.pick(
            "Intet belæg for idéen er efterprøvet ordret endnu.", "No evidence for the idea holds verbatim yet.")))
    }
    blocks.append(
      .definitions(facts.map { ReportDefinition(term: .text($0.title), texts: [.init(title: "", value: $0.value)]) }))
    for part in IdeaPart.allCases { blocks += self.part(part, entry, context: context, codes: codes) }
    let priority = [
      (language.pick("Effekt", "Effect"), entry.effect), (language.pick("Indsats", "Effort"), entry.effort),
    ].compactMap { title, spread in self.votes(spread, language).map { "\(title): \($0)." } }
    if !priority.isEmpty {
      blocks.append(.heading(ReportHeading(level: 3, text: language.pick("Prioritering", "Priority"))))
      blocks.append(.paragraph(priority.joined(separator: " ")))
    }
    blocks.append(.note("\(language.pick("Idé", "Idea")) \(record.shortID) · \(record.author.name)"))
    return blocks
  }

  private static func votes(_ spread: VoteSpread?, _ language: Language) -> String? {
    spread.map {
      let median = language.formatted($0.median, digits: 1)
      let lower = language.formatted($0.lowerQuartile, digits: 1)
      let upper = language.formatted($0.upperQuartile, digits: 1)
      let count = language.pick(
        "\($0.count) \($0.count == 1 ? "stemme" : "stemmer")", "\($0.count) \($0.count == 1 ? "vote" : "votes")")
      guard $0.count > 1 else { return "\(median) (\(count))" }
      return language.pick(
        "median \(median) (kvartiler \(lower)–\(upper), fra \($0.lowest) til \($0.highest), \(count))",
        "median \(median) (quartiles \(lower)–\(upper), from \($0.lowest) to \($0.highest), \(count))")
    }
  }

  private static func part(
    _ part: IdeaPart, _ entry: IdeaEntry, context: ReportContext, codes: [CodePath: CodePath]
  ) -> [ReportBlock] {
    let language = context.language
    let evidence = entry.evidence(for: part)
    let text = entry.record.parts[part]
    guard text != nil || !evidence.isEmpty else { return [] }
    var blocks: [ReportBlock] = [.heading(ReportHeading(level: 3, text: part.text(in: language)))]
    blocks += (text ?? "").split(separator: "\n").map { .paragraph(String($0)) }
    let quotations = evidence.compactMap { quotation($0) }
    if !quotations.isEmpty { blocks.append(.quotations(quotations)) }
    for checked in evidence { blocks += remark(checked, context: context, codes: codes).map { [.note($0)] } ?? [] }
    return blocks
  }

  /// Only words that stand in the transcript are shown as a quotation.
  private static func quotation(_ checked: CheckedEvidence) -> ReportQuotation? {
    guard checked.isVerified, let place = checked.place else { return nil }
    return ReportQuotation(
      text: checked.evidence.quotation, marks: [], interview: place.interviewName, turn: place.turn, time: place.time,
      speaker: place.speaker)
  }

  private static func remark(
    _ checked: CheckedEvidence, context: ReportContext, codes: [CodePath: CodePath]
  ) -> String? {
    let language = context.language
    let words = language.pick(
      "»\(checked.evidence.quotation.shown.excerpt(of: 60))«", "“\(checked.evidence.quotation.shown.excerpt(of: 60))”")
    switch checked.state {
    case .holds: return nil
    case .changed:
      let place = checked.place.map { "\($0.interviewName):\($0.turn)" }
      return language.pick(
        "Citatet \(words) står ikke længere ordret\(place.map { " i \($0)" } ?? "").",
        "The quotation \(words) no longer stands verbatim\(place.map { " in \($0)" } ?? "").")
    case .gone:
      return language.pick("Det, citatet \(words) kom fra, er væk.", "What the quotation \(words) came from is gone.")
    case .code(let key):
      return language.pick("Koden ", "The code ") + context.label(of: codes[key] ?? key).name
        + " (\(codes[key] ?? key))"
    case .wholeInterview:
      return language.pick("Interviewet ", "The interview ") + (checked.place?.interviewName ?? "")
    }
  }
}
