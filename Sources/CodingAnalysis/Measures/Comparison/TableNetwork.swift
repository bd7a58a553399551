internal import RealModule

/// ln n! for the numbers that a table can hold.
struct LogFactorials {
  private let values: [Double]

  init(upTo count: Int) { values = (0...max(count, 0)).map { Double.logGamma(Double($0) + 1) } }

  subscript(_ number: Int) -> Double { values[number] }

  /// ln C(n, k).
  func ways(_ n: Int, _ k: Int) -> Double { values[n] - values[k] - values[n - k] }
}

/// All tables with given sums, as paths: each column takes from what is left of each row.
struct TableNetwork {
  private let rows: [Int]
  private let columns: [Int]
  private let logs: LogFactorials
  private var stepsLeft: Int
  /// For what is left before a column, the least and greatest Σ ln x! that the rest of a table can have.
  private var bounds: [Node: (least: Double, greatest: Double)] = [:]

  private struct Node: Hashable {
    let column: Int
    let left: [Int]
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
    // A table's probability is Π row! Π column!/(n! Π cell!): the larger Σ ln cell!, the rarer.
    let sum = follow(Node(column: 0, left: rows.sorted()), past: 0, limit: observed - 1e-7)
    return sum.map { min(1, $0) }
  }

  /// The probability of the rest of the tables from a node on whose Σ ln cell! reaches `limit`, `past` being the sum so far.
  private mutating func follow(_ node: Node, past: Double, limit: Double) -> Double? {
    guard let bound = bound(node) else { return nil }
    if past + bound.least >= limit { return 1 }
    if past + bound.greatest < limit { return 0 }
    var sum = 0.0
    let left = node.left.reduce(0, +)
    let take = columns[node.column]
    let all = logs.ways(left, take)
    for cells in compositions(of: take, within: node.left) {
      guard spend() else { return nil }
      let (rest, own) = step(node, cells)
      guard let part = follow(rest, past: past + own, limit: limit) else { return nil }
      guard part > 0 else { continue }
      let ways = cells.indices.reduce(0) { $0 + logs.ways(node.left[$1], cells[$1]) }
      sum += part * Double.exp(ways - all)
    }
    return sum
  }

  private mutating func bound(_ node: Node) -> (least: Double, greatest: Double)? {
    if let known = bounds[node] { return known }
    if node.column == columns.count - 1 {
      let own = node.left.reduce(0) { $0 + logs[$1] }
      bounds[node] = (own, own)
      return (own, own)
    }
    var result = (least: Double.infinity, greatest: -Double.infinity)
    for cells in compositions(of: columns[node.column], within: node.left) {
      guard spend() else { return nil }
      let (rest, own) = step(node, cells)
      guard let further = bound(rest) else { return nil }
      result.least = min(result.least, own + further.least)
      result.greatest = max(result.greatest, own + further.greatest)
    }
    bounds[node] = result
    return result
  }

  private mutating func spend() -> Bool {
    stepsLeft -= 1
    return stepsLeft >= 0
  }

  /// The node after a column with these cells, and the column's Σ ln cell!. The order of rows does not matter.
  private func step(_ node: Node, _ cells: [Int]) -> (Node, Double) {
    let left = zip(node.left, cells).map { $0 - $1 }.sorted()
    return (Node(column: node.column + 1, left: left), cells.reduce(0) { $0 + logs[$1] })
  }

  /// All ways to take `total` from rows that have so much left.
  private func compositions(of total: Int, within left: [Int]) -> [[Int]] {
    guard let last = left.last else { return [] }
    guard left.count > 1 else { return total <= last ? [[total]] : [] }
    let others = Array(left.dropLast())
    let most = others.reduce(0, +)
    guard total - most <= min(last, total) else { return [] }
    return (max(0, total - most)...min(last, total)).flatMap { cell in
      compositions(of: total - cell, within: others).map { $0 + [cell] }
    }
  }
}
