internal import ArgumentParser
internal import CodingStore
internal import TranscriptText

/// `kodeks codes move CODE --under CODE`: another place in the tree.
struct CodesMoveCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "move", alias: "flyt", "Flyt en kode med dens underkoder til en anden plads i træet.",
      "Move a code with the codes below it to another place in the tree.")
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @Option(help: .text("Koden, den skal ligge under.", "The code to put it below.", value: .code), completion: .codes)
  var under: String?

  @Flag(help: .text("Læg den øverst, under ingen.", "Put it at the top, below none."))
  var top = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard (under != nil) != top else { throw DiagnosticError(CodeNameMessage.underOrTop) }
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    let parent = try under.map { try editing.key($0) }
    return try editing.outcome(output) { try $0.moveCode(key, under: parent, workspace.stamp(change)) }
  }
}
