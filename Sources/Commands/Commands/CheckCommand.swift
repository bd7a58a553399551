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
    let changes = workspace.language.formatted(try store.summary().changes)
    guard findings.isEmpty else { return Outcome(.text(""), diagnostics: findings, status: .nothing) }
    return Outcome(
      .text(
        workspace.language.pick(
          "Projektet er i orden: \(changes) ændringer i loggen, og tabellerne følger dem\n",
          "The project is sound: \(changes) changes in the log, and the tables follow them\n")))
  }
}
