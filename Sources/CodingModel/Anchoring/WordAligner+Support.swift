extension WordAligner {
  /// How many words to each side tell whether a pair stands in the same passage.
  private static let near = 6
  /// How many words to each side tell whether what a pair stands in is a passage corrected, or another one that happens
  /// to begin or end alike.
  private static let wide = 40
  /// So many paired words in the wide surroundings are enough, when they are nearly all of one text's.
  private static let plenty = 20
  /// In turns of at most so many words the turns around tell.
  private static let fewWords = 5
  /// Pairs of the same surroundings lie at most so many words further apart in the new text.
  private static let slack = 4

  /// Releases pairs that have too little like them around: words that two different passages have in common.
  mutating func dropUnsupported() {
    let oldSums = Self.sums(partners)
    let newSums = Self.sums(origins)
    let doubtful = partners.indices.filter { place in
      partners[place] >= 0 && !(isNearSupported(place) && isWideSupported(place, oldSums, newSums))
    }
    for place in doubtful { release(place) }
  }

  // MARK: Near

  /// Whether most words to one side are paired nearby, in either text: what was deleted or inserted beside a word leaves
  /// the other text's words around it paired.
  private func isNearSupported(_ place: Int) -> Bool {
    let partner = partners[place]
    let part = old.parts[old.words[place].part].words
    let newPart = new.parts[new.words[partner].part].words
    if Self.hasSupport(place, in: part, partners) || Self.hasSupport(partner, in: newPart, origins) { return true }
    return min(part.count, newPart.count) <= Self.fewWords && isSandwiched(place, part)
  }

  private static func hasSupport(_ place: Int, in part: Range<Int>, _ others: [Int]) -> Bool {
    let left = max(part.lowerBound, place - near)..<place
    let right = place + 1..<min(part.upperBound, place + 1 + near)
    return left.count >= 3 && isPaired(left, with: place, others, slack: near + slack)
      || right.count >= 3 && isPaired(right, with: place, others, slack: near + slack)
  }

  /// For parts of few words: what stands before and behind the part must be where it was, on both sides.
  private func isSandwiched(_ place: Int, _ part: Range<Int>) -> Bool {
    let before = max(0, part.lowerBound - 4)..<part.lowerBound
    let behind = part.upperBound..<min(partners.count, part.upperBound + 4)
    let slack = 4 + Self.slack
    return (before.isEmpty ? partners[place] < 4 : Self.isPaired(before, with: place, partners, slack: slack))
      && (behind.isEmpty
        ? partners[place] >= origins.count - 4 : Self.isPaired(behind, with: place, partners, slack: slack))
  }

  /// Whether at least three fifths of the words are paired, in order and near the partner of `place`.
  private static func isPaired(_ words: Range<Int>, with place: Int, _ others: [Int], slack: Int) -> Bool {
    let partner = others[place]
    let count = words.count { word in
      others[word] >= 0 && (word < place) == (others[word] < partner) && abs(others[word] - partner) <= slack
    }
    return 5 * count >= 3 * words.count
  }

  // MARK: Wide

  private func isWideSupported(_ place: Int, _ oldSums: [Int], _ newSums: [Int]) -> Bool {
    let partner = partners[place]
    let oldPart = old.parts[old.words[place].part].words
    let newPart = new.parts[new.words[partner].part].words
    let (oldPaired, oldCount) = Self.paired(around: place, in: oldPart, oldSums)
    let (newPaired, newCount) = Self.paired(around: partner, in: newPart, newSums)
    if 5 * oldPaired >= 2 * oldCount, 5 * newPaired >= 2 * newCount { return true }
    return oldPaired >= Self.plenty && 5 * oldPaired >= 4 * oldCount
      || newPaired >= Self.plenty && 5 * newPaired >= 4 * newCount
  }

  private static func paired(around place: Int, in part: Range<Int>, _ sums: [Int]) -> (paired: Int, count: Int) {
    let start = max(part.lowerBound, place - wide)
    let end = min(part.upperBound, place + 1 + wide)
    return (sums[end] - sums[start], end - start)
  }

  /// How many words before each place are paired.
  private static func sums(_ others: [Int]) -> [Int] {
    var sum = 0
    return [0]
      + others.map { other in
        if other >= 0 { sum += 1 }
        return sum
      }
  }
}
