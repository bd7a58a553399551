extension RulePattern {
  /// Joins parts by an associative operator into a tree of least depth, so that a thousand alternatives are ten deep.
  static func joined(_ parts: [RulePattern], by join: (RulePattern, RulePattern) -> RulePattern) -> RulePattern {
    var level = parts
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        index + 1 < level.count ? join(level[index], level[index + 1]) : level[index]
      }
    }
    return level.first ?? .words([])
  }

  /// False for a pattern that has no match in any text: nothing but `not`, or `a and not a`.
  var canMatch: Bool {
    switch self {
    case .words(let words): !words.isEmpty
    case .near(let first, let second, _): first.canMatch && second.canMatch
    case .or(let first, let second): first.canMatch || second.canMatch
    case .not: false
    case .and: conjuncts.contains(where: \.canMatch) && !contradictsItself
    }
  }

  /// The parts of a chain of `and`, in order.
  var conjuncts: [RulePattern] {
    if case .and(let first, let second) = self { return first.conjuncts + second.conjuncts }
    return [self]
  }

  /// The parts of a chain of `or`, in order.
  var disjuncts: [RulePattern] {
    if case .or(let first, let second) = self { return first.disjuncts + second.disjuncts }
    return [self]
  }

  private var contradictsItself: Bool {
    let parts = conjuncts
    let excluded = Set(
      parts.flatMap { part -> [RulePattern] in
        if case .not(let operand) = part { return operand.disjuncts }
        return []
      })
    return parts.contains { $0.disjuncts.allSatisfy(excluded.contains) }
  }
}
