public import Foundation

/// The turns that a query has chosen, with the query as people read it.
public struct TurnSelection: Hashable, Sendable {
  /// The query.
  public let text: String
  /// For each interview the chosen turns, as places from 0; interviews without any may be left out.
  public let turns: [UUID: Set<Int>]
  /// The conditions on attributes that the query holds.
  public let conditions: [AttributeCondition]
  /// True where the query says by whom or how something must be coded there.
  public let namesCodings: Bool

  /// Makes a selection.
  public init(
    text: String, turns: [UUID: Set<Int>], conditions: [AttributeCondition] = [], namesCodings: Bool = false
  ) {
    self.text = text
    self.turns = turns
    self.conditions = conditions
    self.namesCodings = namesCodings
  }

  /// Whether a turn (its place from 0) is chosen.
  public func holds(for interview: Interview, turn index: Int) -> Bool {
    turns[interview.id]?.contains(index) ?? false
  }
}
