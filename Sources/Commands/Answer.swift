internal import TranscriptText

/// What a door prints: text for the output stream, text for the error stream, and how it ended.
public struct Answer: Sendable {
  /// Hands the output, piece by piece, to a writer.
  public let writeOutput: @Sendable (_ write: (String) throws -> Void) throws -> Void
  /// For the error stream; ends in a line feed unless empty.
  public let errors: String
  /// How it ended.
  public let status: ExitStatus
  /// True when the door shall open a REPL instead of printing.
  public let opensRepl: Bool
  /// What the door shall talk about with the person after the output, which is its opening; `nil` for nothing.
  public let dialogue: (any Dialogue)?

  /// Makes an answer of plain words. They may hold names of files, people and codes, which can hold anything: control
  /// characters are shown as U+FFFD.
  init(plain output: String = "", errors: String = "", status: ExitStatus, opensRepl: Bool = false) {
    self.init(laidOut: output.withVisibleControls, errors: errors, status: status, opensRepl: opensRepl)
  }

  /// Makes an answer that a renderer has laid out: what it quotes is visible already, and it may hold colours.
  init(laidOut output: String, errors: String = "", status: ExitStatus, opensRepl: Bool = false) {
    self.init(writeOutput: { try $0(output) }, errors: errors, status: status, opensRepl: opensRepl)
  }

  /// Makes an answer whose output comes in pieces.
  init(
    writeOutput: @escaping @Sendable (_ write: (String) throws -> Void) throws -> Void, errors: String = "",
    status: ExitStatus, opensRepl: Bool = false
  ) {
    self.writeOutput = writeOutput
    self.errors = errors
    self.status = status
    self.opensRepl = opensRepl
    dialogue = nil
  }

  /// Makes an answer that opens a conversation.
  init(_ dialogue: any Dialogue, errors: String = "", status: ExitStatus) {
    let opening = dialogue.opening
    writeOutput = { try $0(opening) }
    self.errors = errors
    self.status = status
    opensRepl = false
    self.dialogue = dialogue
  }

  /// The whole output as one text.
  public func output() throws -> String {
    var text = ""
    try writeOutput { text += $0 }
    return text
  }
}
