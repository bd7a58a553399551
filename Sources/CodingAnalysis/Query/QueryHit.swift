internal import CodingModel
internal import TranscriptText

/// A segment of one interview while a query is answered.
struct QueryHit: Hashable, Comparable {
  /// What makes a segment.
  enum Source: Hashable, Comparable {
    /// A coding, by its place among the interview's.
    case coding(Int)
    /// A term, by its number in the query.
    case term(Int)
    case sentence
    case turn
    case transcript
  }

  /// At least one byte.
  let range: TextRange
  let source: Source
  /// The turns that it has a part in, looked at or not, as places from 0.
  let turns: ClosedRange<Int>
  /// The first of them that is looked at.
  let turn: Int

  static func < (left: QueryHit, right: QueryHit) -> Bool {
    left.range == right.range ? left.source < right.source : left.range < right.range
  }

  static func == (left: QueryHit, right: QueryHit) -> Bool {
    left.range == right.range && left.source == right.source
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(source)
  }
}

extension [QueryHit] {
  /// The segments of two sorted lists, sorted, each once.
  func union(_ other: [QueryHit]) -> [QueryHit] {
    var union: [QueryHit] = []
    union.reserveCapacity(count + other.count)
    var (left, right) = (startIndex, other.startIndex)
    while left < endIndex || right < other.endIndex {
      let takesLeft = right == other.endIndex || left < endIndex && self[left] <= other[right]
      let next = takesLeft ? self[left] : other[right]
      if takesLeft { left += 1 } else { right += 1 }
      if union.last != next { union.append(next) }
    }
    return union
  }
}
