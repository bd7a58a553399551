/// What the patterns that occur somewhere in a unit say about a node.
enum NodeSign: UInt32 {
  /// It does not hold, and has no match.
  case no
  /// It holds.
  case yes
  /// It depends on where the words stand.
  case maybe
}

/// The signs of nodes in one unit after another, each found at most once per unit.
struct NodeSigns {
  /// The running number of the unit; what bears another number is of an earlier one. So nothing need be wiped.
  private(set) var unit: UInt32 = 1
  /// For each pattern number the last unit in which it occurs.
  private var occurrences: [UInt32]
  /// For each node the last unit in which its sign was found, four times, and the sign.
  private var found: [UInt32]

  /// Makes room for `patternCount` numbers and `nodeCount` nodes.
  init(patternCount: Int, nodeCount: Int) {
    occurrences = Array(repeating: 0, count: patternCount)
    found = Array(repeating: 0, count: nodeCount)
  }

  /// Forgets the unit.
  mutating func clear() {
    unit += 1
    // Numbers are kept four times over; before they no longer fit, all is made new.
    if unit >= 1 << 29 { self = NodeSigns(patternCount: occurrences.count, nodeCount: found.count) }
  }

  /// Notes that the patterns in the lists of `slots` occur.
  mutating func note(_ slots: [UInt32], of matcher: WordMatcher) {
    let unit = unit
    occurrences.withUnsafeMutableBufferPointer { occurrences in
      matcher.lists.withView { lists in
        // A list names patterns of this matcher, of which there are as many as `occurrences` has places.
        for slot in slots { for id in lists[slot] { occurrences[Int(id)] = unit } }
      }
    }
  }

  /// Whether pattern `id` occurs.
  func occurs(_ id: Int32) -> Bool { occurrences[Int(id)] == unit }

  /// Puts in what a closer look has shown.
  mutating func settle(_ node: Int32, _ holds: Bool) {
    found[Int(node)] = unit << 2 | (holds ? NodeSign.yes : .no).rawValue
  }

  /// The sign of `node`, which is one of `table`.
  mutating func sign(of node: Int32, in table: NodeTable) -> NodeSign {
    let (unit, known) = (unit, found[Int(node)])
    if known >> 2 == unit { return NodeSign(rawValue: known & 3) ?? .maybe }
    return found.withUnsafeMutableBufferPointer { found in
      occurrences.withUnsafeBufferPointer { occurrences in
        table.nodes.withUnsafeBufferPointer { nodes in
          table.links.withUnsafeBufferPointer { links in
            guard let found = found.baseAddress, let occurrences = occurrences.baseAddress,
              let nodes = nodes.baseAddress, let links = links.baseAddress
            else { return .no }
            return Walk(unit: unit, found: found, occurrences: occurrences, nodes: nodes, links: links).sign(of: node)
          }
        }
      }
    }
  }

  /// One walk down a table. Links of the table lead to its own nodes and patterns, for which `found` and `occurrences`
  /// have places, so no place need be checked on the way.
  private struct Walk {
    let unit: UInt32
    let found: UnsafeMutablePointer<UInt32>
    let occurrences: UnsafePointer<UInt32>
    let nodes: UnsafePointer<NodeTable.Node>
    let links: UnsafePointer<Int32>

    func sign(of number: Int32) -> NodeSign {
      let known = found[Int(number)]
      if known >> 2 == unit { return NodeSign(rawValue: known & 3) ?? .maybe }
      let node = nodes[Int(number)]
      let sign =
        switch node.kind {
        case .word: occurs(links[Int(node.first)]) ? NodeSign.yes : .no
        case .phrase: signOfPhrase(node)
        case .near: sign(of: link(node, 0)) == .no || sign(of: link(node, 1)) == .no ? NodeSign.no : .maybe
        case .all: common(node, settledBy: .no, otherwise: .yes)
        case .any: common(node, settledBy: .yes, otherwise: .no)
        case .none: opposite(sign(of: link(node, 0)))
        }
      found[Int(number)] = unit << 2 | sign.rawValue
      return sign
    }

    private func link(_ node: NodeTable.Node, _ place: Int32) -> Int32 { links[Int(node.first + place)] }

    private func occurs(_ id: Int32) -> Bool { occurrences[Int(id)] == unit }

    private func signOfPhrase(_ node: NodeTable.Node) -> NodeSign {
      for place in 0..<node.count {
        let id = link(node, place)
        if id != PatternNumbers.freeWord, !occurs(id) { return .no }
      }
      return .maybe
    }

    /// One operand of the sign `settling` decides; without it all must agree.
    private func common(_ node: NodeTable.Node, settledBy settling: NodeSign, otherwise: NodeSign) -> NodeSign {
      var common = otherwise
      for place in 0..<node.count {
        let sign = sign(of: link(node, place))
        if sign == settling { return settling }
        if sign == .maybe { common = .maybe }
      }
      return common
    }

    private func opposite(_ sign: NodeSign) -> NodeSign {
      switch sign {
      case .no: .yes
      case .yes: .no
      case .maybe: .maybe
      }
    }
  }
}
