/// A conversation that a door holds: it shows the opening, then hands in line by line and shows what each leads to.
///
/// The door owns the loop and the lines; what is said lies here, so that it can be tried without a terminal.
public protocol Dialogue: Sendable {
  /// What to show first; it ends in the first question.
  var opening: String { get }

  /// Answers a line, without its end; `nil` stands for the end of input.
  mutating func answer(_ line: String?) -> DialogueTurn
}

/// What a line of a conversation leads to.
public struct DialogueTurn: Sendable, Hashable {
  /// For the output stream; unless it is over, it ends in the next question.
  public let output: String
  /// For the error stream.
  public let errors: String
  /// True when there is nothing more to say.
  public let isOver: Bool

  /// Makes a turn.
  public init(output: String, errors: String = "", isOver: Bool = false) {
    self.output = output
    self.errors = errors
    self.isOver = isOver
  }
}
