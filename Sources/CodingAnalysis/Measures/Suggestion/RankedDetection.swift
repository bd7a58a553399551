/// How early in a ranking what is looked for stands.
public struct RankedDetection: Hashable, Sendable {
  /// Groups of equal scores, the highest first: how many there are, and how many of them are looked for.
  private let groups: [Group]
  private let positives: Int

  private struct Group: Hashable {
    var count: Int
    var positives: Int
  }

  /// Ranks scored things; the higher the score, the earlier. Equal scores stand at the same place.
  public init(_ scored: [(score: Double, isYes: Bool)]) {
    var groups: [Group] = []
    var last: Double?
    for (score, isYes) in scored.sorted(by: { $0.score > $1.score }) {
      if last != score { groups.append(Group(count: 0, positives: 0)) }
      groups[groups.count - 1].count += 1
      groups[groups.count - 1].positives += isYes ? 1 : 0
      last = score
    }
    self.groups = groups
    positives = groups.reduce(0) { $0 + $1.positives }
  }

  /// Σ (Rₖ − Rₖ₋₁)Pₖ over the distinct scores from the highest on, with recall R and precision P among what scores at least
  /// so high (average precision; Buckley & Voorhees 2000). 0…1; `notInGold` where nothing is looked for.
  public var averagePrecision: Measure {
    guard positives > 0 else { return .undefined(.notInGold) }
    var (seen, found, sum) = (0, 0, 0.0)
    for group in groups {
      seen += group.count
      found += group.positives
      sum += Double(group.positives) / Double(positives) * Double(found) / Double(seen)
    }
    return .value(sum)
  }

  /// The share of what is looked for among the first `count`; where a group of equal scores is cut, its things count by
  /// their share in the group. `emptyBase` for no count, or more than there are.
  public func precision(amongFirst count: Int) -> Measure {
    var (left, found) = (count, 0.0)
    for group in groups where left > 0 {
      let taken = min(left, group.count)
      found += Double(group.positives) * Double(taken) / Double(group.count)
      left -= taken
    }
    return count > 0 && left == 0 ? .value(found / Double(count)) : .undefined(.emptyBase)
  }
}
