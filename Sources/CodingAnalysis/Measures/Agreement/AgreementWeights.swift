/// How much agreement there is between two different categories: 1 on the diagonal, less beside it.
public struct AgreementWeights: Hashable, Sendable {
  /// How many categories.
  public let categoryCount: Int
  private let cells: [Double]

  private init(_ values: [Double], _ weight: (Int, Int) -> Double) {
    categoryCount = values.count
    cells = values.indices.flatMap { row in values.indices.map { row == $0 ? 1 : weight(row, $0) } }
  }

  /// Only the same category agrees.
  public static func identity(_ count: Int) -> AgreementWeights {
    AgreementWeights(Array(repeating: 0, count: count)) { _, _ in 0 }
  }

  /// 1 − |i − j|/(highest − lowest) (Cicchetti and Allison 1971).
  ///
  /// - Parameter values: what each category stands for; its rank (0, 1 …) where only the order counts.
  public static func linear(_ values: [Double]) -> AgreementWeights {
    AgreementWeights(values) { 1 - abs(values[$0] - values[$1]) / spread(values) }
  }

  /// 1 − ((i − j)/(highest − lowest))² (Fleiss and Cohen 1973).
  public static func quadratic(_ values: [Double]) -> AgreementWeights {
    AgreementWeights(values) { row, column in
      let distance = (values[row] - values[column]) / spread(values)
      return 1 - distance * distance
    }
  }

  /// 1 − C(|i − j| + 1, 2)/C(q, 2) by rank (Gwet 2014, ch. 3).
  public static func ordinal(_ count: Int) -> AgreementWeights {
    let most = Double(count * (count - 1)) / 2
    return AgreementWeights(Array(repeating: 0, count: count)) { row, column in
      let steps = Double(abs(row - column))
      return 1 - (steps + 1) * steps / 2 / most
    }
  }

  /// 1 − ((i − j)/(i + j))² as a share of the greatest such distance (Gwet 2014, ch. 3); values from 0 up.
  public static func ratio(_ values: [Double]) -> AgreementWeights {
    func distance(_ one: Double, _ other: Double) -> Double {
      one + other == 0 ? 0 : (one - other) * (one - other) / ((one + other) * (one + other))
    }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let most = distance(low, high)
    return AgreementWeights(values) { most == 0 ? 1 : 1 - distance(values[$0], values[$1]) / most }
  }

  /// Weights given one by one; rows that are too short are filled with 0.
  public static func custom(_ rows: [[Double]]) -> AgreementWeights {
    AgreementWeights(Array(repeating: 0, count: rows.count)) { rows[$0].count > $1 ? rows[$0][$1] : 0 }
  }

  /// The weight of one category beside another.
  public subscript(_ first: Int, _ second: Int) -> Double { cells[first * categoryCount + second] }

  /// The sum of all weights.
  var sum: Double { cells.reduce(0, +) }

  /// For each category the weight of a category drawn from `shares`, both ways round and halved.
  func averages(_ shares: [Double]) -> [Double] {
    (0..<categoryCount).map { row in
      shares.indices.reduce(0) { $0 + (self[row, $1] + self[$1, row]) / 2 * shares[$1] }
    }
  }

  private static func spread(_ values: [Double]) -> Double {
    let spread = (values.max() ?? 0) - (values.min() ?? 0)
    return spread == 0 ? 1 : spread
  }
}
