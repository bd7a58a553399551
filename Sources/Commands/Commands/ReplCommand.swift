internal import ArgumentParser
internal import TranscriptText

/// `kodeks repl`: the coding desk, and the same commands line by line.
struct ReplCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "repl", "Kod et interview replik for replik, eller skriv kommandoer linje for linje.",
      "Code an interview turn by turn, or type commands line by line.",
      discussion: (
        "Ved kodebordet er Retur næste replik, og begyndelsen af en kode giver replikken koden; »h« viser tasterne.",
        "At the coding desk Return is the next turn, and the beginning of a code gives the turn that code; 'h' shows the keys."
      ))
  }

  @Argument(
    help: .text(
      "Interviewet, der skal kodes: navnet eller begyndelsen af det. Uden det vælges der på en liste.",
      "The interview to code: its name or the beginning of it. Without it there is a list to choose from.",
      value: .interview),
    completion: .interviews)
  var interview: String?

  @Option(
    help: .text(
      "Læs linjerne i denne fil i stedet for tastaturet. Fejl får deres linjenummer med.",
      "Read the lines of this file instead of the keyboard. Errors are told with their line's number.", value: .file),
    completion: .file())
  var file: String?

  @Flag(help: .text("Stands et script ved den første fejl.", "End a script at its first error."))
  var stopOnError = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let opening = ReplOpening(
      conversation: try ReplConversation(Session(workspace: workspace), change: change, interview: interview?.bareInterview),
      stopsOnError: stopOnError)
    guard let file else { return Outcome(.repl(opening)) }
    let decoded = TextDecoder.decode(try workspace.readSource(file))
    guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
    let text = decoded.value.text
    var lines = text[text.fullRange].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // What stands after the last line feed is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    var script = ReplScript(opening, file: file)
    var rest = lines[...]
    var output = ""
    var errors = ""
    let status = try script.run(next: { rest.popFirst() }) { answer in
      output += try answer.output()
      errors += answer.errors
    }
    return Outcome(.transcript(output: output, errors: errors), diagnostics: decoded.diagnostics, status: status)
  }
}

extension String {
  /// An interview's name without the colon that completion puts after it for a turn's number.
  fileprivate var bareInterview: String { hasSuffix(":") ? String(dropLast()) : self }
}
