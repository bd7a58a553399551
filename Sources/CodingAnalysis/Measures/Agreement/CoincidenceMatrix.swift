/// How often two categories meet in pairs of ratings of one unit: what Krippendorff's α is computed from.
///
/// o_ck = Σ_u n_uc(n_uk − [c = k])/(m_u − 1) over units with m_u ≥ 2 ratings (Krippendorff 2011; 2019, ch. 12). Units
/// with fewer drop out everywhere. Matrices of different interviews may be added.
public struct CoincidenceMatrix: Hashable, Sendable {
  /// How many categories.
  public let categoryCount: Int
  /// How many coders.
  public let coderCount: Int
  /// Coincidences of each pair of categories, row by row; symmetric.
  public private(set) var cells: [Double]

  /// The matrix of no units.
  public init(categoryCount: Int, coderCount: Int) {
    self.categoryCount = categoryCount
    self.coderCount = coderCount
    cells = Array(repeating: 0, count: categoryCount * categoryCount)
  }

  /// Takes summed coincidences, as `cells` gives them.
  init(cells: [Double], categoryCount: Int, coderCount: Int) {
    self.cells = cells
    self.categoryCount = categoryCount
    self.coderCount = coderCount
  }

  /// Adds up the units of `counts`.
  public init(_ counts: CategoryCounts) {
    self.init(categoryCount: counts.categoryCount, coderCount: counts.coderCount)
    for place in counts.totals.indices where counts.totals[place] > 1 {
      let weight = Double(counts.frequencies[place]) / Double(counts.totals[place] - 1)
      let unit = Array(counts.counts(place))
      let used = unit.indices.filter { unit[$0] > 0 }
      for row in used {
        for column in used {
          cells[row * categoryCount + column] += weight * Double(unit[row] * (unit[column] - (row == column ? 1 : 0)))
        }
      }
    }
  }

  /// Adds up the units of `data`.
  public init(_ data: ReliabilityData) { self.init(CategoryCounts(data)) }

  /// Both matrices together; the larger one gives the number of categories and coders.
  public static func + (left: CoincidenceMatrix, right: CoincidenceMatrix) -> CoincidenceMatrix {
    var sum = CoincidenceMatrix(
      categoryCount: max(left.categoryCount, right.categoryCount), coderCount: max(left.coderCount, right.coderCount))
    for matrix in [left, right] {
      for row in 0..<matrix.categoryCount {
        for column in 0..<matrix.categoryCount {
          sum.cells[row * sum.categoryCount + column] += matrix.cells[row * matrix.categoryCount + column]
        }
      }
    }
    return sum
  }

  /// n_c: the pairable ratings of each category.
  public var marginals: [Double] {
    (0..<categoryCount).map { row in cells[(row * categoryCount)..<((row + 1) * categoryCount)].reduce(0, +) }
  }

  /// n: all pairable ratings.
  public var pairableRatings: Double { marginals.reduce(0, +) }

  /// Krippendorff's α = 1 − (n − 1)·Σ o_ck δ²_ck/Σ n_c n_k δ²_ck (Krippendorff 2011; 2019, ch. 12).
  ///
  /// 1: full agreement; 0: chance; negative: systematic disagreement. Undefined with one coder (`fewerThanTwoCoders`),
  /// without a unit of two ratings (`noPairableUnits`), and where all pairable ratings are alike (`noVariation`).
  public func alpha(_ metric: DifferenceMetric = .nominal) -> Measure {
    guard coderCount > 1 else { return .undefined(.fewerThanTwoCoders) }
    let marginals = marginals
    let total = marginals.reduce(0, +)
    guard total > 0 else { return .undefined(.noPairableUnits) }
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<categoryCount where marginals[row] > 0 {
      for column in 0..<categoryCount where column != row && marginals[column] > 0 {
        let difference = metric.difference(row, column, marginals)
        observed += cells[row * categoryCount + column] * difference
        expected += marginals[row] * marginals[column] * difference
      }
    }
    guard expected > 0 else { return .undefined(.noVariation) }
    return .value(1 - (total - 1) * observed / expected)
  }
}
