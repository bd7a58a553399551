public import CodingModel
internal import TranscriptText

/// A project's codes, and what was done with them by hand.
public enum CodesReport {
  /// The codes as they are now.
  ///
  /// - Parameters:
  ///   - codes: the codes, each before those below it.
  ///   - codings: the codings to count.
  ///   - context: language and names.
  public static func report(_ codes: [CodeOutline], codings: [Coding], context: ReportContext) -> Report {
    let language = context.language
    let title = { (phrase: CodesPhrase) in phrase.text(in: language) }
    let columns = [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "key", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "color", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "origin", title: title(.origin), alignment: .leading, audience: .people),
      ReportColumn(key: "codebook", title: "", alignment: .leading, audience: .machines),
      ReportColumn(key: "rules", title: title(.rules)), ReportColumn(key: "hand", title: title(.hand)),
      ReportColumn(key: "coders", title: title(.coders), alignment: .leading),
      ReportColumn(key: "definition", title: "Definition", alignment: .leading),
    ]
    let statements = StatementBuilder(context: context).statements(
      .codes(.list),
      counts: [
        .init(key: "codes", number: codes.count, noun: .codes),
        .init(key: "codings", number: codings.count, noun: .codings),
      ])
    let byCode = Dictionary(grouping: codings, by: \.code)
    let table = ReportTable(
      id: "codes", title: "", statements: statements, columns: columns,
      rows: codes.map { row($0, byCode[$0.path] ?? [], context) })
    return Report(id: "codes", title: title(.list), blocks: [.table(table)])
  }

  private static func row(_ code: CodeOutline, _ codings: [Coding], _ context: ReportContext) -> ReportRow {
    let language = context.language
    let byHand = Dictionary(grouping: codings.filter { $0.coder != .rules }, by: \.coder.name)
    let coders = language.collation.sorted(Array(byHand.keys)) { $0 }.map { name in
      "\(name) \(language.formatted(byHand[name]?.count ?? 0))"
    }
    let origin = code.codebook.isEmpty ? CodesPhrase.byHand.text(in: language) : code.codebook
    return ReportRow([
      .code(context.code(code.path, isIndented: true)), .text(code.name), .text(code.key.description),
      .text(code.color), .text(origin), .text(code.codebook), .integer(codings.count { $0.coder == .rules }),
      .integer(codings.count { $0.coder != .rules }), .text(coders.joined(separator: ", ")), .text(code.definition),
    ])
  }

  /// What came of work on codes.
  public static func report(_ outcome: CodeEditOutcome, context: ReportContext) -> Report {
    let language = context.language
    let code = outcome.code
    let phrase =
      outcome.isUnchanged
      ? CodesPhrase.unchanged(code?.path)
      : .done(outcome.edit, former: outcome.former, code: code?.path)
    return Report(
      id: "codes", title: phrase.text(in: language),
      blocks: details(outcome).map { .paragraph($0.text(in: language)) } + [.table(table(outcome, context))])
  }

  /// What a person wants to know beside the title.
  private static func details(_ outcome: CodeEditOutcome) -> [CodesPhrase] {
    var details: [CodesPhrase] = []
    if [.create, .split, .recolour].contains(outcome.edit), let color = outcome.code?.color {
      details.append(.color(color))
    }
    let codings = outcome.codings
    if codings.moved > 0 { details.append(.moved(codings.moved)) }
    if codings.joined > 0 { details.append(.joined(codings.joined)) }
    if codings.takenOver > 0 { details.append(.takenOver(codings.takenOver)) }
    if codings.removed > 0 { details.append(.removed(codings.removed)) }
    if outcome.following > 0 { details.append(.following(outcome.following)) }
    return details
  }

  private static func table(_ outcome: CodeEditOutcome, _ context: ReportContext) -> ReportTable {
    let texts = ["edit", "code", "name", "color", "former"]
    let numbers = ["moved", "joined", "taken_over", "removed", "following"]
    let codings = outcome.codings
    let statements = StatementBuilder(context: context).statements(
      .codes(.outcome), counts: [.init(key: "codes", number: outcome.former.count, noun: .codes)], codebookVersions: [])
    let values: [ReportValue] = [
      .text(outcome.edit.rawValue), .text(outcome.code?.path.description ?? ""), .text(outcome.code?.name ?? ""),
      .text(outcome.code?.color ?? ""), .text(outcome.former.map(\.description).joined(separator: " | ")),
    ]
    return ReportTable(
      id: "codes", title: "", statements: statements,
      columns: texts.map { ReportColumn(key: $0, title: "", alignment: .leading) }
        + numbers.map { ReportColumn(key: $0, title: "") },
      rows: [
        ReportRow(
          values
            + [codings.moved, codings.joined, codings.takenOver, codings.removed, outcome.following].map {
              .integer($0)
            })
      ], audience: .machines)
  }
}
