internal import RealModule

/// Whether groups of interviews differ in how many have a code: χ² on one 0/1 per interview, its p from permutations of the
/// interviews over the groups (Fisher 1935; Pitman 1937).
///
/// Undefined (`noVariation`) where all interviews have the code, none has it, or there is one group; (`emptyBase`) without
/// interviews. Groups without interviews are left out. Five municipalities are no sample of municipalities: the test says
/// whether these interviews differ more than their allotment to groups explains.
public struct PresenceTest: Hashable, Sendable {
  /// Interviews with the code in each group.
  public let present: [Int]
  /// Interviews in each group.
  public let sizes: [Int]
  /// Group by with and without the code.
  public let table: GroupTable

  /// Takes the interviews with the code and all interviews of each group.
  public init(present: [Int], of sizes: [Int]) {
    let pairs = zip(present, sizes).map { (min(max($0, 0), max($1, 0)), max($1, 0)) }
    self.present = pairs.map(\.0)
    self.sizes = pairs.map(\.1)
    table = GroupTable(pairs.map { [$0.0, $0.1 - $0.0] })
  }

  /// Σ(O − E)²/E over with and without.
  public var chiSquared: Measure { table.chiSquared }

  /// In how many ways the interviews with the code can be chosen: C(n, k). Infinite beyond 10³⁰⁸.
  public var arrangements: Double {
    let (k, n) = (present.reduce(0, +), sizes.reduce(0, +))
    return (0..<min(k, n - k)).reduce(1) { ($0 * Double(n - $1) / Double($1 + 1)).rounded() }
  }

  /// The share of all arrangements with a χ² as large or larger: exact, by going through the groups' counts. Undefined
  /// as `chiSquared`, and (`tooManyTables`) with more than `limit` combinations of counts.
  public func exactP(limit: Int = 2_000_000) -> Measure {
    if let obstacle = table.obstacle { return .undefined(obstacle) }
    let combinations = sizes.dropLast().reduce(1.0) { $0 * Double($1 + 1) }
    guard combinations <= Double(limit) else { return .undefined(.tooManyTables) }
    let total = present.reduce(0, +)
    let logs = LogFactorials(upTo: sizes.reduce(0, +))
    var sum = 0.0
    eachCombination(of: total, from: sizes.count - 1, chosen: [], logs: logs, weight: 0) { weight in sum += weight }
    return .value(min(1, sum))
  }

  /// The same p from interviews put into groups at random: (1 + as large or larger)/(1 + replicates).
  public func sampledP(replicates: Int = 2000, seed: UInt64 = ResampledInterval.usualSeed) -> Measure {
    if let obstacle = table.obstacle { return .undefined(obstacle) }
    var random = SeededRandom(seed: seed)
    let total = present.reduce(0, +)
    var interviews = (0..<sizes.reduce(0, +)).map { $0 < total ? 1 : 0 }
    let limit = statistic(present) * (1 - 1e-9)
    var asLarge = 1
    for _ in 0..<replicates {
      random.shuffle(&interviews)
      var place = 0
      let counts = sizes.map { size in
        defer { place += size }
        return interviews[place..<(place + size)].reduce(0, +)
      }
      if statistic(counts) >= limit { asLarge += 1 }
    }
    return .value(Double(asLarge) / Double(replicates + 1))
  }

  /// Σ n_g(x_g/n_g − p)², which orders arrangements as χ² does.
  private func statistic(_ counts: [Int]) -> Double {
    let share = Double(present.reduce(0, +)) / Double(sizes.reduce(0, +))
    return zip(counts, sizes).reduce(0) { sum, entry in
      guard entry.1 > 0 else { return sum }
      let distance = Double(entry.0) - share * Double(entry.1)
      return sum + distance * distance / Double(entry.1)
    }
  }

  /// Calls `found` with the probability of each combination of counts whose statistic is as large as the observed one.
  private func eachCombination(
    of left: Int, from group: Int, chosen: [Int], logs: LogFactorials, weight: Double, _ found: (Double) -> Void
  ) {
    guard group >= 0 else {
      guard left == 0, statistic(chosen.reversed()) >= statistic(present) * (1 - 1e-9) else { return }
      return found(Double.exp(weight - logs.ways(sizes.reduce(0, +), present.reduce(0, +))))
    }
    let room = sizes[..<group].reduce(0, +)
    guard left - room <= min(sizes[group], left) else { return }
    for count in max(0, left - room)...min(sizes[group], left) {
      let ways = logs.ways(sizes[group], count)
      eachCombination(
        of: left - count, from: group - 1, chosen: chosen + [count], logs: logs, weight: weight + ways, found)
    }
  }
}
