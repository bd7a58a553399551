internal import TranscriptText

/// Ranges sorted by their start, so that one look tells whether any of them stands in some way to another range.
struct RangeSweep {
  private let starts: [Int]
  /// For each place the greatest end of the ranges up to it.
  private let greatestEnds: [Int]
  /// For each place the smallest end of the ranges from it on.
  private let smallestEnds: [Int]

  /// Takes ranges that are sorted by start; none is empty.
  init(_ ranges: [TextRange]) {
    starts = ranges.map(\.start)
    var greatest: [Int] = []
    greatest.reserveCapacity(ranges.count)
    for range in ranges { greatest.append(max(greatest.last ?? range.end, range.end)) }
    greatestEnds = greatest
    var smallest = ranges.map(\.end)
    for place in smallest.indices.dropLast().reversed() { smallest[place] = min(smallest[place], smallest[place + 1]) }
    smallestEnds = smallest
  }

  /// True when one of the ranges shares a byte with `range`.
  func overlaps(_ range: TextRange) -> Bool {
    let count = starts.partitioningIndex { $0 >= range.end }
    return !range.isEmpty && count > 0 && greatestEnds[count - 1] > range.start
  }

  /// True when `range` lies in one of the ranges.
  func encloses(_ range: TextRange) -> Bool {
    let count = starts.partitioningIndex { $0 > range.start }
    return count > 0 && greatestEnds[count - 1] >= range.end
  }

  /// True when one of the ranges lies in `range`.
  func isEnclosed(by range: TextRange) -> Bool {
    let first = starts.partitioningIndex { $0 >= range.start }
    return first < starts.count && smallestEnds[first] <= range.end
  }
}
