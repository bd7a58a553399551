internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// `kodeks codes split CODE --new NAME`: some of a code's codings get a code of their own.
struct CodesSplitCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "split", alias: "del", "Del en kode: de valgte kodninger får en ny kode ved siden af.",
      "Split a code: the chosen codings get a new code beside it.",
      discussion: (
        "Siges der flere ting, skal de alle passe. Det, reglerne har kodet, ville komme igen næste gang; derfor afvises"
          + " de kodninger, og du koder selv stederne med den nye kode.",
        "Where several things are said, all must hold. What rules have coded would come back the next time; so these"
          + " codings are rejected, and you code the places with the new code yourself."
      ))
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @Option(help: .text("Den nye kodes navn.", "The new code's name.", value: .name))
  var new: String

  @Option(
    help: .text(
      "Farve, f.eks. 0055aa; ellers vælges en, som nabokoderne ikke har.",
      "Colour, such as 0055aa; otherwise one is chosen that the codes beside it have not.", value: .color))
  var color: String?

  @OptionGroup var selection: SplitSelection
  @OptionGroup var texts: CodeTextOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    let chosen = try selection.codings(of: editing.codes.path(of: key), in: workspace)
    return try editing.outcome(output) { store in
      try store.splitCode(
        key, to: NewCode(name: new, color: color, texts: texts.texts), codings: chosen, workspace.stamp(change))
    }
  }
}
