public import CodingModel
public import Foundation
internal import TranscriptText

/// What the material consists of: its interviews with the size of what is looked at, whole and by an attribute.
///
/// As in a cross-tabulation, an interview belongs to a value when at least one of its admitted turns has it, so with
/// speakers' attributes it can belong to several; below each value it stands with the turns that have the value.
public struct MaterialOverview: Hashable, Sendable {
  /// One interview, or what it has in a group.
  public struct Row: Hashable, Sendable {
    /// The interview's identity.
    public let interview: UUID
    /// Its name.
    public let name: String
    /// Admitted turns.
    public let turns: Int
    /// Words in these turns, as the tokeniser counts them.
    public let words: Int
    /// Codings that touch such a turn, each counted as it was made.
    public let codings: Int
  }

  /// The interviews that belong to a value of the attribute.
  public struct Group: Hashable, Sendable {
    /// The value; `nil` for the turns without the attribute.
    public let value: String?
    /// What each interview has in the group, in the caller's order.
    public let rows: [Row]

    /// The size of the group.
    public var total: Total { Total(rows) }
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

    fileprivate init(_ rows: [Row]) {
      interviews = rows.count
      turns = rows.reduce(0) { $0 + $1.turns }
      words = rows.reduce(0) { $0 + $1.words }
      codings = rows.reduce(0) { $0 + $1.codings }
    }
  }

  /// The attribute that groups the interviews, lower case; `nil` where they are not grouped.
  public let key: String?
  /// What was looked at.
  public let filter: CodingFilter
  /// One row per interview with at least one admitted turn, in the caller's order.
  public let rows: [Row]
  /// The values in the order asked for; the turns without one are last. None without an attribute.
  public let groups: [Group]

  /// Gathers sizes; the values of `key` come in Unicode scalar order where no order is given.
  public init(
    interviews: [Interview], codings: [Coding], by key: String?, filter: CodingFilter = CodingFilter(),
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let byInterview = Dictionary(grouping: codings.filter(filter.admits), by: \.interview)
    let material = AdmittedMaterial(
      interviews: interviews, codings: [], order: CodeOrder([], filter: filter), filter: filter)
    let grouping = key.map {
      TurnGrouping(material, key: $0.lowercased(), areInIncreasingOrder: areInIncreasingOrder)
    }
    self.key = key?.lowercased()
    self.filter = filter
    rows = material.interviews.map { Row($0, codings: byInterview[$0.interview.id] ?? []) }
    groups =
      grouping?.groups { value, places in
        let rows = zip(material.interviews, places).compactMap { interview, turns in
          Row(interview, codings: byInterview[interview.interview.id] ?? [], turns: turns)
        }
        return Group(value: value, rows: rows)
      } ?? []
  }

  /// The size of the whole material.
  public var total: Total { Total(rows) }
}

extension MaterialOverview.Row {
  fileprivate init(_ interview: AdmittedInterview, codings: [Coding]) {
    self.init(
      interview: interview.interview.id, name: interview.interview.name, turns: interview.turns.count,
      words: interview.wordCount, codings: codings.count { interview.bodies.anyTouched(by: $0.range) })
  }

  /// What the admitted turns at some places have; `nil` when there are none.
  fileprivate init?(_ interview: AdmittedInterview, codings: [Coding], turns places: [Int]) {
    guard !places.isEmpty else { return nil }
    let bodies = places.map { interview.bodies[$0] }
    self.init(
      interview: interview.interview.id, name: interview.interview.name, turns: places.count,
      words: places.reduce(0) { $0 + interview.interview.wordCounts[interview.turns[$1]] },
      codings: codings.count { bodies.anyTouched(by: $0.range) })
  }
}
