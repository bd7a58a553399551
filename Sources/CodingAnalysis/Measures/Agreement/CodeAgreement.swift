/// How coders agree on one code that is there or not there in each unit.
///
/// Every coefficient says of itself why it is undefined. Percent agreement and AC1 exist where nothing varies; κ and α do
/// not, rather than being 1.
public struct CodeAgreement: Hashable, Sendable {
  /// For each coder in how many units the code is.
  public let coded: [Int]
  /// For each coder how many units were judged.
  public let judged: [Int]
  /// Units with two judgements at least.
  public let pairableUnits: Int
  /// Share of agreeing pairs, 0…1.
  public let percentAgreement: Measure
  /// Krippendorff's nominal α.
  public let alpha: Measure
  /// Cohen's κ of two coders on the units that both judged; Conger's κ of more.
  public let kappa: AgreementCoefficient
  /// Gwet's AC1 with two categories.
  public let ac1: AgreementCoefficient
  /// Brennan and Prediger's coefficient with two categories.
  public let brennanPrediger: AgreementCoefficient

  /// Computes the agreement on a code of which 1 is there and 0 not there; higher categories do not occur.
  public init(_ data: ReliabilityData) {
    let data = ReliabilityData(ratings: data.ratings, categoryCount: 2, frequencies: data.frequencies).condensed
    let counts = CategoryCounts(data)
    coded = data.ratings.map { zip($0, data.frequencies).reduce(0) { $0 + ($1.0 == 1 ? $1.1 : 0) } }
    judged = data.ratings.map { zip($0, data.frequencies).reduce(0) { $0 + ($1.0 != nil ? $1.1 : 0) } }
    pairableUnits = counts.pairableUnits
    percentAgreement = counts.percentAgreement
    alpha = CoincidenceMatrix(counts).alpha()
    kappa = data.coderCount == 2 ? CoderTable(data).cohenKappa.coefficient : data.congerKappa()
    ac1 = counts.gwetAC()
    brennanPrediger = counts.brennanPrediger()
  }
}
