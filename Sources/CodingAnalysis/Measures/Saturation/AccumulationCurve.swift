/// How many different codes k interviews have on average, over all orders of the interviews: exact, without drawing orders
/// (sample-based rarefaction; Ugland, Gray and Ellingsen 2003; Colwell and others 2012).
public struct AccumulationCurve: Hashable, Sendable {
  /// E[S(k)] = Σ_c(1 − C(n − m_c, k)/C(n, k)) for k = 1 … n; m_c interviews have code c.
  public let mean: [Double]
  /// The standard deviation of S(k) over all orders.
  public let standardDeviation: [Double]

  /// Computes the curve of interviews with these codes.
  public init<Code: Hashable>(_ interviews: [Set<Code>]) {
    let count = interviews.count
    var holders: [Code: Set<Int>] = [:]
    for (place, codes) in interviews.enumerated() {
      for code in codes { holders[code, default: []].insert(place) }
    }
    // Codes held by the same number of interviews miss k interviews equally often; so do pairs held by as many together.
    let sets = Array(holders.values)
    var single = Array(repeating: 0, count: count + 1)
    var double = single
    for (place, one) in sets.enumerated() {
      single[one.count] += 1
      for other in sets[(place + 1)...] { double[one.union(other).count] += 1 }
    }
    var (mean, deviation) = ([Double](), [Double]())
    for size in 0..<count {
      let missed = Self.missed(size + 1, of: count)
      let expected = zip(single, missed).reduce(0) { $0 + Double($1.0) * $1.1 }
      let squares = expected + 2 * zip(double, missed).reduce(0) { $0 + Double($1.0) * $1.1 }
      mean.append(Double(sets.count) - expected)
      deviation.append(max(0, squares - expected * expected).squareRoot())
    }
    self.mean = mean
    standardDeviation = deviation
  }

  /// For m = 0 … n the probability that k interviews of n miss m given ones: C(n − m, k)/C(n, k).
  private static func missed(_ k: Int, of n: Int) -> [Double] {
    var result = [1.0]
    for m in 0..<n { result.append((result.last ?? 0) * Double(max(0, n - k - m)) / Double(n - m)) }
    return result
  }
}
