extension WordAligner {
  /// A lost word so many words away can still be the one that is meant.
  private static let reachOfRepetition = 6

  /// Releases pairs beside lost or added words that read the same: of `ja [ja]`, where one was deleted, nobody can say
  /// which. What follows goes the same way, as long as its words are among those next to it.
  mutating func dropRepeated() {
    for part in old.parts { releaseRepeated(in: part.words) }
    for part in new.parts { releaseRepeatedNew(in: part.words) }
  }

  private mutating func releaseRepeated(in words: Range<Int>) {
    for place in words where isRepeated(place, beside: place - 1, step: -1, in: words, old, partners) { release(place) }
    for place in words.reversed() where isRepeated(place, beside: place + 1, step: 1, in: words, old, partners) {
      release(place)
    }
  }

  private mutating func releaseRepeatedNew(in words: Range<Int>) {
    for place in words where isRepeated(place, beside: place - 1, step: -1, in: words, new, origins) {
      release(origins[place])
    }
    for place in words.reversed() where isRepeated(place, beside: place + 1, step: 1, in: words, new, origins) {
      release(origins[place])
    }
  }

  /// Whether a paired word reads like one of the unpaired words directly to one side of it.
  private func isRepeated(
    _ place: Int, beside neighbour: Int, step: Int, in words: Range<Int>, _ text: AnchorText, _ others: [Int]
  ) -> Bool {
    guard others[place] >= 0 else { return false }
    var next = neighbour
    while words.contains(next), others[next] < 0, abs(next - place) <= Self.reachOfRepetition {
      if text.words[next].form == text.words[place].form { return true }
      next += step
    }
    return false
  }
}
