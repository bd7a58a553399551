/// How a number stands to the numbers of a condition: `5`, `2..5`, or several of these.
public struct ValueComparison: Hashable, Sendable {
  /// How.
  public let comparison: AttributeCondition.Comparison
  /// The numbers, one of which must fit; a single number is a stretch of itself.
  public let stretches: [ClosedRange<Double>]

  /// Makes a comparison.
  public init(_ comparison: AttributeCondition.Comparison, _ stretches: [ClosedRange<Double>]) {
    self.comparison = comparison
    self.stretches = stretches
  }

  /// Whether a number fits.
  public func holds(for value: Double) -> Bool {
    switch comparison {
    case .equal: stretches.contains { $0.contains(value) }
    case .notEqual: !stretches.contains { $0.contains(value) }
    case .less: stretches.contains { value < $0.lowerBound }
    case .atMost: stretches.contains { value <= $0.upperBound }
    case .greater: stretches.contains { value > $0.upperBound }
    case .atLeast: stretches.contains { value >= $0.lowerBound }
    }
  }

  /// Whether what is not known fits: only where it is to be another.
  public var holdsForNothing: Bool { comparison == .notEqual }
}
