/// How evenly a word (or a code) is spread over parts of the material, its interviews.
public struct Dispersion: Hashable, Sendable {
  /// How often it comes in each part.
  public let counts: [Int]
  /// How many words each part has.
  public let sizes: [Int]

  /// Takes each part's count and size; parts without words are left out.
  public init(counts: [Int], sizes: [Int]) {
    let kept = zip(counts, sizes).filter { $0.1 > 0 }
    self.counts = kept.map(\.0)
    self.sizes = kept.map(\.1)
  }

  /// In how many parts it comes.
  public var range: Int { counts.count { $0 > 0 } }

  /// D = 1 − V/√(n − 1) over n parts, V the standard deviation (n below the line) of the relative frequencies by their mean
  /// (Juilland and Chang-Rodríguez 1964; for parts of unequal size Gries 2008). 0: in one part only; 1: even.
  ///
  /// Undefined (`emptyBase`) where it never comes, (`tooFewUnits`) with one part.
  public var juillandD: Measure {
    guard counts.contains(where: { $0 > 0 }) else { return .undefined(.emptyBase) }
    guard counts.count > 1 else { return .undefined(.tooFewUnits) }
    let sample = OrderedSample(zip(counts, sizes).map { Double($0) / Double($1) })
    guard let mean = sample.mean.number else { return sample.mean }
    let root = Double(counts.count - 1).squareRoot()
    return sample.standardDeviation.map { max(0, 1 - $0 / mean / root) }
  }

  /// DP = ½·Σ|share of the word in a part − the part's share of all words| (Gries 2008). 0: even; near 1: in one small part.
  /// Undefined (`emptyBase`) where it never comes.
  public var griesDP: Measure {
    let (all, words) = (Double(counts.reduce(0, +)), Double(sizes.reduce(0, +)))
    guard all > 0, words > 0 else { return .undefined(.emptyBase) }
    return .value(zip(counts, sizes).reduce(0) { $0 + abs(Double($1.0) / all - Double($1.1) / words) } / 2)
  }

  /// DP/(1 − smallest part's share), which reaches 1 (Lijffijt and Gries 2012). Undefined as `griesDP`, and (`tooFewUnits`)
  /// with one part.
  public var normalisedDP: Measure {
    guard sizes.count > 1, let least = sizes.min() else { return counts.isEmpty ? griesDP : .undefined(.tooFewUnits) }
    return griesDP.map { $0 / (1 - Double(least) / Double(sizes.reduce(0, +))) }
  }
}
