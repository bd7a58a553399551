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

  /// The number put through `change`; what is undefined stays so, for the same reason.
  public func map(_ change: (Double) -> Double) -> Measure {
    switch self {
    case .value(let number): .value(change(number))
    case .undefined: self
    }
  }

  /// The same; where there is no number for one reason, it is told as another that says more.
  public func telling(_ reason: UndefinedReason, as other: UndefinedReason) -> Measure {
    self == .undefined(reason) ? .undefined(other) : self
  }

  /// `part` divided by `whole`; undefined where `whole` is 0.
  static func ratio(_ part: Double, of whole: Double, orElse reason: UndefinedReason = .emptyBase) -> Measure {
    whole == 0 ? .undefined(reason) : .value(part / whole)
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
  /// Agreement needs two coders at least.
  case fewerThanTwoCoders = "fewer-than-two-coders"
  /// No unit was given to two coders, so no two judgements can be compared.
  case noPairableUnits = "no-pairable-units"
  /// One coder's codes overlap where the measure needs codes that exclude each other.
  case overlappingCodes = "overlapping-codes"
  /// There are fewer interviews than the measure begins with.
  case tooFewInterviews = "too-few-interviews"
  /// A spread cannot be told from so few units.
  case tooFewUnits = "too-few-units"
  /// Nobody was asked anything before.
  case noQuestions = "no-questions"
  /// A group has no segments, words or interviews to divide by.
  case emptyGroup = "empty-group"
  /// The interviews have no codes to divide by.
  case noCodes = "no-codes"
  /// Without one of the clusters the measure has no value, so how far it moves cannot be told.
  case undefinedWithoutOne = "undefined-without-one"
  /// One coder gave everything the same category, so the measure is 0 whatever the other gave.
  case constantCoder = "constant-coder"
  /// A code of the pair stands in fewer units than the family of tests asks for.
  case belowFloor = "below-floor"
  /// No test was asked for, or the unit bears none.
  case notTested = "not-tested"
  /// Not all possible tables can be gone through; a random sample of them can.
  case tooManyTables = "too-many-tables"
  /// The coefficient is made for two coders.
  case moreThanTwoCoders = "more-than-two-coders"
  /// Characters are too many and too alike to draw samples of interviews from them.
  case characterUnits = "character-units"
  /// Something counts more than once, so that there is no fourfold table.
  case moreThanOnce = "more-than-once"
}
