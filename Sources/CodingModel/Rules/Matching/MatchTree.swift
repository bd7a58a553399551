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
  /// Pairs in either order with at most `gap` words between.
  case near(MatchTree, MatchTree, gap: Int32)
  /// The matches of all parts.
  case any([MatchTree])

  /// Which matches are asked about.
  struct Wanted {
    var firsts = PositionSet.all
    var lasts = PositionSet.all
  }

  /// Where the wanted matches end, ascending.
  func lasts(_ wanted: Wanted) -> [Int32] {
    switch self {
    case .runs(let starts, let length):
      return Self.wanted(starts, length, wanted).map { $0 + length - 1 }
    case .near(let left, let right, let gap):
      return Self.joined([(left, right), (right, left)].map { Pairs($0, $1, gap: gap, wanted).lasts })
    case .any(let parts): return Self.joined(parts.map { $0.lasts(wanted) })
    }
  }

  /// Where the wanted matches begin, ascending.
  func firsts(_ wanted: Wanted) -> [Int32] {
    switch self {
    case .runs(let starts, let length): return Self.wanted(starts, length, wanted)
    case .near(let left, let right, let gap):
      return Self.joined([(left, right), (right, left)].map { Pairs($0, $1, gap: gap, wanted).firsts })
    case .any(let parts): return Self.joined(parts.map { $0.firsts(wanted) })
    }
  }

  /// Notes words and extents of the wanted matches.
  func collect(_ wanted: Wanted, into found: inout MatchedWords) {
    switch self {
    case .runs(let starts, let length):
      found.add(runs: Self.wanted(starts, length, wanted), length: length)
    case .near(let left, let right, let gap):
      Pairs(left, right, gap: gap, wanted).collect(into: &found)
      Pairs(right, left, gap: gap, wanted).collect(into: &found)
    case .any(let parts):
      for part in parts { part.collect(wanted, into: &found) }
    }
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

/// Pairs of which `earlier` ends before `later` begins, at most `gap` words on.
private struct Pairs {
  let earlier: MatchTree
  let later: MatchTree
  let gap: Int32
  let wanted: MatchTree.Wanted

  init(_ earlier: MatchTree, _ later: MatchTree, gap: Int32, _ wanted: MatchTree.Wanted) {
    (self.earlier, self.later, self.gap, self.wanted) = (earlier, later, gap, wanted)
  }

  /// The matches of `earlier` that `partners`, the beginnings of later matches, leave.
  private func earlierWanted(before partners: [Int32]) -> MatchTree.Wanted {
    .init(firsts: wanted.firsts, lasts: PositionSet(around: partners, from: -1 - gap, to: -1))
  }

  /// The matches of `later` that `partners`, the ends of earlier matches, leave.
  private func laterWanted(after partners: [Int32]) -> MatchTree.Wanted {
    .init(firsts: PositionSet(around: partners, from: 1, to: 1 + gap), lasts: wanted.lasts)
  }

  /// Where earlier matches end, with or without a partner.
  private var ends: [Int32] { earlier.lasts(.init(firsts: wanted.firsts)) }

  /// Where later matches begin, with or without a partner.
  private var beginnings: [Int32] { later.firsts(.init(lasts: wanted.lasts)) }

  var lasts: [Int32] {
    let ends = ends
    return ends.isEmpty ? [] : later.lasts(laterWanted(after: ends))
  }

  var firsts: [Int32] {
    let beginnings = beginnings
    return beginnings.isEmpty ? [] : earlier.firsts(earlierWanted(before: beginnings))
  }

  func collect(into found: inout MatchedWords) {
    let (ends, beginnings) = (ends, beginnings)
    let (left, right) = (earlierWanted(before: beginnings), laterWanted(after: ends))
    let pairedEnds = left.lasts.members(of: ends)
    if pairedEnds.isEmpty { return }
    earlier.collect(left, into: &found)
    later.collect(right, into: &found)
    var index = 0
    for end in pairedEnds {
      // The farthest partner: what lies nearer is inside that extent.
      while index + 1 < beginnings.count, beginnings[index + 1] - end - 1 <= gap { index += 1 }
      found.add(extent: end...beginnings[index])
    }
  }
}
