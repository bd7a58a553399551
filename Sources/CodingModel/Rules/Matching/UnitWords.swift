internal import TranscriptText

/// The words of one unit and where each pattern number occurs among them. One value is used for unit after unit.
struct UnitWords {
  /// Index of each word's token.
  private(set) var tokens: [Int] = []
  /// Numbers that occur, in order of first occurrence.
  private(set) var present: [Int32] = []
  /// For each number the positions of the words that it fits, ascending.
  private var positions: [[Int32]]
  /// The sentences of the unit, by word positions.
  private(set) var sentences = SentencePositions()

  /// Makes room for `patternCount` numbers.
  init(patternCount: Int) { positions = Array(repeating: [], count: patternCount) }

  /// Forgets the unit.
  mutating func clear() {
    for id in present { positions[Int(id)].removeAll(keepingCapacity: true) }
    present.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll()
  }

  /// Adds a sentence's tokens.
  mutating func append(_ range: Range<Int>, of all: UnsafeBufferPointer<Token>, matcher: WordMatcher) {
    for index in range where all[index].kind.countsAsWord {
      let position = Int32(tokens.count)
      tokens.append(index)
      sentences.addWord()
      let slot = matcher.slot(at: index, before: range.upperBound, of: all)
      if slot != 0 {
        let members = matcher.starts[Int(slot)]..<matcher.starts[Int(slot) + 1]
        for member in members { append(matcher.members[Int(member)], at: position) }
      }
    }
    sentences.endSentence()
  }

  private mutating func append(_ id: Int32, at position: Int32) {
    if positions[Int(id)].isEmpty { present.append(id) }
    positions[Int(id)].append(position)
  }

  /// Whether some word fits pattern `id`.
  func occurs(_ id: Int32) -> Bool { !positions[Int(id)].isEmpty }

  /// Where runs of words in one sentence begin that fit `ids` one by one, ascending.
  func starts(ofPhrase ids: [Int32]) -> [Int32] {
    let wanted = ids.enumerated().filter { $0.element != PatternNumbers.freeWord }
    guard let anchor = wanted.first else { return [] }
    let last = Int32(ids.count - 1)
    var starts = positions[Int(anchor.element)].map { $0 - Int32(anchor.offset) }.filter { start in
      start >= 0 && start + last < sentences.wordCount && sentences.areTogether(start, start + last)
    }
    for (step, id) in wanted.dropFirst() where !starts.isEmpty {
      let next = positions[Int(id)]
      var index = 0
      starts = starts.filter { start in
        while index < next.count, next[index] < start + Int32(step) { index += 1 }
        return index < next.count && next[index] == start + Int32(step)
      }
    }
    return starts
  }

  /// The positions of the words that fit `id`, ascending.
  func positions(of id: Int32) -> [Int32] { positions[Int(id)] }
}
