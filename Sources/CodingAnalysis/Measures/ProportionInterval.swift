/// Between which bounds a proportion lies, seen from so many of so many.
public struct ProportionInterval: Hashable, Sendable {
  /// The lower bound, 0…1.
  public let lower: Double
  /// The upper bound, 0…1.
  public let upper: Double

  /// The score interval of Wilson (1927), here with 95 % confidence; it holds its confidence for small numbers and
  /// proportions near 0 and 1 (Newcombe 1998). `nil` where nothing was counted.
  ///
  /// It takes the cases to be independent draws of one kind, which those of one interview are not quite.
  ///
  /// - Parameters:
  ///   - successes: 0…`total`.
  ///   - total: how many cases.
  public init?(_ successes: Int, of total: Int) {
    guard total > 0, (0...total).contains(successes) else { return nil }
    let n = Double(total)
    let share = Double(successes) / n
    let z = 1.959963984540054
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    // At the ends the bound is the end itself; the sum may miss it by a rounding.
    lower = successes == 0 ? 0 : max(0, middle - reach)
    upper = successes == total ? 1 : min(1, middle + reach)
  }
}
