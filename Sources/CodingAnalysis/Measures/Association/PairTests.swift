/// All pairs of codes with a test and a q over the family of all that were tested.
public struct PairTests: Hashable, Sendable {
  /// What the codes are tested against.
  public enum Null: Hashable, Sendable {
    /// `AssociationTester.circularShift`.
    case circularShift
    /// `AssociationTester.withinStrata`; `nil` for strata of one interview.
    case withinStrata([Int]?)
  }

  /// One pair.
  public struct Pair: Hashable, Sendable {
    /// The code that comes first.
    public let first: Int
    /// The code that comes second.
    public let second: Int
    /// Where they are over all units.
    public let table: ContingencyTable
    /// Units with both codes that chance would give; undefined as `p`.
    public let expected: Measure
    /// P(as many or more); undefined (`belowFloor`) where one code is in too few units.
    public let p: Measure
    /// The smallest p there can be; undefined as `p`.
    public let smallestReachable: Measure
    /// Benjamini and Hochberg's q over all pairs with a p; undefined as `p`.
    public fileprivate(set) var q: Measure
  }

  /// The pairs, by first and second code.
  public private(set) var pairs: [Pair]
  /// How many pairs have a p: the m of q.
  public let familySize: Int
  /// In how many units both codes of a pair must be to be tested.
  public let floor: Int

  /// Tests all pairs.
  ///
  /// - Parameters:
  ///   - table: where the codes are.
  ///   - null: what chance does.
  ///   - floor: in how many units both codes of a pair must be, 1 at least.
  ///   - included: which pairs are asked for, such as all but a code with one above it.
  public init(
    _ table: PresenceTable, against null: Null = .circularShift, floor: Int = 1,
    where included: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var strata: [Int]?
    if case .withinStrata(let given) = null { strata = given }
    var tester = AssociationTester(table, strata: strata)
    self.floor = max(floor, 1)
    pairs = []
    for first in 0..<table.codeCount {
      for second in (0..<table.codeCount).dropFirst(first + 1) where included(first, second) {
        guard min(table.count(first), table.count(second)) >= self.floor else {
          pairs.append(Pair(first, second, table.table(first, second), nil))
          continue
        }
        let test = null == .circularShift ? tester.circularShift(first, second) : tester.withinStrata(first, second)
        pairs.append(Pair(first, second, table.table(first, second), test))
      }
    }
    let rates = FalseDiscoveryRate(pairs.map(\.p))
    familySize = rates.familySize
    for (place, q) in rates.q.enumerated() { pairs[place].q = q }
  }
}

extension PairTests.Pair {
  fileprivate init(_ first: Int, _ second: Int, _ table: ContingencyTable, _ test: AssociationTest?) {
    self.first = first
    self.second = second
    self.table = table
    let none = Measure.undefined(.belowFloor)
    expected = test.map { .value($0.expected) } ?? none
    p = test.map { .value($0.pGreater) } ?? none
    smallestReachable = test.map { .value($0.smallestReachable) } ?? none
    q = none
  }
}
