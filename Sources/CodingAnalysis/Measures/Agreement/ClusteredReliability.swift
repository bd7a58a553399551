/// Coders' ratings interview by interview, for intervals that respect that units of one interview are alike.
///
/// Each interview is reduced to its coincidences, so that a sample of interviews costs a sum, however long they are.
public struct ClusteredReliability: Hashable, Sendable {
  /// How many categories.
  public let categoryCount: Int
  /// How many coders.
  public let coderCount: Int
  /// The coincidences of each interview.
  public let totals: ClusterTotals

  /// Takes each interview's ratings by the same coders with the same categories.
  public init(_ documents: [ReliabilityData]) { self.init(documents.map { CoincidenceMatrix($0) }) }

  /// Takes each interview's coincidences.
  public init(_ documents: [CoincidenceMatrix]) {
    let empty = CoincidenceMatrix(
      categoryCount: documents.map(\.categoryCount).max() ?? 0, coderCount: documents.map(\.coderCount).max() ?? 0)
    categoryCount = empty.categoryCount
    coderCount = empty.coderCount
    totals = ClusterTotals(documents.map { (empty + $0).cells })
  }

  /// α of all interviews together.
  public func alpha(_ metric: DifferenceMetric = .nominal) -> Measure { alpha(metric)(totals.total) }

  /// The interval of α over interviews drawn with replacement; samples without variation are left out and counted.
  public func bootstrap(
    _ metric: DifferenceMetric = .nominal, level: Double = 0.95, replicates: Int = ResampledInterval.usualReplicates,
    seed: UInt64 = ResampledInterval.usualSeed
  ) -> ResampledInterval {
    totals.bootstrap(level: level, replicates: replicates, seed: seed, of: alpha(metric))
  }

  /// The same from every sample there can be; `nil` with more than six interviews.
  public func exhaustiveBootstrap(_ metric: DifferenceMetric = .nominal, level: Double = 0.95) -> ResampledInterval? {
    totals.exhaustiveBootstrap(level: level, of: alpha(metric))
  }

  /// α without each interview in turn, and its standard error.
  public func jackknife(_ metric: DifferenceMetric = .nominal) -> Jackknife { totals.jackknife(of: alpha(metric)) }

  private func alpha(_ metric: DifferenceMetric) -> ([Double]) -> Measure {
    { [categoryCount, coderCount] cells in
      CoincidenceMatrix(cells: cells, categoryCount: categoryCount, coderCount: coderCount).alpha(metric)
    }
  }
}
