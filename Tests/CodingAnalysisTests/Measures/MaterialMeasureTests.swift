import CodingAnalysis
import TestSupport
import Testing

@Suite("Words, saturation and networks")
struct MaterialMeasureTests {
  @Test("a word that comes nowhere has no keyness; one missing in the reference has no percent difference")
  func keyness() {
    let none = Keyness(target: 0, of: 100, reference: 0, of: 50)
    for measure in [none.logLikelihood, none.g2, none.logRatio, none.bic, none.percentDifference] {
      #expect(measure == .undefined(.emptyBase))
    }
    let absent = Keyness(target: 0, of: 100, reference: 3, of: 50)
    #expect(absent.percentDifference == .value(-100) && !absent.isOverused)
    #expect((absent.logRatio.number ?? 0) < -3)
    #expect(Keyness(target: 2, of: 0, reference: 3, of: 50).logLikelihood == .undefined(.emptyBase))
    #expect(isClose(Keyness(target: 4, of: 100, reference: 2, of: 50).logLikelihood.number, 0))
    #expect(Keyness(target: 4, of: 100, reference: 2, of: 50).logRatio == .value(0))
  }

  @Test("words that always go together have logDice 14; those that never meet -∞, and no t")
  func collocation() {
    #expect(Collocation(joint: 9, first: 9, second: 9, size: 99).logDice == .value(14))
    let never = Collocation(joint: 0, first: 3, second: 4, size: 99)
    #expect(never.logDice == .value(-.infinity) && never.pmi == .value(-.infinity) && never.mi3 == .value(-.infinity))
    #expect(never.tScore == .undefined(.emptyBase))
    #expect(Collocation(joint: 0, first: 0, second: 0, size: 9).logDice == .undefined(.emptyBase))
    #expect(Collocation(joint: 0, first: 0, second: 4, size: 9).pmi == .undefined(.emptyBase))
  }

  @Test("windows stop at the ends, hold other nodes, and count a token once per node")
  func windows() {
    var windows = WindowCounts<String>()
    windows.add(["a", "x", "b", "x"], left: 1, right: 2) { $0 == "x" }
    windows.add([], left: 1, right: 1) { $0 == "x" }
    #expect(windows.counts == ["a": 1, "b": 2, "x": 1])
    #expect(windows.nodes == 2)
  }

  @Test("an even word has D 1 and DP 0, one of a single interview D 0")
  func dispersion() {
    let even = Dispersion(counts: [2, 4, 6], sizes: [100, 200, 300])
    #expect(isClose(even.juillandD.number, 1) && isClose(even.griesDP.number, 0) && even.range == 3)
    let single = Dispersion(counts: [0, 5, 0, 7], sizes: [100, 100, 100, 0])
    #expect(isClose(single.juillandD.number, 0) && isClose(single.griesDP.number, 2.0 / 3))
    #expect(isClose(single.normalisedDP.number, 1))
    #expect(Dispersion(counts: [0, 0], sizes: [5, 5]).juillandD == .undefined(.emptyBase))
    #expect(Dispersion(counts: [0, 0], sizes: [5, 5]).griesDP == .undefined(.emptyBase))
    #expect(Dispersion(counts: [3], sizes: [5]).juillandD == .undefined(.tooFewUnits))
    #expect(Dispersion(counts: [3], sizes: [5]).normalisedDP == .undefined(.tooFewUnits))
  }

  @Test("saturation: an empty base has no ratio, too few interviews no base, enough without a run are not reached")
  func saturation() {
    let empty = CodeSaturation(Array(repeating: Set<Int>(), count: 6))
    #expect(empty.broken == nil)
    #expect(empty.base == .value(0) && empty.obstacle == .emptyBase && empty.reached == nil)
    #expect(empty.runs.first?.ratio == .undefined(.emptyBase))
    let short = CodeSaturation([[1], [2]] as [Set<Int>])
    #expect(short.base == .undefined(.tooFewInterviews) && short.runs.isEmpty)
    let noRun = CodeSaturation([[1], [2], [3], [4], [1]] as [Set<Int>])
    #expect(noRun.base == .value(4) && noRun.obstacle == nil && noRun.runs.isEmpty && noRun.reached == nil)
    let reached = CodeSaturation([[1], [2], [3], [4], [1], [2]] as [Set<Int>])
    #expect(reached.reached?.interviewsBefore == 4 && reached.reached?.length == 2)
    #expect(reached.broken == nil)
    let broken = CodeSaturation([[1, 2], [3], [1], [9], [8], [1]] as [Set<Int>], base: 2, run: 1)
    #expect(broken.reached?.to == 3 && broken.broken?.from == 4 && broken.broken?.to == 4)
    let growing = CodeSaturation([[1], [], [], [], [2, 3], [4]] as [Set<Int>])
    #expect(growing.runs.first?.ratio == .value(3))
  }

