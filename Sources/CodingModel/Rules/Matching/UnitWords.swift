internal import TranscriptText

/// The words of one unit and where each word pattern occurs among them. One value is used for unit after unit.
struct UnitWords {
  /// Index of each word's token.
  private(set) var tokens: [Int] = []
  /// Patterns that occur, in order of first occurrence.
  private(set) var present: [Int32] = []
  /// For each pattern the positions of the words that it fits, ascending.
  private var positions: [[Int32]]
  /// Number of each word's sentence within the unit.
  private var sentences: [Int32] = []
  private var sentence: Int32 = 0

  /// Makes room for `patternCount` patterns.
  init(patternCount: Int) { positions = Array(repeating: [], count: patternCount) }

  /// Forgets the unit.
  mutating func clear() {
    for id in present { positions[Int(id)].removeAll(keepingCapacity: true) }
    present.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    sentence = 0
  }

  /// Adds a sentence's tokens.
  mutating func append(_ range: Range<Int>, of all: UnsafeBufferPointer<Token>, matcher: WordMatcher) {
    for index in range where all[index].kind.countsAsWord {
      let position = Int32(tokens.count)
      tokens.append(index)
      sentences.append(sentence)
      let slot = matcher.slot(of: all[index].type)
      if slot != 0 {
        let members = matcher.starts[Int(slot)]..<matcher.starts[Int(slot) + 1]
        for member in members { append(matcher.members[Int(member)], at: position) }
      }
    }
    sentence += 1
  }

  private mutating func append(_ id: Int32, at position: Int32) {
    if positions[Int(id)].isEmpty { present.append(id) }
    positions[Int(id)].append(position)
  }

  /// Whether some word fits pattern `id`.
  func occurs(_ id: Int32) -> Bool { !positions[Int(id)].isEmpty }

  /// Where runs of words in one sentence begin that fit `ids` one by one, ascending.
  private func starts(ofPhrase ids: [Int32]) -> [Int32] {
    guard let first = ids.first else { return [] }
    let last = Int32(ids.count - 1)
    var starts = positions[Int(first)].filter { start in
      start + last < sentences.count && sentences[Int(start)] == sentences[Int(start + last)]
    }
    for step in ids.indices.dropFirst() where !starts.isEmpty {
      let next = positions[Int(ids[step])]
      var index = 0
      starts = starts.filter { start in
        while index < next.count, next[index] < start + Int32(step) { index += 1 }
        return index < next.count && next[index] == start + Int32(step)
      }
    }
    return starts
  }
}

extension UnitWords {
  /// Whether `node` can hold or match at all, judged by which patterns occur; cheap, and never wrong when it says no.
  func mayHold(_ node: RuleNode) -> Bool {
    switch node {
    case .word(let id): return occurs(id)
    case .phrase(let ids): return mayHold(phrase: ids)
    case .near(let first, let second, _): return mayHold(first) && mayHold(second)
    case .all(let nodes):
      for node in nodes where !mayHold(node) { return false }
      return true
    case .any(let nodes):
      for node in nodes where mayHold(node) { return true }
      return false
    case .none: return true
    }
  }

  private func mayHold(phrase ids: [Int32]) -> Bool {
    for id in ids where !occurs(id) { return false }
    return true
  }

  /// What `node` matches.
  func matches(of node: RuleNode) -> MatchedWords {
    var found = MatchedWords()
    judge(node).matches?.collect(.init(), into: &found)
    return found
  }

  /// Whether `node` holds, and its matches where there are any.
  private func judge(_ node: RuleNode) -> (holds: Bool, matches: MatchTree?) {
    guard mayHold(node) else { return (false, nil) }
    switch node {
    case .word(let id): return (true, .runs(starts: positions[Int(id)], length: 1))
    case .phrase(let ids):
      let starts = starts(ofPhrase: ids)
      return starts.isEmpty ? (false, nil) : (true, .runs(starts: starts, length: Int32(ids.count)))
    case .near(let first, let second, let gap):
      guard let left = judge(first).matches, let right = judge(second).matches else { return (false, nil) }
      // No gap in a unit is wider than the unit.
      let near = MatchTree.near(left, right, gap: Int32(clamping: min(gap, tokens.count)))
      return near.lasts(.init()).isEmpty ? (false, nil) : (true, near)
    case .any(let nodes):
      let parts = nodes.map(judge)
      return (parts.contains { $0.holds }, Self.together(parts.compactMap(\.matches)))
    case .all(let nodes): return judge(all: nodes)
    case .none(let operand): return (!judge(operand).holds, nil)
    }
  }

  private func judge(all nodes: [RuleNode]) -> (holds: Bool, matches: MatchTree?) {
    var parts: [MatchTree] = []
    for node in nodes {
      let part = judge(node)
      if !part.holds { return (false, nil) }
      if let matches = part.matches { parts.append(matches) }
    }
    return (true, Self.together(parts))
  }

  private static func together(_ parts: [MatchTree]) -> MatchTree? { parts.count < 2 ? parts.first : .any(parts) }
}
