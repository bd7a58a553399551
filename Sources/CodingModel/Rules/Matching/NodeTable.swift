/// The nodes of all rules and conditions in one row. Each distinct node stands here once, however many rules hold it, so
/// that what a unit says of a named list is worked out once per unit; and a row of numbers is walked without counting
/// references, which on trees of `RuleNode` would cost more than the judging.
struct NodeTable: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case word, phrase, near, all, any, none
  }

  /// One node. Its operands are `count` links from `first` on: pattern numbers of a word or a phrase, nodes of others.
  struct Node: Sendable {
    let kind: Kind
    let first: Int32
    let count: Int32
  }

  /// How the two parts of a `near` stand to each other.
  struct Nearness: Hashable, Sendable {
    let reach: RuleReach
    let isOrdered: Bool
  }

  /// The nodes; those that a node is made of stand before it.
  private(set) var nodes: [Node] = []
  /// The operands of all nodes, one after another.
  private(set) var links: [Int32] = []
  private var nearness: [Int32: Nearness] = [:]
  private var known: [Key: Int32] = [:]

  private struct Key: Hashable, Sendable {
    let kind: Kind
    let operands: [Int32]
    let nearness: Nearness?
  }

  /// The number of `node`; a new one gets the next.
  mutating func add(_ node: RuleNode) -> Int32 {
    switch node {
    case .word(let id): return add(.word, [id])
    case .phrase(let ids): return add(.phrase, ids)
    case .near(let first, let second, let reach, let isOrdered):
      return add(.near, [add(first), add(second)], Nearness(reach: reach, isOrdered: isOrdered))
    case .all(let nodes): return add(.all, nodes.map { add($0) })
    case .any(let nodes): return add(.any, nodes.map { add($0) })
    case .none(let operand): return add(.none, [add(operand)])
    }
  }

  private mutating func add(_ kind: Kind, _ operands: [Int32], _ nearness: Nearness? = nil) -> Int32 {
    let key = Key(kind: kind, operands: operands, nearness: nearness)
    if let number = known[key] { return number }
    let number = Int32(nodes.count)
    nodes.append(Node(kind: kind, first: Int32(links.count), count: Int32(operands.count)))
    links += operands
    if let nearness { self.nearness[number] = nearness }
    known[key] = number
    return number
  }

  /// The operands of `node`.
  func operands(of node: Int32) -> ArraySlice<Int32> {
    let node = nodes[Int(node)]
    return links[Int(node.first)..<Int(node.first + node.count)]
  }

  /// How the parts of a `near` stand to each other; `nil` for other nodes.
  func nearness(of node: Int32) -> Nearness? { nearness[node] }
}
