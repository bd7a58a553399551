internal import CodingModel
internal import TranscriptText

/// What a query found by the values of an attribute. A segment counts for each value that a turn of it has.
public struct QueryGroups: Sendable {
  /// One value.
  public struct Group: Sendable, Hashable {
    /// The value; `nil` for turns without the attribute.
    public let value: String?
    /// How much was found there.
    public let counts: QueryCounts
  }

  /// The attribute, lower case; `nil` where nothing is broken down.
  public let key: String?
  /// The values in order, the missing one last.
  public let groups: [Group]
  /// What was found.
  public let result: QueryResult

  /// Counts everything together.
  public init(_ result: QueryResult) {
    self.result = result
    key = nil
    groups = []
  }

  /// Counts by the values of `key`; `areInIncreasingOrder` is their order.
  public init(_ result: QueryResult, by key: String, areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }) {
    self.result = result
    self.key = key.lowercased()
    let material = AdmittedMaterial(interviews: result.shares.map(\.interview))
    let grouping = TurnGrouping(material, key: key.lowercased(), areInIncreasingOrder: areInIncreasingOrder)
    groups = grouping.groups { value, turns in
      var counts = QueryCounts()
      for (share, places) in zip(result.shares, turns) { counts.add(share, turns: places) }
      return Group(value: value, counts: counts)
    }
  }
}
