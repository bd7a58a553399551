/// How often one coder gave a category where another gave another: rows the first coder, columns the second.
public struct CoderTable: Hashable, Sendable {
  /// How many categories there could be.
  public let categoryCount: Int
  private let cells: [Int]

  /// Takes the cells, row by row; short rows are filled with 0.
  public init(_ rows: [[Int]]) {
    let size = max(rows.count, rows.map(\.count).max() ?? 0)
    categoryCount = size
    cells = (0..<size).flatMap { row in
      (0..<size).map { rows.count > row && rows[row].count > $0 ? rows[row][$0] : 0 }
    }
  }

  /// Counts the units that both coders rated.
  ///
  /// - Parameters:
  ///   - first: the place of one coder.
  ///   - second: the place of the other.
  public init(_ data: ReliabilityData, _ first: Int = 0, _ second: Int = 1) {
    var counts = Array(repeating: 0, count: data.categoryCount * data.categoryCount)
    if data.ratings.indices.contains(first), data.ratings.indices.contains(second) {
      for (place, pair) in zip(data.ratings[first], data.ratings[second]).enumerated() {
        if let one = pair.0, let other = pair.1 {
          counts[one * data.categoryCount + other] += data.frequencies[place]
        }
      }
    }
    categoryCount = data.categoryCount
    cells = counts
  }

  /// Units with this category by the first coder and that by the second.
  public subscript(_ first: Int, _ second: Int) -> Int { cells[first * categoryCount + second] }

  /// All units.
  public var total: Int { cells.reduce(0, +) }

  /// The share of units on which both agree. 0…1; undefined (`noPairableUnits`) without units.
  public var percentAgreement: Measure {
    let equal = (0..<categoryCount).reduce(0) { $0 + self[$1, $1] }
    return .ratio(Double(equal), of: Double(total), orElse: .noPairableUnits)
  }

  /// κ of Cohen (1960): pe = Σ_k p_k·p_·k. SE and SE₀ of Fleiss, Cohen and Everitt (1969).
  ///
  /// Undefined (`noVariation`) where both gave everything the same category, (`noPairableUnits`) without units. A code
  /// that only one coder used gives 0, without SE and SE₀ (`constantCoder`).
  public var cohenKappa: TwoCoderKappa { weightedKappa(.identity(categoryCount)) }

  /// Weighted κ of Cohen (1968): 1 − Σv·p_observed/Σv·p_expected with the disagreement v = 1 − weight. SE and SE₀ of
  /// Fleiss, Cohen and Everitt (1969).
  public func weightedKappa(_ weights: AgreementWeights) -> TwoCoderKappa {
    TwoCoderKappa(self, weights: weights)
  }

  /// π of Scott (1955): pe = Σ_k((p_k· + p_·k)/2)². Undefined (`noVariation`) where both gave everything the same
  /// category, (`noPairableUnits`) without units.
  public var scottPi: AgreementCoefficient { CategoryCounts(self).fleissKappa() }

  /// The share of units in each row.
  var rowShares: [Double] {
    (0..<categoryCount).map { row in
      Double((0..<categoryCount).reduce(0) { $0 + self[row, $1] }) / Double(total)
    }
  }

  /// The share of units in each column.
  var columnShares: [Double] {
    (0..<categoryCount).map { column in
      Double((0..<categoryCount).reduce(0) { $0 + self[$1, column] }) / Double(total)
    }
  }
}

/// Cohen's κ of two coders, plain or weighted.
public struct TwoCoderKappa: Hashable, Sendable {
  /// The coefficient with its standard error and interval.
  public let coefficient: AgreementCoefficient
  /// The standard error if κ were 0, to test that it is not.
  public let nullStandardError: Measure

  /// The coefficient alone.
  public var value: Measure { coefficient.value }

