/// What chance would give for the units with both codes, and how what is there lies in it.
public struct AssociationTest: Hashable, Sendable {
  /// Units with both codes.
  public let observed: Int
  /// The number of units with both codes under chance.
  public let distribution: CountDistribution

  /// Makes a test of a count against its distribution.
  public init(observed: Int, distribution: CountDistribution) {
    self.observed = observed
    self.distribution = distribution
  }

  /// The mean under chance.
  public var expected: Double { distribution.mean }
  /// The standard deviation under chance.
  public var standardDeviation: Double { distribution.variance.squareRoot() }
  /// (observed − expected)/standard deviation; undefined (`noVariation`) where only one number can come out.
  public var z: Measure {
    distribution.probabilities.count < 2
      ? .undefined(.noVariation)
      : .ratio(Double(observed) - expected, of: standardDeviation, orElse: .noVariation)
  }
  /// P(as many or more): the p that is shown.
  public var pGreater: Double { distribution.upperTail(observed) }
  /// P(as many or fewer).
  public var pLess: Double { distribution.lowerTail(observed) }
  /// The probability of all counts no more probable than this one.
  public var pTwoSided: Double { distribution.twoSided(observed) }
  /// The smallest `pGreater` there can be: the probability of the highest count. Above .001 the material is too small for
  /// the test to find anything.
  public var smallestReachable: Double { distribution.probabilities.last ?? 1 }
}

/// Tests of pairs of codes that respect interviews: what is compared never leaves its interview (or stratum).
///
/// Keeps its working memory between pairs, so that all pairs of 200 codes take little more than their units.
public struct AssociationTester {
  /// Where the codes are.
  public let table: PresenceTable
  /// The stratum of each interview, for `withinStrata`.
  private let strata: [Int]
  private var differences: [Int]
  private var touched: [Int] = []
  private var histogram: [Int]
  private var shares: [Double]
  private var sums: [Double] = []

  /// Prepares tests.
  ///
  /// - Parameter strata: for each interview a number; units are shuffled among interviews of the same number. By default
  ///   each interview is a stratum of its own.
  public init(_ table: PresenceTable, strata: [Int]? = nil) {
    self.table = table
    self.strata = strata ?? Array(table.unitCounts.indices)
    let mostUnits = table.unitCounts.max() ?? 0
    differences = Array(repeating: 0, count: mostUnits)
    histogram = Array(repeating: 0, count: mostUnits + 1)
    shares = Array(repeating: 0, count: mostUnits + 1)
  }

  /// The exact circular shift: in each interview of n units the second code is rotated by 0 … n − 1 units, interviews
  /// independently of each other, and the counts of all combinations make the distribution (for one series Politis and
  /// Romano 1992; the counts are the cyclic cross-correlation, added over interviews by convolution).
  ///
  /// Keeps what both codes have by themselves: how often each is in an interview, and that coded turns come in runs. An
  /// interview that lacks one code adds 0 always. With one unit per interview nothing can be rotated: p = 1.
  public mutating func circularShift(_ one: Int, _ other: Int) -> AssociationTest {
    let table = table
    var distribution = CountDistribution()
    var observed = 0
    table.forEachShared(one, other) { document, first, second in
      let units = table.unitCounts[document]
      let (common, most) = countRotations(table.places[one][first], table.places[other][second], of: units)
      observed += common
      let low = histogram[...most].firstIndex { $0 > 0 } ?? 0
      for count in low...most { shares[count - low] = Double(histogram[count]) / Double(units) }
      distribution.add(lowest: low, probabilities: shares[...(most - low)], using: &sums)
    }
    return AssociationTest(observed: observed, distribution: distribution)
  }

  /// Fills `histogram` up to `most` with the number of rotations that give 0, 1, 2 … common units, and returns the common
  /// units as they are. Takes as many steps as the codes have pairs of units.
  private mutating func countRotations(
    _ first: ArraySlice<Int>, _ second: ArraySlice<Int>, of units: Int
  ) -> (common: Int, most: Int) {
    if first.count == 1, second.count == 1 {
      (histogram[0], histogram[1]) = (units - 1, 1)
      return (first.first == second.first ? 1 : 0, 1)
    }
    var most = 0
    for one in first {
      for other in second {
        let shift = one >= other ? one - other : one - other + units
        differences[shift] += 1
        if differences[shift] == 1 { touched.append(shift) }
        most = max(most, differences[shift])
      }
    }
    let observed = differences[0]
    for count in 0...most { histogram[count] = 0 }
    histogram[0] = units - touched.count
    for shift in touched {
      histogram[differences[shift]] += 1
      differences[shift] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return (observed, most)
  }

  /// The exact shuffle within strata: units of a stratum change places at random; the distribution is the sum of one
  /// hypergeometric per stratum, that is the exact test of Cochran (1954), Mantel and Haenszel (1959).
  ///
  /// Takes coded turns as scattered; where they come in runs it finds too much (see `circularShift`).
  public func withinStrata(_ one: Int, _ other: Int) -> AssociationTest {
    var sums: [Int: ContingencyTable] = [:]
    for (document, table) in table.tables(one, other).enumerated() {
      let stratum = strata.indices.contains(document) ? strata[document] : document
      sums[stratum] = sums[stratum].map { $0 + table } ?? table
    }
    return AssociationTest(stratified: sums.sorted { $0.key < $1.key }.map(\.value))
  }
}

extension AssociationTest {
  /// The shuffle within strata, from the strata's tables.
  public init(stratified tables: [ContingencyTable]) {
    var distribution = CountDistribution()
    for table in tables where table.first > 0 && table.second > 0 { distribution.add(table.chance) }
    self.init(observed: tables.reduce(0) { $0 + $1.n11 }, distribution: distribution)
  }
}
