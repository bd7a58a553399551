/// A measure and what it becomes without each cluster in turn (Quenouille 1956; Tukey 1958).
public struct Jackknife: Hashable, Sendable {
  /// The measure of all clusters.
  public let estimate: Measure
  /// The measure without the first cluster, without the second …
  public let leaveOneOut: [Measure]

  /// Makes a jackknife from its values.
  public init(estimate: Measure, leaveOneOut: [Measure]) {
    self.estimate = estimate
    self.leaveOneOut = leaveOneOut
  }

  /// √((G − 1)/G · Σ(θ₋g − θ̄)²) over all G clusters. Undefined (`tooFewUnits`) with fewer than two clusters, as the
  /// measure itself, and (`undefinedWithoutOne`) where the measure has no value without one of them: the others alone
  /// would make the error too small, for it is the decisive cluster that is missing.
  public var standardError: Measure {
    guard leaveOneOut.count > 1 else { return .undefined(.tooFewUnits) }
    if let reason = estimate.reason { return .undefined(reason) }
    let values = leaveOneOut.compactMap(\.number)
    guard values.count == leaveOneOut.count else { return .undefined(.undefinedWithoutOne) }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .value(((count - 1) / count * squares).squareRoot())
  }

  /// The estimate ± t·SE with G − 1 degrees of freedom; `nil` where either is undefined.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let value = estimate.number, let error = standardError.number else { return nil }
    return ConfidenceInterval(
      around: value, reach: StudentDistribution(degrees: leaveOneOut.count - 1).twoSidedQuantile(level) * error, level: level)
  }
}

/// Two bounds and how sure one may be of them.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double
  /// The confidence level, such as 0.95.
  public let level: Double

  init(around value: Double, reach: Double, level: Double, highest: Double = .infinity) {
    lower = value - reach
    upper = min(value + reach, highest)
    self.level = level
  }
}
