/// Words in a row that a pattern looks for, and the word list that they stand in.
struct PatternLeaf: Hashable {
  /// One pattern for each word.
  let words: [WordPattern]
  /// The innermost list; `nil` where they stand in the rule itself.
  let list: String?
}

extension RulePattern {
  /// All that can match, each once, in order; what stands inside a `not` is left out.
  func leaves(in lists: NamedLists.Reached) -> [PatternLeaf] {
    let sizes = Set(lists.keys.map(\.size))
    var seen: Set<PatternLeaf> = []
    return gathered(lists, sizes).leaves.filter { seen.insert($0).inserted }
  }

  /// Inner lists first: a node is looked up after the nodes in it. Only nodes as large as a list are worth a look-up.
  private func gathered(_ lists: NamedLists.Reached, _ sizes: Set<Int>) -> (leaves: [PatternLeaf], size: Int) {
    var (leaves, size): ([PatternLeaf], Int)
    switch self {
    case .words(let words): (leaves, size) = ([PatternLeaf(words: words, list: nil)], self.size)
    case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
      .or(let first, let second):
      let (left, right) = (first.gathered(lists, sizes), second.gathered(lists, sizes))
      (leaves, size) = (left.leaves + right.leaves, left.size + right.size + 1)
    case .not: (leaves, size) = ([], self.size)
    }
    guard sizes.contains(size), let name = lists[self] else { return (leaves, size) }
    return (leaves.map { $0.list == nil ? PatternLeaf(words: $0.words, list: name) : $0 }, size)
  }
}
