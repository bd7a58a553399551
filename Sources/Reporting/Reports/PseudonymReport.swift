public import CodingModel
public import TranscriptText

/// A finding as lists show it.
public struct ShownIdentifier: Hashable, Sendable {
  /// What was found where, and what comes in its place.
  public let finding: Pseudonymiser.Finding
  /// The number of the turn; `nil` outside transcripts.
  public let turn: Int?

  /// Makes one.
  public init(_ finding: Pseudonymiser.Finding, turn: Int?) {
    self.finding = finding
    self.turn = turn
  }

  /// `nord:12`, `memo a1b2c3d4`.
  func place(in language: Language) -> String {
    let place = finding.place
    if place.kind == .transcript { return turn.map { "\(place.name):\($0)" } ?? place.name }
    return "\(place.kind.text(in: language)) \(place.name)"
  }
}

/// What was, or would be, replaced.
public enum PseudonymReport {
  /// What would be replaced, and what somebody must look at.
  public static func preview(_ findings: [ShownIdentifier], language: Language) -> Report {
    let replaced = findings.filter { $0.finding.replacement != nil }
    let open = findings.filter { $0.finding.replacement == nil }
    var blocks: [ReportBlock] = [.table(counts(findings, language))]
    if !replaced.isEmpty { blocks.append(.table(list(replaced, language))) }
    if !open.isEmpty { blocks.append(.table(candidates(open, language))) }
    blocks.append(.table(machines(findings, language)))
    return Report(
      id: "pseudonymise", title: language.pick("Det bliver erstattet", "What is replaced"), blocks: blocks)
  }

  /// What was replaced in a new project.
  public static func made(
    _ facts: [ReportFact], _ findings: [ShownIdentifier], path: String, key: String, language: Language
  ) -> Report {
    Report(
      id: "pseudonymise",
      title: language.pick(
        "Lavede \(path); kun nøglen \(key) fører tilbage", "Made \(path); only the key \(key) leads back"),
      blocks: [.facts(facts), .table(counts(findings, language))])
  }

  /// What was put back in a new project.
  public static func reversed(_ facts: [ReportFact], path: String, language: Language) -> Report {
    Report(
      id: "pseudonymise",
      title: language.pick("Lavede \(path) med navnene sat ind igen", "Made \(path) with the names put back"),
      blocks: [.facts(facts)])
  }

  /// The key's list.
  public static func list(_ list: IdentifierList, language: Language) -> Report {
    let entries = list.entries.map { entry in
      ReportRow([
        .text(Pseudonym(entry.kind, number: entry.number).text), .text(entry.kind.text(in: language)),
        .text(entry.kind.rawValue), .text(entry.names.joined(separator: ", ")),
      ])
    }
    let stays = language.pick("bliver stående", "stays")
    let kept = list.kept.map { ReportRow([.empty, .text(stays), .text("keep"), .text($0)]) }
    let table = ReportTable(
      id: "list", title: "", statements: statements(.list, list.entries.count + list.kept.count, .things, language),
      columns: [
        column("replacement", language.pick("I stedet", "Instead")),
        column("kind", language.pick("Slags", "Kind"), .people), column("kind", "", .machines),
        column("names", language.pick("Navne", "Names")),
      ], rows: entries + kept)
    return Report(
      id: "pseudonym-list", title: language.pick("Nøglens liste", "The key's list"), blocks: [.table(table)],
      jsonShape: .array)
  }

  private static func counts(_ findings: [ShownIdentifier], _ language: Language) -> ReportTable {
    ReportTable(
      id: "counts", title: "", statements: statements(.counts, findings.count, .places, language),
      columns: [
        column("kind", language.pick("Slags", "Kind"), .people), column("kind", "", .machines),
        ReportColumn(key: "places", title: language.pick("Steder", "Places")),
        ReportColumn(key: "different", title: language.pick("Forskellige", "Different")),
        ReportColumn(key: "doubtful", title: language.pick("Se efter", "To look at")),
      ],
      rows: IdentifierKind.allCases.compactMap { kind in
        let own = findings.filter { $0.finding.finding.kind == kind }
        guard !own.isEmpty else { return nil }
        return ReportRow([
          .text(kind.text(in: language)), .text(kind.rawValue), .integer(own.count),
          .integer(Set(own.map { $0.finding.replacement ?? $0.finding.text }).count),
          .integer(own.count { $0.finding.finding.isDoubtful }),
        ])
      })
  }

