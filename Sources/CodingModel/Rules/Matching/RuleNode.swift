/// A rule's pattern over numbered word patterns.
indirect enum RuleNode: Sendable {
  case word(Int32)
  case phrase([Int32])
  case near(RuleNode, RuleNode, gap: Int)
  case all([RuleNode])
  case any([RuleNode])
  case none(RuleNode)
}

/// Gives each distinct word pattern a number.
struct PatternNumbers {
  private(set) var patterns: [WordPattern] = []
  private var numbers: [WordPattern: Int32] = [:]

  /// The number of `pattern`; a new one gets the next.
  mutating func number(_ pattern: WordPattern) -> Int32 {
    if let known = numbers[pattern] { return known }
    let number = Int32(patterns.count)
    patterns.append(pattern)
    numbers[pattern] = number
    return number
  }

  /// `pattern` over numbers.
  mutating func node(_ pattern: RulePattern) -> RuleNode {
    switch pattern {
    case .words(let words):
      let ids = words.map { number($0) }
      return ids.count == 1 ? .word(ids[0]) : .phrase(ids)
    case .near(let first, let second, let gap): return .near(node(first), node(second), gap: gap)
    case .and: return .all(pattern.conjuncts.map { node($0) })
    case .or: return .any(pattern.disjuncts.map { node($0) })
    case .not(let operand): return .none(node(operand))
    }
  }
}

/// Word patterns of which at least one must occur in a unit before a rule is worth a look there.
struct RuleTriggers {
  /// The patterns' numbers.
  var ids: Set<Int32>
  /// A guess at how often they occur together.
  var weight: Double

  /// The patterns without one of which `node` has no match.
  static func forMatch(of node: RuleNode, in patterns: [WordPattern]) -> RuleTriggers {
    switch node {
    case .word(let id): one(id, patterns)
    case .phrase(let ids): ids.map { one($0, patterns) }.min { $0.weight < $1.weight } ?? nothing
    case .near(let first, let second, _):
      lighter(forMatch(of: first, in: patterns), forMatch(of: second, in: patterns))
    case .all(let nodes):
      forHolding(node, in: patterns) ?? union(nodes.map { forMatch(of: $0, in: patterns) })
    case .any(let nodes): union(nodes.map { forMatch(of: $0, in: patterns) })
    case .none: nothing
    }
  }

  /// The patterns without one of which `node` does not hold; `nil` when it may hold without any word.
  private static func forHolding(_ node: RuleNode, in patterns: [WordPattern]) -> RuleTriggers? {
    switch node {
    case .word, .phrase, .near: return forMatch(of: node, in: patterns)
    case .all(let nodes):
      return nodes.compactMap { forHolding($0, in: patterns) }.min { $0.weight < $1.weight }
    case .any(let nodes):
      let parts = nodes.map { forHolding($0, in: patterns) }
      return parts.contains { $0 == nil } ? nil : union(parts.compactMap(\.self))
    case .none: return nil
    }
  }

  private static let nothing = RuleTriggers(ids: [], weight: 0)

  private static func one(_ id: Int32, _ patterns: [WordPattern]) -> RuleTriggers {
    RuleTriggers(ids: [id], weight: CommonWords.share(of: patterns[Int(id)]))
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
