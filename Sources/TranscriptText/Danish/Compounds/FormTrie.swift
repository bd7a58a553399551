/// A prefix tree over the bytes of many strings; the children of a node lie side by side.
struct FormTrie: Sendable {
  /// One node. The root is node 0.
  struct Node: Sendable {
    /// Place of the first child.
    var firstChild: UInt32
    /// Number of children, in the order of their bytes.
    var childCount: UInt16
    /// The byte that leads here.
    var label: UInt8
    /// The string that ends here, as its place in the sorted list; `none` where none does.
    var string: UInt32

    static let none = UInt32.max
  }

  /// All nodes.
  let nodes: [Node]
  /// For each first byte its node; 0 where no string begins so.
  let roots: [UInt32]

  /// Makes the tree of strings that are sorted by their bytes and distinct.
  init(sorted strings: [[UInt8]]) {
    var nodes = [Node(firstChild: 0, childCount: 0, label: 0, string: Node.none)]
    var pending = [(node: 0, strings: 0..<strings.count, depth: 0)]
    var next = 0
    while next < pending.count {
      var (node, range, depth) = pending[next]
      next += 1
      if let first = range.first, strings[first].count == depth {
        nodes[node].string = UInt32(first)
        range = first + 1..<range.upperBound
      }
      nodes[node].firstChild = UInt32(nodes.count)
      var start = range.lowerBound
      while start < range.upperBound {
        let label = strings[start][depth]
        var end = start + 1
        while end < range.upperBound, strings[end][depth] == label { end += 1 }
        pending.append((nodes.count, start..<end, depth + 1))
        nodes.append(Node(firstChild: 0, childCount: 0, label: label, string: Node.none))
        nodes[node].childCount += 1
        start = end
      }
    }
    var roots = [UInt32](repeating: 0, count: 256)
    let first = Int(nodes[0].firstChild)
    for child in first..<first + Int(nodes[0].childCount) { roots[Int(nodes[child].label)] = UInt32(child) }
    self.nodes = nodes
    self.roots = roots
  }

  /// Calls `found` with start, end and number of every string that stands anywhere in `word`.
  @inline(__always)
  func forEachOccurrence(in word: UnsafeRawBufferPointer, _ found: (Int, Int, Int) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      roots.withUnsafeBufferPointer { roots in
        for start in 0..<word.count {
          var node = Int(roots[Int(word[start])])
          var end = start + 1
          while node != 0 {
            if nodes[node].string != Node.none { found(start, end, Int(nodes[node].string)) }
            guard end < word.count else { break }
            node = Self.child(of: nodes[node], by: word[end], in: nodes)
            end += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func child(of node: Node, by byte: UInt8, in nodes: UnsafeBufferPointer<Node>) -> Int {
    var place = Int(node.firstChild)
    let end = place + Int(node.childCount)
    while place < end {
      let label = nodes[place].label
      if label == byte { return place }
      if label > byte { return 0 }
      place += 1
    }
    return 0
  }
}
