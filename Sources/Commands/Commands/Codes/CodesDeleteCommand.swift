internal import ArgumentParser
internal import CodingStore
internal import TranscriptText

/// `kodeks codes delete CODE`: a code that is used no longer.
struct CodesDeleteCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "delete", alias: "slet",
      "Slet en kode. Har den kodninger, vises de, og intet sker, før de flyttes eller slettes med.",
      "Delete a code. Where it has codings, they are listed and nothing happens until they are moved or deleted too.",
      discussion: (
        "En slettet kodes regler i kodebogen giver intet mere. Med --move-to går kodninger, regler og underkoder over"
          + " til den anden kode som ved merge. »kodeks undo« gør det hele om.",
        "The rules that a codebook has for a deleted code make nothing any more. With --move-to codings, rules and the"
          + " codes below go over to the other code as merge does it. 'kodeks undo' takes it all back."
      ))
  }

  @Argument(help: .text("Koden.", "The code.", value: .code), completion: .codes)
  var code: String

  @Option(
    help: .text("Koden, kodningerne flyttes til.", "The code that the codings go to.", value: .code),
    completion: .codes)
  var moveTo: String?

  @Flag(help: .text("Slet også kodningerne.", "Delete the codings too."))
  var withCodings = false

  @Flag(help: .text("Slet også koderne under den.", "Delete the codes below it too."))
  var withSubcodes = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard moveTo == nil || !(withCodings || withSubcodes) else {
      throw DiagnosticError(CodeNameMessage.movedAndDeleted)
    }
    let editing = try CodeEditing(workspace)
    let key = try editing.key(code)
    let deletion: ProjectStore.CodeDeletion =
      try moveTo.map { .moving(to: try editing.key($0)) } ?? (withCodings ? .withCodings : .unused)
    return try editing.outcome(output) { store in
      try store.deleteCode(key, deletion, includingSubcodes: withSubcodes, workspace.stamp(change))
    }
  }
}
