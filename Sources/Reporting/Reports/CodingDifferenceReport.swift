public import CodingModel
internal import TranscriptText

/// What coding by rules changes, code by code.
public enum CodingDifferenceReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - difference: what changes.
  ///   - run: what was coded.
  ///   - isDryRun: true when nothing was stored.
  ///   - silenced: deleted codes by the paths that the codebooks have for them; their rules make nothing.
  ///   - context: language and names.
  public static func report(
    _ difference: CodingDifference, of run: CodingRun, isDryRun: Bool, silenced: [CodePath] = [],
    context: ReportContext
  ) -> Report {
    let language = context.language
    let counts = Dictionary(
      difference.countsByCode.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let known = context.codes.map(\.path)
    let gone = counts.keys.filter { !known.contains($0) }.sorted()
    let rows = (known + gone).map { path -> ReportRow in
      let count = counts[path]
      let code = context.code(path, isIndented: true)
      return ReportRow([
        .code(code), .integer(count?.added ?? 0), .integer(count?.removed ?? 0), .integer(count?.replaced ?? 0),
        .integer((count?.added ?? 0) + (count?.replaced ?? 0) + (count?.unchanged ?? 0)), .integer(count?.rejected ?? 0),
      ])
    }
    let columns = [
      ReportColumn(key: "code", title: language.pick("Kode", "Code"), alignment: .leading),
      ReportColumn(key: "added", title: language.pick("Tilføjet", "Added")),
      ReportColumn(key: "removed", title: language.pick("Fjernet", "Removed")),
      ReportColumn(
        key: "replaced", title: language.pick("Ny begrundelse", "New evidence"),
        hint: language.pick("samme sted i teksten, andre regler eller ord", "same place, other rules or words")),
      ReportColumn(key: "total", title: language.pick("I alt", "Total")), rejectedColumn(difference, language),
    ]
    let statements = StatementBuilder(context: context).statements(
      .difference, columns: columns, unit: .codings, selection: run.selection(in: language),
      counts: [
        .init(key: "codings", number: total(difference), noun: .codings),
        .init(key: "interviews", number: run.interviewCount, noun: .interviews),
      ], codebookVersions: run.codebooks.map(\.versionName))
    let table = ReportTable(id: "difference", title: "", statements: statements, columns: columns, rows: rows)
    return Report(
      id: "code", title: title(difference, isDryRun, context), blocks: [.table(table)] + notes(silenced, run, language).map { .note($0) })
  }

  /// Deleted codes that still have rules.
  private static func notes(_ silenced: [CodePath], _ run: CodingRun, _ language: Language) -> [String] {
    let rules = Dictionary(grouping: run.codebooks.flatMap { $0.codes.flatMap(\.rules) }, by: \.code)
    return silenced.compactMap { code in
      rules[code].map { CodesPhrase.silenced(code, rules: $0.count).text(in: language) }
    }
  }

  /// Codings that were rejected; for people only where there are any.
  private static func rejectedColumn(_ difference: CodingDifference, _ language: Language) -> ReportColumn {
    ReportColumn(
      key: "rejected", title: language.pick("Afvist før", "Rejected before"),
      hint: language.pick(
        "laves af reglerne, men er afvist af et menneske; ikke med i de andre kolonner",
        "made by the rules, but rejected by a person; not in the other columns"),
      audience: difference.countsByCode.contains { $0.rejected > 0 } ? .everyone : .machines)
  }

  /// How many codings stand afterwards.
  private static func total(_ difference: CodingDifference) -> Int {
    difference.countsByCode.reduce(0) { $0 + $1.added + $1.replaced + $1.unchanged }
  }

  private static func title(_ difference: CodingDifference, _ isDryRun: Bool, _ context: ReportContext) -> String {
    let language = context.language
    let total = total(difference)
    let rejected = difference.countsByCode.reduce(0) { $0 + $1.rejected }
    let known =
      rejected == 0
      ? ""
      : language.pick(
        "; afvist før: \(language.formatted(rejected))", "; rejected before: \(language.formatted(rejected))")
    let codings = { (count: Int) in
      let number = language.formatted(count)
      return language.pick(
        count == 1 ? "1 kodning" : "\(number) kodninger", count == 1 ? "1 coding" : "\(number) codings")
    }
    guard !difference.isEmpty else {
      return language.pick(
        "Ingen ændringer: \(codings(total)) står ved magt", "No change: \(codings(total)) stand") + known
    }
    let removed = language.formatted(difference.countsByCode.reduce(0) { $0 + $1.removed })
    let added = codings(difference.countsByCode.reduce(0) { $0 + $1.added })
    let numbers =
      language.pick(
        "\(added) tilføjet, \(removed) fjernet, \(language.formatted(total)) i alt",
        "\(added) added, \(removed) removed, \(language.formatted(total)) in all") + known
    return isDryRun ? language.pick("Prøve, intet er gemt: ", "Dry run, nothing stored: ") + numbers : numbers
  }
}
