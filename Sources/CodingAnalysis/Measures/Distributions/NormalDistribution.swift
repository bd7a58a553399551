internal import RealModule

/// The standard normal distribution.
public struct NormalDistribution: Hashable, Sendable {
  /// Makes the distribution with mean 0 and standard deviation 1.
  public init() {}

  /// P(Z > x) = erfc(x/√2)/2 (Abramowitz and Stegun 1964, 26.2.29).
  public func survival(_ x: Double) -> Double { Double.erfc(x / 2.0.squareRoot()) / 2 }

  /// The z with P(|Z| ≤ z) = `level`, by bisection. 0 for a level of 0 or less, infinite for 1 or more.
  public func twoSidedQuantile(_ level: Double) -> Double {
    guard level > 0 else { return 0 }
    guard level < 1 else { return .infinity }
    return Bisection.root(between: 0, and: 40) { Double.erfc($0 / 2.0.squareRoot()) > 1 - level }
  }
}

/// Finds where a condition that holds on the left stops holding.
enum Bisection {
  /// The place between `lower` and `upper` up to which `holds` is true, to the last bit.
  static func root(between lower: Double, and upper: Double, while holds: (Double) -> Bool) -> Double {
    var (lower, upper) = (lower, upper)
    while true {
      let middle = lower + (upper - lower) / 2
      guard middle > lower, middle < upper else { return middle }
      if holds(middle) { lower = middle } else { upper = middle }
    }
  }
}
