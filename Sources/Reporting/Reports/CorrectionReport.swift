public import CodingModel
public import TranscriptText

/// What corrected transcripts did to all that lies in them.
public enum CorrectionReport {
  /// Makes the report; `outcomes` in the order of the files. `isTrial` where nothing was stored.
  public static func report(_ outcomes: [CorrectionOutcome], isTrial: Bool, language: Language) -> Report {
    let changed = outcomes.filter { !$0.isUnchanged }
    var blocks: [ReportBlock] = []
    if !changed.isEmpty {
      blocks.append(.table(items(changed, language)))
      blocks.append(.table(fates(changed, language)))
      if let list = looked(at: changed, language) { blocks.append(.table(list)) }
    }
    blocks += notes(outcomes, isTrial, language).map { .note($0) }
    return Report(id: "correction", title: title(outcomes, isTrial, language), blocks: blocks)
  }

  private static func title(_ outcomes: [CorrectionOutcome], _ isTrial: Bool, _ language: Language) -> String {
    let changed = outcomes.filter { !$0.isUnchanged }
    guard let first = changed.first else {
      let names = outcomes.map(\.name).joined(separator: ", ")
      return language.pick("Intet at rette: \(names) er uændret", "Nothing to correct: \(names) is unchanged")
    }
    let what = changed.count == 1 ? first.name : CountedNoun.interviews.counted(changed.count, in: language)
    return isTrial
      ? language.pick("Ville rette \(what)", "Would correct \(what)")
      : language.pick("Rettede \(what)", "Corrected \(what)")
  }

  // MARK: Tables

  private static func fates(_ outcomes: [CorrectionOutcome], _ language: Language) -> ReportTable {
    let fates = CorrectionOutcome.Fate.allCases
    let rows = outcomes.flatMap { outcome in
      CorrectionOutcome.Thing.allCases.compactMap { thing -> ReportRow? in
        let counts = fates.map { outcome.count(thing, $0) }
        guard counts.contains(where: { $0 > 0 }) else { return nil }
        return ReportRow(
          [.text(outcome.name), .text(thing.text(in: language)), .text(thing.rawValue)] + counts.map { .integer($0) })
      }
    }
    return ReportTable(
      id: "fates", title: "",
      statements: StatementBuilder(language: language).statements(
        .corrections(.fates),
        counts: [
          .init(
            key: "codings", number: number(outcomes) { $0 == .coding || $0 == .ruleCoding }, noun: .codings),
          .init(key: "verdicts", number: number(outcomes) { $0 == .verdict }, noun: .verdicts),
          .init(key: "memos", number: number(outcomes) { $0 == .memo }, noun: .memos),
        ]),
      columns: [
        ReportColumn(key: "interview", title: ColumnPhrase.interview.text(in: language), alignment: .leading),
        ReportColumn(key: "thing", title: "", alignment: .leading, audience: .people),
        ReportColumn(key: "thing", title: "", alignment: .leading, audience: .machines),
      ] + fates.map { ReportColumn(key: $0.rawValue, title: $0.text(in: language)) }, rows: rows)
  }

  private static func number(
    _ outcomes: [CorrectionOutcome], of isCounted: (CorrectionOutcome.Thing) -> Bool
  ) -> Int {
    outcomes.reduce(0) { $0 + $1.items.count { isCounted($0.thing) } }
  }

  /// What a person should look at: what has no place, what dropped out, and what a person made on words that were
  /// corrected since.
  private static func looked(at outcomes: [CorrectionOutcome], _ language: Language) -> ReportTable? {
    let items = outcomes.flatMap { outcome in
      outcome.items.filter { item in
        item.thing != .ruleCoding && [.corrected, .orphan, .dropped].contains(item.fate)
      }.map { (outcome.name, $0) }
    }
    guard !items.isEmpty else { return nil }
    return ReportTable(
      id: "looked-at", title: language.pick("Se efter", "Look at"),
      statements: StatementBuilder(language: language).statements(
        .corrections(.items), counts: [.init(key: "items", number: items.count, noun: .things)]),
      columns: [
        ReportColumn(key: "thing", title: language.pick("Hvad", "What"), alignment: .leading),
        ReportColumn(key: "id", title: "Id", alignment: .leading),
        ReportColumn(key: "turn", title: ColumnPhrase.turn.text(in: language), alignment: .leading),
        ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
        ReportColumn(key: "former", title: language.pick("Før", "Before"), alignment: .leading),
        ReportColumn(key: "present", title: language.pick("Nu", "Now"), alignment: .leading),
      ], rows: items.map { row($0, $1, language) }, audience: .people)
  }

