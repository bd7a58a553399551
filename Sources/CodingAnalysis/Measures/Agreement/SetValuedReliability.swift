/// How far two sets of codes are apart, 0…1. Two empty sets are at 0.
public enum SetDistance: String, Hashable, Sendable, CaseIterable {
  /// 1 − |A∩B|/|A∪B| (Jaccard 1901).
  case jaccard
  /// 1 − m·|A∩B|/|A∪B| with m = 1 for equal sets, ⅔ where one holds the other, ⅓ where they cross (Passonneau 2006).
  case masi

  /// The distance of two sets.
  public func distance<Code: Hashable>(_ one: Set<Code>, _ other: Set<Code>) -> Double {
    guard one != other else { return 0 }
    let common = one.intersection(other).count
    let share = Double(common) / Double(one.union(other).count)
    switch self {
    case .jaccard: return 1 - share
    case .masi: return 1 - share * (common == min(one.count, other.count) ? 2.0 / 3 : 1.0 / 3)
    }
  }
}

/// Units to which each coder gives a set of codes, the empty set among them.
///
/// α then weighs partial agreement by a distance between sets (Passonneau 2006). Read it beside the per-code table: one
/// figure for many codes hides which of them fail.
public struct SetValuedReliability: Hashable, Sendable {
  /// The ratings, each different set a category, in order of first use.
  public let data: ReliabilityData
  /// The categories' codes.
  public let sets: [Set<Int>]

  /// Takes for each coder and unit the codes given; `nil` where the unit was not the coder's.
  ///
  /// - Parameter frequencies: how often each unit stands for one like it, once where nothing is said.
  public init(_ codes: [[Set<Int>?]], frequencies: [Int] = []) {
    var places: [Set<Int>: Int] = [:]
    var sets: [Set<Int>] = []
    let ratings = codes.map { list in
      list.map { codes -> Int? in
        guard let codes else { return nil }
        if let place = places[codes] { return place }
        places[codes] = sets.count
        sets.append(codes)
        return sets.count - 1
      }
    }
    self.sets = sets
    data = ReliabilityData(ratings: ratings, categoryCount: sets.count, frequencies: frequencies)
  }

  /// The distances as a metric for α.
  public func metric(_ distance: SetDistance) -> DifferenceMetric {
    .table(sets.map { one in sets.map { distance.distance(one, $0) } })
  }

  /// Krippendorff's α with δ² = the distance of the sets. Undefined as `CoincidenceMatrix.alpha`.
  public func alpha(_ distance: SetDistance) -> Measure { CoincidenceMatrix(data).alpha(metric(distance)) }
}
