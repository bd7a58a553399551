internal import TranscriptText

/// The words of one unit and what fits where among them. One value is used for unit after unit.
struct UnitWords {
  /// Number of words.
  private(set) var count = 0
  /// The sentences of the unit, by word positions.
  private(set) var sentences = SentencePositions()
  /// The distinct slots of the words, in order of first occurrence, those of words that fit nothing left out.
  private(set) var distinctSlots: [UInt32] = []
  /// The nodes that the unit can be asked about.
  let table: NodeTable
  private let slotsOfWords: WordSlots
  private let lists: PatternLists
  /// Index of each word's token, and its slot; places from `count` on are left over from longer units.
  private var tokens: [Int] = []
  private var slots: [UInt32] = []
  /// For each slot whether it is one of `distinctSlots`.
  private var isHere: [Bool]
  private var signs: NodeSigns
  private var hasOccurrences = false

  /// Makes room for the patterns of `matcher`, which knows all words to come, and for nodes over their numbers.
  init(_ matcher: WordMatcher, _ table: NodeTable) {
    slotsOfWords = matcher.slots
    lists = matcher.lists
    self.table = table
    isHere = Array(repeating: false, count: matcher.lists.count)
    signs = NodeSigns(patternCount: matcher.patternCount, table: table)
  }

  /// Forgets the unit.
  mutating func clear() {
    count = 0
    for slot in distinctSlots { isHere[Int(slot)] = false }
    distinctSlots.removeAll(keepingCapacity: true)
    sentences.removeAll()
    signs.clear()
    hasOccurrences = false
  }

  /// Adds a sentence's tokens.
  mutating func append(_ range: Range<Int>, of all: UnsafeBufferPointer<Token>) {
    let (slotsOfWords, before) = (slotsOfWords, count)
    makeRoom(for: range.count)
    // There is room for each token of the range now; its words are no more than those.
    count = tokens.withUnsafeMutableBufferPointer { tokens in
      slots.withUnsafeMutableBufferPointer { slots in
        var next = before
        for index in range where all[index].kind.countsAsWord {
          tokens[next] = index
          slots[next] = slotsOfWords.slot(at: index, before: range.upperBound, of: all)
          next += 1
        }
        return next
      }
    }
    noteSlots(from: before)
    sentences.endSentence(at: Int32(count))
    hasOccurrences = false
  }

  private mutating func makeRoom(for more: Int) {
    guard tokens.count < count + more else { return }
    tokens.append(contentsOf: repeatElement(0, count: count + 2 * more))
    slots.append(contentsOf: repeatElement(0, count: count + 2 * more))
  }

  private mutating func noteSlots(from start: Int) {
    for place in start..<count {
      let slot = slots[place]
      if slot != 0, !isHere[Int(slot)] {
        isHere[Int(slot)] = true
        distinctSlots.append(slot)
      }
    }
  }

  /// Index of the token of the word at `position`.
  func token(at position: Int32) -> Int { tokens[Int(position)] }

  // MARK: Signs

  /// What the occurring patterns say of `node`; cheap, and asked once per unit.
  mutating func sign(of node: Int32) -> NodeSign {
    if !hasOccurrences {
      signs.note(distinctSlots, of: lists)
      hasOccurrences = true
    }
    return signs.sign(of: node)
  }

  /// Keeps what a closer look at `node` has shown.
  mutating func settle(_ node: Int32, _ holds: Bool) -> Bool {
    signs.settle(node, holds)
    return holds
  }

  /// The phrases of which each word occurs; known once a sign was asked for.
  var possiblePhrases: [Int32] { signs.possiblePhrases }

  // MARK: Places

  /// Where runs of words in one sentence begin that fit `ids` one by one, ascending.
  func starts(ofPhrase ids: ArraySlice<Int32>) -> [Int32] {
    guard let anchor = ids.firstIndex(where: { $0 != PatternNumbers.freeWord }) else { return [] }
    let before = Int32(anchor - ids.startIndex)
    let last = Int32(ids.count - 1)
    return lists.withView { lists in
      slots.withUnsafeBufferPointer { slots in
        var starts: [Int32] = []
        for place in 0..<count where lists.contains(ids[anchor], slots[place]) {
          let start = Int32(place) - before
          guard start >= 0, start + last < count, sentences.areTogether(start, start + last) else { continue }
          let fits = zip(ids, slots[Int(start)...]).allSatisfy { id, slot in
            id == PatternNumbers.freeWord || lists.contains(id, slot)
          }
          if fits { starts.append(start) }
        }
        return starts
      }
    }
  }

  /// The positions of the words that fit `id`, ascending.
  func positions(of id: Int32) -> [Int32] {
    lists.withView { lists in
      slots.withUnsafeBufferPointer { slots in
        var positions: [Int32] = []
        for place in 0..<count where lists.contains(id, slots[place]) { positions.append(Int32(place)) }
        return positions
      }
    }
  }
}