  @Test("the expected curve equals the mean over all orders, in 200 random projects")
  func curve() {
    var random = SeededGenerator(seed: 91)
    for _ in 0..<200 {
      let interviews = (0..<(1 + random.below(5))).map { _ in Set((0..<random.below(5)).map { _ in random.below(6) }) }
      let curve = AccumulationCurve(interviews)
      let curves = Self.orders(interviews).map { CodeSaturation($0).cumulative.map(Double.init) }
      for place in interviews.indices {
        let sample = OrderedSample(curves.map { $0[place] })
        #expect(isClose(curve.mean[place], sample.mean.number))
        #expect(isClose(curve.standardDeviation[place], sample.standardDeviation.number, 1e-7))
      }
    }
    #expect(AccumulationCurve([Set<Int>]()).mean.isEmpty)
  }

  private static func orders(_ values: [Set<Int>]) -> [[Set<Int>]] {
    guard let first = values.first else { return [[]] }
    return orders(Array(values.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
    }
  }

  @Test("random orders hold the curve between their bands, and all orders end with all codes")
  func orders() {
    var random = SeededGenerator(seed: 92)
    let interviews = (0..<12).map { _ in Set((0..<6).map { _ in random.below(15) }) }
    let orders = SaturationOrders(interviews, replicates: 400)
    let curve = AccumulationCurve(interviews)
    for place in interviews.indices {
      #expect(orders.lower[place] <= curve.mean[place] + 1e-9 && curve.mean[place] <= orders.upper[place] + 1e-9)
    }
    #expect(orders.lower.last == curve.mean.last && orders.upper.last == curve.mean.last)
    #expect(zip(orders.reachedBy, orders.reachedBy.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(orders.reachedBy.prefix(5).allSatisfy { $0 == 0 } && (orders.reachedBy.last ?? 0) > 0)
    #expect(orders == SaturationOrders(interviews, replicates: 400))
  }

  @Test("Chao2 and coverage of a small project, by hand")
  func richness() {
    let richness = CodeRichness([[1, 2, 3], [1, 2], [1, 4]] as [Set<Int>])
    #expect(richness.once == 2 && richness.twice == 1 && richness.incidences == 7)
    // 4 + (2/3)·2·1/(2·2) and 1 − (2/7)·(2·2)/(2·2 + 2·1).
    #expect(isClose(richness.chao2.number, 4 + 1.0 / 3))
    #expect(isClose(richness.coverage.number, 1 - 2.0 / 7 * 4 / 6))
    #expect(isClose(CodeRichness([[1], [1]] as [Set<Int>]).coverage.number, 1))
    #expect(CodeRichness([[1]] as [Set<Int>]).chao2 == .undefined(.tooFewInterviews))
    #expect(CodeRichness([[], []] as [Set<Int>]).coverage == .undefined(.emptyBase))
  }

  @Test("a node without edges is a group alone; a network without edges has no modularity")
  func network() {
    let empty = CodeNetwork(
      nodeCount: 3, edges: [.init(0, 0, weight: 4), .init(0, 9, weight: 1), .init(0, 1, weight: -1)])
    #expect(empty.edges.isEmpty && empty.communities() == [0, 1, 2])
    #expect(empty.modularity(of: [0, 1, 2]) == .undefined(.emptyBase))
    #expect(empty.betweenness == [0, 0, 0])
    let pair = CodeNetwork(nodeCount: 3, edges: [.init(2, 0, weight: 1), .init(0, 2, weight: 2)])
    #expect(pair.edges == [.init(0, 2, weight: 3)] && pair.strengths == [3, 0, 3])
    #expect(pair.communities() == [0, 1, 0])
    #expect(isClose(pair.modularity(of: [0, 1, 0]).number, 0))
  }

  @Test("no partition of small random networks is better than the one found, in 100 cases")
  func communities() {
    var random = SeededGenerator(seed: 93)
    for _ in 0..<100 {
      let edges = (0..<8).map { _ in
        CodeNetwork.Edge(random.below(6), random.below(6), weight: Double(1 + random.below(5)))
      }
      let network = CodeNetwork(nodeCount: 6, edges: edges)
      guard let found = network.modularity(of: network.communities()).number else { continue }
      let best = (0..<4096).compactMap { number in
        network.modularity(of: (0..<6).map { (number >> (2 * $0)) & 3 }).number
      }.max()
      #expect(found >= (best ?? 0) - 0.05)
      #expect(network.communities(seed: 3) == network.communities(seed: 3))
    }
  }

  @Test("words of too few passages weigh nothing, and a passage's weights have length 1")
  func terms() {
    let weights = TermWeights([["a", "b", "b"], ["a", "c"], ["a"]], minimumDocuments: 2)
    #expect(weights.weights(of: ["a", "b", "z"]).map(\.word) == ["a"])
    #expect(weights.weights(of: ["z"]).isEmpty)
    let all = TermWeights([["a", "b", "b"], ["a", "c"]]).weights(of: ["a", "b", "b"])
    #expect(isClose(all.reduce(0) { $0 + $1.weight * $1.weight }, 1))
  }
}
