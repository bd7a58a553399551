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
    /// Of an `any`, how many operands from the first on are no phrases; the phrases stand last.
    let plainCount: Int32
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
  /// For each pattern number the phrases of which it is the rarest word, each as its node, the number of its other words
  /// and these: lists may hold hundreds of phrases, and only those are looked at whose rarest word occurs.
  private(set) var phrasesOfRarest = NumberLists()
  /// For each node that is a phrase the `any`s that list it.
  private(set) var listsOfPhrase = NumberLists()
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
    case .any(let nodes):
      let operands = nodes.map { add($0) }
      return add(.any, operands.filter { !isPhrase($0) } + operands.filter(isPhrase))
    case .none(let operand): return add(.none, [add(operand)])
    }
  }

  private mutating func add(_ kind: Kind, _ operands: [Int32], _ nearness: Nearness? = nil) -> Int32 {
    let key = Key(kind: kind, operands: operands, nearness: nearness)
    if let number = known[key] { return number }
    let number = Int32(nodes.count)
    nodes.append(
      Node(
        kind: kind, first: Int32(links.count), count: Int32(operands.count),
        plainCount: kind == .any ? Int32(operands.count { !isPhrase($0) }) : 0))
    links += operands
    if let nearness { self.nearness[number] = nearness }
    known[key] = number
    return number
  }

  private func isPhrase(_ node: Int32) -> Bool { nodes[Int(node)].kind == .phrase }

  /// Finds each phrase's rarest word; to be called when all nodes are there. `shares` has a guess at the share of all
  /// words that each pattern fits.
  mutating func indexPhrases(shares: [Double]) {
    var phrases = [[Int32]](repeating: [], count: shares.count)
    var lists = [[Int32]](repeating: [], count: nodes.count)
    for (number, node) in nodes.enumerated() {
      let operands = operands(of: Int32(number))
      switch node.kind {
      case .phrase:
        let words = operands.filter { $0 != PatternNumbers.freeWord }
        if let rarest = words.min(by: { shares[Int($0)] < shares[Int($1)] }) {
          let others = words.filter { $0 != rarest }
          phrases[Int(rarest)] += [Int32(number), Int32(others.count)] + others
        }
      case .any: for phrase in operands.dropFirst(Int(node.plainCount)) { lists[Int(phrase)].append(Int32(number)) }
      case .word, .near, .all, .none: break
      }
    }
    phrasesOfRarest = NumberLists(phrases)
    listsOfPhrase = NumberLists(lists)
  }

  /// The operands of `node`.
  func operands(of node: Int32) -> ArraySlice<Int32> {
    let node = nodes[Int(node)]
    return links[Int(node.first)..<Int(node.first + node.count)]
  }

  /// How the parts of a `near` stand to each other; `nil` for other nodes.
  func nearness(of node: Int32) -> Nearness? { nearness[node] }
}
