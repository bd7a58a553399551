/// A computed number, or the reason why there is none. A measure is never silently 0, 1 or not-a-number.
public enum Measure: Hashable, Sendable {
  /// The number.
  case value(Double)
  /// There is no number.
  case undefined(UndefinedReason)

  /// The number, `nil` where there is none.
  public var number: Double? {
    switch self {
    case .value(let number): number
    case .undefined: nil
    }
  }

  /// Why there is no number, `nil` where there is one.
  public var reason: UndefinedReason? {
    switch self {
    case .value: nil
    case .undefined(let reason): reason
    }
  }
}

/// Why a measure has no value. The raw value stands in machine formats.
public enum UndefinedReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// What would be divided by is 0: a code that is never used has nothing to share.
  case emptyBase = "empty-base"
  /// A code is in every unit or in none, so nothing can vary with it.
  case noVariation = "no-variation"
  /// Segments are compared with each other, not with units: there is no count of "neither".
  case noUnits = "no-units"
  /// Nothing was found, so no share of it can be right.
  case neverFound = "never-found"
  /// Nothing was there to find.
  case notInGold = "not-in-gold"
  /// Nobody has judged it yet.
  case notJudged = "not-judged"
}
