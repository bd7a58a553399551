/// Codes as nodes, joined by how strongly they go together.
public struct CodeNetwork: Hashable, Sendable {
  /// Two nodes that are joined.
  public struct Edge: Hashable, Sendable {
    /// One node.
    public let first: Int
    /// The other.
    public let second: Int
    /// How strongly; above 0.
    public let weight: Double

    /// Makes an edge.
    public init(_ first: Int, _ second: Int, weight: Double) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// How many nodes, joined or not.
  public let nodeCount: Int
  /// The edges; each pair of nodes once, the first before the second, sorted.
  public let edges: [Edge]
  /// For each node its neighbours, ascending, with the weight of the edge.
  let neighbours: [[(node: Int, weight: Double)]]

  /// Joins nodes. Weights of the same pair are added; edges of a node with itself, beyond the nodes or without a weight
  /// above 0 are left out.
  public init(nodeCount: Int, edges: [Edge]) {
    var weights: [[Int: Double]] = Array(repeating: [:], count: nodeCount)
    for edge in edges where edge.first != edge.second && edge.weight > 0 && edge.weight.isFinite {
      guard weights.indices.contains(edge.first), weights.indices.contains(edge.second) else { continue }
      weights[edge.first][edge.second, default: 0] += edge.weight
      weights[edge.second][edge.first, default: 0] += edge.weight
    }
    self.nodeCount = nodeCount
    neighbours = weights.map { $0.sorted { $0.key < $1.key }.map { (node: $0.key, weight: $0.value) } }
    self.edges = neighbours.enumerated().flatMap { first, list in
      list.filter { $0.node > first }.map { Edge(first, $0.node, weight: $0.weight) }
    }
  }

  /// Two networks are equal when their nodes and edges are.
  public static func == (left: CodeNetwork, right: CodeNetwork) -> Bool {
    left.nodeCount == right.nodeCount && left.edges == right.edges
  }

  /// Hashes nodes and edges.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nodeCount)
    hasher.combine(edges)
  }

  /// For each node the sum of its edges' weights (Barrat and others 2004). 0 for a node that is not joined.
  public var strengths: [Double] { neighbours.map { $0.reduce(0) { $0 + $1.weight } } }

  /// Σ over groups of (weight within/m − (strength/2m)²), m the sum of all weights (Newman and Girvan 2004): how much more
  /// lies within groups than chance would put there, below 1. Undefined (`emptyBase`) without edges.
  ///
  /// - Parameter groups: the group of each node.
  public func modularity(of groups: [Int]) -> Measure {
    let total = edges.reduce(0) { $0 + $1.weight }
    guard total > 0, groups.count == nodeCount else { return .undefined(.emptyBase) }
    var strength: [Int: Double] = [:]
    for (node, own) in strengths.enumerated() { strength[groups[node], default: 0] += own }
    let within = edges.reduce(0) { $0 + (groups[$1.first] == groups[$1.second] ? $1.weight : 0) }
    let chance = strength.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    return .value(within / total - chance / (4 * total * total))
  }
}
