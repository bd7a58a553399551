internal import RealModule

/// The χ² distribution with a whole number of degrees of freedom.
public struct ChiSquaredDistribution: Hashable, Sendable {
  /// Degrees of freedom, 1 or more.
  public let degrees: Int

  /// Makes the distribution; fewer than 1 degree counts as 1.
  public init(degrees: Int) { self.degrees = max(degrees, 1) }

  /// P(χ² > x), a finite sum (Abramowitz and Stegun 1964, 26.4.4 and 26.4.5); with one degree erfc(√(x/2)).
  ///
  /// Each term (x/2)^i e^(−x/2)/Γ(i+1), with i whole for even and half for odd degrees, is taken from its logarithm, so
  /// that none overflows.
  public func survival(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let half = x / 2
    let isOdd = degrees % 2 == 1
    var sum = isOdd ? Double.erfc(half.squareRoot()) : 0
    var order = isOdd ? 0.5 : 0
    while order < Double(degrees) / 2 - 0.25 {
      sum += Double.exp(order * Double.log(half) - half - Double.logGamma(order + 1))
      order += 1
    }
    return min(sum, 1)
  }
}
