internal import CodingModel
internal import TranscriptText

/// A coding as it counts: its stretch, the place of the code that it counts as, and who coded.
struct CountedSegment {
  let range: TextRange
  let code: Int
  let coder: Coder
}

/// What must be equal for two overlapping segments to be one.
private struct CodeOfCoder: Hashable {
  let code: Int
  let coder: Coder

  /// Few coders give the same code.
  func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension [CountedSegment] {
  /// Segments of one code by one coder that overlap become one; touching ones stay apart. Sorted by range, then code.
  func mergingOverlaps() -> [CountedSegment] {
    var merged: [CountedSegment] = []
    var latest: [CodeOfCoder: Int] = [:]
    for segment in sorted(by: { $0.range < $1.range }) {
      let line = CodeOfCoder(code: segment.code, coder: segment.coder)
      if let place = latest[line], segment.range.start < merged[place].range.end {
        merged[place] = CountedSegment(
          range: merged[place].range.union(segment.range), code: segment.code, coder: segment.coder)
      } else {
        latest[line] = merged.count
        merged.append(segment)
      }
    }
    return merged.sorted { ($0.range, $0.code, $0.coder.name) < ($1.range, $1.code, $1.coder.name) }
  }
}

extension [TextRange] {
  /// The units among these (sorted, disjoint) that share at least one byte with `range`.
  ///
  /// The result may hold empty units; they share no byte with anything and have to be left out by the caller.
  func touched(by range: TextRange) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let first = partitioningIndex { $0.end > range.start }
    let last = partitioningIndex { $0.start >= range.end }
    return first..<Swift.max(first, last)
  }

  /// True when `range` shares at least one byte with one of these.
  func anyTouched(by range: TextRange) -> Bool { touched(by: range).contains { !self[$0].isEmpty } }
}
