/// What follows from a word's slot alone: which rules it calls up, and what it says about conditions on the turn.
///
/// Worked out once per slot, not once per text; grows with the matcher's lists.
struct SlotTables: Sendable {
  /// Rules by slot, all one after another, and where each slot's begin.
  struct Calls: Sendable {
    fileprivate(set) var rules: [Int32] = []
    fileprivate(set) var starts: [Int32] = [0]

    fileprivate mutating func append(_ list: [Int32], _ index: RuleIndex) {
      if !index.isEmpty {
        var called: Set<Int32> = []
        for id in list { called.formUnion(index.rulesOfPattern[Int(id)]) }
        rules += called.sorted()
      }
      starts.append(Int32(rules.count))
    }
  }

  /// The rules that are judged sentence by sentence, and those that are judged turn by turn.
  private(set) var sentenceCalls = Calls()
  private(set) var turnCalls = Calls()
  /// For each slot the conditions that hold wherever such a word stands, and those that are worth asking then.
  private(set) var signs: [ConditionSigns] = []
  private let signsOfPattern: [ConditionSigns]
  /// The conditions that may hold without any word.
  let unsigned: UInt64

  /// Makes empty tables for `conditions` over `patternCount` numbers.
  init(_ conditions: [RuleNode], shares: [Double]) {
    var signsOfPattern = [ConditionSigns](repeating: ConditionSigns(), count: shares.count)
    var unsigned: UInt64 = 0
    for (number, node) in conditions.prefix(ConditionSigns.most).enumerated() {
      let bit: UInt64 = 1 << UInt64(number)
      for id in Self.settling(node) { signsOfPattern[Int(id)].settled |= bit }
      if let triggers = RuleTriggers.forHolding(node, shares: shares) {
        for id in triggers.ids { signsOfPattern[Int(id)].possible |= bit }
      } else {
        unsigned |= bit
      }
    }
    self.signsOfPattern = signsOfPattern
    self.unsigned = unsigned
  }

  /// Takes in the lists that have come.
  mutating func extend(to lists: [[Int32]], sentenceRules: RuleIndex, turnRules: RuleIndex) {
    for list in lists[signs.count...] {
      sentenceCalls.append(list, sentenceRules)
      turnCalls.append(list, turnRules)
      var all = ConditionSigns()
      for id in list { all.formUnion(signsOfPattern[Int(id)]) }
      signs.append(all)
    }
  }

  /// The numbers of which one alone makes `node` hold.
  private static func settling(_ node: RuleNode) -> [Int32] {
    switch node {
    case .word(let id): [id]
    case .any(let nodes): nodes.flatMap(settling)
    case .phrase, .near, .all, .none: []
    }
  }
}

/// What words say about the first conditions of a set of rules, a bit each.
struct ConditionSigns: Sendable {
  /// Number of conditions that have a bit; further ones are always asked.
  static let most = 64

  /// They hold.
  var settled: UInt64 = 0
  /// They may hold.
  var possible: UInt64 = 0

  mutating func formUnion(_ other: ConditionSigns) {
    settled |= other.settled
    possible |= other.possible
  }
}
