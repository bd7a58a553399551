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
  /// The phrases of which each word occurs, in the order of their rarest words.
  private(set) var possiblePhrases: [Int32] = []
  private let table: NodeTable
  /// The running number of the unit; what bears another number is of an earlier one. So nothing need be wiped.
  private var unit: UInt32 = 1
  /// For each pattern number the last unit in which it occurs.
  private var occurrences: [UInt32]
  /// For each node the last unit in which its sign was found, four times, and the sign.
  private var found: [UInt32]
  /// For each node the last unit in which one of the phrases that it lists is possible.
  private var phraseUnits: [UInt32]
  private var rarestHere: [Int32] = []

  /// Makes room for `patternCount` numbers and the nodes of `table`.
  init(patternCount: Int, table: NodeTable) {
    self.table = table
    occurrences = Array(repeating: 0, count: patternCount)
    found = Array(repeating: 0, count: table.nodes.count)
    phraseUnits = found
  }

  /// Forgets the unit.
  mutating func clear() {
    unit += 1
    possiblePhrases.removeAll(keepingCapacity: true)
    // Numbers are kept four times over; before they no longer fit, all is made new.
    if unit >= 1 << 29 { self = NodeSigns(patternCount: occurrences.count, table: table) }
  }

  /// Notes that the patterns in the lists of `slots` occur, and which phrases are possible then.
  mutating func note(_ slots: [UInt32], of lists: PatternLists) {
    noteOccurrences(slots, of: lists)
    findPossiblePhrases()
    for phrase in possiblePhrases {
      found[Int(phrase)] = unit << 2 | NodeSign.maybe.rawValue
      for list in table.listsOfPhrase[phrase] { phraseUnits[Int(list)] = unit }
    }
  }

  private mutating func findPossiblePhrases() {
    let (unit, phrases, rarestHere) = (unit, table.phrasesOfRarest, rarestHere)
    var possible = possiblePhrases
    occurrences.withUnsafeBufferPointer { occurrences in
      phrases.members.withUnsafeBufferPointer { members in
        for rarest in rarestHere {
          var place = Int(phrases.starts[Int(rarest)])
          let end = Int(phrases.starts[Int(rarest) + 1])
          // The entries fill the list: a node, a count, so many words.
          while place < end {
            let next = place + 2 + Int(members[place + 1])
            var word = place + 2
            while word < next, occurrences[Int(members[word])] == unit { word += 1 }
            if word == next { possible.append(members[place]) }
            place = next
          }
        }
      }
    }
    possiblePhrases = possible
  }

  private mutating func noteOccurrences(_ slots: [UInt32], of lists: PatternLists) {
    rarestHere.removeAll(keepingCapacity: true)
    let (unit, starts) = (unit, table.phrasesOfRarest.starts)
    occurrences.withUnsafeMutableBufferPointer { occurrences in
      lists.withView { lists in
        // A list names patterns of its matcher, of which there are as many as `occurrences` has places.
        for slot in slots {
          for id in lists[slot] where occurrences[Int(id)] != unit {
            occurrences[Int(id)] = unit
            if starts[Int(id)] != starts[Int(id) + 1] { rarestHere.append(id) }
          }
        }
      }
    }
  }

  /// Puts in what a closer look has shown.
  mutating func settle(_ node: Int32, _ holds: Bool) {
    found[Int(node)] = unit << 2 | (holds ? NodeSign.yes : .no).rawValue
  }

  /// The sign of `node`.
  mutating func sign(of node: Int32) -> NodeSign {
    let (unit, known) = (unit, found[Int(node)])
    if known >> 2 == unit { return NodeSign(rawValue: known & 3) ?? .maybe }
    return found.withUnsafeMutableBufferPointer { found in
      occurrences.withUnsafeBufferPointer { occurrences in
        table.nodes.withUnsafeBufferPointer { nodes in
          table.links.withUnsafeBufferPointer { links in
            guard let found = found.baseAddress, let occurrences = occurrences.baseAddress,
              let nodes = nodes.baseAddress, let links = links.baseAddress
            else { return .no }
            return phraseUnits.withUnsafeBufferPointer { phraseUnits in
              Walk(
                unit: unit, found: found, occurrences: occurrences, phraseUnits: phraseUnits, nodes: nodes, links: links
              ).sign(of: node)
            }
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
    let phraseUnits: UnsafeBufferPointer<UInt32>
    let nodes: UnsafePointer<NodeTable.Node>
    let links: UnsafePointer<Int32>

    func sign(of number: Int32) -> NodeSign {
      let known = found[Int(number)]
      if known >> 2 == unit { return NodeSign(rawValue: known & 3) ?? .maybe }
      let node = nodes[Int(number)]
      let sign =
        switch node.kind {
        case .word: occurrences[Int(links[Int(node.first)])] == unit ? NodeSign.yes : .no
        // Those that are possible were put in beforehand.
        case .phrase: NodeSign.no
        case .near: sign(of: link(node, 0)) == .no || sign(of: link(node, 1)) == .no ? NodeSign.no : .maybe
        case .all: common(node, node.count, settledBy: .no, otherwise: .yes)
        case .any:
          common(node, node.plainCount, settledBy: .yes, otherwise: phraseUnits[Int(number)] == unit ? .maybe : .no)
        case .none: opposite(sign(of: link(node, 0)))
        }
      found[Int(number)] = unit << 2 | sign.rawValue
      return sign
    }

    private func link(_ node: NodeTable.Node, _ place: Int32) -> Int32 { links[Int(node.first + place)] }

    /// Among the first operands one of the sign `settling` decides; without it all must agree.
    private func common(
      _ node: NodeTable.Node, _ count: Int32, settledBy settling: NodeSign, otherwise: NodeSign
    ) -> NodeSign {
      var common = otherwise
      for place in 0..<count {
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
