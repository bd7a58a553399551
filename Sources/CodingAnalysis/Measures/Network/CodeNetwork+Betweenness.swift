extension CodeNetwork {
  /// For each node the number of pairs of other nodes whose shortest path leads over it, a pair with several shortest paths
  /// counted by its share (Freeman 1977; computed after Brandes 2001). The length of an edge is 1/weight.
  public var betweenness: [Double] {
    var result = Array(repeating: 0.0, count: nodeCount)
    for source in 0..<nodeCount {
      let paths = ShortestPaths(self, from: source)
      var share = Array(repeating: 0.0, count: nodeCount)
      for node in paths.order.reversed() {
        for before in paths.predecessors[node] {
          share[before] += paths.counts[before] / paths.counts[node] * (1 + share[node])
        }
        if node != source { result[node] += share[node] / 2 }
      }
    }
    return result
  }
}

/// The shortest paths from one node (Dijkstra 1959), with their number.
private struct ShortestPaths {
  /// The nodes that can be reached, nearest first.
  private(set) var order: [Int] = []
  /// For each node the ones before it on shortest paths.
  private(set) var predecessors: [[Int]]
  /// For each node the number of shortest paths to it.
  private(set) var counts: [Double]

  init(_ network: CodeNetwork, from source: Int) {
    predecessors = Array(repeating: [], count: network.nodeCount)
    counts = Array(repeating: 0, count: network.nodeCount)
    counts[source] = 1
    var distances = Array(repeating: Double.infinity, count: network.nodeCount)
    distances[source] = 0
    var open = Set([source])
    while let node = open.min(by: { (distances[$0], $0) < (distances[$1], $1) }) {
      open.remove(node)
      order.append(node)
      for (next, weight) in network.neighbours[node] {
        let distance = distances[node] + 1 / weight
        // Sums of the same lengths in another order may differ in the last digits.
        if distance < distances[next] * (1 - 1e-12) {
          distances[next] = distance
          predecessors[next] = [node]
          counts[next] = counts[node]
          open.insert(next)
        } else if distance <= distances[next] * (1 + 1e-12), open.contains(next) {
          predecessors[next].append(node)
          counts[next] += counts[node]
        }
      }
    }
  }
}
