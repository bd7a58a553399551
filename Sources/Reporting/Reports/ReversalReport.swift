public import CodingModel
public import Foundation
public import TranscriptText

/// What was done to changes of the log.
public enum Reversal: Hashable, Sendable {
  /// They were taken back.
  case undo
  /// They were made again.
  case redo
}

/// What was taken back or made again, in words.
public enum ReversalReport {
  /// Makes the report; `changes` are those that were taken back or made again, in the order in which that was done.
  public static func report(
    _ reversal: Reversal, of changes: [ChangeSummary], timeZone: TimeZone, language: Language
  ) -> Report {
    let sentences = changes.map { ReportBlock.paragraph(sentence($0, timeZone, language)) }
    let table = LogReport.table(changes, selection: nil, timeZone: timeZone, language: language, audience: .machines)
    return Report(id: id(reversal), title: title(reversal, changes.count, language), blocks: sentences + [.table(table)])
  }

  private static func id(_ reversal: Reversal) -> String {
    switch reversal {
    case .undo: "undo"
    case .redo: "redo"
    }
  }

  private static func title(_ reversal: Reversal, _ count: Int, _ language: Language) -> String {
    let changes = CountedNoun.changes.counted(count, in: language)
    switch reversal {
    case .undo: return language.pick("\(changes) fortrudt", "\(changes) undone")
    case .redo: return language.pick("\(changes) gentaget", "\(changes) redone")
    }
  }

  /// `Nr. 7: kodning i hånden af Åse, 2020-11-02 10:05:00 +01:00: +1 kodning (fordi …)`.
  private static func sentence(_ change: ChangeSummary, _ timeZone: TimeZone, _ language: Language) -> String {
    let time = change.date.clockTime(in: timeZone)
    let kind = change.kind.text(in: language)
    let extent = change.extent(in: language)
    let reason = change.reason.isEmpty ? "" : language.pick(" (»\(change.reason)«)", " (“\(change.reason)”)")
    return language.pick(
      "Nr. \(change.sequence): \(kind) af \(change.coder.name), \(time)",
      "No. \(change.sequence): \(kind) by \(change.coder.name), \(time)")
      + (extent.isEmpty ? "" : ": " + extent) + reason
  }
}
