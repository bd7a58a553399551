internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks check`: whether the project is sound.
struct CheckCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "check", alias: "tjek",
      "Tjek projektet: tekster mod deres aftryk, kodninger mod teksterne, tabeller mod loggen.",
      "Check the project: texts against their digests, codings against the texts, tables against the log.")
  }

  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let findings = try store.check()
    let count = try store.summary().changes
    let changes = workspace.language.formatted(count)
    guard findings.isEmpty else { return Outcome(.text(""), diagnostics: findings, status: .nothing) }
    return Outcome(
      .text(
        workspace.language.pick(
          "Projektet er i orden: "
            + (count == 1
              ? "1 ændring i loggen, og tabellerne følger den\n"
              : "\(changes) ændringer i loggen, og tabellerne følger dem\n"),
          "The project is sound: "
            + (count == 1
              ? "1 change in the log, and the tables follow it\n"
              : "\(changes) changes in the log, and the tables follow them\n"))))
  }
}
