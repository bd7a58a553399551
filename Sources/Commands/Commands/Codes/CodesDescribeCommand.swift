internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// `kodeks codes describe CODE --definition …`: what is said of a code.
struct CodesDescribeCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "describe", alias: "beskriv", "Skriv, hvad en kode betyder, hvad der hører til, og hvad der ikke gør.",
      "Write what a code means, what belongs to it and what does not.")
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @OptionGroup var texts: CodeTextOptions

  @Option(help: .text("Fjern denne tekst. Kan gentages.", "Take this text away. Repeatable.", value: .text))
  var clear: [CodeTextField] = []

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    var texts = texts.texts
    for field in clear { texts[keyPath: field.place] = "" }
    guard texts != CodeTexts() else { throw DiagnosticError(CodeNameMessage.nothingSaid) }
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    return try editing.outcome(output) { try $0.describeCode(key, texts, workspace.stamp(change)) }
  }
}
