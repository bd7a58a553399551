public import TranscriptText

/// How much text two codes cover, each character (or byte) once, however many segments lie over it. For reading: characters
/// are not independent, so there is no test on them.
public struct CoveredText: Hashable, Sendable {
  /// What the first code covers.
  public private(set) var first = 0
  /// What the second code covers.
  public private(set) var second = 0
  /// What both cover.
  public private(set) var both = 0

  /// Nothing covered yet.
  public init() {}

  /// Adds one text's segments of both codes, in any order.
  public mutating func add(_ first: [TextRange], _ second: [TextRange]) {
    let (one, other) = (first.mergingOverlaps(), second.mergingOverlaps())
    self.first += one.reduce(0) { $0 + $1.length }
    self.second += other.reduce(0) { $0 + $1.length }
    var place = 0
    for range in one {
      while place < other.count, other[place].end <= range.start { place += 1 }
      var next = place
      while next < other.count, other[next].start < range.end {
        both += min(range.end, other[next].end) - max(range.start, other[next].start)
        next += 1
      }
    }
  }

  /// What both cover, as a share of what either covers (Jaccard 1901). Undefined (`emptyBase`) when neither covers anything.
  public var jaccard: Measure { .ratio(Double(both), of: Double(first + second - both)) }
  /// The share of the first code's text that the second covers too. Undefined (`emptyBase`) when the first covers nothing.
  public var shareOfFirst: Measure { .ratio(Double(both), of: Double(first)) }
  /// The share of the second code's text that the first covers too. Undefined (`emptyBase`) when the second covers nothing.
  public var shareOfSecond: Measure { .ratio(Double(both), of: Double(second)) }

  /// The fourfold table of `length` characters of text.
  public func table(length: Int) -> ContingencyTable {
    ContingencyTable(n11: both, n10: first - both, n01: second - both, n00: length - first - second + both)
  }
}

extension [TextRange] {
  /// Whether each of `units` (sorted, disjoint) holds text of these segments: at least one byte and at least the share
  /// `minimumShare` (0…1) of its length. A unit without text holds none.
  public func presence(in units: [TextRange], minimumShare: Double = 0) -> [Bool] {
    let segments = mergingOverlaps()
    var place = 0
    return units.map { unit in
      while place < segments.count, segments[place].end <= unit.start { place += 1 }
      var covered = 0
      var next = place
      while next < segments.count, segments[next].start < unit.end {
        covered += Swift.min(unit.end, segments[next].end) - Swift.max(unit.start, segments[next].start)
        next += 1
      }
      return covered > 0 && Double(covered) / Double(unit.length) >= minimumShare
    }
  }
}
