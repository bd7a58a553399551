/// Between which values a measure lies in most samples of clusters drawn with replacement: the percentile interval
/// (Efron 1979; Efron and Tibshirani 1993, ch. 13), for clusters Field and Welsh (2007).
public struct ResampledInterval: Hashable, Sendable {
  /// The measure of the clusters as they are.
  public let estimate: Measure
  /// The quantile (1 − level)/2 of the samples, type 7. Undefined where no sample has a value.
  public let lower: Measure
  /// The quantile (1 + level)/2 of the samples, type 7.
  public let upper: Measure
  /// The mean over samples.
  public let mean: Measure
  /// The standard deviation over samples, their number less one below the line: the bootstrap's standard error. Undefined
  /// (`tooFewUnits`) with fewer than two samples.
  public let standardDeviation: Measure
  /// The confidence level, such as 0.95.
  public let level: Double
  /// How many samples had a value.
  public let replicates: Int
  /// How many samples were left out because the measure is undefined in them (no variation).
  public let skipped: Int
  /// How many clusters there are. With fewer than ten the interval is too narrow: read the jackknife beside it.
  public let clusterCount: Int
  /// Where the random numbers began; `nil` where all samples were gone through.
  public let seed: UInt64?

  /// True where at least one sample of twenty is left out; the interval is then of other samples than were drawn.
  public var leavesOutMany: Bool { skipped > 0 && skipped * 20 >= skipped + replicates }
  /// True with fewer than ten clusters.
  public var isFromFewClusters: Bool { clusterCount < 10 }
  /// How many samples are drawn where nothing else is asked for.
  public static let usualReplicates = 2000
  /// Where random numbers begin where nothing else is asked for.
  public static let usualSeed: UInt64 = 1979

  init(estimate: Measure, samples: [Measure], level: Double, clusterCount: Int, seed: UInt64?) {
    let ordered = OrderedSample(samples.compactMap(\.number))
    self.estimate = estimate
    lower = ordered.quantile((1 - level) / 2)
    upper = ordered.quantile((1 + level) / 2)
    mean = ordered.mean
    standardDeviation = ordered.sampleDeviation
    self.level = level
    replicates = ordered.values.count
    skipped = samples.count - ordered.values.count
    self.clusterCount = clusterCount
    self.seed = seed
  }
}

extension ClusterTotals {
  /// The interval of a measure from clusters drawn at random, with replacement, as many as there are.
  ///
  /// - Parameters:
  ///   - level: the confidence level.
  ///   - replicates: how many samples.
  ///   - seed: where the random numbers begin.
  ///   - measure: the measure of summed numbers.
  public func bootstrap(
    level: Double = 0.95, replicates: Int = ResampledInterval.usualReplicates,
    seed: UInt64 = ResampledInterval.usualSeed, of measure: ([Double]) -> Measure
  ) -> ResampledInterval {
    var random = SeededRandom(seed: seed)
    var samples: [Measure] = []
    var sums = Array(repeating: 0.0, count: width)
    for _ in 0..<(count == 0 ? 0 : replicates) {
      for place in sums.indices { sums[place] = 0 }
      for _ in 0..<count { add(random.number(below: count), to: &sums) }
      samples.append(measure(sums))
    }
    return ResampledInterval(
      estimate: measure(total), samples: samples, level: level, clusterCount: count, seed: seed)
  }

  /// The same interval from all samples there can be, nⁿ for n clusters; `nil` with more than six clusters.
  public func exhaustiveBootstrap(level: Double = 0.95, of measure: ([Double]) -> Measure) -> ResampledInterval? {
    guard count <= 6 else { return nil }
    let sampleCount = (0..<count).reduce(1) { product, _ in product * count }
    let samples = (0..<(count == 0 ? 0 : sampleCount)).map { number in
      var sums = Array(repeating: 0.0, count: width)
      var rest = number
      for _ in 0..<count {
        add(rest % count, to: &sums)
        rest /= count
      }
      return measure(sums)
    }
    return ResampledInterval(estimate: measure(total), samples: samples, level: level, clusterCount: count, seed: nil)
  }

  /// What the measure becomes without each cluster in turn.
  public func jackknife(of measure: ([Double]) -> Measure) -> Jackknife {
    Jackknife(estimate: measure(total), leaveOneOut: (0..<count).map { measure(total(without: $0)) })
  }
}
