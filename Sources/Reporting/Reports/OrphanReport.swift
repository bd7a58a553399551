public import CodingModel
public import TranscriptText

/// A coding or memo that waits for a place, with what helps to find it.
public struct ShownOrphan: Hashable, Sendable {
  /// Its written identity.
  public let id: String
  /// The code, by what it is called now; `nil` for a memo.
  public let code: CodePath?
  /// Whose it is.
  public let owner: Coder
  /// The interview's name.
  public let interview: String
  /// Where it stood in the former text, in UTF-8 bytes.
  public let range: TextRange
  /// The words that it stood on.
  public let text: String
  /// Why it waits.
  public let cause: OrphanCause?
  /// The number of the turn that is to be looked at first; `nil` where nothing tells.
  public let near: Int?

  /// Makes one.
  public init(
    id: String, code: CodePath?, owner: Coder, interview: String, range: TextRange, text: String, cause: OrphanCause?,
    near: Int?
  ) {
    self.id = id
    self.code = code
    self.owner = owner
    self.interview = interview
    self.range = range
    self.text = text
    self.cause = cause
    self.near = near
  }
}

/// What waits for a person to place it.
public enum OrphanReport {
  /// Makes the report; `orphans` in the order to be shown.
  public static func report(_ orphans: [ShownOrphan], language: Language) -> Report {
    let statements = StatementBuilder(language: language).statements(
      .corrections(.orphans),
      counts: [
        .init(key: "codings", number: orphans.count { $0.code != nil }, noun: .codings),
        .init(key: "memos", number: orphans.count { $0.code == nil }, noun: .memos),
      ])
    let blocks: [ReportBlock] =
      orphans.isEmpty
      ? [.paragraph(language.pick("Ingen: alt har sit sted.", "None: everything has its place."))]
      : [.table(people(orphans, statements, language))]
    return Report(
      id: "orphans", title: language.pick("Hjemløse", "Homeless"),
      blocks: blocks + [.table(machines(orphans, statements))], jsonShape: .array)
  }

  private static func people(
    _ orphans: [ShownOrphan], _ statements: [ReportStatement], _ language: Language
  ) -> ReportTable {
    ReportTable(
      id: "orphans", title: "", statements: statements,
      columns: [
        ReportColumn(key: "id", title: "Id", alignment: .leading),
        ReportColumn(key: "near", title: language.pick("Nær", "Near"), alignment: .leading),
        ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
        ReportColumn(key: "coder", title: language.pick("Af", "By"), alignment: .leading),
        ReportColumn(key: "cause", title: language.pick("Hvorfor", "Why"), alignment: .leading),
        ReportColumn(key: "text", title: language.pick("Tekst", "Text"), alignment: .leading),
      ],
      rows: orphans.map { orphan in
        ReportRow([
          .text(String(orphan.id.prefix(8))), .text(orphan.interview + (orphan.near.map { ":\($0)" } ?? "")),
          .text(orphan.code?.description ?? "memo"), .text(orphan.owner.name),
          .text(orphan.cause?.text(in: language) ?? language.pick("stedet er rettet", "the place was corrected")),
          .text(orphan.text.shown.excerpt(of: 60)),
        ])
      }, audience: .people)
  }

  private static func machines(_ orphans: [ShownOrphan], _ statements: [ReportStatement]) -> ReportTable {
    let keys = ["id", "thing", "transcript", "near_turn", "code", "coder", "cause", "start", "end", "text"]
    return ReportTable(
      id: "orphans", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading, audience: .machines) },
      rows: orphans.map { orphan in
        ReportRow([
          .text(orphan.id), .text(orphan.code == nil ? "memo" : "coding"), .text(orphan.interview),
          orphan.near.map { .integer($0) } ?? .empty, orphan.code.map { .text($0.description) } ?? .empty,
          .text(orphan.owner.name), orphan.cause.map { .text($0.rawValue) } ?? .empty, .integer(orphan.range.start),
          .integer(orphan.range.end), .text(orphan.text),
        ])
      }, audience: .machines)
  }
}
