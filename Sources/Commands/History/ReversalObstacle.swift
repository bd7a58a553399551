internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Why an undo or a redo was refused: the later work on the same thing, as people know it.
struct ReversalObstacle: DiagnosticMessage {
  private let change: ChangeSummary
  private let isUndo: Bool
  private let gist: String
  private let time: String

  var id: String { "store.changed-since" }
  var severity: Severity { .error }

  /// Runs an undo or a redo; where later work stands in its way, the error says what that did, and when.
  static func telling<Value>(
    _ kind: ChangeKind, _ store: ProjectStore, in workspace: Workspace, _ work: () throws -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch let error as DiagnosticError {
      throw DiagnosticError(try error.diagnostics.map { try told($0, kind, store, workspace) })
    }
  }

  private static func told(
    _ diagnostic: Diagnostic, _ kind: ChangeKind, _ store: ProjectStore, _ workspace: Workspace
  ) throws -> Diagnostic {
    guard case .changedSince(let change)? = diagnostic.message as? RecordingMessage else { return diagnostic }
    // Of other kinds of work the line may quote what somebody wrote or said, which belongs in no error.
    let isPlain = [.hand, .verdict, .editCodes].contains(change.kind)
    let gists = isPlain ? try ChangeGists.texts(of: [change], store, language: workspace.language) : [:]
    let obstacle = ReversalObstacle(
      change: change, isUndo: kind == .undo, gist: gists[change.id] ?? "",
      time: change.date.clockTime(in: workspace.timeZone()))
    return Diagnostic(obstacle, at: diagnostic.location)
  }

  func text(in language: Language) -> String {
    let what = change.kind.text(in: language) + (gist.isEmpty ? "" : " (\(gist))")
    let (coder, number) = (change.coder.name, change.sequence)
    return language.pick(
      "kan ikke \(isUndo ? "fortrydes" : "gentages"): det, ændringen gjorde, er siden ændret af \(coder)"
        + " ved nr. \(number), \(what), \(time)",
      "cannot be \(isUndo ? "undone" : "redone"): what the change did was later changed by \(coder)"
        + " with no. \(number), \(what), \(time)")
  }

  func suggestion(in language: Language) -> String? { RecordingMessage.changedSince(change).suggestion(in: language) }
}
