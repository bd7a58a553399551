internal import ArgumentParser
internal import CodingModel
internal import CodingStore

/// `kodeks codes create NAME`: a new code.
struct CodesCreateCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "create", alias: "opret",
      "Opret en kode. Navnet må indeholde æøå, mellemrum, tegn og emoji; KODE/NAVN lægger den under KODE, og \\/ er en skråstreg i navnet.",
      "Make a code. The name may hold any letters, blanks, signs and emoji; CODE/NAME puts it below CODE, and \\/ is a slash in the name.")
  }

  @Argument(help: .text("Kodens navn.", "The code's name.", value: .name))
  var name: String

  @Option(help: .text("Koden, den skal ligge under.", "The code to put it below.", value: .code), completion: .codes)
  var under: String?

  @Option(
    help: .text(
      "Farve, f.eks. 0055aa; ellers vælges en, som nabokoderne ikke har.",
      "Colour, such as 0055aa; otherwise one is chosen that the codes beside it have not.", value: .color))
  var color: String?

  @OptionGroup var texts: CodeTextOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let editing = try CodeEditing(workspace)
    let (name, parent) = try editing.place(name, under: under)
    return try editing.outcome(output) { store in
      try store.createCode(
        NewCode(name: name, under: parent, color: color, texts: texts.texts), workspace.stamp(change))
    }
  }
}
