public import TranscriptText

/// A segment with a value: one of several codes that exclude each other.
public struct UnitizedSegment: Hashable, Sendable {
  /// Where it lies.
  public let range: TextRange
  /// Which value, counted from 0.
  public let value: Int

  /// Makes a segment.
  public init(range: TextRange, value: Int) {
    self.range = range
    self.value = value
  }
}

/// One text with the segments of each coder to whom it was given; a coder without segments coded nothing there, and a coder
/// to whom it was not given has no list.
public struct UnitizedDocument: Hashable, Sendable {
  /// The text's length, in the unit of the segments' ranges.
  public let length: Int
  /// For each coder who was given the text the segments, in any order.
  public let coders: [[UnitizedSegment]]

  /// Makes a document.
  public init(length: Int, coders: [[UnitizedSegment]]) {
    self.length = max(length, 0)
    self.coders = coders
  }

  /// The same with one value only: the other values' segments are taken away.
  public func reduced(to value: Int) -> UnitizedDocument {
    let kept = coders.map { segments in
      segments.filter { $0.value == value }.map { UnitizedSegment(range: $0.range, value: 0) }
    }
    return UnitizedDocument(length: length, coders: kept)
  }

  /// For each coder the whole text cut into segments and gaps (value `gap`), in order. `nil` where segments of different
  /// values overlap within one coder.
  func partitions(gap: Int) -> [[UnitizedSegment]]? {
    let cut = coders.compactMap { partition($0, gap: gap) }
    return cut.count == coders.count ? cut : nil
  }

  /// Overlapping segments of one value become one; those that touch stay apart; nothing lies beyond the text or has a
  /// value that there is not.
  private func partition(_ segments: [UnitizedSegment], gap: Int) -> [UnitizedSegment]? {
    let known = segments.filter { (0..<gap).contains($0.value) }
    let inside = Dictionary(grouping: known, by: \.value).flatMap { value, list in
      list.map { TextRange(start: min(max($0.range.start, 0), length), end: min($0.range.end, length)) }
        .mergingOverlaps().map { UnitizedSegment(range: $0, value: value) }
    }
    var result: [UnitizedSegment] = []
    var end = 0
    for segment in inside.sorted(by: { $0.range < $1.range }) {
      if segment.range.start < end { return nil }
      if segment.range.start > end {
        result.append(UnitizedSegment(range: TextRange(start: end, end: segment.range.start), value: gap))
      }
      result.append(segment)
      end = segment.range.end
    }
    if end < length { result.append(UnitizedSegment(range: TextRange(start: end, end: length), value: gap)) }
    return result
  }
}
