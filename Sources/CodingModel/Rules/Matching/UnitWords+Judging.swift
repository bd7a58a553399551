extension UnitWords {
  /// Whether `node` holds in the unit. Words are compared place by place only where the signs leave it open.
  mutating func holds(_ node: Int32) -> Bool {
    switch sign(of: node) {
    case .no: false
    case .yes: true
    case .maybe: settle(node, lookCloser(at: node))
    }
  }

  private mutating func lookCloser(at node: Int32) -> Bool {
    let operands = table.operands(of: node)
    switch table.nodes[Int(node)].kind {
    case .word, .phrase, .near: return judge(node).holds
    case .all:
      for operand in operands where !holds(operand) { return false }
      return true
    case .any:
      for operand in alternatives(of: node) where holds(operand) { return true }
      return false
    case .none: return operands.allSatisfy { !holds($0) }
    }
  }

  /// What `node` matches.
  mutating func matches(of node: Int32) -> MatchedWords {
    var found = MatchedWords()
    judge(node).matches?.collect(.init(), into: &found)
    return found
  }

  /// Whether `node` holds, and its matches where there are any. What does not hold has none.
  private mutating func judge(_ node: Int32) -> (holds: Bool, matches: MatchTree?) {
    guard sign(of: node) != .no else { return (false, nil) }
    let operands = table.operands(of: node)
    switch table.nodes[Int(node)].kind {
    case .word: return found(operands.first.map { positions(of: $0) } ?? [], length: 1, node)
    case .phrase: return found(starts(ofPhrase: operands), length: Int32(operands.count), node)
    case .near: return judge(near: node, operands)
    case .any:
      let parts = alternatives(of: node).map { judge($0) }
      return (settle(node, parts.contains { $0.holds }), Self.together(parts.compactMap(\.matches)))
    case .all: return judge(all: operands, node)
    case .none: return (operands.allSatisfy { !holds($0) }, nil)
    }
  }

  /// The operands of an `any` that are worth a look: all that are no phrases, and the phrases of which each word occurs.
  private func alternatives(of node: Int32) -> [Int32] {
    let plain = table.operands(of: node).prefix(Int(table.nodes[Int(node)].plainCount))
    return plain + possiblePhrases.filter { table.listsOfPhrase[$0].contains(node) }
  }

  private mutating func found(_ starts: [Int32], length: Int32, _ node: Int32) -> (holds: Bool, matches: MatchTree?) {
    (settle(node, !starts.isEmpty), starts.isEmpty ? nil : .runs(starts: starts, length: length))
  }

  private mutating func judge(near node: Int32, _ parts: ArraySlice<Int32>) -> (holds: Bool, matches: MatchTree?) {
    guard let first = parts.first, let last = parts.last, let nearness = table.nearness(of: node),
      let left = judge(first).matches, let right = judge(last).matches
    else { return (settle(node, false), nil) }
    let near = MatchTree.near(left, right, MatchReach(nearness.reach, in: self), isOrdered: nearness.isOrdered)
    let hasMatch = near.hasMatch
    return (settle(node, hasMatch), hasMatch ? near : nil)
  }

  private mutating func judge(all nodes: ArraySlice<Int32>, _ node: Int32) -> (holds: Bool, matches: MatchTree?) {
    var parts: [MatchTree] = []
    for operand in nodes {
      let part = judge(operand)
      if !part.holds { return (settle(node, false), nil) }
      if let matches = part.matches { parts.append(matches) }
    }
    return (settle(node, true), Self.together(parts))
  }

  private static func together(_ parts: [MatchTree]) -> MatchTree? { parts.count < 2 ? parts.first : .any(parts) }
}
