/// How far the two parts of a pair may stand from each other in one unit.
struct MatchReach {
  /// The most words between them.
  private let gap: Int32
  /// The sentences, where the pair must not leave one.
  private let sentences: SentencePositions?

  /// The reach that a rule names, in the unit of `words`.
  init(_ reach: RuleReach, in words: UnitWords) {
    // No gap in a unit is wider than the unit.
    let all = Int32(clamping: words.count)
    switch reach {
    case .words(let count): gap = min(Int32(clamping: count), all)
    case .sentence, .turn, .unit: gap = all
    }
    sentences = reach == .sentence ? words.sentences : nil
  }

  /// Where the later one may begin when the earlier one ends at `position`; `nil` when nowhere.
  func after(_ position: Int32) -> ClosedRange<Int32>? {
    let last = min(position + 1 + gap, sentences?.extent(around: position).upperBound ?? Int32.max)
    return last > position ? position + 1...last : nil
  }

  /// Whether one of the runs of `length` words from `starts` is followed by one of `later` within reach; both ascend.
  func isMet(from starts: [Int32], _ length: Int32, to later: [Int32]) -> Bool {
    var index = 0
    for start in starts {
      let end = start + length - 1
      while index < later.count, later[index] <= end { index += 1 }
      guard index < later.count else { return false }
      if let reached = after(end), later[index] <= reached.upperBound { return true }
    }
    return false
  }

  /// Where the earlier one may end when the later one begins at `position`; `nil` when nowhere.
  func before(_ position: Int32) -> ClosedRange<Int32>? {
    let first = max(position - 1 - gap, sentences?.extent(around: position).lowerBound ?? Int32.min)
    return first < position ? first...position - 1 : nil
  }
}
