import CodingAnalysis
import TestSupport

extension SeededGenerator {
  /// A number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Ratings of up to four coders on up to eight units; about one in five is missing.
  mutating func ratings(coders: Int? = nil, missing: Bool = true) -> ReliabilityData {
    let (categories, units) = (2 + below(3), 1 + below(8))
    let lists = (0..<(coders ?? 2 + below(3))).map { _ in
      (0..<units).map { _ in missing && below(5) == 0 ? nil : below(categories) }
    }
    return ReliabilityData(ratings: lists, categoryCount: categories)
  }
}

/// Equal up to rounding; infinite numbers are equal to themselves.
func isClose(_ one: Double?, _ other: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return one == other || abs(one - other) <= tolerance * max(1, abs(other))
}
