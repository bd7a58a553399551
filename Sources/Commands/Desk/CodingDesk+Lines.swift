internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

extension CodingDesk {
  /// What stands before the line that is typed next: `nordjysk-leder 12/87 › `.
  var prompt: String {
    if pending != nil { return language.pick("hvilken? › ", "which? › ") }
    return "\(interview.name.withVisibleControls) \(turns.isEmpty ? 0 : place + 1)/\(turns.count) › "
  }

  /// What is shown when the desk opens.
  mutating func open() -> DeskAnswer {
    guard !turns.isEmpty else { return DeskAnswer(problems: [Diagnostic(DeskMessage.noTurns(interview.name))]) }
    return DeskAnswer(text: card(showsContext: true))
  }

  /// Does what a line says. What goes wrong is told; nothing is half done.
  mutating func take(_ line: String) -> DeskAnswer {
    do {
      try refresh()
      guard !turns.isEmpty else { return DeskAnswer(exit: .interviews("")) }
      if let choice = pending {
        pending = nil
        if let answer = try settle(choice, line) { return answer }
      }
      return try answer(DeskLine.parse(line))
    } catch let part as AmbiguousPart {
      return DeskAnswer(
        text: part.surroundings.map { "  »\($0)«\n" }.joined(),
        problems: [Diagnostic(DeskMessage.partNotUnique(part.count))])
    } catch let error as DiagnosticError {
      if error.diagnostics.contains(where: { $0.id.hasPrefix("store.") }) { tally.isRefused = true }
      return DeskAnswer(problems: error.diagnostics)
    } catch {
      return DeskAnswer(problems: [Diagnostic(DeskMessage.failure("\(error)"))])
    }
  }

  private mutating func answer(_ line: DeskLine) throws -> DeskAnswer {
    switch line {
    case .next: try next()
    case .code(let request): try code(request)
    case .uncode(let request): try uncode(request)
    case .make(let name, let definition): try make(name, definition)
    case .accept(let numbers): try judge(.accept, numbers)
    case .reject(let numbers): try judge(.reject, numbers)
    case .memo(let text): try memo(text)
    case .describe(let letters): describe(letters)
    case .search(let term): try search(for: term)
    case .go(let number): try jump(to: number)
    case .nextUncoded: try jumpToUncoded()
    case .nextProposal: try jumpToProposal()
    case .back: try back()
    case .undo: try reverse(.undo)
    case .redo: try reverse(.redo)
    case .show: DeskAnswer(text: card(showsContext: true))
    case .list(let text): list(text)
    case .others: try toggleOthers()
    case .help: DeskAnswer(text: DeskHelp.text(in: language))
    case .command(let text): try run(text)
    case .interviews(let name): DeskAnswer(exit: .interviews(name))
    case .leave: DeskAnswer(text: farewell, exit: .leave)
    case .comment: DeskAnswer()
    case .malformed(let malformation): DeskAnswer(problems: [Diagnostic(DeskMessage.malformed(malformation))])
    }
  }

  /// Takes the number that answers "which of these?"; `nil` when the line is something else. An empty line lets go.
  private mutating func settle(_ choice: PendingChoice, _ line: String) throws -> DeskAnswer? {
    let text = line.trimmingCharacters(in: .whitespaces)
    if text.isEmpty { return DeskAnswer() }
    guard let number = Int(text), choice.candidates.indices.contains(number - 1) else { return nil }
    let code = choice.candidates[number - 1]
    switch choice.action {
    case .describe: return DeskAnswer(text: description(of: code))
    case .code(var request):
      prefixes.settle(choice.letters, as: code)
      request.codes[choice.word] = .exactly(code.path)
      return try self.code(request)
    case .uncode(var request):
      request.codes[choice.word] = .exactly(code.path)
      return try uncode(request)
    }
  }

  /// Runs a `kodeks` command in the name of the desk's coder.
  private func run(_ text: String) throws -> DeskAnswer {
    var words = try CommandLineWords.split(text)
    if words.first == "kodeks" { words.removeFirst() }
    guard !words.isEmpty else { return DeskAnswer(text: DeskHelp.text(in: language)) }
    return DeskAnswer(command: answer(of: words))
  }

  /// What a command answers in the name of the desk's coder.
  func answer(of words: [String]) -> Answer {
    var session = Session(workspace: workspace)
    session.workspace.environment["KODEKS_CODER"] = coder.name
    let answer = session.answer(words)
    guard answer.repl != nil else { return answer }
    return Answer(
      errors: Diagnostic(DeskMessage.alreadyHere).rendered(in: language) + "\n", status: .misuse)
  }

  /// Writes a memo on the turn at hand, through the command that does so everywhere.
  private func memo(_ text: String) throws -> DeskAnswer {
    guard KodeksCommand.command(named: "memo") != nil else {
      return DeskAnswer(problems: [Diagnostic(DeskMessage.noMemos)])
    }
    return DeskAnswer(command: answer(of: ["memo", "add", "--on", "\(interview.name):\(place + 1)", "--", text]))
  }

  /// What was done at this sitting, and how far the interview is.
  var farewell: String {
    var parts: [String] = []
    if tally.codings > 0 {
      parts.append(
        language.pick(
          "\(tally.codings) \(tally.codings == 1 ? "kodning" : "kodninger")",
          "\(tally.codings) \(tally.codings == 1 ? "coding" : "codings")"))
    }
    if tally.verdicts > 0 {
      parts.append(
        language.pick(
          "\(tally.verdicts) \(tally.verdicts == 1 ? "forslag" : "forslag") vurderet",
          "\(tally.verdicts) \(tally.verdicts == 1 ? "proposal" : "proposals") judged"))
    }
    parts.append(
      language.pick(
        "\(readCount) af \(turns.count) replikker læst i \(interview.name.withVisibleControls)",
        "\(readCount) of \(turns.count) turns read in \(interview.name.withVisibleControls)"))
    // Not where the store has refused something.
    if !tally.isRefused { parts.append(language.pick("alt er gemt", "all is saved")) }
    return TurnCard.paragraph(parts.joined(separator: " · "), width: workspace.width, indent: 0) + "\n"
  }
}
