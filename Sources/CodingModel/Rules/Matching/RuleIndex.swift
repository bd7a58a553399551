/// For each pattern number the rules that it calls up.
struct RuleIndex: Sendable {
  /// Rule numbers by pattern number, ascending.
  let rulesOfPattern: [[Int32]]
  /// True when there is no rule.
  let isEmpty: Bool

  /// Indexes those of `rules` that `isWanted` takes.
  init(_ rules: [CompiledRule], shares: [Double], where isWanted: (CodingRule) -> Bool) {
    var rulesOfPattern = [[Int32]](repeating: [], count: shares.count)
    var isEmpty = true
    for (number, rule) in rules.enumerated() where isWanted(rule.rule) {
      isEmpty = false
      for id in RuleTriggers.forMatch(of: rule.node, shares: shares).ids {
        rulesOfPattern[Int(id)].append(Int32(number))
      }
    }
    self.rulesOfPattern = rulesOfPattern
    self.isEmpty = isEmpty
  }
}
