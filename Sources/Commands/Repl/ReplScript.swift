internal import TranscriptText

/// Goes through the lines of a script, from a file or a pipe, as if they were typed.
public struct ReplScript {
  private var conversation: ReplConversation
  private let stopsOnError: Bool
  private let file: String?
  private let language: Language
  private var number = 0

  /// Makes a script's run; `file` is what the lines were read from, for messages.
  public init(_ opening: ReplOpening, file: String? = nil) {
    conversation = opening.conversation
    stopsOnError = opening.stopsOnError
    self.file = file
    language = opening.conversation.language
  }

  /// Takes line after line from `next` and hands what each leads to to `show`, until the lines end or one asks to leave.
  ///
  /// Errors are told with the number of their line. The status is the gravest of all lines'.
  public mutating func run(next: () -> String?, show: (Answer) throws -> Void) rethrows -> ExitStatus {
    var status = ExitStatus.done
    if let opening = conversation.open(isInteractive: false) { try show(opening) }
    while let line = read(next) {
      if conversation.isAtDesk { try show(Answer(laidOut: conversation.prompt + line.withVisibleControls + "\n", status: .done)) }
      let here = number
      let answer: Answer
      switch conversation.take(line) {
      case .nothing: continue
      case .leave:
        if let farewell = conversation.farewell { try show(farewell) }
        return status
      case .answer(let said): answer = said
      }
      try show(named(answer, line: here))
      if let dialogue = answer.dialogue { try hold(dialogue, next, show) }
      if answer.status.rawValue > status.rawValue { status = answer.status }
      if stopsOnError, answer.status == .misuse { return status }
    }
    if let farewell = conversation.farewell { try show(farewell) }
    return status
  }

  private mutating func read(_ next: () -> String?) -> String? {
    number += 1
    guard let line = next() else { return nil }
    // Some editors begin a file with the byte order mark.
    return number == 1 && line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : line
  }

  /// A conversation that a command opens takes the lines that follow.
  private mutating func hold(
    _ dialogue: any Dialogue, _ next: () -> String?, _ show: (Answer) throws -> Void
  ) rethrows {
    var dialogue = dialogue
    var isOver = false
    while !isOver {
      let line = read(next)
      let turn = dialogue.answer(line)
      try show(Answer(laidOut: turn.output, errors: turn.errors, status: .done))
      isOver = turn.isOver || line == nil
    }
  }

  private func named(_ answer: Answer, line: Int) -> Answer {
    guard !answer.errors.isEmpty else { return answer }
    let place = file.map { "\($0):\(line): " } ?? language.pick("linje \(line): ", "line \(line): ")
    return Answer(writeOutput: answer.writeOutput, errors: place + answer.errors, status: answer.status)
  }
}
