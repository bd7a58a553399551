public import TranscriptText

/// A turn with its codes, to be read as it was said.
public struct ReportTurn: Hashable, Sendable {
  /// A stretch with the codings that cover all of it.
  public struct Piece: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Places in `codings`.
    public let codings: [Int]
  }

  /// A code in the turn, and who gave it.
  public struct Mark: Hashable, Sendable {
    /// The code.
    public let code: ReportCode
    /// Who coded; what a person said of a rule's coding in brackets after it.
    public let coder: String
    /// Memos about the coding, one line each.
    public let memos: [String]
  }

  /// The turn's number, from 1.
  public let number: Int
  /// When it begins.
  public let time: TimeCode?
  /// The speaker's label.
  public let speaker: String?
  /// True for the interviewer's turns, which step back.
  public let isInterviewer: Bool
  /// What was said.
  public let pieces: [Piece]
  /// The codings in the turn.
  public let marks: [Mark]
}
