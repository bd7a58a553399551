extension CodeNetwork {
  /// Groups of nodes that are joined among themselves more than chance would have it, by the method of Louvain (Blondel and
  /// others 2008): the partition with the highest modularity of one run in the nodes' order and some in random orders.
  ///
  /// - Returns: for each node its group, groups numbered by their first node. A node that is not joined is a group alone.
  public func communities(runs: Int = 20, seed: UInt64 = ResampledInterval.usualSeed) -> [Int] {
    var random = SeededRandom(seed: seed)
    var order = Array(0..<nodeCount)
    var best = louvain(order)
    for _ in 0..<max(0, runs) {
      random.shuffle(&order)
      let groups = louvain(order)
      if (modularity(of: groups).number ?? 0) > (modularity(of: best).number ?? 0) + 1e-12 { best = groups }
    }
    return best
  }

  private func louvain(_ order: [Int]) -> [Int] {
    var level = LouvainLevel(neighbours: neighbours)
    var groups = Array(0..<nodeCount)
    var order = order
    while level.moveNodes(in: order) {
      let numbers = level.groupNumbers
      groups = groups.map { numbers[$0] }
      level = level.joined(numbers)
      order = Array(level.loops.indices)
    }
    return numbered(groups)
  }

  /// The same partition, groups numbered by their first node.
  private func numbered(_ groups: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return groups.map { group in
      if let number = numbers[group] { return number }
      numbers[group] = numbers.count
      return numbers.count - 1
    }
  }
}

/// Nodes, each of which may be a group of nodes of the level before.
private struct LouvainLevel {
  let neighbours: [[(node: Int, weight: Double)]]
  /// For each node twice the weight within it.
  let loops: [Double]
  private let strengths: [Double]
  private let total: Double
  private var groups: [Int]
  private var groupStrengths: [Double]

  init(neighbours: [[(node: Int, weight: Double)]], loops: [Double]? = nil) {
    self.neighbours = neighbours
    let loops = loops ?? Array(repeating: 0, count: neighbours.count)
    self.loops = loops
    strengths = neighbours.enumerated().map { place, list in list.reduce(loops[place]) { $0 + $1.weight } }
    total = strengths.reduce(0, +)
    groups = Array(neighbours.indices)
    groupStrengths = strengths
  }

  /// Moves nodes to the neighbouring group that gains most, until none gains. True when any moved.
  mutating func moveNodes(in order: [Int]) -> Bool {
    guard total > 0 else { return false }
    var (moved, isMoving) = (false, true)
    while isMoving {
      isMoving = false
      for node in order where move(node) { isMoving = true }
      moved = moved || isMoving
    }
    return moved
  }

  private mutating func move(_ node: Int) -> Bool {
    var links: [Int: Double] = [groups[node]: 0]
    for (other, weight) in neighbours[node] { links[groups[other], default: 0] += weight }
    let own = groups[node]
    groupStrengths[own] -= strengths[node]
    var (best, most) = (own, (links[own] ?? 0) - groupStrengths[own] * strengths[node] / total)
    for (group, weight) in links.sorted(by: { $0.key < $1.key }) {
      let gain = weight - groupStrengths[group] * strengths[node] / total
      if gain > most + 1e-12 * total { (best, most) = (group, gain) }
    }
    groupStrengths[best] += strengths[node]
    groups[node] = best
    return best != own
  }

  /// For each node the number of its group, from 0 without gaps.
  var groupNumbers: [Int] {
    let used = Set(groups).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
    return groups.map { numbers[$0] ?? 0 }
  }

  /// The level whose nodes are this level's groups.
  func joined(_ numbers: [Int]) -> LouvainLevel {
    let count = (numbers.max() ?? -1) + 1
    var loops = Array(repeating: 0.0, count: count)
    var links: [[Int: Double]] = Array(repeating: [:], count: count)
    for (node, list) in neighbours.enumerated() {
      loops[numbers[node]] += self.loops[node]
      for (other, weight) in list {
        if numbers[other] == numbers[node] {
          loops[numbers[node]] += weight
        } else {
          links[numbers[node]][numbers[other], default: 0] += weight
        }
      }
    }
    return LouvainLevel(
      neighbours: links.map { $0.sorted { $0.key < $1.key }.map { (node: $0.key, weight: $0.value) } }, loops: loops)
  }
}
