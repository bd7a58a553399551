extension UnitWords {
  /// Whether `node` can hold or match at all, judged by which patterns occur; cheap, and never wrong when it says no.
  func mayHold(_ node: RuleNode) -> Bool {
    switch node {
    case .word(let id): return occurs(id)
    case .phrase(let ids): return mayHold(phrase: ids)
    case .near(let first, let second, _, _): return mayHold(first) && mayHold(second)
    case .all(let nodes):
      for node in nodes where !mayHold(node) { return false }
      return true
    case .any(let nodes):
      for node in nodes where mayHold(node) { return true }
      return false
    case .none: return true
    }
  }

  private func mayHold(phrase ids: [Int32]) -> Bool {
    for id in ids where id != PatternNumbers.freeWord && !occurs(id) { return false }
    return true
  }

  /// Whether `node` holds in the unit.
  func holds(_ node: RuleNode) -> Bool { judge(node).holds }

  /// What `node` matches.
  func matches(of node: RuleNode) -> MatchedWords {
    var found = MatchedWords()
    judge(node).matches?.collect(.init(), into: &found)
    return found
  }

  /// Whether `node` holds, and its matches where there are any.
  private func judge(_ node: RuleNode) -> (holds: Bool, matches: MatchTree?) {
    guard mayHold(node) else { return (false, nil) }
    switch node {
    case .word(let id): return (true, .runs(starts: positions(of: id), length: 1))
    case .phrase(let ids):
      let starts = starts(ofPhrase: ids)
      return starts.isEmpty ? (false, nil) : (true, .runs(starts: starts, length: Int32(ids.count)))
    case .near(let first, let second, let reach, let isOrdered):
      guard let left = judge(first).matches, let right = judge(second).matches else { return (false, nil) }
      let near = MatchTree.near(left, right, MatchReach(reach, in: self), isOrdered: isOrdered)
      return near.lasts(.init()).isEmpty ? (false, nil) : (true, near)
    case .any(let nodes):
      let parts = nodes.map(judge)
      return (parts.contains { $0.holds }, Self.together(parts.compactMap(\.matches)))
    case .all(let nodes): return judge(all: nodes)
    case .none(let operand): return (!judge(operand).holds, nil)
    }
  }

  private func judge(all nodes: [RuleNode]) -> (holds: Bool, matches: MatchTree?) {
    var parts: [MatchTree] = []
    for node in nodes {
      let part = judge(node)
      if !part.holds { return (false, nil) }
      if let matches = part.matches { parts.append(matches) }
    }
    return (true, Self.together(parts))
  }

  private static func together(_ parts: [MatchTree]) -> MatchTree? { parts.count < 2 ? parts.first : .any(parts) }
}
