import CodingAnalysis
import TestSupport
import Testing

@Suite("Comparison of groups")
struct ComparisonTests {
  @Test("empty rows and columns are left out and named; one row or column has no test")
  func degenerate() {
    let table = GroupTable([[3, 0, 1], [0, 0, 0], [1, 0, 4]])
    #expect(table.keptRows == [0, 2] && table.keptColumns == [0, 2])
    #expect(table.counts == [[3, 1], [1, 4]])
    #expect(table.degreesOfFreedom == 1)
    #expect(!table.allowsAsymptotic)
    for single in [GroupTable([[3, 4]]), GroupTable([[3], [4]]), GroupTable([[3, 0], [4, 0]])] {
      #expect(single.chiSquared == .undefined(.noVariation))
      #expect(single.cramersV == .undefined(.noVariation))
      #expect(single.biasCorrectedV == .undefined(.noVariation))
      #expect(single.exactP() == .undefined(.noVariation))
      #expect(single.adjustedResiduals.joined().allSatisfy { $0 == .undefined(.noVariation) })
    }
    #expect(GroupTable([[0, 0], [0, 0]]).chiSquared == .undefined(.emptyBase))
    #expect(GroupTable([]).smallestExpected == .undefined(.emptyBase))
    #expect(GroupTable([[1, 0], [0, 1]]).biasCorrectedV == .undefined(.tooFewUnits))
    #expect(GroupTable([[5, 0], [0, 5]]).cramersV == .value(1))
  }

  @Test("the exact p of a table equals going through all orders of its units, in 300 random tables")
  func exact() {
    var random = SeededGenerator(seed: 81)
    for _ in 0..<300 {
      let units = (0..<(2 + random.below(6))).map { _ in (row: random.below(3), column: random.below(3)) }
      let table = Self.table(units.map(\.row), units.map(\.column))
      guard table.hasVariation else { continue }
      let tables = Self.orders(units.map(\.column)).map { Self.table(units.map(\.row), $0).counts }
      let frequency = Dictionary(grouping: tables, by: { $0 }).mapValues(\.count)
      let own = frequency[table.counts] ?? 0
      let asRare = frequency.values.filter { $0 <= own }.reduce(0, +)
      #expect(isClose(table.exactP().number, Double(asRare) / Double(tables.count)))
    }
  }

  private static func table(_ rows: [Int], _ columns: [Int]) -> GroupTable {
    var counts = Array(repeating: [0, 0, 0], count: 3)
    for (row, column) in zip(rows, columns) { counts[row][column] += 1 }
    return GroupTable(counts)
  }

  private static func orders(_ values: [Int]) -> [[Int]] {
    guard let first = values.first else { return [[]] }
    return orders(Array(values.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
    }
  }

  @Test("for two groups the exact p is Fisher's, in 1,000 random tables")
  func fisher() {
    var random = SeededGenerator(seed: 82)
    for _ in 0..<1000 {
      let cells = (0..<4).map { _ in random.below(12) }
      let table = ContingencyTable(n11: cells[0], n10: cells[1], n01: cells[2], n00: cells[3])
      let groups = GroupTable([[cells[0], cells[1]], [cells[2], cells[3]]])
      guard groups.hasVariation else { continue }
      #expect(isClose(groups.exactP().number, table.fisherTwoSided))
    }
  }

  @Test("presence: the exact p equals a look at every choice of interviews, in 1,000 random cases")
  func presence() {
    var random = SeededGenerator(seed: 83)
    for _ in 0..<1000 {
      let sizes = (0..<(2 + random.below(3))).map { _ in random.below(4) }
      let present = sizes.map { $0 == 0 ? 0 : random.below($0 + 1) }
      let test = PresenceTest(present: present, of: sizes)
      guard let observed = test.chiSquared.number else {
        #expect(test.exactP().number == nil && test.sampledP().number == nil)
        continue
      }
      let owners = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
      let choices = (0..<(1 << owners.count)).filter { $0.nonzeroBitCount == present.reduce(0, +) }
      let asLarge = choices.count { choice in
        let counts = sizes.indices.map { group in
          owners.indices.count { owners[$0] == group && (choice >> $0) & 1 == 1 }
        }
        return (PresenceTest(present: counts, of: sizes).chiSquared.number ?? 0) >= observed - 1e-9
      }
      #expect(isClose(test.arrangements, Double(choices.count)))
      #expect(isClose(test.exactP().number, Double(asLarge) / Double(choices.count)))
    }
  }

  @Test("drawn tables come near the exact p, the same for the same seed")
  func sampled() throws {
    let test = PresenceTest(present: [4, 1, 1], of: [5, 6, 4])
    let exact = try #require(test.exactP().number)
    let drawn = try #require(test.sampledP(replicates: 4000, seed: 7).number)
    // Four standard errors of a share of 4,000.
    #expect(abs(drawn - exact) < 4 * (exact * (1 - exact) / 4000).squareRoot())
    #expect(test.sampledP(seed: 7) == test.sampledP(seed: 7))
    let table = GroupTable([[12, 5, 9], [3, 14, 6], [7, 7, 10]])
    let p = try #require(table.exactP().number)
    let near = try #require(table.sampledP(replicates: 4000).number)
    #expect(abs(near - p) < 4 * (p * (1 - p) / 4000).squareRoot())
    #expect(table.exactP(stepLimit: 10) == .undefined(.tooManyTables))
    #expect(PresenceTest(present: [4, 1, 1], of: [5, 6, 4]).exactP(limit: 5) == .undefined(.tooManyTables))
  }

  @Test("rates: an interview without words has none, and no interview none at all")
  func rates() {
    let rates = CodeRates(segments: [3, 0], words: [1500, 0])
    #expect(rates.perThousand == [.value(2), .undefined(.emptyBase)])
    #expect(rates.pooledPerThousand == .value(2) && rates.meanPerThousand == .value(2))
    #expect(rates.presenceShare == .value(0.5))
    let none = CodeRates(segments: [], words: [])
    #expect(none.pooledPerThousand == .undefined(.emptyBase) && none.presenceShare == .undefined(.emptyBase))
  }
}
