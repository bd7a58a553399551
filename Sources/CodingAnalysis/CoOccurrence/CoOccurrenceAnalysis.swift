public import CodingModel
internal import Foundation

/// How co-occurrence is counted and tested.
public struct CoOccurrenceOptions: Hashable, Sendable {
  /// In what codes must meet.
  public var unit: UnitOfAnalysis
  /// What pairs are held against.
  public var test: CoOccurrenceTest
  /// In how many units both codes of a pair must be to be tested, 1 at least.
  public var floor: Int
  /// Where the samples of intervals begin; `nil` for no intervals.
  public var seed: UInt64?
  /// How many samples an interval is made of.
  public var replicates: Int

  /// Makes options; without arguments turns are counted and tested by circular shift.
  public init(
    unit: UnitOfAnalysis = .turn, test: CoOccurrenceTest = .circularShift, floor: Int = 1, seed: UInt64? = nil,
    replicates: Int = ResampledInterval.usualReplicates
  ) {
    self.unit = unit
    self.test = test
    self.floor = max(floor, 1)
    self.seed = seed
    self.replicates = replicates
  }

  /// The test that the unit bears. Segments and characters bear none, since they are not independent of each other;
  /// interviews only a shuffle within strata, since nothing can change places within one interview.
  public var bornTest: CoOccurrenceTest {
    switch (unit, test) {
    case (.segment, _), (.character, _), (.transcript, .circularShift), (.transcript, .shuffle(nil)): .none
    case (.turn, _), (.sentence, _), (.window, _), (.transcript, _): test
    }
  }
}

/// What pairs of codes are held against.
public enum CoOccurrenceTest: Hashable, Sendable {
  /// Each interview's codes are shifted against each other in all ways (`AssociationTester.circularShift`).
  case circularShift
  /// Units change places within interviews, or within the strata (`AssociationTester.withinStrata`).
  case shuffle(InterviewStrata?)
  /// Nothing: no p, no q.
  case none
}

/// What a test says of one pair.
public struct PairTestResult: Hashable, Sendable {
  /// Units with both codes that chance would give. As all here undefined with `p`, for the same reason.
  public let expected: Measure
  /// P(as many or more). Undefined where the pair is too rare (`belowFloor`) or nothing was tested (`notTested`).
  public let p: Measure
  /// Benjamini and Hochberg's q over the family.
  public let q: Measure
  /// The smallest p that there can be with so many units.
  public let smallestReachable: Measure

  /// No test.
  static let none = PairTestResult(
    expected: .undefined(.notTested), p: .undefined(.notTested), q: .undefined(.notTested),
    smallestReachable: .undefined(.notTested))

  init(expected: Measure, p: Measure, q: Measure, smallestReachable: Measure) {
    self.expected = expected
    self.p = p
    self.q = q
    self.smallestReachable = smallestReachable
  }

  init(_ pair: PairTests.Pair) {
    self.init(expected: pair.expected, p: pair.p, q: pair.q, smallestReachable: pair.smallestReachable)
  }
}

/// Tests of pairs with the family that q is told over.
public struct TestedPairs: Hashable, Sendable {
  /// What the pairs were held against.
  public let test: CoOccurrenceTest
  /// In how many units both codes of a pair must be to belong to the family.
  public let floor: Int
  /// How many pairs have a p: the m of q.
  public let familySize: Int
  /// One for each pair, in the order of the pairs.
  public let results: [PairTestResult]

  /// Above this, even the strongest pair that there can be would tell little.
  public static let weakest = 0.001

  /// How many tested pairs could not reach a p of `weakest`.
  public var weakCount: Int { results.count { ($0.smallestReachable.number ?? 0) > Self.weakest } }

  /// `table` may be left out where nothing is tested.
  init(
    _ table: PresenceTable?, pairs: Int, options: CoOccurrenceOptions, interviews: [UUID],
    where included: (Int, Int) -> Bool
  ) {
    test = options.bornTest
    floor = options.floor
    let null: PairTests.Null? =
      switch test {
      case .circularShift: .circularShift
      case .shuffle(let strata): .withinStrata(strata?.numbers(of: interviews))
      case .none: nil
      }
    guard let table, let null else {
      familySize = 0
      results = Array(repeating: .none, count: pairs)
      return
    }
    let tests = PairTests(table, against: null, floor: options.floor, where: included)
    familySize = tests.familySize
    results = tests.pairs.map(PairTestResult.init)
  }
}

/// Which codes stand together, how much more than by chance, and how sure one may be of it.
public struct CoOccurrenceAnalysis: Hashable, Sendable {
  /// The counts.
  public let matrix: CoOccurrenceMatrix
  /// The tests, in the order of `matrix.pairs`.
  public let tests: TestedPairs
  /// For each pair the intervals of its measures; empty where none were asked for, or where the unit
  /// or a single interview bears none.
  public let intervals: [PairIntervals?]
  /// How it was counted.
  public let options: CoOccurrenceOptions

  /// Counts and tests.
  ///
  /// - Parameters:
  ///   - interviews: the material; codings in other interviews are ignored.
  ///   - codings: codings in any order.
  ///   - codes: the codes to count, in the codebook's order; codings of other codes are ignored.
  ///   - options: the unit, the test, intervals.
  ///   - filter: what to look at.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath],
    options: CoOccurrenceOptions = CoOccurrenceOptions(), filter: CodingFilter = CodingFilter()
  ) {
    let order = CodeOrder(codes, filter: filter)
    let material = AdmittedMaterial(
      interviews: interviews.inFixedOrder, codings: codings, order: order, filter: filter)
    let matrix = CoOccurrenceMatrix(material, order: order, unit: options.unit, filter: filter)
    let needsTable = options.bornTest != .none || (options.seed != nil && options.bearsIntervals)
    let table = needsTable ? PresenceTable(material, codeCount: order.codes.count, unit: options.unit) : nil
    self.matrix = matrix
    self.options = options
    tests = TestedPairs(
      table, pairs: matrix.pairs.count, options: options, interviews: material.interviews.map(\.interview.id)
    ) { !order.codes[$0].isRelated(to: order.codes[$1]) }
    guard let table, let seed = options.seed, options.bearsIntervals, material.interviews.count > 1 else {
      intervals = []
      return
    }
    intervals = matrix.pairs.map { pair in
      guard pair.n11 > 0, let first = order.place(of: pair.first), let second = order.place(of: pair.second) else {
        return nil
      }
      return PairIntervals(table.tables(first, second), seed: seed, replicates: options.replicates)
    }
  }

  /// The place in `matrix.pairs` of two codes, in either order.
  public func place(of one: CodePath, _ other: CodePath) -> Int? {
    matrix.pairs.firstIndex { ($0.first, $0.second) == (one, other) || ($0.first, $0.second) == (other, one) }
  }
}

extension CoOccurrenceOptions {
  /// Whether fourfold tables per interview can be drawn from.
  var bearsIntervals: Bool {
    switch unit {
    case .turn, .sentence, .window, .transcript: true
    case .segment, .character: false
    }
  }
}

extension [Interview] {
  /// By name and identity: sums are added up and samples drawn in this order, so that it must not depend on the import.
  var inFixedOrder: [Interview] { sorted { ($0.name, $0.id.uuidString) < ($1.name, $1.id.uuidString) } }
}
