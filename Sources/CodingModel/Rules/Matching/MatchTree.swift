/// The part of a rule that has matches in one unit, as a tree over word positions.
///
/// `near` has as many matches as there are pairs, in a long unit more than can be listed. What a coding needs is less:
/// which words are matched and how far the matches reach. Both follow from the positions where matches begin and end,
/// because whether two matches make a pair depends only on the end of the one and the beginning of the other.
/// So a tree is asked about all matches that begin in one set of positions and end in another, and each question costs
/// time in proportion to the words; the number of questions depends on the rule alone (`RuleParser.deepestNear`).
indirect enum MatchTree {
  /// Runs of `length` words that begin at each of `starts`, ascending.
  case runs(starts: [Int32], length: Int32)
  /// Pairs within reach, in either order or only in this one.
  case near(MatchTree, MatchTree, MatchReach, isOrdered: Bool)
  /// The matches of all parts.
  case any([MatchTree])

  /// Which matches are asked about.
  struct Wanted {
    var firsts = PositionSet.all
    var lasts = PositionSet.all
  }

  /// Whether there is any match.
  var hasMatch: Bool {
    switch self {
    case .runs(let starts, _): !starts.isEmpty
    case .near(.runs(let left, let leftLength), .runs(let right, let rightLength), let reach, let isOrdered):
      reach.isMet(from: left, leftLength, to: right) || !isOrdered && reach.isMet(from: right, rightLength, to: left)
    case .near: !lasts(.init()).isEmpty
    case .any(let parts): parts.contains { $0.hasMatch }
    }
  }

  /// Where the wanted matches end, ascending.
  func lasts(_ wanted: Wanted) -> [Int32] {
    switch self {
    case .runs(let starts, let length):
      return Self.wanted(starts, length, wanted).map { $0 + length - 1 }
    case .near(let left, let right, let reach, let isOrdered):
      return Self.joined(Self.orders(left, right, isOrdered).map { MatchPairs($0, $1, reach, wanted).lasts })
    case .any(let parts): return Self.joined(parts.map { $0.lasts(wanted) })
    }
  }

  /// Where the wanted matches begin, ascending.
  func firsts(_ wanted: Wanted) -> [Int32] {
    switch self {
    case .runs(let starts, let length): return Self.wanted(starts, length, wanted)
    case .near(let left, let right, let reach, let isOrdered):
      return Self.joined(Self.orders(left, right, isOrdered).map { MatchPairs($0, $1, reach, wanted).firsts })
    case .any(let parts): return Self.joined(parts.map { $0.firsts(wanted) })
    }
  }

  /// Notes words and extents of the wanted matches.
  func collect(_ wanted: Wanted, into found: inout MatchedWords) {
    switch self {
    case .runs(let starts, let length):
      found.add(runs: Self.wanted(starts, length, wanted), length: length)
    case .near(let left, let right, let reach, let isOrdered):
      for (earlier, later) in Self.orders(left, right, isOrdered) {
        MatchPairs(earlier, later, reach, wanted).collect(into: &found)
      }
    case .any(let parts):
      for part in parts { part.collect(wanted, into: &found) }
    }
  }

  private static func orders(_ left: MatchTree, _ right: MatchTree, _ isOrdered: Bool) -> [(MatchTree, MatchTree)] {
    isOrdered ? [(left, right)] : [(left, right), (right, left)]
  }

  private static func wanted(_ starts: [Int32], _ length: Int32, _ wanted: Wanted) -> [Int32] {
    wanted.lasts.members(of: wanted.firsts.members(of: starts), offset: length - 1)
  }

  /// All positions once, ascending.
  private static func joined(_ lists: [[Int32]]) -> [Int32] {
    let filled = lists.filter { !$0.isEmpty }
    if filled.count < 2 { return filled.first ?? [] }
    var joined: [Int32] = []
    for position in filled.joined().sorted() where position != joined.last { joined.append(position) }
    return joined
  }
}
