public import CodingModel

/// Which code follows which: how often a turn with A is followed by B in one of the next turns of the interview.
///
/// Turns are those that are looked at, in order; where the interviewer's are left out, the next turn is the informants'
/// next. n11 counts turns with A, not pairs of turns, so the fourfold table is one of turns: with A or without, followed
/// by B or not. An interview's last turn is followed by nothing.
public struct CodeSequence: Hashable, Sendable {
  /// The counted codes, in the caller's order.
  public let codes: [CodePath]
  /// In how many of the next turns B may stand, 1 or more.
  public let reach: Int
  /// What was looked at.
  public let filter: CodingFilter
  /// Number of turns.
  public let unitCount: Int
  /// Number of interviews with at least one admitted turn.
  public let interviewCount: Int
  /// For each code its number of turns.
  public let occurrences: [Int]
  /// Every ordered pair of different codes, first code first: `first` is A, `second` is B, and the table's second margin
  /// are the turns that B follows. Pairs of a code and one above it are left out.
  public let pairs: [PairAssociation]
  /// The tests, in the order of `pairs`. B's followed turns are shifted against A's, or shuffled.
  public let tests: TestedPairs

  /// Counts sequences.
  ///
  /// - Parameters:
  ///   - interviews: the material; codings in other interviews are ignored.
  ///   - codings: codings in any order.
  ///   - codes: the codes to count, in the codebook's order.
  ///   - reach: in how many of the next turns B may stand.
  ///   - options: the test; the unit is the turn whatever they say.
  ///   - filter: what to look at.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], reach: Int = 1,
    options: CoOccurrenceOptions = CoOccurrenceOptions(), filter: CodingFilter = CodingFilter()
  ) {
    let order = CodeOrder(codes, filter: filter)
    let material = AdmittedMaterial(
      interviews: interviews.inFixedOrder, codings: codings, order: order, filter: filter)
    let (codes, count, reach) = (order.codes, order.codes.count, max(reach, 1))
    let units = material.interviews.map { interview -> [[Int]] in
      let turns = UnitPresences(interview, unit: .turn)
      return zip(turns.codes, turns.followers(within: reach)).map { $0 + $1.map { count + $0 } }
    }
    let table = PresenceTable(codeCount: 2 * count, units: units)
    let included = { (one: Int, other: Int) in
      one < count && other >= count && !codes[one].isRelated(to: codes[other - count])
    }
    var options = options
    options.unit = .turn
    var pairs: [PairAssociation] = []
    for first in codes.indices {
      for second in codes.indices where included(first, count + second) {
        pairs.append(
          PairAssociation(
            first: codes[first], second: codes[second], counts: .units(table.table(first, count + second))))
      }
    }
    self.codes = codes
    self.reach = reach
    self.filter = filter
    self.pairs = pairs
    unitCount = table.unitCount
    interviewCount = material.interviews.count
    occurrences = codes.indices.map { table.count($0) }
    tests = TestedPairs(
      table, pairs: pairs.count, options: options, interviews: material.interviews.map(\.interview.id),
      where: included)
  }
}
