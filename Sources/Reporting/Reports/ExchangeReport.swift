public import TranscriptText

/// What came of exchanging a project with another program: how much, and what was lost or changed on the way.
public enum ExchangeReport {
  /// A number of things that went across.
  public struct Count: Sendable {
    /// English name in machine formats.
    public let key: String
    /// What they are, for people.
    public let title: String
    /// How many.
    public let number: Int

    /// Makes a count.
    public init(_ key: String, _ title: String, _ number: Int) {
      self.key = key
      self.title = title
      self.number = number
    }
  }

  /// Something that happened to so many things of a kind.
  public struct Finding: Sendable {
    /// What became of them, for programs and for people.
    public let outcome: (key: String, text: String)
    /// What happened, for programs and for people.
    public let reason: (key: String, text: String)
    /// What they are, as the standard calls them.
    public let element: String
    /// How many.
    public let count: Int

    /// Makes a finding.
    public init(
      outcome: (key: String, text: String), reason: (key: String, text: String), element: String, count: Int
    ) {
      self.outcome = outcome
      self.reason = reason
      self.element = element
      self.count = count
    }
  }

  /// Makes the report.
  public static func report(
    title: String, counts: [Count], findings: [Finding], notes: [String], language: Language
  ) -> Report {
    var blocks: [ReportBlock] = [.table(content(counts, language))]
    if !findings.isEmpty { blocks.append(.table(losses(findings, language))) }
    return Report(id: "refi", title: title, blocks: blocks + notes.map { .note($0) })
  }

  private static func content(_ counts: [Count], _ language: Language) -> ReportTable {
    ReportTable(
      id: "content", title: "",
      statements: [
        definition(
          language.pick("Det, der er kommet med, efter slags.", "What went across, by kind."), language)
      ],
      columns: [
        ReportColumn(key: "kind", title: language.pick("Slags", "Kind"), alignment: .leading, audience: .people),
        ReportColumn(key: "kind", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "count", title: language.pick("Antal", "Number")),
      ],
      rows: counts.map { ReportRow([.text($0.title), .text($0.key), .integer($0.number)]) })
  }

  private static func losses(_ findings: [Finding], _ language: Language) -> ReportTable {
    ReportTable(
      id: "losses", title: language.pick("Tab og ændringer", "Losses and changes"),
      statements: [
        definition(
          language.pick(
            "Det, der er tabt, ændret, gemt til næste eksport eller værd at vide, efter slags.",
            "What was lost, changed, kept for the next export or is worth knowing, by kind."), language)
      ],
      columns: [
        ReportColumn(key: "outcome", title: language.pick("Udfald", "Outcome"), alignment: .leading, audience: .people),
        ReportColumn(key: "outcome", title: "", alignment: .leading, audience: .machines),
        ReportColumn(key: "element", title: language.pick("Del", "Part"), alignment: .leading),
        ReportColumn(key: "count", title: language.pick("Antal", "Number")),
        ReportColumn(
          key: "reason", title: language.pick("Hvad der skete", "What happened"), alignment: .leading, audience: .people
        ),
        ReportColumn(key: "reason", title: "", alignment: .leading, audience: .machines),
      ],
      rows: findings.map { finding in
        ReportRow([
          .text(finding.outcome.text), .text(finding.outcome.key), .text(finding.element), .integer(finding.count),
          .text(finding.reason.text), .text(finding.reason.key),
        ])
      })
  }

  private static func definition(_ text: String, _ language: Language) -> ReportStatement {
    ReportStatement(
      key: "definition", title: ColumnPhrase.definition.text(in: language), text: text, value: .string(text))
  }
}
