/// Word positions as ranges that neither overlap nor touch, ascending: as few as can be, so that long gaps cost nothing.
struct PositionSet {
  private(set) var ranges: [ClosedRange<Int32>] = []

  /// Every position there can be.
  static let all = PositionSet(ranges: [0...Int32.max])

  private init(ranges: [ClosedRange<Int32>]) { self.ranges = ranges }

  /// The positions in `ranges`, whose lower bounds ascend.
  init(_ ranges: [ClosedRange<Int32>]) {
    for range in ranges { append(range) }
  }

  /// Adds a range that begins at or after the beginning of the last.
  private mutating func append(_ range: ClosedRange<Int32>) {
    if let last = ranges.last, range.lowerBound - 1 <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  /// Those of `positions`, which ascend, that lie in the set `offset` steps on.
  func members(of positions: [Int32], offset: Int32 = 0) -> [Int32] {
    var index = 0
    return positions.filter { position in
      while index < ranges.count, ranges[index].upperBound < position + offset { index += 1 }
      return index < ranges.count && ranges[index].lowerBound <= position + offset
    }
  }
}