  init(_ table: CoderTable, weights: AgreementWeights) {
    let counts = CategoryCounts(table)
    let shares = TableShares(table, weights: weights)
    guard table.total > 0, shares.expectedDisagreement > 0 else {
      let reason: UndefinedReason = table.total > 0 ? .noVariation : .noPairableUnits
      coefficient = AgreementCoefficient(
        undefined: reason, observed: table.total > 0 ? .value(1 - shares.observedDisagreement) : nil, counts: counts)
      nullStandardError = .undefined(reason)
      return
    }
    coefficient = AgreementCoefficient(
      value: .value(1 - shares.observedDisagreement / shares.expectedDisagreement),
      observed: .value(1 - shares.observedDisagreement), expected: .value(1 - shares.expectedDisagreement),
      standardError: shares.standardError(table), coderCount: 2, unitCount: table.total, pairableUnits: table.total,
      degrees: nil)
    nullStandardError = shares.nullStandardError(table)
  }
}

/// The shares of a coder table with its weights, and the variances of Fleiss, Cohen and Everitt (1969).
private struct TableShares {
  let weights: AgreementWeights
  let rows: [Double]
  let columns: [Double]
  /// For each row the mean weight under the column shares.
  let rowWeights: [Double]
  /// For each column the mean weight under the row shares.
  let columnWeights: [Double]
  private(set) var observedDisagreement = 0.0
  private(set) var expectedDisagreement = 0.0

  init(_ table: CoderTable, weights: AgreementWeights) {
    let (rows, columns) = (table.rowShares, table.columnShares)
    self.weights = weights
    self.rows = rows
    self.columns = columns
    rowWeights = rows.indices.map { row in columns.indices.reduce(0) { $0 + columns[$1] * weights[row, $1] } }
    columnWeights = columns.indices.map { column in rows.indices.reduce(0) { $0 + rows[$1] * weights[$1, column] } }
    for row in rows.indices {
      for column in columns.indices where row != column {
        observedDisagreement += (1 - weights[row, column]) * Double(table[row, column]) / Double(table.total)
        expectedDisagreement += (1 - weights[row, column]) * rows[row] * columns[column]
      }
    }
  }

  /// √(Σ p_ij(w_ij(1−pe) − (w̄_i + w̄_j)(1−po))² − (po·pe − 2pe + po)²)/((1−pe)²√n).
  func standardError(_ table: CoderTable) -> Measure {
    if hasConstantCoder { return .undefined(.constantCoder) }
    let (far, off) = (expectedDisagreement, observedDisagreement)
    let (expected, observed) = (1 - far, 1 - off)
    var sum = 0.0
    for row in rows.indices {
      for column in columns.indices where table[row, column] > 0 {
        let part = weights[row, column] * far - (rowWeights[row] + columnWeights[column]) * off
        sum += Double(table[row, column]) / Double(table.total) * part * part
      }
    }
    let middle = observed * expected - 2 * expected + observed
    return .value(spread(sum, middle * middle) / (far * far * Double(table.total).squareRoot()))
  }

  /// √(Σ p_i·p_·j(w_ij − (w̄_i + w̄_j))² − pe²)/((1−pe)√n).
  func nullStandardError(_ table: CoderTable) -> Measure {
    if hasConstantCoder { return .undefined(.constantCoder) }
    let expected = 1 - expectedDisagreement
    var sum = 0.0
    for row in rows.indices {
      for column in columns.indices {
        let part = weights[row, column] - (rowWeights[row] + columnWeights[column])
        sum += rows[row] * columns[column] * part * part
      }
    }
    let spread = spread(sum, expected * expected)
    return .value(spread / (expectedDisagreement * Double(table.total).squareRoot()))
  }

  /// √(one − other); a difference that rounding alone can make is 0.
  private func spread(_ one: Double, _ other: Double) -> Double {
    let difference = one - other
    return difference <= 1e-13 * max(one, other) ? 0 : difference.squareRoot()
  }

  /// True where one of the coders gave everything the same category: κ is 0 then whatever the other gave.
  var hasConstantCoder: Bool { [rows, columns].contains { shares in shares.count { $0 > 0 } < 2 } }
}
