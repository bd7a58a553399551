internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks undo`: takes changes back, the coder's latest or one that is named.
struct UndoCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "undo", alias: "fortryd",
      "Fortryd din seneste ændring, eller en bestemt. Andres senere arbejde bliver stående.",
      "Undo your latest change, or a certain one. Others' later work stays.")
  }

  @OptionGroup var reversal: ReversalOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    try reversal.outcome(.undo, in: workspace) { store, target, stamp in try store.undo(target, stamp) }
  }
}

/// `kodeks redo`: makes again what was taken back.
struct RedoCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "redo", alias: "gentag", "Gør det igen, som du sidst fortrød, eller en bestemt fortrudt ændring.",
      "Do again what you undid last, or a certain change that was undone.")
  }

  @OptionGroup var reversal: ReversalOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    try reversal.outcome(.redo, in: workspace) { store, target, stamp in try store.redo(target, stamp) }
  }
}

/// What is to be taken back or made again.
struct ReversalOptions: ParsableArguments {
  @Argument(
    help: .text(
      "Ændringens nummer i loggen eller begyndelsen af dens id; ellers din seneste.",
      "The change's number in the log or the beginning of its id; otherwise your latest.", value: .change))
  var change: String?

  @Option(
    parsing: .unconditional,
    help: .text("Så mange, den ene efter den anden.", "So many, one after the other.", value: .number),
    transform: WholeNumber.atLeast(1))
  var steps: Int?

  @OptionGroup var options: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  /// Does it step by step; what was done before a step that is refused stays done and is told.
  ///
  /// - Throws: `DiagnosticError` when the first step is refused.
  func outcome(
    _ kind: Reversal, in workspace: Workspace,
    step: (ProjectStore, UUID?, ChangeStamp) throws -> ChangeSummary?
  ) throws -> Outcome {
    guard change == nil || steps == nil else { throw DiagnosticError(HistoryMessage.stepsOfOne) }
    let store = try workspace.openProject()
    let target = try change.map { try store.change(called: $0).id }
    let coder = workspace.coderName(options.coder)
    var done: [ChangeSummary] = []
    var notices: [Diagnostic] = []
    var status = ExitStatus.done
    while done.count < steps ?? 1 {
      do {
        let stamp = try workspace.stamp(options)
        let work: ChangeKind = kind == .undo ? .undo : .redo
        let reversed = try ReversalObstacle.telling(work, store, in: workspace) { try step(store, target, stamp) }
        guard let change = reversed else {
          let message: HistoryMessage = kind == .undo ? .nothingToUndo(coder: coder) : .nothingToRedo(coder: coder)
          notices = [Diagnostic(message)]
          status = done.isEmpty ? .nothing : .done
          break
        }
        done.append(change)
      } catch let error as DiagnosticError where !done.isEmpty {
        notices = error.diagnostics
        status = .misuse
        break
      }
    }
    guard !done.isEmpty else { return Outcome(.text(""), diagnostics: notices, status: status) }
    return Outcome(
      .report(
        ReversalReport.report(kind, of: done, timeZone: workspace.timeZone(), language: workspace.language),
        output.format), diagnostics: notices, status: status)
  }
}
