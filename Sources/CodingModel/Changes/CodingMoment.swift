public import Foundation

/// A turn that a coder has read.
public struct TurnRead: Hashable, Sendable {
  /// Who.
  public let coder: Coder
  /// The interview.
  public let interview: UUID
  /// The turn, by its `TurnFingerprint`.
  public let turn: String
  /// When it was passed for the first time.
  public let date: Date

  /// Makes one.
  public init(coder: Coder, interview: UUID, turn: String, date: Date) {
    self.coder = coder
    self.interview = interview
    self.turn = turn
    self.date = date
  }
}

/// A moment in which a person worked on an interview's codings.
public struct CodingMoment: Hashable, Sendable {
  /// Who.
  public let coder: Coder
  /// The interview.
  public let interview: UUID
  /// When.
  public let date: Date
  /// How many codings were made or judged.
  public let decisions: Int

  /// Makes one.
  public init(coder: Coder, interview: UUID, date: Date, decisions: Int) {
    self.coder = coder
    self.interview = interview
    self.date = date
    self.decisions = decisions
  }
}
