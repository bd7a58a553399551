public import TranscriptText

/// How many of two coders' segments of one code the other coder found too.
///
/// Segments a and b match when |a∩b|/|a∪b| ≥ x; agreement = (matched_A + matched_B)/(n_A + n_B), the coefficient of Holsti
/// (1969) on segments, as tools that compare segments show it. With x above ½ a segment matches at most one other.
/// There is no chance correction for freely chosen segments: read it as retrieval, not as reliability.
public struct SegmentAgreement: Hashable, Sendable {
  /// Segments of the first coder.
  public let first: Int
  /// Segments of the second coder.
  public let second: Int
  /// Segments of the first coder that match one of the second.
  public let matchedFirst: Int
  /// Segments of the second coder that match one of the first.
  public let matchedSecond: Int

  /// Makes an agreement from its counts.
  public init(first: Int = 0, second: Int = 0, matchedFirst: Int = 0, matchedSecond: Int = 0) {
    self.first = first
    self.second = second
    self.matchedFirst = matchedFirst
    self.matchedSecond = matchedSecond
  }

  /// Matches the segments of one code in one interview; overlapping segments of one coder are one segment.
  ///
  /// - Parameter minimumOverlap: x, 0…1; at 0 one shared byte suffices.
  public init(_ first: [TextRange], _ second: [TextRange], minimumOverlap: Double) {
    let (one, other) = (first.mergingOverlaps(), second.mergingOverlaps())
    var met: (Set<Int>, Set<Int>) = ([], [])
    var start = 0
    for (index, range) in one.enumerated() {
      while start < other.count, other[start].end <= range.start { start += 1 }
      var place = start
      while place < other.count, other[place].start < range.end {
        let common = min(range.end, other[place].end) - max(range.start, other[place].start)
        let union = range.length + other[place].length - common
        if common > 0, Double(common) / Double(union) >= minimumOverlap {
          met.0.insert(index)
          met.1.insert(place)
        }
        place += 1
      }
    }
    self.init(first: one.count, second: other.count, matchedFirst: met.0.count, matchedSecond: met.1.count)
  }

  /// Matched segments as a share of all. 0…1; undefined (`emptyBase`) where neither coder has a segment.
  public var agreement: Measure {
    .ratio(Double(matchedFirst + matchedSecond), of: Double(first + second))
  }

  /// Both counts together, of other interviews or codes.
  public static func + (left: SegmentAgreement, right: SegmentAgreement) -> SegmentAgreement {
    SegmentAgreement(
      first: left.first + right.first, second: left.second + right.second,
      matchedFirst: left.matchedFirst + right.matchedFirst, matchedSecond: left.matchedSecond + right.matchedSecond)
  }
}

extension [TextRange] {
  /// Sorted, without empty ranges, overlapping ones united; ranges that only touch stay apart.
  func mergingOverlaps() -> [TextRange] {
    var merged: [TextRange] = []
    for range in sorted() where !range.isEmpty {
      if let last = merged.last, range.start < last.end {
        merged[merged.count - 1] = last.union(range)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
