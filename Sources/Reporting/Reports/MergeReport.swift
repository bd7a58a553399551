public import CodingModel
public import Foundation
public import TranscriptText

/// What came of taking in another copy of a project.
public enum MergeReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - outcome: what came in.
  ///   - names: what things are called after it.
  ///   - isTrial: true where nothing was changed.
  ///   - backup: the path of the copy that was made before, if any.
  ///   - timeZone: whose clock people read; programs read UTC.
  ///   - language: the reader's.
  public static func report(
    _ outcome: MergeOutcome, names: RecordNames, isTrial: Bool, backup: String?, timeZone: TimeZone, language: Language
  ) -> Report {
    var blocks: [ReportBlock] = []
    if outcome.changes > 0 {
      blocks.append(.table(table(outcome, language)))
      blocks += ConflictsReport.blocks(outcome.conflicts, names: names, timeZone: timeZone, language: language)
    }
    blocks += notes(outcome, isTrial, backup, language).map { .note($0) }
    return Report(id: "merge", title: title(outcome, isTrial, language), blocks: blocks)
  }

  private static func title(_ outcome: MergeOutcome, _ isTrial: Bool, _ language: Language) -> String {
    guard outcome.changes > 0 else { return language.pick("Intet nyt", "Nothing new") }
    let changes = CountedNoun.changes.counted(outcome.changes, in: language)
    let conflicts = CountedNoun.conflicts.counted(outcome.conflicts.count, in: language)
    let held = outcome.conflicts.isEmpty ? language.pick("ingen konflikter", "no conflicts") : conflicts
    return isTrial
      ? language.pick("Ville flette \(changes) ind: \(held)", "Would merge \(changes): \(held)")
      : language.pick("Flettede \(changes) ind: \(held)", "Merged \(changes): \(held)")
  }

  private static func table(_ outcome: MergeOutcome, _ language: Language) -> ReportTable {
    ReportTable(
      id: "coders", title: "",
      statements: StatementBuilder(language: language).statements(
        .merge, counts: [.init(key: "changes", number: outcome.changes, noun: .changes)]),
      columns: [
        ReportColumn(key: "coder", title: language.pick("Hvem", "Who"), alignment: .leading),
        ReportColumn(key: "changes", title: language.pick("Ændringer", "Changes")),
        ReportColumn(
          key: "operations", title: language.pick("Omfang", "Extent"), alignment: .leading, audience: .people),
      ]
        + OperationKind.allCases.map { kind in
          ReportColumn(key: kind.rawValue.replacing("-", with: "_"), title: "", audience: .machines)
        },
      rows: outcome.coders.map { count in
        ReportRow(
          [.text(count.coder.name), .integer(count.changes), .text(count.counts.text(in: language))]
            + OperationKind.allCases.map { .integer(count.counts[$0]) })
      })
  }

  private static func notes(
    _ outcome: MergeOutcome, _ isTrial: Bool, _ backup: String?, _ language: Language
  ) -> [String] {
    var notes: [String] = []
    if outcome.orphans > 0 {
      let isOne = outcome.orphans == 1
      notes.append(
        language.pick(
          "\(outcome.orphans) \(isOne ? "kodning" : "kodninger") venter på at blive placeret i en rettet tekst",
          "\(outcome.orphans) \(isOne ? "coding waits" : "codings wait") to be placed in a corrected text"))
    }
    if outcome.ahead > 0 {
      let changes = CountedNoun.changes.counted(outcome.ahead, in: language)
      notes.append(
        language.pick(
          "Den anden kopi mangler \(changes) herfra; flet den anden vej, eller send en ny kopi",
          "The other copy lacks \(changes) of this one; merge the other way, or send a new copy"))
    }
    if outcome.needsCoding {
      notes.append(
        language.pick(
          "Kør »kodeks code« for at kode det hele efter de samme regler",
          "Run 'kodeks code' to code all by the same rules"))
    }
    if let backup {
      notes.append(language.pick("Projektet før fletningen: \(backup)", "The project before the merge: \(backup)"))
    }
    if isTrial, outcome.changes > 0 {
      notes.append(language.pick("Prøvekørsel: intet er ændret", "Dry run: nothing was changed"))
    }
    return notes
  }
}
