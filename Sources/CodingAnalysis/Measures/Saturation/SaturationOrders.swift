/// What other orders of the interviews would have given: the spread of the curve, and how many orders reach saturation by
/// each interview. From random orders, the same for the same seed.
public struct SaturationOrders: Hashable, Sendable {
  /// The quantile (1 − level)/2 of S(k) over the orders, k = 1 … n; type 7.
  public let lower: [Double]
  /// The quantile (1 + level)/2.
  public let upper: [Double]
  /// The share of orders whose first run at or below the threshold ends at the kth interview or before, k = 1 … n.
  public let reachedBy: [Double]
  /// How many orders were drawn.
  public let replicates: Int
  /// Where the random numbers began.
  public let seed: UInt64

  /// Draws orders.
  ///
  /// - Parameters:
  ///   - interviews: each interview's codes.
  ///   - base: the interviews of the base, see `CodeSaturation`.
  ///   - run: the interviews of a run.
  ///   - threshold: the largest ratio that counts as saturation.
  ///   - level: the share of orders within the band.
  ///   - replicates: how many orders.
  ///   - seed: where the random numbers begin.
  public init<Code: Hashable>(
    _ interviews: [Set<Code>], base: Int = 4, run: Int = 2, threshold: Double = 0.05, level: Double = 0.95,
    replicates: Int = 1000, seed: UInt64 = ResampledInterval.usualSeed
  ) {
    var random = SeededRandom(seed: seed)
    var order = Self.numbered(interviews)
    // The last order in which each code was seen, counted from 1.
    var seen = Array(repeating: 0, count: (order.joined().max() ?? -1) + 1)
    var curves: [[Double]] = Array(repeating: [], count: interviews.count)
    var reached = Array(repeating: 0, count: interviews.count)
    for number in 0..<replicates {
      random.shuffle(&order)
      var (new, cumulative) = ([Int](), [Int]())
      for codes in order {
        var count = 0
        for code in codes where seen[code] <= number {
          seen[code] = number + 1
          count += 1
        }
        new.append(count)
        cumulative.append((cumulative.last ?? 0) + count)
      }
      let saturation = CodeSaturation(
        newCodes: new, cumulative: cumulative, base: max(base, 1), run: max(run, 1), threshold: threshold)
      for (place, codes) in saturation.cumulative.enumerated() { curves[place].append(Double(codes)) }
      if let end = saturation.reached?.to { for place in (end - 1)..<interviews.count { reached[place] += 1 } }
    }
    let samples = curves.map { OrderedSample($0) }
    lower = samples.compactMap { $0.quantile((1 - level) / 2).number }
    upper = samples.compactMap { $0.quantile((1 + level) / 2).number }
    reachedBy = reached.map { replicates == 0 ? 0 : Double($0) / Double(replicates) }
    self.replicates = replicates
    self.seed = seed
  }

  /// The interviews' codes as numbers from 0; which code has which number does not matter.
  private static func numbered<Code: Hashable>(_ interviews: [Set<Code>]) -> [[Int]] {
    var numbers: [Code: Int] = [:]
    return interviews.map { codes in
      codes.map { code in
        if let number = numbers[code] { return number }
        numbers[code] = numbers.count
        return numbers.count - 1
      }
    }
  }
}
