/// For each pattern number the rules that it calls up.
struct RuleIndex: Sendable {
  /// Rule numbers by pattern number, ascending.
  let rulesOfPattern: [[Int32]]
  /// True when there is no rule.
  let isEmpty: Bool

  /// Indexes those of the rules' patterns whose places `isWanted` takes.
  init(_ patterns: [RuleNode], shares: [Double], where isWanted: (Int) -> Bool) {
    var rulesOfPattern = [[Int32]](repeating: [], count: shares.count)
    var isEmpty = true
    for (number, pattern) in patterns.enumerated() where isWanted(number) {
      isEmpty = false
      for id in RuleTriggers.forMatch(of: pattern, shares: shares).ids {
        rulesOfPattern[Int(id)].append(Int32(number))
      }
    }
    self.rulesOfPattern = rulesOfPattern
    self.isEmpty = isEmpty
  }
}
