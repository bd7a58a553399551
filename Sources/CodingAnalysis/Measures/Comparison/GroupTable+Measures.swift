internal import RealModule

extension GroupTable {
  /// Σ(O − E)²/E (Pearson 1900), without continuity correction. Undefined with one row or column (`noVariation`) or no
  /// counts (`emptyBase`).
  public var chiSquared: Measure { sum { ($0 - $1) * ($0 - $1) / $1 } }

  /// 2·Σ O·ln(O/E) (Wilks 1935), 0·ln 0 = 0. Undefined as `chiSquared`.
  public var g2: Measure { sum { $0 > 0 ? 2 * $0 * Double.log($0 / $1) : 0 }.map { max(0, $0) } }

  /// P(χ² > `chiSquared`) with `degreesOfFreedom`; to be shown only where `allowsAsymptotic`. Undefined as `chiSquared`.
  public var chiSquaredP: Measure { chiSquared.map(ChiSquaredDistribution(degrees: degreesOfFreedom).survival) }

  /// P(χ² > `g2`) with `degreesOfFreedom`; to be shown only where `allowsAsymptotic`. Undefined as `chiSquared`.
  public var g2P: Measure { g2.map(ChiSquaredDistribution(degrees: degreesOfFreedom).survival) }

  /// √(χ²/(n·min(R − 1, C − 1))) (Cramér 1946), 0…1. Undefined as `chiSquared`.
  public var cramersV: Measure {
    let least = Double(min(counts.count, columnTotals.count) - 1)
    return chiSquared.map { ($0 / (Double(total) * least)).squareRoot() }
  }

  /// V corrected for the bias that makes it large in small samples (Bergsma 2013):
  /// φ̃² = max(0, χ²/n − (R−1)(C−1)/(n−1)), R̃ = R − (R−1)²/(n−1), C̃ likewise, V = √(φ̃²/min(R̃ − 1, C̃ − 1)). 0…1.
  /// Undefined as `chiSquared`, and (`tooFewUnits`) where the sample is so small that R̃ or C̃ is 1 or less.
  public var biasCorrectedV: Measure {
    guard let chi = chiSquared.number else { return chiSquared }
    guard total > 1 else { return .undefined(.tooFewUnits) }
    let rest = Double(total - 1)
    let (rows, columns) = (Double(counts.count), Double(columnTotals.count))
    let phi = max(0, chi / Double(total) - (rows - 1) * (columns - 1) / rest)
    let least = min(rows - 1 - (rows - 1) * (rows - 1) / rest, columns - 1 - (columns - 1) * (columns - 1) / rest)
    return least > 0 ? .value((phi / least).squareRoot()) : .undefined(.tooFewUnits)
  }

  /// (O − E)/√E of each cell (Cochran 1954).
  public var pearsonResiduals: [[Measure]] {
    cells { observed, expected, _, _ in .value((observed - expected) / expected.squareRoot()) }
  }

  /// (O − E)/√(E(1 − r/n)(1 − c/n)) of each cell, about standard normal if rows did not differ (Haberman 1973). Of many
  /// cells some pass 1.96 by chance: mark them only with a q. Undefined (`noVariation`) in the only row or column.
  public var adjustedResiduals: [[Measure]] {
    cells { observed, expected, row, column in
      guard row < 1, column < 1 else { return .undefined(.noVariation) }
      return .value((observed - expected) / (expected * (1 - row) * (1 - column)).squareRoot())
    }
  }

  /// Each count as a share of its row.
  public var rowShares: [[Double]] {
    zip(counts, rowTotals).map { row, total in row.map { Double($0) / Double(total) } }
  }

  /// Each count as a share of its column.
  public var columnShares: [[Double]] {
    counts.map { row in zip(row, columnTotals).map { Double($0) / Double($1) } }
  }

  private func sum(_ part: (Double, Double) -> Double) -> Measure {
    if let obstacle { return .undefined(obstacle) }
    var sum = 0.0
    for (row, expected) in zip(counts, expected) {
      for (count, chance) in zip(row, expected) { sum += part(Double(count), chance) }
    }
    return .value(sum)
  }

  /// A measure of each cell's count, expectation, row share and column share.
  private func cells(_ measure: (Double, Double, Double, Double) -> Measure) -> [[Measure]] {
    let expected = expected
    return counts.indices.map { row in
      columnTotals.indices.map { column in
        measure(
          Double(counts[row][column]), expected[row][column], Double(rowTotals[row]) / Double(total),
          Double(columnTotals[column]) / Double(total))
      }
    }
  }
}
