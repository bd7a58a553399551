internal import TranscriptText

/// What a line typed in the REPL leads to.
public enum LineAnswer: Sendable {
  /// An empty line or a comment.
  case nothing
  /// The person wants to leave.
  case leave
  /// Something to print.
  case answer(Answer)
}

extension Session {
  /// Answers one typed line: the same words as on the command line, with or without `kodeks` in front.
  ///
  /// A line that begins with `#` is a comment; `exit`, `quit` and `slut` leave.
  public func answer(line: String) -> LineAnswer {
    do {
      var words = try CommandLineWords.split(line)
      if words.first == "kodeks" { words.removeFirst() }
      guard let first = words.first, !first.hasPrefix("#") else { return .nothing }
      if ["exit", "quit", "slut"].contains(first) { return .leave }
      let answer = answer(words)
      // One is at the entrance already; only a desk is somewhere else.
      return answer.repl?.conversation.isAtDesk == false ? .nothing : .answer(answer)
    } catch {
      return .answer(failure(error))
    }
  }

  /// What the REPL says when it opens: the project, and how to get help and leave.
  public var greeting: Answer {
    let project = (try? workspace.projectPath()) ?? workspace.language.pick("intet projekt", "no project")
    let help = workspace.language.pick(
      "»hjælp« viser kommandoerne, Tab fuldfører, »slut« eller Ctrl-D forlader.",
      "'help' lists the commands, Tab completes, 'exit' or Ctrl-D leaves.")
    return Answer(plain: "Kodeks \(KodeksCommand.version) · \(project)\n\(help)\n", status: .done)
  }
}
