/// Which rules a word calls up by its slot alone: those that are judged sentence by sentence, and those turn by turn.
///
/// Worked out once per slot, not once per text; grows with the matcher's lists.
struct SlotTables: Sendable {
  /// Rules by slot, all one after another, and where each slot's begin.
  struct Calls: Sendable {
    fileprivate(set) var rules: [Int32] = []
    fileprivate(set) var starts: [Int32] = [0]

    fileprivate mutating func append(_ list: ArraySlice<Int32>, _ index: RuleIndex) {
      if !index.isEmpty {
        var called: Set<Int32> = []
        for id in list { called.formUnion(index.rulesOfPattern[Int(id)]) }
        rules += called.sorted()
      }
      starts.append(Int32(rules.count))
    }
  }

  private(set) var sentenceCalls = Calls()
  private(set) var turnCalls = Calls()
  private var count = 0

  /// Takes in the lists that have come.
  mutating func extend(to lists: PatternLists, sentenceRules: RuleIndex, turnRules: RuleIndex) {
    for slot in count..<lists.count {
      sentenceCalls.append(lists[slot], sentenceRules)
      turnCalls.append(lists[slot], turnRules)
    }
    count = lists.count
  }
}
