import CodingAnalysis
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Association of two codes")
struct AssociationTests {
  @Test("a code in no unit leaves lift, PMI, cosine, φ, Q and G² undefined, Dice 0, Fisher 1")
  func unused() {
    let table = ContingencyTable(n11: 0, n10: 0, n01: 4, n00: 6)
    for measure in [table.lift, table.pmi, table.cosine] { #expect(measure == .undefined(.emptyBase)) }
    for measure in [table.phi, table.yuleQ, table.g2, table.g2p] { #expect(measure == .undefined(.noVariation)) }
    #expect(table.dice == .value(0))
    #expect(table.fisherTwoSided == 1 && table.fisherGreater == 1 && table.fisherLess == 1)
    #expect(table.logOdds.interval() == nil)
    #expect(ContingencyTable(n11: 0, n10: 0, n01: 0, n00: 9).dice == .undefined(.emptyBase))
  }

  @Test("codes that never meet have PMI -∞, lift 0, Q -1")
  func neverTogether() {
    let table = ContingencyTable(n11: 0, n10: 3, n01: 2, n00: 5)
    #expect(table.pmi == .value(-.infinity))
    #expect(table.lift == .value(0))
    #expect(table.yuleQ == .value(-1))
  }

  @Test("codes in every unit have lift 1, PMI 0, no φ; Fisher 1")
  func everywhere() {
    let table = ContingencyTable(n11: 7, n10: 0, n01: 0, n00: 0)
    #expect(table.lift == .value(1) && table.pmi == .value(0) && table.cosine == .value(1))
    #expect(table.phi == .undefined(.noVariation))
    #expect(table.fisherTwoSided == 1)
  }

  @Test("a p of 10⁻¹⁵⁹ keeps its digits")
  func tinyP() {
    // The only table as extreme: 1/C(530, 265), from its logarithm.
    let table = ContingencyTable(n11: 265, n10: 0, n01: 0, n00: 265)
    let ways = lgamma(531.0) - 2 * lgamma(266.0)
    #expect(isClose(log(table.fisherGreater), -ways, 1e-12))
    #expect(table.fisherTwoSided > 1e-160 && table.fisherTwoSided < 1e-157)
  }

  @Test("every measure is the same for A with B as for B with A, in 1,000 random tables")
  func symmetry() {
    var random = SeededGenerator(seed: 71)
    for _ in 0..<1000 {
      let cells = (0..<4).map { _ in random.below(9) }
      let one = ContingencyTable(n11: cells[0], n10: cells[1], n01: cells[2], n00: cells[3])
      let other = ContingencyTable(n11: cells[0], n10: cells[2], n01: cells[1], n00: cells[3])
      for (left, right) in zip(measures(one), measures(other)) { #expect(isClose(left, right)) }
    }
  }

  private func measures(_ table: ContingencyTable) -> [Double?] {
    [
      table.jaccard, table.dice, table.cosine, table.lift, table.pmi, table.npmi, table.phi, table.yuleQ, table.g2,
      table.g2p, table.logOdds.value, table.logOdds.standardError,
    ].map(\.number) + [table.fisherTwoSided, table.fisherGreater, table.fisherLess]
  }

  @Test("Fisher's p equal a count of all ways to place the second code, in 1,000 random tables")
  func fisher() {
    var random = SeededGenerator(seed: 72)
    for _ in 0..<1000 {
      let n = 1 + random.below(9)
      let (a, b) = (random.mask(n), random.mask(n))
      let (first, second) = (a.nonzeroBitCount, b.nonzeroBitCount)
      let table = ContingencyTable(a, b, n)
      let counts = (0..<(1 << n)).filter { $0.nonzeroBitCount == second }.map { ($0 & a).nonzeroBitCount }
      #expect(isClose(table.fisherGreater, share(counts) { $0 >= table.n11 }))
      #expect(isClose(table.fisherLess, share(counts) { $0 <= table.n11 }))
      let frequency = Dictionary(grouping: counts, by: { $0 }).mapValues(\.count)
      #expect(isClose(table.fisherTwoSided, share(counts) { frequency[$0] ?? 0 <= frequency[table.n11] ?? 0 }))
      #expect(isClose(table.chance.mean, Double(first * second) / Double(n)))
    }
  }

  @Test("circular shift equals going through all rotations, in 1,000 random cases")
  func rotations() {
    var random = SeededGenerator(seed: 73)
    for _ in 0..<1000 {
      let sizes = (0..<(1 + random.below(3))).map { _ in 1 + random.below(7) }
      let masks = sizes.map { n in (random.mask(n), random.mask(n)) }
      var sums = [0]
      for (n, pair) in zip(sizes, masks) {
        let counts = (0..<n).map { shift in
          let rotated = ((pair.1 << shift) | (pair.1 >> (n - shift))) & ((1 << n) - 1)
          return (pair.0 & rotated).nonzeroBitCount
        }
        sums = sums.flatMap { sum in counts.map { sum + $0 } }
      }
      var tester = AssociationTester(table(sizes, masks))
      let test = tester.circularShift(0, 1)
      #expect(test.observed == masks.reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount })
      compare(test, sums)
      #expect(isClose(tester.circularShift(1, 0).pGreater, test.pGreater))
      #expect(isClose(test.smallestReachable, share(sums) { $0 == sums.max() }))
    }
  }

  @Test("the shuffle within interviews equals going through all arrangements, in 1,000 random cases")
  func arrangements() {
    var random = SeededGenerator(seed: 74)
    for _ in 0..<1000 {
      let sizes = (0..<(1 + random.below(3))).map { _ in 1 + random.below(5) }
      let masks = sizes.map { n in (random.mask(n), random.mask(n)) }
      var sums = [0]
      for (n, pair) in zip(sizes, masks) {
        let ways = (0..<(1 << n)).filter { $0.nonzeroBitCount == pair.1.nonzeroBitCount }
        sums = sums.flatMap { sum in ways.map { sum + (pair.0 & $0).nonzeroBitCount } }
      }
      compare(AssociationTester(table(sizes, masks)).withinStrata(0, 1), sums)
    }
  }

  @Test("one stratum for all interviews is Fisher's test of all units")
  func oneStratum() {
    var random = SeededGenerator(seed: 75)
    for _ in 0..<100 {
      let sizes = [3 + random.below(7), 3 + random.below(7)]
      let presence = table(sizes, sizes.map { n in (random.mask(n), random.mask(n)) })
      let test = AssociationTester(presence, strata: [4, 4]).withinStrata(0, 1)
      #expect(isClose(test.pGreater, presence.table(0, 1).fisherGreater))
      #expect(isClose(test.pTwoSided, presence.table(0, 1).fisherTwoSided))
    }
  }

  private func share(_ counts: [Int], _ holds: (Int) -> Bool) -> Double {
    Double(counts.count(where: holds)) / Double(counts.count)
  }

  private func compare(_ test: AssociationTest, _ sums: [Int]) {
    #expect(isClose(test.pGreater, share(sums) { $0 >= test.observed }))
    #expect(isClose(test.pLess, share(sums) { $0 <= test.observed }))
    #expect(isClose(test.expected, Double(sums.reduce(0, +)) / Double(sums.count)))
  }

  private func table(_ sizes: [Int], _ masks: [(Int, Int)]) -> PresenceTable {
    let presences = sizes.indices.flatMap { document in
      (0..<sizes[document]).flatMap { unit in
        [masks[document].0, masks[document].1].enumerated().filter { ($0.element >> unit) & 1 == 1 }.map {
          UnitPresence(document: document, unit: unit, code: $0.offset)
        }
      }
    }
    return PresenceTable(codeCount: 2, unitCounts: sizes, presences: presences.reversed() + presences)
  }

  @Test("all pairs: m counts the pairs that are frequent enough, rare ones and unwanted ones have no p")
  func family() throws {
    var random = SeededGenerator(seed: 76)
    let presences =
      (0..<300).map { _ in
        UnitPresence(document: random.below(6), unit: random.below(20), code: random.below(7))
      } + [UnitPresence(document: 0, unit: 3, code: 7)]
    let table = PresenceTable(codeCount: 9, unitCounts: Array(repeating: 20, count: 6), presences: presences)
    let tests = PairTests(table, floor: 2) { $0 != 0 || $1 != 1 }
    #expect(tests.pairs.count == 35)
    #expect(tests.familySize == 20)
    for pair in tests.pairs {
      let isRare = max(pair.first, pair.second) > 6
      #expect((pair.p.reason == .belowFloor) == isRare && (pair.q.reason == .belowFloor) == isRare)
      #expect(pair.table == table.table(pair.first, pair.second))
      #expect(table.tables(pair.first, pair.second).reduce(.empty, +) == pair.table)
    }
    #expect(FalseDiscoveryRate(tests.pairs.map(\.p)).q == tests.pairs.map(\.q))
    let shuffled = PairTests(table, against: .withinStrata(nil), floor: 2)
    #expect(shuffled.familySize == 21)
    #expect(zip(shuffled.pairs.dropFirst(), tests.pairs).contains { $0.p != $1.p })
  }

  @Test("q equals its definition, undefined p stay out and keep their place, in 1,000 random families")
  func falseDiscovery() {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<1000 {
      let p = (0..<random.below(9)).map { _ in
        random.below(5) == 0 ? Measure.undefined(.belowFloor) : .value(Double(random.below(50)) / 50)
      }
      let numbers = p.compactMap(\.number).sorted()
      let rates = FalseDiscoveryRate(p)
      #expect(rates.familySize == numbers.count)
      for (place, value) in p.enumerated() {
        let expected = value.number.map { own in
          numbers.enumerated().filter { $0.element >= own }.map {
            min(1, Double(numbers.count) * $0.element / Double($0.offset + 1))
          }.min() ?? 1
        }
        #expect(isClose(rates.q[place].number, expected))
      }
    }
  }

  @Test("relations, covered text and presence equal a look at every byte, in 1,000 random texts")
  func segments() {
    var random = SeededGenerator(seed: 78)
    for _ in 0..<1000 {
      let (one, other) = (random.ranges(30), random.ranges(30))
      let gap = random.below(5)
      var relations = SegmentRelations(maximumGap: gap)
      relations.add(one, other)
      let pairs = one.flatMap { range in other.map { (range, $0) } }
      let bytes = pairs.map { (Set($0.0.start..<$0.0.end), Set($0.1.start..<$0.1.end)) }
      #expect(relations.exact == bytes.count { $0.0 == $0.1 })
      #expect(relations.encloses == bytes.count { $0.0.isStrictSuperset(of: $0.1) })
      #expect(relations.within == bytes.count { $0.0.isStrictSubset(of: $0.1) })
      #expect(relations.overlap.pairs == bytes.count { !$0.0.isDisjoint(with: $0.1) })
      #expect(relations.adjacent == pairs.count { $0.0.end == $0.1.start || $0.1.end == $0.0.start })
      #expect(relations.near == pairs.count { max($0.0.start, $0.1.start) - min($0.0.end, $0.1.end) <= gap })
      let joint = relations.exact + relations.encloses + relations.within + relations.overlaps
      #expect(joint == relations.overlap.pairs && joint + relations.adjacent + relations.apart == pairs.count)
      #expect(relations.overlap.firstTouching == one.count { range in other.contains { range.overlaps($0) } })
      #expect(relations.overlap.secondTouching == other.count { range in one.contains { range.overlaps($0) } })
      var covered = CoveredText()
      covered.add(one, other)
      let (left, right) = (Set(one.flatMap { $0.start..<$0.end }), Set(other.flatMap { $0.start..<$0.end }))
      #expect(covered.first == left.count && covered.second == right.count)
      #expect(covered.both == left.intersection(right).count)
      let units = [0, 4, 4, 11, 20, 30].indices.dropLast().map { place in
        TextRange(start: [0, 4, 4, 11, 20, 30][place], end: [0, 4, 4, 11, 20, 30][place + 1])
      }
      for share in [0, 0.5, 1] {
        let expected = units.map { unit in
          let count = left.intersection(unit.start..<unit.end).count
          return count > 0 && Double(count) >= share * Double(unit.length)
        }
        #expect(one.presence(in: units, minimumShare: share) == expected)
      }
    }
  }
}

extension SeededGenerator {
  /// A random set of `count` bits.
  fileprivate mutating func mask(_ count: Int) -> Int { below(1 << count) & (below(2) == 0 ? ~0 : below(1 << count)) }

  /// Up to five ranges that may overlap.
  fileprivate mutating func ranges(_ length: Int) -> [TextRange] {
    (0..<below(6)).map { _ in
      let start = below(length - 1)
      return TextRange(start: start, end: min(length, start + 1 + below(9)))
    }
  }
}

extension ContingencyTable {
  fileprivate init(_ first: Int, _ second: Int, _ total: Int) {
    let both = (first & second).nonzeroBitCount
    self.init(
      n11: both, n10: first.nonzeroBitCount - both, n01: second.nonzeroBitCount - both,
      n00: total - (first | second).nonzeroBitCount)
  }
}
