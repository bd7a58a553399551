/// How often something is there, how often it was found, and how often both.
public struct DetectionCounts: Hashable, Sendable {
  /// Where it is.
  public let gold: Int
  /// Where it was found.
  public let found: Int
  /// Where it is and was found.
  public let both: Int

  /// Makes counts; `both` is at most the smaller of the others.
  public init(gold: Int = 0, found: Int = 0, both: Int = 0) {
    self.gold = gold
    self.found = found
    self.both = both
  }

  /// The share of what was found that is there. 0…1; undefined when nothing was found.
  public var precision: Measure {
    found == 0 ? .undefined(.neverFound) : .value(Double(both) / Double(found))
  }

  /// The share of what is there that was found. 0…1; undefined when there is nothing to find.
  public var recall: Measure {
    gold == 0 ? .undefined(.notInGold) : .value(Double(both) / Double(gold))
  }

  /// The harmonic mean of precision and recall, 2·both/(gold + found) (van Rijsbergen 1979; Dice 1945). 0…1; undefined
  /// when there is nothing to find and nothing was found.
  public var f1: Measure {
    gold + found == 0 ? .undefined(.emptyBase) : .value(2 * Double(both) / Double(gold + found))
  }

  /// Both counts together.
  public static func + (left: DetectionCounts, right: DetectionCounts) -> DetectionCounts {
    DetectionCounts(gold: left.gold + right.gold, found: left.found + right.found, both: left.both + right.both)
  }
}
