/// p-values of a family of tests with q-values: the share of false findings to expect among all findings with a q as
/// small (Benjamini and Hochberg 1995).
///
/// p sorted upwards, q_i = min over j ≥ i of min(1, m·p_j/j), m the tests with a p. The family must be chosen without
/// looking at what is tested: by how often the codes occur, never by how often they meet. Undefined p stay undefined, for
/// their own reason, and do not count in m.
public struct FalseDiscoveryRate: Hashable, Sendable {
  /// The q of each test, in the order of the p.
  public let q: [Measure]
  /// m, how many tests there are in the family.
  public let familySize: Int

  /// Computes q of p.
  public init(_ p: [Measure]) {
    let tested = p.enumerated().compactMap { place, value in value.number.map { (place: place, p: $0) } }
    let count = Double(tested.count)
    var q = p
    var least = 1.0
    for (rank, entry) in tested.sorted(by: { ($0.p, $0.place) < ($1.p, $1.place) }).enumerated().reversed() {
      least = min(least, count * entry.p / Double(rank + 1))
      q[entry.place] = .value(least)
    }
    self.q = q
    familySize = tested.count
  }
}
