/// Numbers in ascending order, to read quantiles from. Numbers that are no numbers are left out.
public struct OrderedSample: Hashable, Sendable {
  /// The numbers, ascending.
  public let values: [Double]

  /// Orders `values`.
  public init(_ values: [Double]) { self.values = values.filter { !$0.isNaN }.sorted() }

  /// The value below which the share `share` (0…1) of the numbers lies, between two neighbours by straight line: type 7
  /// of Hyndman and Fan (1996), as in R and NumPy. Undefined (`emptyBase`) where there is no number.
  public func quantile(_ share: Double) -> Measure {
    guard let last = values.indices.last else { return .undefined(.emptyBase) }
    let place = min(max(share, 0), 1) * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    let rest = place - Double(below)
    // Equal neighbours stay exact, infinite ones too.
    if rest == 0 || values[below] == values[above] { return .value(values[below]) }
    return .value(values[below] + rest * (values[above] - values[below]))
  }

  /// The arithmetic mean. Undefined (`emptyBase`) where there is no number.
  public var mean: Measure { .ratio(values.reduce(0, +), of: Double(values.count)) }

  /// The standard deviation with n (not n − 1) below the line. Undefined (`emptyBase`) where there is no number.
  public var standardDeviation: Measure {
    guard let mean = mean.number else { return .undefined(.emptyBase) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .value((squares / Double(values.count)).squareRoot())
  }

  /// The standard deviation with n − 1 below the line. Undefined (`tooFewUnits`) with fewer than two numbers.
  public var sampleDeviation: Measure {
    guard values.count > 1 else { return .undefined(.tooFewUnits) }
    let count = Double(values.count)
    return standardDeviation.map { $0 * (count / (count - 1)).squareRoot() }
  }
}