  private static func row(_ name: String, _ item: CorrectionOutcome.Item, _ language: Language) -> ReportRow {
    let turns = [item.former.turn, item.present?.turn].map { $0.map(String.init) ?? "–" }
    let now = item.present.map { excerpt($0.text) } ?? "(" + (item.cause?.text(in: language) ?? "") + ")"
    let place = item.present == nil || turns[0] == turns[1] ? turns[0] : turns.joined(separator: " → ")
    return ReportRow([
      .text(item.thing.singular(in: language)), .text(String(item.id.prefix(8))), .text("\(name):\(place)"),
      .text(item.code?.description ?? ""), .text(excerpt(item.former.text)), .text(now),
    ])
  }

  private static func excerpt(_ text: String) -> String { text.shown.excerpt(of: 40) }

  /// Every thing, for programs.
  private static func items(_ outcomes: [CorrectionOutcome], _ language: Language) -> ReportTable {
    let keys = [
      "interview", "thing", "id", "code", "coder", "fate", "cause", "former_turn", "former_start", "former_end",
      "former_text", "turn", "start", "end", "text",
    ]
    let rows = outcomes.flatMap { outcome in
      outcome.items.map { item in
        ReportRow(
          [
            .text(outcome.name), .text(item.thing.rawValue), .text(item.id), text(item.code?.description),
            text(item.owner?.name), .text(item.fate.rawValue), text(item.cause?.rawValue),
          ] + values(item.former) + values(item.present))
      }
    }
    return ReportTable(
      id: "items", title: "",
      statements: StatementBuilder(language: language).statements(
        .corrections(.fates), counts: [.init(key: "items", number: rows.count, noun: .things)]),
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading, audience: .machines) }, rows: rows,
      audience: .machines)
  }

  private static func text(_ value: String?) -> ReportValue { value.map { .text($0) } ?? .empty }

  private static func values(_ passage: CorrectionOutcome.Passage?) -> [ReportValue] {
    guard let passage else { return Array(repeating: .empty, count: 4) }
    return [
      passage.turn.map { .integer($0) } ?? .empty, .integer(passage.range.start), .integer(passage.range.end),
      .text(passage.text),
    ]
  }

  // MARK: Notes

  private static func notes(_ outcomes: [CorrectionOutcome], _ isTrial: Bool, _ language: Language) -> [String] {
    let changed = outcomes.filter { !$0.isUnchanged }
    let items = changed.flatMap(\.items)
    var notes: [String] = []
    let unchanged = outcomes.filter(\.isUnchanged).map(\.name)
    if !changed.isEmpty, !unchanged.isEmpty {
      let names = unchanged.joined(separator: ", ")
      notes.append(language.pick("Uændret: \(names)", "Unchanged: \(names)"))
    }
    let relabelled = changed.reduce(0) { $0 + $1.relabelled }
    if relabelled > 0 {
      notes.append(
        language.pick(
          relabelled == 1
            ? "1 oplysning om en taler følger talerens nye betegnelse"
            : "\(relabelled) oplysninger om talere følger talernes nye betegnelser",
          relabelled == 1
            ? "1 fact on a speaker follows the new label" : "\(relabelled) facts on speakers follow the new labels"))
    }
    let isCoded = items.contains { $0.thing == .ruleCoding || $0.thing == .verdict }
    if isTrial, !changed.isEmpty {
      notes.append(language.pick("Prøvekørsel: intet er ændret", "Dry run: nothing was changed"))
    } else {
      if items.contains(where: { $0.fate == .orphan }) {
        notes.append(
          language.pick(
            "De hjemløse venter på et sted: se dem med »kodeks orphan list«",
            "The homeless ones wait for a place: see them with 'kodeks orphan list'"))
      }
      if isCoded {
        notes.append(
          language.pick(
            "Kør »kodeks code«, så reglerne ser den rettede tekst",
            "Run 'kodeks code' so that the rules see the corrected text"))
      }
    }
    return notes
  }
}
