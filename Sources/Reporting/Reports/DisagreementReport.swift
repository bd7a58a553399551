public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Where coders differ: by code, the worst first, each turn with what each coder gave it.
public enum DisagreementReport {
  /// Makes the report; `unfinished` are interviews that coders have looked at in part.
  public static func report(
    _ list: DisagreementList, unfinished: [UnfinishedReading] = [], context: ReportContext
  ) -> Report {
    let language = context.language
    let tables = DisagreementTables(list: list, context: context)
    let names = list.coders.map(\.name)
    var blocks = AgreementReport.warnings(unfinished, language)
    if list.interviewCount == 0 {
      blocks.append(.paragraph(AgreementPhrase.noneInCommon(names).text(in: language)))
    } else if list.groups.isEmpty {
      blocks.append(.paragraph(AgreementPhrase.noDisagreement.text(in: language)))
    } else {
      blocks.append(.table(tables.people))
    }
    return Report(
      id: "disagreements", title: AgreementPhrase.disagreements(coders: names).text(in: language),
      blocks: blocks + [.table(tables.machines)])
  }
}

/// The list as tables.
private struct DisagreementTables {
  let list: DisagreementList
  let context: ReportContext

  private var language: Language { context.language }

  /// A row for each code, and below it one for each turn.
  var people: ReportTable {
    let columns = [
      ReportColumn(key: "place", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "text", title: ColumnPhrase.turn.text(in: language), alignment: .leading),
    ] + list.coders.map { ReportColumn(key: "codes_\($0.name)", title: $0.name, alignment: .leading) }
    return ReportTable(
      id: "turns", title: "", statements: statements, columns: columns,
      rows: list.groups.flatMap { group in [head(group)] + group.places.map { row(list.turns[$0], group.code) } },
      notes: [AgreementPhrase.worstFirst.text(in: language)], audience: .people)
  }

  /// A row for each code and turn; texts in full, places in bytes of the interview's text.
  var machines: ReportTable {
    let keys = ["code", "name", "transcript", "turn", "time", "speaker"] + list.coders.map { "codes_\($0.name)" } + ["text"]
    return ReportTable(
      id: "disagreements", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) },
      rows: list.groups.flatMap { group in group.places.map { plain(list.turns[$0], group.code) } },
      records: list.groups.flatMap { group in group.places.map { record(list.turns[$0], group) } }, audience: .machines)
  }

  private var statements: [ReportStatement] {
    StatementBuilder(context: context).statements(
      .agreement(.disagreements), unit: .agreement(.turn), filter: list.filter,
      counts: [
        .init(key: "disagreements", number: list.groups.reduce(0) { $0 + $1.places.count }, noun: .differences),
        .init(key: "turns", number: list.turnCount, noun: .turns),
        .init(key: "interviews", number: list.interviewCount, noun: .interviews),
      ])
  }

  private func head(_ group: DisagreementList.CodeGroup) -> ReportRow {
    let alpha = group.alpha.number.map { language.formatted($0, digits: 2) } ?? "–"
    let turns = CountedNoun.turns.counted(group.places.count, in: language)
    return ReportRow(
      [.code(context.code(group.code)), .text("\(turns), α \(alpha)")] + group.given.map { .text(language.formatted($0)) },
      isEmphasised: true)
  }

  private func row(_ turn: DisagreementList.Turn, _ code: CodePath) -> ReportRow {
    let given = list.coders.indices.map { coder -> ReportValue in
      guard turn.raters.contains(coder) else { return .text("·") }
      let others = turn.contested[coder].keys.filter { $0 != code }.sorted().map(\.description)
      return .text(((turn.contested[coder][code] == nil ? [] : ["×"]) + others).joined(separator: ", "))
    }
    return ReportRow([.text("\(turn.interviewName) \(turn.index + 1)"), .text(excerpt(turn, code))] + given)
  }

  /// The turn's words, with what anybody gave the code to marked where it is not all of them.
  private func excerpt(_ turn: DisagreementList.Turn, _ code: CodePath) -> String {
    let ranges = turn.contested.flatMap { $0[code] ?? [] }
    guard let start = ranges.map(\.start).min(), let end = ranges.map(\.end).max() else { return turn.text.shown }
    return MarkedExcerpt(turn.text, from: start - turn.body.start, to: end - turn.body.start).text
  }

  private func plain(_ turn: DisagreementList.Turn, _ code: CodePath) -> ReportRow {
    let given = list.coders.indices.map { coder -> ReportValue in
      turn.raters.contains(coder)
        ? .text(turn.contested[coder].keys.sorted().map(\.description).joined(separator: " | ")) : .empty
    }
    return ReportRow(
      [
        .text(code.description), .text(context.label(of: code).name), .text(turn.interviewName), .integer(turn.index + 1),
        turn.time.map { .text($0.description) } ?? .empty, turn.speaker.map { .text($0) } ?? .empty,
      ] + given + [.text(turn.text)])
  }

  private func record(_ turn: DisagreementList.Turn, _ group: DisagreementList.CodeGroup) -> JSONValue {
    let coders = list.coders.enumerated().map { place, coder in
      JSONValue.object([
        JSONMember("coder", .string(coder.name)), JSONMember("judged", .flag(turn.raters.contains(place))),
        JSONMember("codes", .strings(turn.contested[place].keys.sorted().map(\.description))),
        JSONMember(
          "stretches",
          .array(
            (turn.contested[place][group.code] ?? []).map { range in
              .object([JSONMember("start", .integer(range.start)), JSONMember("end", .integer(range.end))])
            })),
      ])
    }
    return .object([
      JSONMember("code", .string(group.code.description)),
      JSONMember("name", .string(context.label(of: group.code).name)),
      JSONMember("alpha", group.alpha.number.map(JSONValue.decimal) ?? .null),
      JSONMember("transcript", .string(turn.interviewName)), JSONMember("turn", .integer(turn.index + 1)),
      JSONMember("time", .optional(turn.time?.description)), JSONMember("speaker", .optional(turn.speaker)),
      JSONMember("coders", .array(coders)), JSONMember("text", .string(turn.text)),
    ])
  }
}

/// A turn's words on one line, a stretch of them marked »…« where it is not all, cut to what can be read at a glance.
struct MarkedExcerpt {
  /// The words.
  let text: String
  /// So many characters are shown before and after the stretch.
  private static let surroundings = 60
  /// So many characters of a long stretch.
  private static let longest = 180

  /// - Parameters:
  ///   - turn: the turn's text.
  ///   - start: where the stretch begins, in UTF-8 bytes of the text.
  ///   - end: where it ends.
  init(_ turn: String, from start: Int, to end: Int) {
    let canonical = CanonicalText(turn)
    let before = canonical[TextRange(start: 0, end: start)].shown
    let inside = canonical[TextRange(start: start, end: end)].shown.excerpt(of: Self.longest)
    let after = canonical[TextRange(start: end, end: canonical.length)].shown
    guard before.contains(where: { !$0.isWhitespace }) || after.contains(where: { !$0.isWhitespace }) else {
      text = inside
      return
    }
    text = Self.tail(before) + "»\(inside)«" + after.excerpt(of: Self.surroundings)
  }

  private static func tail(_ text: String) -> String {
    guard text.count > surroundings else { return text }
    let rest = text.suffix(surroundings)
    return "… " + rest[(rest.firstIndex(of: " ").map(rest.index(after:)) ?? rest.startIndex)...]
  }
}
