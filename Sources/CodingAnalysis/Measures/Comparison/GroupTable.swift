/// Counts by group (rows: municipalities, roles) and outcome (columns: codes, or with and without a code).
///
/// All-zero rows and columns say nothing and are left out; `keptRows` and `keptColumns` name the others. The figures on
/// segments or turns are for reading: their p assumes independent units. Tests are made on interviews.
public struct GroupTable: Hashable, Sendable {
  /// The counts, without empty rows and columns.
  public let counts: [[Int]]
  /// The places of the kept rows among those given.
  public let keptRows: [Int]
  /// The places of the kept columns among those given.
  public let keptColumns: [Int]
  /// The sums of the kept rows.
  public let rowTotals: [Int]
  /// The sums of the kept columns.
  public let columnTotals: [Int]
  /// The sum of all counts.
  public let total: Int

  /// Takes the counts, row by row; short rows are filled with 0, negative counts are 0.
  public init(_ rows: [[Int]]) {
    let width = rows.map(\.count).max() ?? 0
    let full = rows.map { row in row.map { max($0, 0) } + Array(repeating: 0, count: width - row.count) }
    keptRows = full.indices.filter { full[$0].contains { $0 > 0 } }
    keptColumns = (0..<width).filter { column in full.contains { $0[column] > 0 } }
    let columns = keptColumns
    counts = keptRows.map { row in columns.map { full[row][$0] } }
    rowTotals = counts.map { $0.reduce(0, +) }
    let kept = counts
    columnTotals = columns.indices.map { column in kept.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  /// True with two rows and two columns at least that are not empty.
  public var hasVariation: Bool { counts.count > 1 && columnTotals.count > 1 }

  /// Why there is no test; `nil` where there is one.
  var obstacle: UndefinedReason? {
    if total == 0 { return .emptyBase }
    return hasVariation ? nil : .noVariation
  }

  /// Row total times column total by total: the counts if rows did not differ.
  public var expected: [[Double]] {
    rowTotals.map { row in columnTotals.map { Double(row) * Double($0) / Double(total) } }
  }

  /// The smallest expected count. Below 5 the χ² distribution is no guide (Cochran 1954): use the exact p.
  public var smallestExpected: Measure {
    expected.joined().min().map { .value($0) } ?? .undefined(.emptyBase)
  }

  /// True where every expected count is at least 5.
  public var allowsAsymptotic: Bool { (smallestExpected.number ?? 0) >= 5 }

  /// (R − 1)(C − 1) over the kept rows and columns.
  public var degreesOfFreedom: Int { max(0, counts.count - 1) * max(0, columnTotals.count - 1) }
}
