internal import TranscriptText

/// The words of one unit and what fits where among them. One value is used for unit after unit.
struct UnitWords {
  /// Index of each word's token.
  private(set) var tokens: [Int] = []
  /// The sentences of the unit, by word positions.
  private(set) var sentences = SentencePositions()
  /// The distinct slots of the words, in order of first occurrence, those of words that fit nothing left out.
  private(set) var distinctSlots: [UInt32] = []
  /// The nodes that the unit can be asked about.
  let table: NodeTable
  private let matcher: WordMatcher
  /// The slot of each word.
  private var slots: [UInt32] = []
  /// For each slot the last unit in which it occurred.
  private var unitOfSlot: [UInt32]
  private var signs: NodeSigns
  private var hasOccurrences = false

  /// Makes room for the patterns of `matcher`, which knows all words to come, and for nodes over their numbers.
  init(_ matcher: WordMatcher, _ table: NodeTable) {
    self.matcher = matcher
    self.table = table
    unitOfSlot = Array(repeating: 0, count: matcher.lists.count)
    signs = NodeSigns(patternCount: matcher.patternCount, nodeCount: table.nodes.count)
  }

  /// Forgets the unit.
  mutating func clear() {
    tokens.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    for slot in distinctSlots { unitOfSlot[Int(slot)] = 0 }
    distinctSlots.removeAll(keepingCapacity: true)
    sentences.removeAll()
    signs.clear()
    hasOccurrences = false
  }

  /// Adds a sentence's tokens.
  mutating func append(_ range: Range<Int>, of all: UnsafeBufferPointer<Token>) {
    for index in range where all[index].kind.countsAsWord {
      let slot = matcher.slot(at: index, before: range.upperBound, of: all)
      tokens.append(index)
      slots.append(slot)
      if slot != 0, unitOfSlot[Int(slot)] == 0 {
        unitOfSlot[Int(slot)] = 1
        distinctSlots.append(slot)
      }
    }
    sentences.endSentence(at: Int32(tokens.count))
    hasOccurrences = false
  }

  // MARK: Signs

  /// What the occurring patterns say of `node`; cheap, and asked once per unit.
  mutating func sign(of node: Int32) -> NodeSign {
    if !hasOccurrences {
      signs.note(distinctSlots, of: matcher)
      hasOccurrences = true
    }
    return signs.sign(of: node, in: table)
  }

  /// Keeps what a closer look at `node` has shown.
  mutating func settle(_ node: Int32, _ holds: Bool) -> Bool {
    signs.settle(node, holds)
    return holds
  }

  // MARK: Places

  /// Where runs of words in one sentence begin that fit `ids` one by one, ascending.
  func starts(ofPhrase ids: ArraySlice<Int32>) -> [Int32] {
    guard let anchor = ids.firstIndex(where: { $0 != PatternNumbers.freeWord }) else { return [] }
    let before = Int32(anchor - ids.startIndex)
    let last = Int32(ids.count - 1)
    return matcher.lists.withView { lists in
      slots.withUnsafeBufferPointer { slots in
        var starts: [Int32] = []
        for place in slots.indices where lists.contains(ids[anchor], slots[place]) {
          let start = Int32(place) - before
          guard start >= 0, start + last < slots.count, sentences.areTogether(start, start + last) else { continue }
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
    matcher.lists.withView { lists in
      slots.withUnsafeBufferPointer { slots in
        var positions: [Int32] = []
        for place in slots.indices where lists.contains(id, slots[place]) { positions.append(Int32(place)) }
        return positions
      }
    }
  }
}
