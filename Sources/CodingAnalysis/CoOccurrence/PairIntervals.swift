/// Between which values a pair's measures lie when other interviews had been drawn: whole interviews are drawn with
/// replacement, as many as there are (`ClusterTotals.bootstrap`).
public struct PairIntervals: Hashable, Sendable {
  /// The interval of Jaccard's coefficient.
  public let jaccard: ResampledInterval
  /// The interval of the log odds ratio.
  public let logOdds: ResampledInterval
  /// Jaccard without each interview in turn; `nil` with ten interviews or more, where the samples suffice.
  public let jaccardJackknife: Jackknife?
  /// The log odds ratio without each interview in turn; `nil` as above.
  public let logOddsJackknife: Jackknife?

  /// Draws from a pair's tables, one for each interview, in an order that does not depend on the import.
  init(_ tables: [ContingencyTable], seed: UInt64, replicates: Int) {
    let totals = ClusterTotals(tables.map(\.numbers))
    let ofJaccard: ([Double]) -> Measure = { ContingencyTable(numbers: $0).jaccard }
    let ofLogOdds: ([Double]) -> Measure = { ContingencyTable(numbers: $0).logOdds.value }
    jaccard = totals.bootstrap(replicates: replicates, seed: seed, of: ofJaccard)
    logOdds = totals.bootstrap(replicates: replicates, seed: seed, of: ofLogOdds)
    let hasFew = jaccard.isFromFewClusters
    jaccardJackknife = hasFew ? totals.jackknife(of: ofJaccard) : nil
    logOddsJackknife = hasFew ? totals.jackknife(of: ofLogOdds) : nil
  }
}
