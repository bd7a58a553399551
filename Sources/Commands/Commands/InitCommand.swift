internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks init NAME`: makes an empty project file.
struct InitCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("init", alias: "ny", "Lav et nyt projekt (NAVN.kodeks).", "Make a new project (NAME.kodeks).")
  }

  @Argument(help: .text("Projektets navn eller sti.", "The project's name or path.", value: .name))
  var name: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let path = name.hasSuffix(".kodeks") ? name : name + ".kodeks"
    // A file of no name but its ending is hidden, and no command would find it.
    guard path != ".kodeks", !path.hasSuffix("/.kodeks") else {
      throw DiagnosticError(UsageMessage.invalid(.missingArgument("<\(ValueName.name.text(in: workspace.language))>")))
    }
    let stamp = try workspace.stamp(change)
    let store = try ProjectStore.create(at: workspace.absolute(path), by: stamp.coder, id: stamp.id, date: stamp.date)
    try store.close()
    return Outcome(
      .text(
        workspace.language.pick(
          "Oprettede \(path). Næste skridt: kodeks import FILER\n",
          "Made \(path). Next: kodeks import FILES\n")))
  }
}
