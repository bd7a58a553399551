public import Foundation

/// What one member of a panel thinks of an idea.
public struct IdeaVote: ProjectRecord {
  public static let kind = RecordKind.ideaVote

  /// Votes are whole numbers from 1 (little) to 5 (much).
  public static let scale = 1...5
  /// The most members that a panel has.
  public static let largestPanel = 20

  /// The idea.
  public let idea: UUID
  /// Who votes, as the panel's list calls them: a role or a number, not a name.
  public let expert: String
  /// How much it would help; `nil` for no answer.
  public let effect: Int?
  /// How much work it would be; `nil` for no answer.
  public let effort: Int?

  /// Makes a vote.
  public init(idea: UUID, expert: String, effect: Int?, effort: Int?) {
    self.idea = idea
    self.expert = expert
    self.effect = effect
    self.effort = effort
  }

  /// The idea's identity, a line feed, and the expert.
  public var key: String { "\(idea.uuidString.lowercased())\n\(expert)" }

  /// Effect and effort; empty for no answer.
  public var fields: [String] { [effect.map(String.init) ?? "", effort.map(String.init) ?? ""] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    let names = key.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, fields.count >= 2, let idea = UUID(uuidString: names[0]),
      let effect = Self.vote(fields[0]), let effort = Self.vote(fields[1])
    else { return nil }
    self.init(idea: idea, expert: names[1], effect: effect, effort: effort)
  }

  /// A number of the scale, or none; `nil` for anything else.
  private static func vote(_ text: String) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard let number = Int(text), scale.contains(number) else { return nil }
    return .some(number)
  }
}
