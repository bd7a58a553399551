/// How often a code comes per 1,000 words, in each interview and over all.
///
/// The pooled rate weighs interviews by their words, the mean rate weighs them alike: say which one is shown.
public struct CodeRates: Hashable, Sendable {
  /// Segments in each interview.
  public let segments: [Int]
  /// Words in each interview.
  public let words: [Int]

  /// Takes each interview's segments and words.
  public init(segments: [Int], words: [Int]) {
    self.segments = segments
    self.words = words
  }

  /// 1,000·segments/words of each interview. Undefined (`emptyBase`) for an interview without words.
  public var perThousand: [Measure] {
    zip(segments, words).map { .ratio(1000 * Double($0), of: Double($1)) }
  }

  /// 1,000·Σsegments/Σwords. Undefined (`emptyBase`) without words.
  public var pooledPerThousand: Measure {
    .ratio(1000 * Double(segments.reduce(0, +)), of: Double(words.reduce(0, +)))
  }

  /// The mean of the interviews' rates, interviews without words left out. Undefined (`emptyBase`) where none has words.
  public var meanPerThousand: Measure { OrderedSample(perThousand.compactMap(\.number)).mean }

  /// The share of interviews with a segment, 0…1. Undefined (`emptyBase`) without interviews.
  public var presenceShare: Measure { .ratio(Double(segments.count { $0 > 0 }), of: Double(segments.count)) }
}
