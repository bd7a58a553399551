import CodingAnalysis
import TestSupport
import Testing

@Suite("Distributions and intervals")
struct DistributionTests {
  @Test(
    "quantiles of t are those of mpmath to thirteen digits, beyond 1,000 degrees too",
    arguments: [
      (1, 12.706204736174705, 63.656741162871581),
      (2, 4.3026527297494639, 9.9248432009182931),
      (3, 3.1824463052837096, 5.8409093097333573),
      (10, 2.2281388519862747, 3.1692726726169512),
      (30, 2.0422724563012383, 2.7499956535672253),
      (999, 1.96234146113345, 2.5807596372676368),
      (1000, 1.9623390808264085, 2.5807546980659511),
      (1001, 1.9623367052808799, 2.580749768750525),
      (5000, 1.9604385517065079, 2.5768129665562811),
    ])
  func student(_ degrees: Int, _ at95: Double, _ at99: Double) {
    #expect(isClose(StudentDistribution(degrees: degrees).twoSidedQuantile(0.95), at95, 1e-13))
    #expect(isClose(StudentDistribution(degrees: degrees).twoSidedQuantile(0.99), at99, 1e-13))
  }

  @Test(
    "tails of χ² are those of scipy 1.12.0",
    arguments: [
      (3.84, 1, 0.05004352124870519), (0.001, 1, 0.9747728793699604), (10, 2, 0.006737946999085468),
      (25, 7, 0.0007588002556582502), (0.001, 4, 0.9999998750416589), (600, 300, 3.2908366136170686e-22),
      (2000, 1500, 5.809910989761926e-17), (100, 1, 1.5239706048320995e-23), (0, 3, 1),
    ])
  func chiSquared(_ x: Double, _ degrees: Int, _ p: Double) {
    #expect(abs(ChiSquaredDistribution(degrees: degrees).survival(x) / p - 1) < 1e-9)
  }

  @Test("the normal quantile is that of scipy 1.12.0; levels of 0 and 1 have their ends")
  func normal() {
    #expect(isClose(NormalDistribution().twoSidedQuantile(0.95), 1.959963984540054, 1e-14))
    #expect(isClose(NormalDistribution().twoSidedQuantile(0.999), 3.2905267314919255, 1e-14))
    #expect(NormalDistribution().twoSidedQuantile(0) == 0)
    #expect(NormalDistribution().twoSidedQuantile(1) == .infinity)
    #expect(isClose(NormalDistribution().survival(1.959963984540054), 0.025, 1e-14))
  }

  @Test("quantiles are of type 7, none of nothing")
  func quantiles() {
    let sample = OrderedSample([4, 1, 3, 2, .nan])
    #expect(sample.quantile(0) == .value(1) && sample.quantile(1) == .value(4))
    #expect(sample.quantile(0.5) == .value(2.5) && sample.quantile(0.25) == .value(1.75))
    #expect(OrderedSample([]).quantile(0.5) == .undefined(.emptyBase))
    #expect(OrderedSample([]).mean == .undefined(.emptyBase))
    #expect(OrderedSample([1]).sampleDeviation == .undefined(.tooFewUnits))
    #expect(OrderedSample([.infinity, .infinity]).quantile(0.3) == .value(.infinity))
  }

  @Test("drawn samples of interviews come near all samples, are the same for a seed and count what they leave out")
  func bootstrap() throws {
    let documents = [[1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0], [1, 1, 0, 1], [0, 1, 1, 1]].enumerated().map {
      ReliabilityData(ratings: [$1, $0 == 2 ? $1 : $1.reversed()], categoryCount: 2)
    }
    let clustered = ClusteredReliability(documents)
    let all = try #require(clustered.exhaustiveBootstrap())
    let drawn = clustered.bootstrap(replicates: 4000, seed: 5)
    #expect(all.replicates + all.skipped == 3125)
    // Only samples of the interview in which nothing varies have no α.
    #expect(all.skipped == 1)
    #expect(drawn.estimate == all.estimate && drawn.clusterCount == 5 && drawn.isFromFewClusters)
    let (mean, near) = (try #require(all.mean.number), try #require(drawn.mean.number))
    let deviation = try #require(all.standardDeviation.number)
    #expect(abs(mean - near) < 4 * deviation / 4000.0.squareRoot())
    #expect(clustered.bootstrap(seed: 5) == clustered.bootstrap(seed: 5))
    #expect(clustered.bootstrap(seed: 5).mean != clustered.bootstrap(seed: 6).mean)
    #expect(clustered.jackknife().leaveOneOut.count == 5)
  }

  @Test("no interview, or one without variation, has no interval")
  func noInterval() {
    let none = ClusteredReliability([ReliabilityData]()).bootstrap()
    #expect(none.lower.number == nil && none.replicates == 0)
    let flat = ClusteredReliability([ReliabilityData(ratings: [[1, 1], [1, 1]], categoryCount: 2)])
    let interval = flat.bootstrap(replicates: 20)
    #expect(interval.estimate == .undefined(.noVariation) && interval.skipped == 20)
    #expect(interval.upper == .undefined(.emptyBase))
    #expect(flat.jackknife().standardError == .undefined(.tooFewUnits))
    #expect(flat.jackknife().interval() == nil)
  }

  @Test("random orders are orders, each number is below its bound, and a seed repeats them")
  func random() {
    var random = SeededRandom(seed: 9)
    var values = Array(0..<50)
    random.shuffle(&values)
    #expect(values != Array(0..<50) && values.sorted() == Array(0..<50))
    #expect((0..<1000).allSatisfy { _ in (0..<7).contains(random.number(below: 7)) })
    var (one, other) = (SeededRandom(seed: 1), SeededRandom(seed: 1))
    #expect((0..<9).map { _ in one.next() } == (0..<9).map { _ in other.next() })
  }
}
