import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Tests of pairs")
struct CoOccurrenceAnalysisTests {
  static let countedUnits: [UnitOfAnalysis] = [.turn, .sentence, .window(turns: 2)]

  @Test("p is that of all rotations, tried one by one", arguments: countedUnits)
  func rotations(unit: UnitOfAnalysis) {
    var generator = SeededGenerator(seed: 5)
    var tried = 0
    for seed in 0..<150 {
      let project = RandomProject(seed: UInt64(seed))
      let naive = NaiveCount(project: project, filter: RandomProject.filter(using: &generator))
      let analysis = CoOccurrenceAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes,
        options: CoOccurrenceOptions(unit: unit), filter: naive.filter)
      let presence = naive.codes.map { code in Self.presence(code, naive, unit) }
      guard presence.first.map({ $0.reduce(1) { $0 * max($1.count, 1) } <= 2000 }) ?? false else { continue }
      for (pair, result) in zip(analysis.matrix.pairs, analysis.tests.results) {
        guard let one = naive.codes.firstIndex(of: pair.first), let other = naive.codes.firstIndex(of: pair.second)
        else {
          continue
        }
        guard min(pair.firstCount, pair.secondCount) > 0 else {
          #expect(result.p == .undefined(.belowFloor))
          continue
        }
        let counts = Self.rotations(presence[one], presence[other])
        let observed = pair.n11
        let p = Double(counts.count { $0 >= observed }) / Double(counts.count)
        #expect(isClose(result.p.number, p))
        #expect(isClose(result.expected.number, Double(counts.reduce(0, +)) / Double(counts.count)))
        tried += 1
      }
    }
    #expect(tried > 200)
  }

  /// For each interview with admitted turns whether the code is in its units.
  private static func presence(_ code: CodePath, _ naive: NaiveCount, _ unit: UnitOfAnalysis) -> [[Bool]] {
    let units = naive.units(unit)
    let found = naive.presence(of: code, in: units)
    return naive.project.interviews.compactMap { interview in
      naive.admittedTurns(interview).isEmpty
        ? nil : zip(units, found).filter { $0.0.interview.id == interview.id }.map(\.1)
    }
  }

  /// n11 of every combination of rotations.
  private static func rotations(_ one: [[Bool]], _ other: [[Bool]]) -> [Int] {
    zip(one, other).reduce([0]) { sums, entry in
      let (first, second) = entry
      guard !first.isEmpty else { return sums }
      let counts = first.indices.map { shift in
        first.indices.count { first[$0] && second[($0 + shift) % first.count] }
      }
      return sums.flatMap { sum in counts.map { sum + $0 } }
    }
  }

  @Test("which code follows which equals a naive recount under random filters")
  func sequences() {
    var generator = SeededGenerator(seed: 7)
    for seed in 0..<1000 {
      let project = RandomProject(seed: UInt64(seed))
      let naive = NaiveCount(project: project, filter: RandomProject.filter(using: &generator))
      let reach = 1 + seed % 3
      let sequence = CodeSequence(
        interviews: project.interviews, codings: project.codings, codes: project.codes, reach: reach,
        filter: naive.filter)
      let presence = naive.codes.map { Self.presence($0, naive, .turn) }
      #expect(sequence.occurrences == presence.map { $0.joined().count { $0 } })
      let wanted = naive.codes.flatMap { one in
        naive.codes.filter { other in other != one && !one.encloses(other) && !other.encloses(one) }.map { "\(one) \($0)" }
      }
      #expect(sequence.pairs.map { "\($0.first) \($0.second)" }.sorted() == wanted.sorted(), "seed \(seed)")
      for pair in sequence.pairs {
        guard let one = naive.codes.firstIndex(of: pair.first), let other = naive.codes.firstIndex(of: pair.second)
        else {
          continue
        }
        var cells = [0, 0, 0, 0]
        for (first, second) in zip(presence[one], presence[other]) {
          for turn in first.indices {
            let isFollowed = (1...reach).contains { turn + $0 < second.count && second[turn + $0] }
            cells[(first[turn] ? 0 : 2) + (isFollowed ? 0 : 1)] += 1
          }
        }
        #expect(pair.table == ContingencyTable(n11: cells[0], n10: cells[1], n01: cells[2], n00: cells[3]))
      }
    }
  }

  @Test("nothing depends on the order of interviews and codings", arguments: UnitOfAnalysis.allCases)
  func orderOfInput(unit: UnitOfAnalysis) {
    var generator = SeededGenerator(seed: 9)
    for seed in 0..<60 {
      let project = RandomProject(seed: UInt64(seed))
      let strata = InterviewStrata(project.interviews, by: "interview", filter: CodingFilter())
      for test in [CoOccurrenceTest.circularShift, .shuffle(nil), .shuffle(strata)] {
        let options = CoOccurrenceOptions(unit: unit, test: test, seed: 3, replicates: 20)
        let one = CoOccurrenceAnalysis(
          interviews: project.interviews, codings: project.codings, codes: project.codes, options: options)
        let other = CoOccurrenceAnalysis(
          interviews: project.interviews.shuffled(using: &generator),
          codings: project.codings.shuffled(using: &generator), codes: project.codes, options: options)
        #expect(one == other)
        #expect(CoOccurrenceNetwork(one) == CoOccurrenceNetwork(other))
      }
      let sequences = [project.interviews, project.interviews.reversed()].map { interviews in
        CodeSequence(interviews: interviews, codings: project.codings.shuffled(using: &generator), codes: project.codes)
      }
      #expect(sequences[0] == sequences[1])
    }
  }

  @Test("passages in which codes meet are as many as the matrix counts, whatever the filter")
  func meetings() {
    var generator = SeededGenerator(seed: 13)
    for seed in 0..<300 {
      let project = RandomProject(seed: UInt64(seed))
      let filter = RandomProject.filter(using: &generator)
      for unit in [UnitOfAnalysis.turn, .sentence, .segment] {
        let matrix = CoOccurrenceMatrix(
          interviews: project.interviews, codings: project.codings, codes: project.codes, unit: unit, filter: filter)
        for pair in matrix.pairs {
          let found = CodeMeetings(
            of: pair.first, and: pair.second, .unit(unit), interviews: project.interviews, codings: project.codings,
            filter: filter)
          #expect(found.meetings.count == pair.n11, "seed \(seed) \(unit)")
          #expect(found.meetings.allSatisfy { !$0.first.isEmpty && !$0.second.isEmpty })
        }
      }
    }
  }

  @Test("segments and characters bear no test; interviews only one within groups")
  func bornTests() {
    let project = RandomProject(seed: 3)
    let strata = InterviewStrata(project.interviews, by: "interview", filter: CodingFilter())
    let born = { (unit: UnitOfAnalysis, test: CoOccurrenceTest) in
      CoOccurrenceOptions(unit: unit, test: test).bornTest
    }
    #expect(born(.segment, .circularShift) == .none)
    #expect(born(.character, .shuffle(strata)) == .none)
    #expect(born(.transcript, .circularShift) == .none)
    #expect(born(.transcript, .shuffle(strata)) == .shuffle(strata))
    #expect(born(.window(turns: 4), .circularShift) == .circularShift)
  }

  @Test("the floor leaves rare pairs out of the family, and q is over the rest")
  func floor() {
    var all = 0
    for seed in 0..<40 {
      let project = RandomProject(seed: UInt64(seed))
      let analysis = CoOccurrenceAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes,
        options: CoOccurrenceOptions(floor: 3))
      #expect(analysis.tests.results.count == analysis.matrix.pairs.count)
      for (pair, result) in zip(analysis.matrix.pairs, analysis.tests.results) {
        #expect((result.p.number != nil) == (min(pair.firstCount, pair.secondCount) >= 3), "seed \(seed)")
      }
      let tested = analysis.tests.results.count { $0.p.number != nil }
      #expect(tested == analysis.tests.familySize)
      all += tested
      #expect(FalseDiscoveryRate(analysis.tests.results.map(\.p)).q == analysis.tests.results.map(\.q))
    }
    #expect(all > 50)
  }
}

