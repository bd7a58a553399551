public import CodingModel
public import Foundation

/// What the material consists of: its interviews with the size of what is looked at.
public struct MaterialOverview: Hashable, Sendable {
  /// One interview.
  public struct Row: Hashable, Sendable {
    /// The interview's identity.
    public let interview: UUID
    /// Its name.
    public let name: String
    /// Its own value of the attribute; `nil` where the header gives none.
    public let group: String?
    /// Admitted turns.
    public let turns: Int
    /// Words in admitted turns, as the tokeniser counts them.
    public let words: Int
    /// Codings that touch an admitted turn, each counted as it was made.
    public let codings: Int
  }

  /// The size of several interviews together.
  public struct Total: Hashable, Sendable {
    /// Interviews.
    public let interviews: Int
    /// Admitted turns.
    public let turns: Int
    /// Words in admitted turns.
    public let words: Int
    /// Codings that touch an admitted turn.
    public let codings: Int
  }

  /// The attribute that `group` is the value of, lower case.
  public let key: String
  /// What was looked at.
  public let filter: CodingFilter
  /// One row per interview with at least one admitted turn, in the caller's order.
  public let rows: [Row]

  /// Gathers sizes.
  public init(interviews: [Interview], codings: [Coding], by key: String, filter: CodingFilter = CodingFilter()) {
    let byInterview = Dictionary(grouping: codings.filter(filter.admits), by: \.interview)
    let key = key.lowercased()
    self.key = key
    self.filter = filter
    rows = interviews.compactMap { interview in
      guard let admitted = AdmittedInterview(interview, candidates: [], filter: filter) else { return nil }
      let touching = (byInterview[interview.id] ?? []).filter { admitted.bodies.anyTouched(by: $0.range) }
      return Row(
        interview: interview.id, name: interview.name, group: interview.value(of: key, turn: nil),
        turns: admitted.turns.count, words: admitted.wordCount, codings: touching.count)
    }
  }

  /// The size of the whole material.
  public var total: Total { Self.total(rows) }

  /// The size of one group's interviews, values compared without regard to case; `nil` for those without the attribute.
  public func total(of group: String?) -> Total { Self.total(rows(of: group)) }

  /// One group's interviews, in the caller's order.
  public func rows(of group: String?) -> [Row] {
    rows.filter { $0.group?.lowercased() == group?.lowercased() }
  }

  private static func total(_ rows: [Row]) -> Total {
    Total(
      interviews: rows.count, turns: rows.reduce(0) { $0 + $1.turns }, words: rows.reduce(0) { $0 + $1.words },
      codings: rows.reduce(0) { $0 + $1.codings })
  }
}
