internal import ArgumentParser

/// `kodeks repl`: the same commands, line by line.
struct ReplCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "repl", "Skriv kommandoer linje for linje, med historik og fuldførelse.",
      "Type commands line by line, with history and completion.")
  }

  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome { Outcome(.repl) }
}