@Suite("Networks of codes")
struct CoOccurrenceNetworkTests {
  @Test("edges are the pairs that the rule lets in; codes without one stay")
  func edges() {
    var joined = 0
    for seed in 0..<100 {
      let project = RandomProject(seed: UInt64(seed))
      let analysis = CoOccurrenceAnalysis(
        interviews: project.interviews, codings: project.codings, codes: project.codes)
      for rule in [NetworkRule(), NetworkRule(maximumQ: 0.6, leastMeetings: 1, weight: .npmi)] {
        let network = CoOccurrenceNetwork(analysis, rule: rule)
        let wanted = zip(analysis.matrix.pairs, analysis.tests.results).filter { pair, test in
          pair.n11 >= rule.leastMeetings && (test.q.number ?? 1) <= rule.maximumQ
            && (rule.weight == .meetings || (pair.npmi.number ?? 0) > 0)
        }
        #expect(network.edges.map(\.pair) == wanted.map(\.0))
        #expect(network.nodes.count == analysis.matrix.occurrences.count { $0 > 0 })
        #expect(
          network.isolated.count + Set(network.edges.flatMap { [$0.first, $0.second] }).count == network.nodes.count)
        joined += network.edges.count
      }
    }
    #expect(joined > 0)
  }

  @Test("places are the same for the same network, apart from each other, and near where joined")
  func layout() {
    let edges = (0..<5).flatMap { one in (0..<5).filter { $0 > one }.map { CodeNetwork.Edge(one, $0, weight: 3) } }
    let others = (5..<10).flatMap { one in (5..<10).filter { $0 > one }.map { CodeNetwork.Edge(one, $0, weight: 1) } }
    let network = CodeNetwork(nodeCount: 10, edges: edges + others + [CodeNetwork.Edge(0, 5, weight: 1)])
    let layout = NetworkLayout(network)
    #expect(layout == NetworkLayout(network))
    func distance(_ one: Int, _ other: Int) -> Double {
      let (a, b) = (layout.points[one], layout.points[other])
      return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    let within = (1..<5).map { distance(0, $0) }.max() ?? .infinity
    let across = (6..<10).map { distance(1, $0) }.min() ?? 0
    #expect(within < across)
    #expect((0..<10).allSatisfy { one in (0..<10).allSatisfy { $0 == one || distance(one, $0) > 0.02 } })
    #expect(NetworkLayout(CodeNetwork(nodeCount: 0, edges: [])).points.isEmpty)
  }
}
