internal import ArgumentParser
internal import CodingStore

/// `kodeks codes merge CODE … --into CODE`: several codes become one.
struct CodesMergeCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "merge", alias: "flet",
      "Flet koder ind i en anden: kodninger, regler og underkoder går over til den. Dobbelte kodninger lægges sammen.",
      "Merge codes into another one: codings, rules and the codes below go over to it. Double codings become one.")
  }

  @Argument(
    help: .text("Koderne, der går op i den anden.", "The codes that go into the other.", value: .code),
    completion: .codes)
  var codes: [String]

  @Option(help: .text("Koden, der bliver.", "The code that stays.", value: .code), completion: .codes)
  var into: String

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let editing = try CodeEditing(workspace)
    let keys = try codes.map { try editing.key($0) }
    let target = try editing.key(into)
    return try editing.outcome(output) { try $0.mergeCodes(keys, into: target, workspace.stamp(change)) }
  }
}
