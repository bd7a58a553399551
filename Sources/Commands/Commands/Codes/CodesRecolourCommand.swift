internal import ArgumentParser
internal import CodingStore

/// `kodeks codes recolour CODE [COLOUR]`: another colour.
struct CodesRecolourCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "recolour", alias: "farve", "Giv en kode en anden farve: den angivne, eller en, som nabokoderne ikke har.",
      "Give a code another colour: the one given, or one that the codes beside it have not.")
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @Argument(help: .text("Farven, f.eks. 0055aa.", "The colour, such as 0055aa.", value: .color))
  var color: String?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    return try editing.outcome(output) { try $0.recolourCode(key, to: color, workspace.stamp(change)) }
  }
}
