public import CodingModel

/// How groups differ in their codes: shares, residuals for reading, and tests on the presence of codes in interviews.
public struct GroupComparison: Hashable, Sendable {
  /// The counts.
  public let table: CrossTabulation
  /// For each row of the table the segments of its code in each group, where a code above counts the segments of the
  /// codes below it one by one: unlike the table's own they add up to the group's segments.
  public let segments: [[Int]]
  /// The segments of each group, each code's own, all codes together.
  public let groupSegments: [Int]
  /// The tests, where they were asked for.
  public let tests: PresenceTests?

  /// Compares the groups of a table.
  ///
  /// - Parameters:
  ///   - table: the counts to show.
  ///   - own: the same material and filter with every code counting only its own codings.
  ///   - tests: whether to test.
  public init(_ table: CrossTabulation, own: CrossTabulation, tests: Bool = false) {
    self.table = table
    segments = table.rows.map { row in
      let below = own.rows.filter { table.gathersDescendants ? row.code.encloses($0.code) : $0.code == row.code }
      return table.groups.indices.map { group in below.reduce(0) { $0 + $1.cells[group].segments } }
    }
    groupSegments = table.groups.indices.map { group in own.rows.reduce(0) { $0 + $1.cells[group].segments } }
    self.tests = tests ? PresenceTests(table) : nil
  }

  /// A row's segments in a group as a share of its segments in all groups. Undefined (`emptyBase`) for an unused code.
  public func rowShare(_ row: Int, _ group: Int) -> Measure {
    .ratio(Double(segments[row][group]), of: Double(segments[row].reduce(0, +)))
  }

  /// A row's segments in a group as a share of all segments of the group. Undefined (`emptyGroup`) for a group without.
  public func columnShare(_ row: Int, _ group: Int) -> Measure {
    .ratio(Double(segments[row][group]), of: Double(groupSegments[group]), orElse: .emptyGroup)
  }

  /// The adjusted residuals of a row's segments (`GroupTable.adjustedResiduals`) in the table of groups by this code
  /// and all others. Undefined (`emptyBase`) for an unused code, (`emptyGroup`) for a group without segments, (`noVariation`)
  /// where the code or the group is all there is.
  public func residuals(_ row: Int) -> [Measure] {
    let table = GroupTable(zip(segments[row], groupSegments).map { [$0, $1 - $0] })
    let isUsed = table.keptColumns.first == 0
    var residuals: [Measure] = groupSegments.map { .undefined(isUsed && $0 == 0 ? .emptyGroup : .emptyBase) }
    guard isUsed else { return residuals }
    for (place, group) in table.keptRows.enumerated() { residuals[group] = table.adjustedResiduals[place][0] }
    return residuals
  }

  /// The groups without any segment, by place.
  public var emptyGroups: [Int] { groupSegments.indices.filter { groupSegments[$0] == 0 } }
}

/// For each code whether groups of interviews differ in how many have it (`PresenceTest`), with the q of all tests.
///
/// One 0/1 per interview: segments of one interview are not independent of each other.
public struct PresenceTests: Hashable, Sendable {
  /// Why no test can be made at all.
  public enum Obstacle: Hashable, Sendable {
    /// The municipalities were chosen, and are no sample of municipalities.
    case municipalities
    /// So many interviews belong to several groups: the groups are no groups of interviews.
    case sharedInterviews(Int)
    /// Fewer than two groups have interviews.
    case tooFewGroups
  }

  /// One code's test.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// The test, on the groups that have a value.
    public let test: PresenceTest
    /// Its p; undefined where all interviews have the code, or none.
    public let p: Measure
    /// True where `p` is from random permutations, since there are too many to go through.
    public let isSampled: Bool
    /// The p of Freeman and Halton on the same table.
    public let freemanHalton: Measure
    /// True where `freemanHalton` is from random tables.
    public let isFreemanHaltonSampled: Bool
    /// The q of `p`.
    public let q: Measure
  }

  /// What is in the way; there are no rows then.
  public let obstacle: Obstacle?
  /// The codes that some interviews have, in the table's order.
  public let rows: [Row]
  /// The number of tests with a p: the family that q is about.
  public let familySize: Int
  /// Codes that no interview has: no test.
  public let unused: [CodePath]
  /// Interviews without the attribute: no part in the tests.
  public let interviewsWithout: Int

  /// The attribute whose values are never tested against each other.
  public static let municipality = "kommune"
  /// Random permutations where there are too many to go through.
  public static let replicates = 9999
  /// More combinations of counts than this are not gone through.
  private static let exactLimit = 200_000

  /// Tests each code of a table.
  public init(_ table: CrossTabulation) {
    let places = table.groups.indices.filter { table.groups[$0].value != nil && table.groups[$0].interviews > 0 }
    interviewsWithout = table.groups.first { $0.value == nil }?.interviews ?? 0
    unused = table.rows.filter { $0.total.interviews == 0 }.map(\.code)
    obstacle =
      table.key == Self.municipality
      ? .municipalities
      : table.sharedInterviewCount > 0
        ? .sharedInterviews(table.sharedInterviewCount) : places.count < 2 ? .tooFewGroups : nil
    guard obstacle == nil else {
      (rows, familySize) = ([], 0)
      return
    }
    let tested = table.rows.filter { $0.total.interviews > 0 }.map { row in
      Tested(
        row.code, PresenceTest(present: places.map { row.cells[$0].interviews }, of: places.map { row.cells[$0].of }))
    }
    let family = FalseDiscoveryRate(tested.map(\.p))
    familySize = family.familySize
    rows = zip(tested, family.q).map { test, q in
      Row(
        code: test.code, test: test.test, p: test.p, isSampled: test.isSampled, freemanHalton: test.freemanHalton,
        isFreemanHaltonSampled: test.isFreemanHaltonSampled, q: q)
    }
  }

  /// A test before the family is known.
  private struct Tested {
    let code: CodePath
    let test: PresenceTest
    let p: Measure
    let isSampled: Bool
    let freemanHalton: Measure
    let isFreemanHaltonSampled: Bool

    init(_ code: CodePath, _ test: PresenceTest) {
      self.code = code
      self.test = test
      let exact = test.exactP(limit: PresenceTests.exactLimit)
      isSampled = exact.reason == .tooManyTables
      p = isSampled ? test.sampledP(replicates: PresenceTests.replicates) : exact
      let tables = test.table.exactP(stepLimit: PresenceTests.exactLimit)
      isFreemanHaltonSampled = tables.reason == .tooManyTables
      freemanHalton =
        isFreemanHaltonSampled ? test.table.sampledP(replicates: PresenceTests.replicates) : tables
    }
  }
}
