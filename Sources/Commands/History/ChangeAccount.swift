internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// One change with all that is needed to say what it did.
struct ChangeAccount {
  private let summary: ChangeSummary
  private let change: Change
  private let store: ProjectStore

  /// Reads a change.
  ///
  /// - Throws: `DiagnosticError` when the log cannot be read.
  init(_ summary: ChangeSummary, _ store: ProjectStore) throws {
    guard let change = try store.change(summary.id) else {
      throw DiagnosticError(HistoryMessage.unknownChange(String(summary.sequence)))
    }
    self.summary = summary
    self.change = change
    self.store = store
  }

  /// What the change did, step by step.
  func report(in workspace: Workspace) throws -> Report {
    let records = try store.everyInterview()
    let present = try store.interviews()
    let codes = try store.projectCodes()
    let wanted = Set(change.texts.values).union(change.newTexts.values).union(
      change.interviews.compactMap { records[$0]?.textSHA256 })
    let surroundings = ChangeSurroundings(
      names: records.mapValues(\.name), texts: try store.texts(wanted).mapValues(CanonicalText.init(utf8:)),
      lastTexts: records.mapValues(\.textSHA256),
      interviews: Dictionary(present.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }), codes: codes)
    return ChangeReport.report(
      change, summary, in: surroundings, timeZone: workspace.timeZone(),
      context: try Material.context(workspace, store, coded: []))
  }
}
