/// Numbers of which at least one must occur in a unit before a rule is worth a look there.
struct RuleTriggers {
  /// The numbers.
  var ids: Set<Int32>
  /// A guess at how often they occur together.
  var weight: Double

  /// The patterns without one of which `node` has no match.
  static func forMatch(of node: RuleNode, shares: [Double]) -> RuleTriggers {
    switch node {
    case .word(let id): one(id, shares)
    case .phrase(let ids):
      ids.filter { $0 != PatternNumbers.freeWord }.map { one($0, shares) }.min { $0.weight < $1.weight } ?? nothing
    case .near(let first, let second, _, _):
      lighter(forMatch(of: first, shares: shares), forMatch(of: second, shares: shares))
    case .all(let nodes):
      forHolding(node, shares: shares) ?? union(nodes.map { forMatch(of: $0, shares: shares) })
    case .any(let nodes): union(nodes.map { forMatch(of: $0, shares: shares) })
    case .none: nothing
    }
  }

  /// The patterns without one of which `node` does not hold; `nil` when it may hold without any word.
  static func forHolding(_ node: RuleNode, shares: [Double]) -> RuleTriggers? {
    switch node {
    case .word, .phrase, .near: return forMatch(of: node, shares: shares)
    case .all(let nodes):
      return nodes.compactMap { forHolding($0, shares: shares) }.min { $0.weight < $1.weight }
    case .any(let nodes):
      let parts = nodes.map { forHolding($0, shares: shares) }
      return parts.contains { $0 == nil } ? nil : union(parts.compactMap(\.self))
    case .none: return nil
    }
  }

  private static let nothing = RuleTriggers(ids: [], weight: 0)

  private static func one(_ id: Int32, _ shares: [Double]) -> RuleTriggers {
    RuleTriggers(ids: [id], weight: shares[Int(id)])
  }

  private static func lighter(_ first: RuleTriggers, _ second: RuleTriggers) -> RuleTriggers {
    second.weight < first.weight ? second : first
  }

  private static func union(_ parts: [RuleTriggers]) -> RuleTriggers {
    parts.reduce(into: nothing) { result, part in
      result.ids.formUnion(part.ids)
      result.weight += part.weight
    }
  }
}

extension PatternNumbers {
  /// A guess at the share of all words that each number fits.
  var shares: [Double] {
    var shares: [Double] = []
    for entry in entries {
      switch entry {
      case .pattern(let pattern): shares.append(CommonWords.share(of: pattern))
      case .set(let members): shares.append(members.reduce(0) { $0 + shares[Int($1)] })
      }
    }
    return shares
  }
}
