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
    case .words(let words): !words.isEmpty && !words.contains(where: \.isSwallowed)
    case .near(let first, let second, _), .before(let first, let second, _): first.canMatch && second.canMatch
    case .or(let first, let second): first.canMatch || second.canMatch
    case .not: false
    case .and: canHold && conjuncts.contains(where: \.canMatch)
    }
  }

  /// False for a pattern that holds in no text.
  private var canHold: Bool {
    switch self {
    case .words, .near, .before: canMatch
    case .or(let first, let second): first.canHold || second.canHold
    case .not: true
    case .and: conjuncts.allSatisfy(\.canHold) && !contradictsItself
    }
  }

  /// The parts of a chain of `and`, in order.
  var conjuncts: [RulePattern] {
    var parts: [RulePattern] = []
    addConjuncts(to: &parts)
    return parts
  }

  private func addConjuncts(to parts: inout [RulePattern]) {
    guard case .and(let first, let second) = self else { return parts.append(self) }
    first.addConjuncts(to: &parts)
    second.addConjuncts(to: &parts)
  }

  /// The parts of a chain of `or`, in order.
  var disjuncts: [RulePattern] {
    var parts: [RulePattern] = []
    addDisjuncts(to: &parts)
    return parts
  }

  private func addDisjuncts(to parts: inout [RulePattern]) {
    guard case .or(let first, let second) = self else { return parts.append(self) }
    first.addDisjuncts(to: &parts)
    second.addDisjuncts(to: &parts)
  }

  /// The first part of a chain of `or`.
  private var firstDisjunct: RulePattern {
    var pattern = self
    while case .or(let first, _) = pattern { pattern = first }
    return pattern
  }

  /// True when some part reaches over the whole turn, so that the turn is the unit.
  var needsTurn: Bool {
    switch self {
    case .words: false
    case .near(let first, let second, let reach), .before(let first, let second, let reach):
      reach == .turn || first.needsTurn || second.needsTurn
    case .and(let first, let second), .or(let first, let second): first.needsTurn || second.needsTurn
    case .not(let operand): operand.needsTurn
    }
  }

  /// Levels of `near` and `before` inside each other.
  var nearDepth: Int {
    switch self {
    case .words: 0
    case .near(let first, let second, _), .before(let first, let second, _): max(first.nearDepth, second.nearDepth) + 1
    case .and(let first, let second), .or(let first, let second): max(first.nearDepth, second.nearDepth)
    case .not(let operand): operand.nearDepth
    }
  }

  /// Levels of the tree: what works through it calls itself so deep.
  var height: Int {
    switch self {
    case .words: 1
    case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
      .or(let first, let second):
      max(first.height, second.height) + 1
    case .not(let operand): operand.height + 1
    }
  }

  /// Whether some word of the tree, or an exclusion of one, is described by the expression.
  func holds(expression text: String) -> Bool {
    switch self {
    case .words(let words):
      words.contains { word in
        ([word] + word.exclusions).contains { $0.shape == .regex && $0.text == text }
      }
    case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
      .or(let first, let second):
      first.holds(expression: text) || second.holds(expression: text)
    case .not(let operand): operand.holds(expression: text)
    }
  }

  /// Number of words and operators in the tree.
  var size: Int {
    switch self {
    case .words(let words): words.reduce(0) { $0 + 1 + $1.exclusions.count }
    case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
      .or(let first, let second):
      first.size + second.size + 1
    case .not(let operand): operand.size + 1
    }
  }

  private var contradictsItself: Bool {
    let parts = conjuncts
    let excluded = parts.flatMap { part -> [RulePattern] in
      if case .not(let operand) = part { return operand.disjuncts }
      return []
    }
    // Nearly every rule is told apart by the first of its alternatives; sets of long lists are made for the rest only.
    let suspects = parts.filter { excluded.contains($0.firstDisjunct) }
    if suspects.isEmpty { return false }
    let all = Set(excluded)
    return suspects.contains { $0.disjuncts.allSatisfy(all.contains) }
  }
}
