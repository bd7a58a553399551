/// Which category each coder gave to each unit, and where a coder gave none.
///
/// "Nothing coded" is a category of its own; missing (`nil`) means that the coder was not given the unit (statistics of
/// reliability rest on the difference: Krippendorff 2019, ch. 12).
public struct ReliabilityData: Hashable, Sendable {
  /// How many categories there could be, used or not: 2 for a code that is there or not.
  public let categoryCount: Int
  /// For each coder the category of each unit, 0 up to `categoryCount`, or `nil`; all coders' lists are equally long.
  public let ratings: [[Int?]]
  /// How many columns of `ratings` there are.
  public let columnCount: Int
  /// How often each column stands for a unit like it; 1 unless the data are `condensed`.
  public let frequencies: [Int]

  /// Takes the coders' ratings. Shorter lists are missing at their end, negative categories are missing, and
  /// `categoryCount` grows to hold the highest category given.
  ///
  /// - Parameter frequencies: how often each unit stands for one like it, once where nothing is said.
  public init(ratings: [[Int?]], categoryCount: Int = 0, frequencies: [Int] = []) {
    let units = ratings.map(\.count).max() ?? 0
    columnCount = units
    self.frequencies = frequencies.prefix(units) + Array(repeating: 1, count: max(0, units - frequencies.count))
    self.ratings = ratings.map { list in
      list.map { category in category.flatMap { $0 < 0 ? nil : $0 } }
        + Array(repeating: nil, count: units - list.count)
    }
    let highest = self.ratings.reduce(-1) { max($0, $1.reduce(-1) { max($0, $1 ?? -1) }) }
    self.categoryCount = max(categoryCount, highest + 1)
  }

  /// How many coders there are, with or without ratings.
  public var coderCount: Int { ratings.count }

  /// The same data with units that all coders rated alike as one column, where that makes them few; the coefficients stay
  /// as they are.
  public var condensed: ReliabilityData {
    let base = categoryCount + 1
    let patterns = ratings.reduce(1) { product, _ in product > 4096 ? product : product * base }
    guard patterns <= 4096, patterns < columnCount else { return self }
    var counts = Array(repeating: 0, count: patterns)
    for unit in 0..<columnCount {
      counts[ratings.reduce(0) { $0 * base + ($1[unit] ?? categoryCount) }] += frequencies[unit]
    }
    let used = counts.indices.filter { counts[$0] > 0 }
    var places = used
    var lists: [[Int?]] = []
    for _ in ratings {
      lists.append(places.map { $0 % base == categoryCount ? nil : $0 % base })
      places = places.map { $0 / base }
    }
    return ReliabilityData(
      ratings: lists.reversed(), categoryCount: categoryCount, frequencies: used.map { counts[$0] })
  }

  /// The same ratings with each coder's values for one code only: 1 there, 0 not there.
  ///
  /// - Parameter codes: for each coder and unit the codes given, `nil` where the unit was not the coder's.
  public init(presenceOf code: Int, in codes: [[Set<Int>?]]) {
    self.init(ratings: codes.map { $0.map { $0.map { $0.contains(code) ? 1 : 0 } } }, categoryCount: 2)
  }
}
