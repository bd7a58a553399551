internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks at TIME COMMAND …`: what a command would have shown then.
struct AtCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "at", alias: "pr",
      "Vis projektet, som det var: »kodeks at 2026-11-02 crosstab«. Tiden er en dag (til dens ende), et tidspunkt"
        + " (2026-11-02T14:30, »i går«) eller en ændring (nummer eller id). Intet kan ændres dér.",
      "Show the project as it was: 'kodeks at 2026-11-02 crosstab'. The time is a day (to its end), a moment"
        + " (2026-11-02T14:30, yesterday) or a change (number or id). Nothing can be changed there.")
  }

  @Argument(help: .text("Hvornår, eller efter hvilken ændring.", "When, or after which change.", value: .moment))
  var moment: String

  @Argument(
    parsing: .captureForPassthrough,
    help: .text("En kommando, der viser noget.", "A command that shows something.", value: .command))
  var command: [String] = []

  func outcome(in workspace: Workspace) throws -> Outcome {
    var (moment, words) = (moment, command)
    if let next = words.first, NamedTime.takesTwo(moment, next) {
      moment += " " + words.removeFirst()
    }
    guard let name = words.first else {
      throw DiagnosticError(UsageMessage.invalid(.missingArgument("<\(ValueName.command.text(in: workspace.language))>")))
    }
    if let command = KodeksCommand.command(named: name), command.isAboutThePresent {
      throw DiagnosticError(HistoryMessage.presentOnly(command: name))
    }
    var then = workspace
    let store = try workspace.openProject(asOf: Self.moment(moment, in: workspace))
    then.past = store
    let outcome = try Session(workspace: then).outcome(of: words)
    guard let past = store.past else { return outcome }
    return outcome.shown(at: PastPhrase(past.last, later: past.laterChanges, workspace.timeZone()), in: workspace.language)
  }

  private static func moment(_ text: String, in workspace: Workspace) throws -> ProjectMoment {
    if let time = NamedTime(text, now: workspace.now, timeZone: workspace.timeZone(), language: workspace.language) {
      return .date(time.last)
    }
    // A day that does not exist looks much like the beginning of an id; its hyphens stand elsewhere.
    guard text.allSatisfy({ $0.isHexDigit || $0 == "-" }), [text.count, 8].contains(text.prefix { $0 != "-" }.count) else {
      throw DiagnosticError(HistoryMessage.unknownTime(text))
    }
    return .change(try workspace.openProject().change(called: text).id)
  }
}

extension ParsableCommand {
  /// True where the command makes no sense for the past, or would keep it open.
  fileprivate static var isAboutThePresent: Bool {
    switch self {
    case is InitCommand.Type, is CheckCommand.Type, is BackupCommand.Type, is ReplCommand.Type, is AtCommand.Type,
      is UndoCommand.Type, is RedoCommand.Type, is MergeCommand.Type, is DumpCommand.Type, is LoadCommand.Type:
      true
    default: false
    }
  }
}

extension Outcome {
  /// The same with the moment said: above a report and with each of its tables, or before a text. Bare rows have no place
  /// for it.
  fileprivate func shown(at moment: PastPhrase, in language: Language) -> Outcome {
    switch body {
    case .report(let report, let format):
      Outcome(
        .report(report.shown(at: moment, in: language), format),
        diagnostics: (format.isForPeople ? [] : [Diagnostic(moment)]) + diagnostics, status: status)
    case .text, .pieces, .repl, .dialogue, .transcript:
      Outcome(body, diagnostics: [Diagnostic(moment)] + diagnostics, status: status)
    }
  }
}