  private static func list(_ findings: [ShownIdentifier], _ language: Language) -> ReportTable {
    ReportTable(
      id: "findings", title: language.pick("Bliver erstattet", "Is replaced"),
      statements: statements(.findings, findings.count, .places, language),
      columns: [
        column("place", language.pick("Sted", "Place")), column("kind", language.pick("Slags", "Kind")),
        column("text", language.pick("Står", "Reads")), column("replacement", language.pick("Bliver", "Becomes")),
        column("reason", language.pick("Hvorfor", "Why")),
      ],
      rows: findings.map { shown in
        let finding = shown.finding
        return ReportRow([
          .text(shown.place(in: language)), .text(finding.finding.kind.text(in: language)), .text(finding.text.shown),
          .text(finding.replacement ?? ""), .text(reason(finding.finding, language)),
        ])
      }, audience: .people)
  }

  private static func reason(_ finding: IdentifierFinding, _ language: Language) -> String {
    finding.reason.text(in: language) + (finding.isDoubtful ? language.pick("; se efter", "; look at it") : "")
  }

  /// Words that may be names, the most frequent first.
  private static func candidates(_ findings: [ShownIdentifier], _ language: Language) -> ReportTable {
    let groups = Dictionary(grouping: findings, by: \.finding.text).sorted { left, right in
      (-left.value.count, left.key) < (-right.value.count, right.key)
    }
    return ReportTable(
      id: "candidates", title: language.pick("Skal ses efter", "To look at"),
      statements: statements(.candidates, groups.count, .distinctWords, language),
      columns: [
        column("text", language.pick("Ord", "Word")),
        ReportColumn(key: "count", title: language.pick("Gange", "Times")),
        column("place", language.pick("Første sted", "First place")),
        column("reason", language.pick("Hvorfor", "Why")),
      ],
      rows: groups.map { text, group in
        ReportRow([
          .text(text.shown), .integer(group.count), .text(group.first?.place(in: language) ?? ""),
          .text(group.first?.finding.finding.reason.text(in: language) ?? ""),
        ])
      }, audience: .people)
  }

  private static func machines(_ findings: [ShownIdentifier], _ language: Language) -> ReportTable {
    let keys = [
      "place_kind", "place", "turn", "start", "end", "kind", "text", "replacement", "certainty", "reason", "doubtful",
    ]
    return ReportTable(
      id: "findings", title: "", statements: statements(.findings, findings.count, .places, language),
      columns: keys.map { column($0, "", .machines) },
      rows: findings.map { shown in
        let found = shown.finding.finding
        return ReportRow([
          .text(shown.finding.place.kind.rawValue), .text(shown.finding.place.name),
          shown.turn.map { .integer($0) } ?? .empty, .integer(found.range.start), .integer(found.range.end),
          .text(found.kind.rawValue), .text(shown.finding.text), shown.finding.replacement.map { .text($0) } ?? .empty,
          .text(found.certainty.rawValue), .text(found.reason.rawValue), .flag(found.isDoubtful),
        ])
      }, audience: .machines)
  }

  private static func column(
    _ key: String, _ title: String, _ audience: ReportAudience = .everyone
  ) -> ReportColumn {
    ReportColumn(key: key, title: title, alignment: .leading, audience: audience)
  }

  private static func statements(
    _ definition: PseudonymDefinition, _ count: Int, _ noun: CountedNoun, _ language: Language
  ) -> [ReportStatement] {
    StatementBuilder(language: language).statements(
      .pseudonyms(definition), counts: [.init(key: "n", number: count, noun: noun)])
  }
}
