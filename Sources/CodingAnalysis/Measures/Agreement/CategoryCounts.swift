/// How many coders gave each category to each unit: all that most coefficients of agreement need to know.
public struct CategoryCounts: Hashable, Sendable {
  /// How many categories there could be.
  public let categoryCount: Int
  /// How many coders there are.
  public let coderCount: Int
  /// The counts, unit after unit.
  private(set) var cells: [Int] = []
  /// How many coders rated each unit.
  private(set) var totals: [Int] = []
  /// How often each unit stands for one like it: 1, or the number of characters that are coded alike.
  private(set) var frequencies: [Int] = []

  /// Counts the ratings of each unit; units without any are left out.
  public init(_ data: ReliabilityData) {
    categoryCount = data.categoryCount
    coderCount = data.coderCount
    var counts = Array(repeating: 0, count: data.categoryCount)
    for unit in 0..<data.columnCount {
      for category in counts.indices { counts[category] = 0 }
      for coder in data.ratings { if let category = coder[unit] { counts[category] += 1 } }
      append(counts, frequency: data.frequencies[unit])
    }
  }

  /// Takes the counts themselves: a list per unit, a number per category. The coders are as many as rated the unit with
  /// the most ratings.
  public init(units: [[Int]], categoryCount: Int = 0) {
    let categories = max(categoryCount, units.map(\.count).max() ?? 0)
    self.categoryCount = categories
    coderCount = units.map { $0.reduce(0, +) }.max() ?? 0
    for unit in units { append(unit + Array(repeating: 0, count: categories - unit.count), frequency: 1) }
  }

  /// Takes the units of two coders from the table of their categories.
  public init(_ table: CoderTable) {
    categoryCount = table.categoryCount
    coderCount = 2
    for first in 0..<table.categoryCount {
      for second in 0..<table.categoryCount {
        var counts = Array(repeating: 0, count: table.categoryCount)
        counts[first] += 1
        counts[second] += 1
        append(counts, frequency: table[first, second])
      }
    }
  }

  private mutating func append(_ counts: [Int], frequency: Int) {
    let total = counts.reduce(0, +)
    guard total > 0, frequency > 0 else { return }
    cells += counts
    totals.append(total)
    frequencies.append(frequency)
  }

  /// Units with at least one rating.
  public var unitCount: Int { frequencies.reduce(0, +) }

  /// Units with at least two ratings.
  public var pairableUnits: Int { zip(totals, frequencies).reduce(0) { $0 + ($1.0 > 1 ? $1.1 : 0) } }

  /// Ratings in units with at least two.
  public var pairableRatings: Int { zip(totals, frequencies).reduce(0) { $0 + ($1.0 > 1 ? $1.0 * $1.1 : 0) } }

  /// The counts of one kind of unit.
  func counts(_ place: Int) -> ArraySlice<Int> { cells[(place * categoryCount)..<((place + 1) * categoryCount)] }

  /// Why nothing can be compared; `nil` where something can.
  var obstacle: UndefinedReason? {
    if coderCount < 2 { return .fewerThanTwoCoders }
    return pairableUnits == 0 ? .noPairableUnits : nil
  }

  /// Mean over units of the share that each category has among the unit's ratings (π_k of Fleiss and Gwet), units with
  /// one rating included.
  var shares: [Double] {
    var sums = Array(repeating: 0.0, count: categoryCount)
    for place in totals.indices {
      let weight = Double(frequencies[place])
      for (category, count) in counts(place).enumerated() where count > 0 {
        sums[category] += weight * (Double(count) / Double(totals[place]))
      }
    }
    return sums.map { $0 / Double(unitCount) }
  }
}
