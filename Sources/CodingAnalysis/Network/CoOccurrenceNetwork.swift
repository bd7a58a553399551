public import CodingModel

/// Which pairs of codes a network joins, and how strongly.
public struct NetworkRule: Hashable, Sendable {
  /// What makes an edge strong.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// In how many units the codes meet.
    case meetings
    /// By how much more than by chance they meet; pairs at or below chance are not joined.
    case npmi
  }

  /// The highest q of an edge; a pair without a q is not joined, but where nothing was tested at all.
  public let maximumQ: Double
  /// In how many units the codes must meet.
  public let leastMeetings: Int
  /// What makes an edge strong.
  public let weight: Weight

  /// Makes a rule; by default pairs with q ≤ .05 that meet twice.
  public init(maximumQ: Double = 0.05, leastMeetings: Int = 2, weight: Weight = .meetings) {
    self.maximumQ = maximumQ
    self.leastMeetings = max(leastMeetings, 1)
    self.weight = weight
  }
}

/// The codes that are used as nodes, joined where they stand together more than by chance.
public struct CoOccurrenceNetwork: Hashable, Sendable {
  /// A code.
  public struct Node: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// In how many units it is.
    public let count: Int
    /// The sum of its edges' weights; 0 for a code that is not joined.
    public let strength: Double
    /// For how many pairs of other codes the shortest path leads over it (`CodeNetwork.betweenness`).
    public let betweenness: Double
    /// Its group, from 1 by the first code in it; `nil` for a code that is not joined.
    public let community: Int?
  }

  /// Two codes that are joined.
  public struct Edge: Hashable, Sendable {
    /// The place of the first code in `nodes`.
    public let first: Int
    /// The place of the second.
    public let second: Int
    /// The pair's counts and measures.
    public let pair: PairAssociation
    /// The pair's test.
    public let test: PairTestResult
    /// How strong the edge is, by the rule.
    public let weight: Double
  }

  /// The codes in use, in the codebook's order.
  public let nodes: [Node]
  /// The edges, by their nodes.
  public let edges: [Edge]
  /// What joins codes.
  public let rule: NetworkRule
  /// How much more lies within groups than chance would put there. Undefined (`emptyBase`) without edges.
  public let modularity: Measure
  /// Codes that are not in use and therefore no nodes.
  public let unused: [CodePath]
  /// What was counted and tested.
  public let analysis: CoOccurrenceAnalysis

  /// Joins the codes of an analysis.
  public init(_ analysis: CoOccurrenceAnalysis, rule: NetworkRule = NetworkRule()) {
    let matrix = analysis.matrix
    let used = matrix.codes.indices.filter { matrix.occurrences[$0] > 0 }
    let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { (matrix.codes[$0.element], $0.offset) })
    let isTested = analysis.tests.test != .none
    let edges = zip(matrix.pairs, analysis.tests.results).compactMap { pair, test -> Edge? in
      guard let first = places[pair.first], let second = places[pair.second], pair.n11 >= rule.leastMeetings,
        !isTested || (test.q.number ?? 1) <= rule.maximumQ
      else { return nil }
      let weight = rule.weight == .meetings ? Double(pair.n11) : pair.npmi.number ?? 0
      return weight > 0 ? Edge(first: first, second: second, pair: pair, test: test, weight: weight) : nil
    }
    let network = CodeNetwork(
      nodeCount: used.count, edges: edges.map { .init($0.first, $0.second, weight: $0.weight) })
    let (strengths, betweenness, groups) = (network.strengths, network.betweenness, network.communities())
    let numbers = Self.numbers(groups, joined: strengths.map { $0 > 0 })
    nodes = used.indices.map { node in
      Node(
        code: matrix.codes[used[node]], count: matrix.occurrences[used[node]], strength: strengths[node],
        betweenness: betweenness[node], community: numbers[node])
    }
    self.edges = edges
    self.rule = rule
    modularity = network.modularity(of: groups)
    let inUse = used.map { matrix.codes[$0] }
    unused = matrix.codes.filter { code in !inUse.contains(where: code.encloses) }
    self.analysis = analysis
  }

  /// Groups of joined nodes, numbered from 1 by their first node.
  private static func numbers(_ groups: [Int], joined: [Bool]) -> [Int?] {
    var numbers: [Int: Int] = [:]
    return zip(groups, joined).map { group, isJoined in
      guard isJoined else { return nil }
      let number = numbers[group] ?? numbers.count + 1
      numbers[group] = number
      return number
    }
  }

  /// How many groups there are.
  public var communityCount: Int { nodes.compactMap(\.community).max() ?? 0 }

  /// The codes of a group.
  public func members(of community: Int) -> [CodePath] { nodes.filter { $0.community == community }.map(\.code) }

  /// The codes that are in use and not joined.
  public var isolated: [CodePath] { nodes.filter { $0.community == nil }.map(\.code) }
}
