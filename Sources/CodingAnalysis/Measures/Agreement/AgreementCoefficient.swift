/// A coefficient (po − pe)/(1 − pe): how much coders agree beyond what chance would give, with its standard error.
///
/// 1: full agreement; 0: as chance would have it; below 0 is legal: less than chance. It is undefined, never 0 or 1, where
/// nothing varies (`noVariation`), nobody shares a unit (`noPairableUnits`) or there is one coder (`fewerThanTwoCoders`).
public struct AgreementCoefficient: Hashable, Sendable {
  /// The coefficient.
  public let value: Measure
  /// Observed agreement po, 0…1.
  public let observed: Measure
  /// Agreement expected by chance pe, 0…1.
  public let expected: Measure
  /// The standard error, units taken as independent; undefined with fewer than two units (`tooFewUnits`). Turns of one
  /// interview are not independent: prefer the interval over interviews.
  public let standardError: Measure
  /// How many coders.
  public let coderCount: Int
  /// Units with at least one rating.
  public let unitCount: Int
  /// Units with at least two ratings.
  public let pairableUnits: Int
  /// Degrees of freedom of Student's t for the interval; `nil` for the normal distribution.
  let degrees: Int?

  /// The value ± t·SE (or z·SE for coefficients of a two-coder table), its upper end cut at 1. `nil` where the value or
  /// its error is undefined.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let value = value.number, let error = standardError.number else { return nil }
    let quantile =
      degrees.map { StudentDistribution(degrees: $0).twoSidedQuantile(level) }
      ?? NormalDistribution().twoSidedQuantile(level)
    return ConfidenceInterval(around: value, reach: quantile * error, level: level, highest: 1)
  }
}

extension AgreementCoefficient {
  /// A coefficient that nothing can be said of.
  init(undefined reason: UndefinedReason, observed: Measure? = nil, counts: CategoryCounts) {
    value = .undefined(reason)
    self.observed = observed ?? .undefined(reason)
    expected = .undefined(reason)
    standardError = .undefined(reason)
    coderCount = counts.coderCount
    unitCount = counts.unitCount
    pairableUnits = counts.pairableUnits
    degrees = nil
  }
}
