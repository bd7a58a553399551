internal import TranscriptText

/// What a door prints: text for the output stream, text for the error stream, and how it ended.
public struct Answer: Sendable {
  /// Hands the output, piece by piece, to a writer.
  public let writeOutput: @Sendable (_ write: (String) throws -> Void) throws -> Void
  /// For the error stream; ends in a line feed unless empty.
  public let errors: String
  /// For the error stream when the output is written: what only writing it has shown.
  public let closingErrors: @Sendable () -> String
  /// How it ended.
  public let status: ExitStatus
  /// The REPL that the door shall open instead of printing; `nil` for none.
  public let repl: ReplOpening?
  /// What the door shall talk about with the person after the output, which is its opening; `nil` for nothing.
  public let dialogue: (any Dialogue)?

  /// Makes an answer of plain words. They may hold names of files, people and codes, which can hold anything: control
  /// characters are shown as U+FFFD.
  init(plain output: String = "", errors: String = "", status: ExitStatus, repl: ReplOpening? = nil) {
    self.init(laidOut: output.withVisibleControls, errors: errors, status: status, repl: repl)
  }

  /// Makes an answer that a renderer has laid out: what it quotes is visible already, and it may hold colours.
  init(laidOut output: String, errors: String = "", status: ExitStatus, repl: ReplOpening? = nil) {
    self.init(writeOutput: { try $0(output) }, errors: errors, status: status, repl: repl)
  }

  /// Makes an answer whose output comes in pieces.
  init(
    writeOutput: @escaping @Sendable (_ write: (String) throws -> Void) throws -> Void, errors: String = "",
    closingErrors: @escaping @Sendable () -> String = { "" }, status: ExitStatus, repl: ReplOpening? = nil
  ) {
    self.writeOutput = writeOutput
    self.errors = errors
    self.closingErrors = closingErrors
    self.status = status
    self.repl = repl
    dialogue = nil
  }

  /// Makes an answer that opens a conversation.
  init(_ dialogue: any Dialogue, errors: String = "", status: ExitStatus) {
    let opening = dialogue.opening
    writeOutput = { try $0(opening) }
    self.errors = errors
    closingErrors = { "" }
    self.status = status
    repl = nil
    self.dialogue = dialogue
  }

  /// The same with more to print after it; a conversation comes first, and is not delayed.
  func followed(by text: String) -> Answer {
    guard dialogue == nil, repl == nil else { return self }
    let writeOutput = writeOutput
    return Answer(
      writeOutput: { write in
        try writeOutput(write)
        try write(text)
      }, errors: errors, closingErrors: closingErrors, status: status)
  }

  /// The whole output as one text.
  public func output() throws -> String {
    var text = ""
    try writeOutput { text += $0 }
    return text
  }
}
