/// How the segments of two codes overlap. Segments are no units: one can overlap many, so a pair counts once per meeting.
public struct SegmentOverlap: Hashable, Sendable {
  /// Segments of the first code.
  public let first: Int
  /// Segments of the second code.
  public let second: Int
  /// Pairs of one segment of each that share at least one byte.
  public let pairs: Int
  /// Segments of the first code that overlap at least one of the second.
  public let firstTouching: Int
  /// Segments of the second code that overlap at least one of the first.
  public let secondTouching: Int

  /// Makes an overlap from its counts.
  public init(first: Int, second: Int, pairs: Int, firstTouching: Int, secondTouching: Int) {
    self.first = first
    self.second = second
    self.pairs = pairs
    self.firstTouching = firstTouching
    self.secondTouching = secondTouching
  }

  /// n12 / (n1 + n2 − n12), the c-coefficient that users of ATLAS.ti know.
  ///
  /// It can leave 0…1 because pairs are no subset of segments; `isOutOfRange` then says so. Undefined when its
  /// denominator is 0.
  public var coefficient: Measure {
    let denominator = first + second - pairs
    return denominator == 0 ? .undefined(.emptyBase) : .value(Double(pairs) / Double(denominator))
  }

  /// True when c cannot be read as a share: its denominator is 0 or negative although segments meet, or c is above 1.
  public var isOutOfRange: Bool {
    pairs > 0 && (first + second - pairs <= 0 || pairs > first + second - pairs)
  }

  /// Segments that overlap one of the other code, as a share of all segments of both (Dice 1945). Always 0…1.
  public var dice: Measure {
    first + second == 0
      ? .undefined(.emptyBase) : .value(Double(firstTouching + secondTouching) / Double(first + second))
  }
}
