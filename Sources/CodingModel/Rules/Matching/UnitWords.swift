internal import TranscriptText

/// The words of one unit and where each word pattern occurs among them. One value is used for unit after unit.
struct UnitWords {
  /// Index of each word's token.
  private(set) var tokens: [Int] = []
  /// Patterns that occur, in order of first occurrence.
  private(set) var present: [Int32] = []
  /// For each pattern its first and its last occurrence, as indices into `occurrences`; -1 for none.
  private var ends: [(first: Int32, last: Int32)]
  /// Each occurrence of a pattern: the word's position and the pattern's next occurrence, or -1.
  private var occurrences: [(position: Int32, next: Int32)] = []
  /// Number of each word's sentence within the unit.
  private var sentences: [Int32] = []
  private var sentence: Int32 = 0

  /// Makes room for `patternCount` patterns.
  init(patternCount: Int) { ends = Array(repeating: (-1, -1), count: patternCount) }

  /// Forgets the unit.
  mutating func clear() {
    for id in present { ends[Int(id)] = (-1, -1) }
    present.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
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
    let new = Int32(occurrences.count)
    occurrences.append((position, -1))
    let last = ends[Int(id)].last
    if last < 0 {
      present.append(id)
      ends[Int(id)] = (new, new)
    } else {
      occurrences[Int(last)].next = new
      ends[Int(id)].last = new
    }
  }

  /// Whether some word fits pattern `id`.
  func occurs(_ id: Int32) -> Bool { ends[Int(id)].first >= 0 }

  /// The positions of the words that fit pattern `id`, ascending.
  func positions(_ id: Int32) -> [Int32] {
    var positions: [Int32] = []
    var next = ends[Int(id)].first
    while next >= 0 {
      positions.append(occurrences[Int(next)].position)
      next = occurrences[Int(next)].next
    }
    return positions
  }

  /// Whether pattern `id` fits the word at `position`.
  func fits(_ id: Int32, at position: Int32) -> Bool {
    var next = ends[Int(id)].first
    while next >= 0 {
      if occurrences[Int(next)].position == position { return true }
      next = occurrences[Int(next)].next
    }
    return false
  }

  /// Whether both words lie in one sentence.
  func isOneSentence(_ first: Int32, _ last: Int32) -> Bool {
    Int(last) < sentences.count && sentences[Int(first)] == sentences[Int(last)]
  }
}

/// One match of a pattern: its words, ascending.
struct RuleMatch: Hashable {
  var words: [Int32]

  var first: Int32 { words.first ?? 0 }
  var last: Int32 { words.last ?? 0 }

  /// Both matches' words.
  func union(_ other: RuleMatch) -> RuleMatch {
    RuleMatch(words: Set(words).union(other.words).sorted())
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

  /// The matches of `node`, ordered by first and last word, one per extent.
  func matches(of node: RuleNode) -> [RuleMatch] { judge(node).matches }

  private func judge(_ node: RuleNode) -> (holds: Bool, matches: [RuleMatch]) {
    guard mayHold(node) else { return (false, []) }
    switch node {
    case .word(let id): return found(positions(id).map { RuleMatch(words: [$0]) })
    case .phrase(let ids): return found(phrases(ids))
    case .near(let first, let second, let gap):
      let left = judge(first).matches
      return left.isEmpty ? (false, []) : found(pairs(left, judge(second).matches, gap: gap))
    case .any(let nodes):
      let parts = nodes.map(judge)
      return (parts.contains { $0.holds }, merged(parts.flatMap(\.matches)))
    case .all(let nodes):
      var matches: [RuleMatch] = []
      for node in nodes {
        let part = judge(node)
        if !part.holds { return (false, []) }
        matches += part.matches
      }
      return (true, merged(matches))
    case .none(let operand): return (!judge(operand).holds, [])
    }
  }

  private func found(_ matches: [RuleMatch]) -> (holds: Bool, matches: [RuleMatch]) { (!matches.isEmpty, matches) }

  private func phrases(_ ids: [Int32]) -> [RuleMatch] {
    guard let first = ids.first else { return [] }
    let length = Int32(ids.count)
    return positions(first).compactMap { start in
      guard isOneSentence(start, start + length - 1) else { return nil }
      for step in 1..<length where !fits(ids[Int(step)], at: start + step) { return nil }
      return RuleMatch(words: Array(start..<start + length))
    }
  }

  private func pairs(_ left: [RuleMatch], _ right: [RuleMatch], gap: Int) -> [RuleMatch] {
    merged(following(left, right, gap: Int32(gap)) + following(right, left, gap: Int32(gap)))
  }

  /// Each of `earlier` with each of `later` that begins after it, at most `gap` words on.
  private func following(_ earlier: [RuleMatch], _ later: [RuleMatch], gap: Int32) -> [RuleMatch] {
    var result: [RuleMatch] = []
    for match in earlier {
      var index = later.partitioningIndex { $0.first > match.last }
      while index < later.count, later[index].first - match.last - 1 <= gap {
        result.append(match.union(later[index]))
        index += 1
      }
    }
    return result
  }

  private func merged(_ matches: [RuleMatch]) -> [RuleMatch] {
    if matches.count < 2 { return matches }
    var result: [RuleMatch] = []
    for match in matches.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let former = result.last, former.first == match.first, former.last == match.last {
        result[result.count - 1] = former.words == match.words ? former : former.union(match)
      } else {
        result.append(match)
      }
    }
    return result
  }
}

extension Array {
  /// The first index whose element fulfils `isAfter`, when those that do all stand at the end.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
