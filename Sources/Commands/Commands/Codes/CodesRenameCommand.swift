internal import ArgumentParser
internal import CodingModel
internal import CodingStore

/// `kodeks codes rename CODE NAME`: another name; codings and rules stay with the code.
struct CodesRenameCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "rename", alias: "omdøb", "Omdøb en kode; kodninger og regler bliver ved den.",
      "Rename a code; codings and rules stay with it.")
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @Argument(help: .text("Det nye navn.", "The new name.", value: .name))
  var name: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    return try editing.outcome(output) { try $0.renameCode(key, to: ProjectCodes.name(name), workspace.stamp(change)) }
  }
}
