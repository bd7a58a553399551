/// The words that a rule's matches in one unit hold, and how far the matches reach; not the single matches.
struct MatchedWords {
  private var found: [Int32] = []
  private var extents: [ClosedRange<Int32>] = []

  /// True when there is no match.
  var isEmpty: Bool { found.isEmpty }

  /// The words of all matches, ascending.
  var words: [Int32] {
    var words: [Int32] = []
    for word in found.sorted() where word != words.last { words.append(word) }
    return words
  }

  /// The words by stretches; matches whose extents share a word are one stretch.
  var stretches: [[Int32]] {
    var stretches: [[Int32]] = []
    var words = words[...]
    for extent in joinedExtents {
      let end = words.firstIndex { $0 > extent.upperBound } ?? words.endIndex
      stretches.append(Array(words[..<end]))
      words = words[end...]
    }
    return stretches
  }

  /// Adds the matches that are runs of `length` words from each of `starts`, ascending.
  mutating func add(runs starts: [Int32], length: Int32) {
    var next: Int32 = 0
    for start in starts {
      found += max(start, next)..<start + length
      next = start + length
      extents.append(start...start + length - 1)
    }
  }

  /// Adds a stretch from one matched word to another that lies inside a match.
  mutating func add(extent: ClosedRange<Int32>) { extents.append(extent) }

  /// Stretches that only touch stay apart.
  private var joinedExtents: [ClosedRange<Int32>] {
    var joined: [ClosedRange<Int32>] = []
    for extent in extents.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, extent.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, extent.upperBound)
      } else {
        joined.append(extent)
      }
    }
    return joined
  }
}
