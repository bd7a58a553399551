internal import TranscriptText

/// The slot of each spelling: 0 when it fits nothing that a rule asks for, otherwise the number of the list of patterns
/// that it fits.
struct WordSlots: Sendable {
  private var slots: [UInt32] = []
  private var hanging = HangingWords()
  private var completed: [HangingWords.Pair: UInt32] = [:]

  /// Set in the slots of spellings whose end is left out, so that nothing is asked about the others.
  private static let hangingMark: UInt32 = 1 << 31

  /// Number of spellings.
  var count: Int { slots.count }

  /// True when some spelling so far has its end left out.
  var hasHangingWords: Bool { !hanging.isEmpty }

  /// The slot of a spelling; 0 also for one that is not known.
  @inline(__always)
  subscript(type: TypeID) -> UInt32 {
    Int(type) < slots.count ? slots[Int(type)] & ~Self.hangingMark : 0
  }

  /// The slot of the word at `index`, which stands before `end` in `tokens`; a word whose end is left out (`job- og
  /// ydelsescenter`) has the slot of what it stands for.
  @inline(__always)
  func slot(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> UInt32 {
    let type = Int(tokens[index].type)
    guard type < slots.count else { return 0 }
    return slots[type] < Self.hangingMark ? slots[type] : slotOfHanging(at: index, before: end, of: tokens)
  }

  private func slotOfHanging(at index: Int, before end: Int, of tokens: UnsafeBufferPointer<Token>) -> UInt32 {
    if let pair = hanging.pair(at: index, before: end, of: tokens), let slot = completed[pair] { return slot }
    return self[tokens[index].type]
  }

  /// Gives the next spelling of a vocabulary its slot.
  mutating func append(_ slot: UInt32, _ type: TypeID, of vocabulary: Vocabulary) {
    slots.append(slot | (hanging.append(type, of: vocabulary) ? Self.hangingMark : 0))
  }

  /// The words in `transcript` whose ends are left out, as far as they have no slot of their own yet.
  func newPairs(in transcript: TokenisedTranscript) -> [HangingWords.Pair] {
    guard !hanging.isEmpty else { return [] }
    return transcript.tokens.withUnsafeBufferPointer { tokens in
      transcript.sentences.flatMap { sentence in
        sentence.tokens.compactMap { hanging.pair(at: $0, before: sentence.tokens.upperBound, of: tokens) }
      }
    }.filter { completed[$0] == nil }
  }

  /// Gives a word whose end is left out the slot of what it stands for.
  mutating func complete(_ pair: HangingWords.Pair, _ slot: UInt32) { completed[pair] = slot }
}
