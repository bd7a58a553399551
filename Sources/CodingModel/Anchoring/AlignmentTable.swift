/// Aligns the words of two short stretches so that each pair is known with its margin: what the alignment as a whole
/// would lose if that old word were paired otherwise or not at all.
///
/// The best global alignment (Needleman & Wunsch 1970) with a bonus for pairs that follow upon each other in both
/// texts; forward and backward sums give the best alignment through every pair (as Durbin et al. 1998, section 4.4, do
/// with probabilities). Words paired by chance, and words that could as well be paired with a neighbour's, have no
/// margin.
struct AlignmentTable {
  /// A pair of words and its margin.
  struct Pair {
    let old: Int
    let new: Int
    let margin: Int32
  }

  /// What pairs are worth.
  enum Worth {
    static let rare: Int32 = 5
    static let common: Int32 = 4
    static let alike: Int32 = 3
    /// For following upon a pair in both texts, in the same parts.
    static let adjacent: Int32 = 3
    /// For standing first, or last, in a part in both texts.
    static let edge: Int32 = 1
    static let impossible: Int32 = -1_000_000
  }

  /// Which cells are looked at: those at most so far from the diagonal.
  private let band: AlignmentBand
  private let worths: [Int8]
  /// Whether what stands before, and what stands behind, is known to be paired.
  private let isBound: (start: Bool, end: Bool)
  /// Which words of either text are the first of their part.
  private let opensPart: (old: [Bool], new: [Bool])
  /// Best sums up to a cell: with that very pair, and with anything.
  private var paired: [Int32]
  private var open: [Int32]

  /// - Parameters:
  ///   - isBound: the stretches follow upon a pair, are followed by one; the texts' ends count as pairs.
  ///   - opensPart: for each word whether it is the first of its turn. What follows there follows less surely: whole
  ///     turns come and go, and many begin alike.
  ///   - worth: what pairing the old word with the new one is worth, both counted from 0; 0 where that cannot be.
  init(
    band: AlignmentBand, isBound: (start: Bool, end: Bool), opensPart: (old: [Bool], new: [Bool]),
    worth: (Int, Int) -> Int32
  ) {
    self.band = band
    self.isBound = isBound
    self.opensPart = opensPart
    var worths = [Int8](repeating: 0, count: band.size)
    for row in 1..<max(1, band.rows) {
      for column in band.columns(row) where column > 0 {
        worths[band.cell(row, column)] = Int8(clamping: worth(row - 1, column - 1))
      }
    }
    self.worths = worths
    paired = [Int32](repeating: Worth.impossible, count: band.size)
    open = [Int32](repeating: Worth.impossible, count: band.size)
    fill()
  }

  /// What it is worth that the pair of a cell follows upon the pair before it.
  private func adjacency(_ row: Int, _ column: Int) -> Int32 {
    opensPart.old[row - 1] || opensPart.new[column - 1] ? 0 : Worth.adjacent
  }

  private mutating func fill() {
    for row in 0..<band.rows {
      for column in band.columns(row) {
        let cell = band.cell(row, column)
        if row == 0, column == 0 {
          (paired[cell], open[cell]) = (isBound.start ? 0 : Worth.impossible, 0)
          continue
        }
        var best = Worth.impossible
        if row > 0, column > 0, worths[cell] > 0, let corner = band.cellIfInside(row - 1, column - 1) {
          best = Int32(worths[cell]) + max(open[corner], paired[corner] + adjacency(row, column))
          paired[cell] = best
        }
        if row > 0, let above = band.cellIfInside(row - 1, column) { best = max(best, open[above]) }
        if column > 0, let left = band.cellIfInside(row, column - 1) { best = max(best, open[left]) }
        open[cell] = best
      }
    }
  }

  /// The best pair of each old word that is better paired than not, with its margin over all other choices.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    var below = BackwardRow(band, row: band.rows)
    for row in stride(from: band.rows - 1, through: 0, by: -1) {
      let current = backward(row, below: below)
      if row > 0, let pair = bestPair(row, current) { pairs.append(pair) }
      below = current
    }
    return pairs.reversed()
  }

  /// Best sums from behind each cell of a row to the end.
  private func backward(_ row: Int, below: BackwardRow) -> BackwardRow {
    var current = BackwardRow(band, row: row)
    for column in band.columns(row).reversed() {
      if row == band.rows - 1, column == band.width - 1 {
        current.set(column, paired: isBound.end ? Worth.adjacent : 0, open: 0)
        continue
      }
      var best = max(below.open(column), current.open(column + 1))
      var following = best
      if row + 1 < band.rows, column + 1 < band.width, let cell = band.cellIfInside(row + 1, column + 1),
        worths[cell] > 0
      {
        let sum = Int32(worths[cell]) + below.paired(column + 1)
        best = max(best, sum)
        following = max(best, sum + adjacency(row + 1, column + 1))
      }
      current.set(column, paired: following, open: best)
    }
    return current
  }

  private func bestPair(_ row: Int, _ behind: BackwardRow) -> Pair? {
    var best = Worth.impossible
    var second = Worth.impossible
    var choice = -1
    for column in band.columns(row) {
      let cell = band.cell(row, column)
      if column > 0, worths[cell] > 0 {
        let sum = paired[cell] + behind.paired(column)
        if sum > best {
          (second, best, choice) = (max(second, best), sum, column)
        } else {
          second = max(second, sum)
        }
      }
      if let above = band.cellIfInside(row - 1, column) { second = max(second, open[above] + behind.open(column)) }
    }
    return choice > 0 && best > second ? Pair(old: row - 1, new: choice - 1, margin: best - second) : nil
  }
}

/// One row of best sums from behind.
private struct BackwardRow {
  private let first: Int
  private var paired: [Int32]
  private var open: [Int32]

  init(_ band: AlignmentBand, row: Int) {
    let columns = row < band.rows ? band.columns(row) : 0..<0
    first = columns.lowerBound
    paired = [Int32](repeating: AlignmentTable.Worth.impossible, count: columns.count)
    open = paired
  }

  mutating func set(_ column: Int, paired sum: Int32, open other: Int32) {
    paired[column - first] = sum
    open[column - first] = other
  }

  func paired(_ column: Int) -> Int32 { value(paired, column) }
  func open(_ column: Int) -> Int32 { value(open, column) }

  private func value(_ list: [Int32], _ column: Int) -> Int32 {
    column >= first && column - first < list.count ? list[column - first] : AlignmentTable.Worth.impossible
  }
}
