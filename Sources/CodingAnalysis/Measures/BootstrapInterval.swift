/// Between which values a figure lies in 95 of 100 samples drawn, with replacement, from the units that it was computed
/// of: the percentile interval (Efron 1979; Efron and Tibshirani 1993, ch. 13).
public struct BootstrapInterval: Hashable, Sendable {
  /// The 2.5th percentile.
  public let lower: Double
  /// The 97.5th percentile.
  public let upper: Double
  /// The number of samples in which the figure had a value.
  public let replicates: Int

  /// How many samples are drawn where nothing else is asked for.
  public static let usualReplicates = 2000
  /// Where the random numbers begin, so that the same units give the same interval.
  private static let seed: UInt64 = 1979

  /// The interval of the F1 of all units' counts added up; samples without any code are left out. `nil` where the units
  /// themselves have no F1.
  ///
  /// Of B ordered values it takes the kth from either end, k = ⌊(B + 1)·0.025⌋, but the first at least.
  public init?(f1Of units: [DetectionCounts], replicates: Int = usualReplicates) {
    guard units.reduce(DetectionCounts(), +).f1.number != nil else { return nil }
    var generator = SeededRandom(seed: Self.seed)
    var values: [Double] = []
    for _ in 0..<replicates {
      var sum = DetectionCounts()
      for _ in units.indices { sum = sum + units[generator.number(below: units.count)] }
      if let value = sum.f1.number { values.append(value) }
    }
    values.sort()
    let rank = max((values.count + 1) * 25 / 1000, 1)
    guard values.indices.contains(rank - 1) else { return nil }
    lower = values[rank - 1]
    upper = values[values.count - rank]
    self.replicates = values.count
  }
}
