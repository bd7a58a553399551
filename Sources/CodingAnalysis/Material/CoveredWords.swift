internal import CodingModel
package import TranscriptText

/// Counts the words that segments cover in parts of one interview.
struct CoveredWords {
  private let bodies: [TextRange]
  /// First bytes of the interview's words, ascending: the very words that its word counts count.
  private let starts: [Int]

  init(_ interview: AdmittedInterview) {
    bodies = interview.bodies
    starts = interview.interview.wordStarts
  }

  /// For each admitted body (by its place) the words that at least one of `ranges` covers.
  ///
  /// A word is covered when its first byte is. `ranges` are sorted; bodies without a covered word are left out.
  func counts(of ranges: [TextRange]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for stretch in ranges.joiningOverlaps() {
      for place in bodies.touched(by: stretch) {
        let first = max(stretch.start, bodies[place].start)
        let last = min(stretch.end, bodies[place].end)
        let words = starts.partitioningIndex { $0 >= last } - starts.partitioningIndex { $0 >= first }
        if words > 0 { counts[place, default: 0] += words }
      }
    }
    return counts
  }
}

extension [TextRange] {
  /// The stretches that these ranges (sorted by start) cover, each byte once.
  package func joiningOverlaps() -> [TextRange] {
    var joined: [TextRange] = []
    for range in self {
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1] = last.union(range)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
