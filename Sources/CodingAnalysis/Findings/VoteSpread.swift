/// How votes on a whole-number scale are spread.
public struct VoteSpread: Hashable, Sendable {
  /// Number of votes.
  public let count: Int
  /// The middle vote, or the mean of the two in the middle.
  public let median: Double
  /// First quartile, by linear interpolation between votes (Hyndman & Fan 1996, definition 7).
  public let lowerQuartile: Double
  /// Third quartile, likewise.
  public let upperQuartile: Double
  /// The lowest vote.
  public let lowest: Int
  /// The highest vote.
  public let highest: Int

  /// Sums votes up; `nil` where there are none.
  public init?(_ votes: [Int]) {
    let sorted = votes.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else { return nil }
    count = sorted.count
    median = Self.quantile(0.5, of: sorted)
    lowerQuartile = Self.quantile(0.25, of: sorted)
    upperQuartile = Self.quantile(0.75, of: sorted)
    self.lowest = lowest
    self.highest = highest
  }

  private static func quantile(_ share: Double, of sorted: [Int]) -> Double {
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return Double(sorted[lower]) + (place - Double(lower)) * Double(sorted[upper] - sorted[lower])
  }
}
