/// Pairs of which `earlier` ends before `later` begins, within reach.
struct MatchPairs {
  let earlier: MatchTree
  let later: MatchTree
  let reach: MatchReach
  let wanted: MatchTree.Wanted

  init(_ earlier: MatchTree, _ later: MatchTree, _ reach: MatchReach, _ wanted: MatchTree.Wanted) {
    (self.earlier, self.later, self.reach, self.wanted) = (earlier, later, reach, wanted)
  }

  /// The matches of `earlier` that `partners`, the beginnings of later matches, leave.
  private func earlierWanted(before partners: [Int32]) -> MatchTree.Wanted {
    .init(firsts: wanted.firsts, lasts: PositionSet(partners.compactMap(reach.before)))
  }

  /// The matches of `later` that `partners`, the ends of earlier matches, leave.
  private func laterWanted(after partners: [Int32]) -> MatchTree.Wanted {
    .init(firsts: PositionSet(partners.compactMap(reach.after)), lasts: wanted.lasts)
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
      guard let reached = reach.after(end) else { continue }
      // The farthest partner: what lies nearer is inside that extent.
      while index + 1 < beginnings.count, beginnings[index + 1] <= reached.upperBound { index += 1 }
      found.add(extent: end...beginnings[index])
    }
  }
}
