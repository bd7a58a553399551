extension SharedRun {
  /// The runs that keep their order in both texts and together hold the most; the others were moved.
  ///
  /// - Parameter runs: in the order of the old text. No unmistakable stretch belongs to two of them.
  /// - Returns: both in the order of the old text.
  static func ordered(_ runs: [SharedRun]) -> (kept: [SharedRun], moved: [SharedRun]) {
    let ranks = runs.indices.sorted { runs[$0].new < runs[$1].new }
    var rank = [Int](repeating: 0, count: runs.count)
    for (place, index) in ranks.enumerated() { rank[index] = place }
    var best = BestBefore(count: runs.count)
    var previous = [Int](repeating: -1, count: runs.count)
    var sums = [Int](repeating: 0, count: runs.count)
    for index in runs.indices {
      let before = best.best(below: rank[index])
      previous[index] = before.index
      sums[index] = before.sum + runs[index].stretches
      best.put(sums[index], index: index, at: rank[index])
    }
    var isKept = [Bool](repeating: false, count: runs.count)
    var place = best.best(below: runs.count).index
    while place >= 0 {
      isKept[place] = true
      place = previous[place]
    }
    return (runs.indices.filter { isKept[$0] }.map { runs[$0] }, runs.indices.filter { !isKept[$0] }.map { runs[$0] })
  }

  /// The part of the run that is at least `margin` words from its ends; `nil` when there is none.
  func core(_ margin: Int) -> SharedRun? {
    count > 2 * margin ? SharedRun(old: old + margin, new: new + margin, count: count - 2 * margin) : nil
  }
}

/// The highest sum so far below any rank, in logarithmic time (Fenwick 1994).
private struct BestBefore {
  private var tree: [(sum: Int, index: Int)]

  init(count: Int) { tree = Array(repeating: (0, -1), count: count + 1) }

  func best(below rank: Int) -> (sum: Int, index: Int) {
    var place = rank
    var best = (sum: 0, index: -1)
    while place > 0 {
      if tree[place].sum > best.sum { best = tree[place] }
      place &= place - 1
    }
    return best
  }

  mutating func put(_ sum: Int, index: Int, at rank: Int) {
    var place = rank + 1
    while place < tree.count {
      if sum > tree[place].sum { tree[place] = (sum, index) }
      place += place & -place
    }
  }
}
