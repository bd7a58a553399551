internal import RealModule
internal import TranscriptText

/// ln n! for the numbers that a table can hold.
struct LogFactorials {
  private let values: [Double]

  init(upTo count: Int) { values = (0...max(count, 0)).map { Double.logGamma(Double($0) + 1) } }

  subscript(_ number: Int) -> Double { values[number] }

  /// ln C(n, k).
  func ways(_ n: Int, _ k: Int) -> Double { values[n] - values[k] - values[n - k] }
}

/// All tables with given sums, as paths: each column takes from what is left of each row.
///
/// A table's probability is Π row!·Π column!/(n!·Π cell!): the larger its Σ ln cell!, the rarer it is.
struct TableNetwork {
  private let rows: [Int]
  private let columns: [Int]
  private let logs: LogFactorials
  private var stepsLeft: Int
  /// For what is left before a column, the least and greatest Σ ln cell! that the rest of a table can have.
  private var bounds: [Node: (least: Double, greatest: Double)] = [:]
  /// For what is left before the last two columns, the rest of all tables.
  private var tails: [Node: Tail] = [:]

  private struct Node: Hashable {
    let column: Int
    let left: [Int]
  }

  /// One way to fill a column.
  private struct Step {
    let node: Node
    /// The column's Σ ln cell!.
    let own: Double
    /// ln of the number of ways to draw these cells from what is left of the rows.
    let ways: Double
  }

  /// The Σ ln cell! of the rest of tables, ascending, and the probability of a rest at least so large.
  private struct Tail {
    let sums: [Double]
    let probabilities: [Double]
  }

  init(rows: [Int], columns: [Int], stepLimit: Int) {
    self.rows = rows
    // Large columns last: their cells follow from the others'.
    self.columns = columns.sorted()
    logs = LogFactorials(upTo: rows.reduce(0, +))
    stepsLeft = stepLimit
  }

  /// The probability of all tables no more probable than one with these cells; `nil` where the steps do not suffice.
  mutating func probability(ofTablesLike cells: some Sequence<Int>) -> Double? {
    let observed = cells.reduce(0) { $0 + logs[$1] }
    let sum = follow(Node(column: 0, left: rows.sorted()), past: 0, limit: observed - 1e-7)
    return sum.map { min(1, $0) }
  }

  /// The probability of the tables through a node, `past` being their Σ ln cell! so far, whose sum reaches `limit`.
  private mutating func follow(_ node: Node, past: Double, limit: Double) -> Double? {
    if node.column == columns.count - 2 {
      guard let tail = tail(node) else { return nil }
      let place = tail.sums.partitioningIndex { past + $0 >= limit }
      return place < tail.sums.count ? tail.probabilities[place] : 0
    }
    guard let bound = bound(node) else { return nil }
    if past + bound.least >= limit { return 1 }
    if past + bound.greatest < limit { return 0 }
    guard let steps = steps(from: node) else { return nil }
    let all = waysOfAll(node)
    var sum = 0.0
    for step in steps {
      guard let part = follow(step.node, past: past + step.own, limit: limit) else { return nil }
      if part > 0 { sum += part * Double.exp(step.ways - all) }
    }
    return sum
  }

  private mutating func bound(_ node: Node) -> (least: Double, greatest: Double)? {
    if let known = bounds[node] { return known }
    var result = (least: Double.infinity, greatest: -Double.infinity)
    if node.column == columns.count - 2 {
      guard let tail = tail(node), let least = tail.sums.first, let greatest = tail.sums.last else { return nil }
      result = (least, greatest)
    } else {
      guard let steps = steps(from: node) else { return nil }
      for step in steps {
        guard let further = bound(step.node) else { return nil }
        result.least = min(result.least, step.own + further.least)
        result.greatest = max(result.greatest, step.own + further.greatest)
      }
    }
    bounds[node] = result
    return result
  }

  private mutating func tail(_ node: Node) -> Tail? {
    if let known = tails[node] { return known }
    guard let steps = steps(from: node) else { return nil }
    let all = waysOfAll(node)
    let rests = steps.map { step in
      (sum: step.own + step.node.left.reduce(0) { $0 + logs[$1] }, probability: Double.exp(step.ways - all))
    }.sorted { $0.sum < $1.sum }
    var probabilities = rests.map(\.probability)
    for place in probabilities.indices.dropLast().reversed() { probabilities[place] += probabilities[place + 1] }
    let tail = Tail(sums: rests.map(\.sum), probabilities: probabilities)
    tails[node] = tail
    return tail
  }

  /// ln of the number of ways to draw a node's column from all that is left.
  private func waysOfAll(_ node: Node) -> Double { logs.ways(node.left.reduce(0, +), columns[node.column]) }

  /// All ways to fill a node's column; `nil` where the steps do not suffice.
  private mutating func steps(from node: Node) -> [Step]? {
    var steps: [Step] = []
    var left = node.left
    var room = [0]
    for cell in node.left { room.append((room.last ?? 0) + cell) }
    fill(row: node.left.count - 1, columns[node.column], node, room, &left, own: 0, ways: 0, into: &steps)
    stepsLeft -= steps.count
    return stepsLeft >= 0 ? steps : nil
  }

  /// Takes `total` from the rows up to `row`, which have `room[row + 1]` left together.
  private func fill(
    row: Int, _ total: Int, _ node: Node, _ room: [Int], _ left: inout [Int], own: Double, ways: Double,
    into steps: inout [Step]
  ) {
    guard row >= 0 else {
      // The order of rows does not matter.
      steps.append(Step(node: Node(column: node.column + 1, left: left.sorted()), own: own, ways: ways))
      return
    }
    let cell = node.left[row]
    let (low, high) = (max(0, total - room[row]), min(cell, total))
    guard low <= high else { return }
    for taken in low...high {
      left[row] = cell - taken
      fill(
        row: row - 1, total - taken, node, room, &left, own: own + logs[taken], ways: ways + logs.ways(cell, taken),
        into: &steps)
    }
  }
}
