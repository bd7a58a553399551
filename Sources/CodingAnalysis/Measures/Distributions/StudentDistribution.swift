internal import RealModule

/// Student's t distribution with a whole number of degrees of freedom.
public struct StudentDistribution: Hashable, Sendable {
  /// Degrees of freedom, 1 or more.
  public let degrees: Int

  /// Makes the distribution; fewer than 1 degree counts as 1.
  public init(degrees: Int) { self.degrees = max(degrees, 1) }

  /// P(|T| ≤ t) for t ≥ 0, a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
  public func central(_ t: Double) -> Double {
    guard t.isFinite else { return 1 }
    let angle = Double.atan(t / Double(degrees).squareRoot())
    let square = Double(degrees) / (Double(degrees) + t * t)
    let isOdd = degrees % 2 == 1
    var term = isOdd ? square.squareRoot() : 1
    var sum = degrees == 1 ? 0 : term
    var factor = isOdd ? 2 : 1
    while factor + (isOdd ? 1 : 2) < degrees {
      term *= square * Double(factor) / Double(factor + 1)
      sum += term
      factor += 2
    }
    let sine = Double.sin(angle)
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }

  /// The t with P(|T| ≤ t) = `level`. 0 for a level of 0 or less, infinite for 1 or more.
  ///
  /// By bisection of `central`; beyond 1,000 degrees by the expansion around the normal quantile (Abramowitz and Stegun
  /// 1964, 26.7.5), whose first term left out is below 10⁻¹².
  public func twoSidedQuantile(_ level: Double) -> Double {
    guard level > 0 else { return 0 }
    guard level < 1 else { return .infinity }
    if degrees > 1000 { return expansion(NormalDistribution().twoSidedQuantile(level)) }
    var upper = 2.0
    while central(upper) < level, upper < 1e300 { upper *= 2 }
    return Bisection.root(between: 0, and: upper) { central($0) < level }
  }

  private func expansion(_ z: Double) -> Double {
    let n = Double(degrees)
    let square = z * z
    let first = z * (square + 1) / 4
    let second = z * ((5 * square + 16) * square + 3) / 96
    let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
    let fourth = z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }
}
