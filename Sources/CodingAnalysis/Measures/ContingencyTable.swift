internal import Foundation

/// In how many units two codes stand together, alone, or not at all.
public struct ContingencyTable: Hashable, Sendable {
  /// Units with both codes.
  public let n11: Int
  /// Units with the first code only.
  public let n10: Int
  /// Units with the second code only.
  public let n01: Int
  /// Units with neither.
  public let n00: Int

  /// Makes a table from its four cells.
  public init(n11: Int, n10: Int, n01: Int, n00: Int) {
    self.n11 = n11
    self.n10 = n10
    self.n01 = n01
    self.n00 = n00
  }

  /// Units with the first code.
  public var first: Int { n11 + n10 }
  /// Units with the second code.
  public var second: Int { n11 + n01 }
  /// All units.
  public var total: Int { n11 + n10 + n01 + n00 }

  /// Units with both, as a share of units with either (Jaccard 1901). 0…1; undefined when neither code is used.
  public var jaccard: Measure {
    let either = first + second - n11
    return either == 0 ? .undefined(.emptyBase) : .value(Double(n11) / Double(either))
  }

  /// Normalised pointwise mutual information (Bouma 2009), logarithms to base 2.
  ///
  /// −1: never together; 0: as often as chance would have it; 1: only together. Undefined when a code is never used.
  public var npmi: Measure {
    guard first > 0, second > 0 else { return .undefined(.emptyBase) }
    guard n11 > 0 else { return .value(-1) }
    guard n11 < first || n11 < second else { return .value(1) }
    let joint = Double(n11) / Double(total)
    let lift = joint * Double(total) / Double(first) * Double(total) / Double(second)
    return .value(log2(lift) / -log2(joint))
  }

  /// The logarithm of the odds ratio, natural, with its standard error (Woolf 1955).
  ///
  /// Where a cell is 0, 0.5 is added to all four (Haldane 1956) and `isCorrected` says so. Undefined when a code is in
  /// every unit or in none.
  public var logOdds: LogOdds {
    guard first > 0, second > 0, first < total, second < total else {
      return LogOdds(value: .undefined(.noVariation), standardError: .undefined(.noVariation), isCorrected: false)
    }
    let isCorrected = min(n11, n10, n01, n00) == 0
    let cells = [n11, n10, n01, n00].map { Double($0) + (isCorrected ? 0.5 : 0) }
    return LogOdds(
      value: .value(log(cells[0]) + log(cells[3]) - log(cells[1]) - log(cells[2])),
      standardError: .value(cells.reduce(0) { $0 + 1 / $1 }.squareRoot()), isCorrected: isCorrected)
  }
}

/// A log odds ratio with what one needs to judge it.
public struct LogOdds: Hashable, Sendable {
  /// Above 0: together more often than apart.
  public let value: Measure
  /// Standard error of `value`; assumes independent units, so read it as descriptive.
  public let standardError: Measure
  /// True when 0.5 was added to all four cells because one was 0.
  public let isCorrected: Bool

  /// The value ± z·SE; `nil` where it is undefined.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let value = value.number, let error = standardError.number else { return nil }
    return ConfidenceInterval(
      around: value, reach: NormalDistribution().twoSidedQuantile(level) * error, level: level)
  }

  /// Makes a log odds ratio.
  public init(value: Measure, standardError: Measure, isCorrected: Bool) {
    self.value = value
    self.standardError = standardError
    self.isCorrected = isCorrected
  }
}
