extension GroupTable {
  /// How many steps `exactP` takes at most where nothing else is asked for: some seconds.
  public static let usualStepLimit = 2_000_000

  /// The exact test of Freeman and Halton (1951), Fisher's for any number of rows and columns: the probability of all
  /// tables with these sums that are no more probable than this one (up to 1 + 10⁻⁷, as R does).
  ///
  /// Goes column by column and stops as soon as all or none of the tables that go on like this count (the network
  /// algorithm of Mehta and Patel 1983, with exact bounds). Undefined as `chiSquared`, and (`tooManyTables`) where
  /// `stepLimit` does not suffice: draw tables with `sampledP` instead.
  public func exactP(stepLimit: Int = usualStepLimit) -> Measure {
    if let obstacle { return .undefined(obstacle) }
    let turned = counts.count > columnTotals.count
    var network = TableNetwork(
      rows: turned ? columnTotals : rowTotals, columns: turned ? rowTotals : columnTotals, stepLimit: stepLimit)
    return network.probability(ofTablesLike: counts.joined()).map { .value($0) } ?? .undefined(.tooManyTables)
  }

  /// The same p from tables drawn at random with these sums: (1 + tables no more probable)/(1 + tables drawn).
  public func sampledP(replicates: Int = 2000, seed: UInt64 = ResampledInterval.usualSeed) -> Measure {
    if let obstacle { return .undefined(obstacle) }
    var random = SeededRandom(seed: seed)
    let logs = LogFactorials(upTo: total)
    let observed = counts.joined().reduce(0) { $0 + logs[$1] }
    var outcomes = columnTotals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    var asRare = 1
    for _ in 0..<replicates {
      random.shuffle(&outcomes)
      var place = 0
      var sum = 0.0
      for row in rowTotals {
        var cells = Array(repeating: 0, count: columnTotals.count)
        for outcome in outcomes[place..<(place + row)] { cells[outcome] += 1 }
        sum += cells.reduce(0) { $0 + logs[$1] }
        place += row
      }
      if sum >= observed - 1e-7 { asRare += 1 }
    }
    return .value(Double(asRare) / Double(replicates + 1))
  }
}
