internal import RealModule

// a = n11 + n10, b = n11 + n01, N all units. A code in no unit leaves most of these undefined (`emptyBase`); a code in every
// unit or none leaves those undefined that speak of variation (`noVariation`).
extension ContingencyTable {
  /// 2·n11/(a + b) (Dice 1945; Sørensen 1948). 0…1; undefined (`emptyBase`) when neither code is used.
  public var dice: Measure { .ratio(2 * Double(n11), of: Double(first + second)) }

  /// n11/√(a·b) (Ochiai 1957), the cosine of the two codes' units. 0…1; undefined (`emptyBase`) when one is never used.
  public var cosine: Measure { .ratio(Double(n11), of: (Double(first) * Double(second)).squareRoot()) }

  /// n11·N/(a·b): how many times as often together as chance would have it. 0 and up; undefined (`emptyBase`) when one is
  /// never used.
  public var lift: Measure {
    guard first > 0, second > 0 else { return .undefined(.emptyBase) }
    return .value(Double(n11) * Double(total) / Double(first) / Double(second))
  }

  /// Pointwise mutual information, log₂ of `lift` (Church and Hanks 1990), in bits. −∞ when the codes never meet;
  /// undefined (`emptyBase`) when one is never used. Large for rare codes: read NPMI beside it.
  public var pmi: Measure { lift.map { $0 == 0 ? -.infinity : Double.log2($0) } }

  /// (n11·n00 − n10·n01)/√(a·b·(N−a)·(N−b)) (Yule 1912; Pearson 1900), −1…1. Undefined (`noVariation`) when a code is in
  /// every unit or in none.
  public var phi: Measure {
    guard hasVariation else { return .undefined(.noVariation) }
    let margins = Double(first) * Double(second) * Double(total - first) * Double(total - second)
    return .value(crossDifference / margins.squareRoot())
  }

  /// (n11·n00 − n10·n01)/(n11·n00 + n10·n01) (Yule 1900), −1…1; ±1 as soon as one cell is 0. Undefined (`noVariation`) when
  /// a code is in every unit or in none.
  public var yuleQ: Measure {
    guard hasVariation else { return .undefined(.noVariation) }
    return .value(crossDifference / (Double(n11) * Double(n00) + Double(n10) * Double(n01)))
  }

  /// The likelihood ratio statistic 2·Σ O·ln(O/E) over the four cells, 0·ln 0 = 0 (Dunning 1993); χ² with one degree of
  /// freedom if units were independent. Undefined (`noVariation`) when a code is in every unit or in none.
  public var g2: Measure {
    guard hasVariation else { return .undefined(.noVariation) }
    let rows = [(n11, first, second), (n10, first, total - second), (n01, total - first, second)]
    let cells = rows + [(n00, total - first, total - second)]
    let sum = cells.reduce(0.0) { sum, cell in
      guard cell.0 > 0 else { return sum }
      let expected = Double(cell.1) * Double(cell.2) / Double(total)
      return sum + Double(cell.0) * Double.log(Double(cell.0) / expected)
    }
    return .value(max(0, 2 * sum))
  }

  /// P(χ²₁ > G²). Descriptive only: turns of one interview are not independent. Undefined as `g2`.
  public var g2p: Measure { g2.map { ChiSquaredDistribution(degrees: 1).survival($0) } }

  /// The number of units with both codes if the codes lay at random over all units (Fisher 1935).
  public var chance: CountDistribution { CountDistribution(hypergeometric: first, second, of: total) }

  /// Fisher's exact test, two-sided: the probability of all tables no more probable than this one, as R does. 1 where a
  /// code is in every unit or in none. Descriptive only, as `g2p`.
  public var fisherTwoSided: Double { chance.twoSided(n11) }

  /// Fisher's exact test, one-sided: P(n11 or more). Descriptive only, as `g2p`.
  public var fisherGreater: Double { chance.upperTail(n11) }

  /// Fisher's exact test, one-sided: P(n11 or fewer). Descriptive only, as `g2p`.
  public var fisherLess: Double { chance.lowerTail(n11) }

  /// True when each code is in some unit and not in all.
  var hasVariation: Bool { first > 0 && second > 0 && first < total && second < total }

  private var crossDifference: Double { Double(n11) * Double(n00) - Double(n10) * Double(n01) }

  /// Both tables' units together.
  public static func + (left: ContingencyTable, right: ContingencyTable) -> ContingencyTable {
    ContingencyTable(
      n11: left.n11 + right.n11, n10: left.n10 + right.n10, n01: left.n01 + right.n01, n00: left.n00 + right.n00)
  }

  /// The four cells as numbers, for `ClusterTotals`.
  public var numbers: [Double] { [n11, n10, n01, n00].map(Double.init) }

  /// The table of summed cells, as `numbers` gives them.
  public init(numbers: [Double]) {
    let cells = numbers.map { Int($0.rounded()) } + Array(repeating: 0, count: max(0, 4 - numbers.count))
    self.init(n11: cells[0], n10: cells[1], n01: cells[2], n00: cells[3])
  }
}
