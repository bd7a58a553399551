/// A rule's pattern over numbers (`PatternNumbers`).
indirect enum RuleNode: Sendable {
  case word(Int32)
  /// Words in a row; `PatternNumbers.freeWord` for any word.
  case phrase([Int32])
  case near(RuleNode, RuleNode, RuleReach, isOrdered: Bool)
  case all([RuleNode])
  case any([RuleNode])
  case none(RuleNode)
}

/// Gives each distinct word pattern a number, and each distinct set of alternatives (`a or b or c`) one.
///
/// A word that fits any member of a set fits the set, so a list of a hundred words costs a rule no more than one word.
struct PatternNumbers {
  /// What a number stands for.
  enum Entry: Hashable, Sendable {
    case pattern(WordPattern)
    /// The numbers of the patterns of which one must fit, ascending.
    case set([Int32])
  }

  /// Stands for any word in a phrase.
  static let freeWord: Int32 = -1

  private(set) var entries: [Entry] = []
  /// True for what stands in a rule by itself, not only in a set or as an exclusion.
  private(set) var isAsked: [Bool] = []
  private var numbers: [Entry: Int32] = [:]

  /// The number of `pattern` in a rule; a new one gets the next.
  mutating func number(_ pattern: WordPattern) -> Int32 {
    if pattern.shape == .any, pattern.exclusions.isEmpty { return Self.freeWord }
    return asked(number(of: .pattern(pattern)))
  }

  private mutating func asked(_ number: Int32) -> Int32 {
    isAsked[Int(number)] = true
    return number
  }

  private mutating func number(of entry: Entry) -> Int32 {
    if let known = numbers[entry] { return known }
    // Exclusions have numbers of their own: what a word fits is known before what it does not fit.
    if case .pattern(let pattern) = entry {
      for exclusion in pattern.exclusions { _ = number(of: .pattern(exclusion)) }
    }
    let number = Int32(entries.count)
    entries.append(entry)
    isAsked.append(false)
    numbers[entry] = number
    return number
  }

  /// `pattern` over numbers.
  mutating func node(_ pattern: RulePattern) -> RuleNode {
    switch pattern {
    case .words(let words):
      // Rules as they are written hold some other word; a pattern made otherwise may be nothing but free words.
      let isFree = words.allSatisfy { $0.shape == .any }
      let ids = words.map { isFree ? asked(number(of: .pattern($0))) : number($0) }
      return ids.count == 1 ? .word(ids[0]) : .phrase(ids)
    case .near(let first, let second, let reach): return .near(node(first), node(second), reach, isOrdered: false)
    case .before(let first, let second, let reach): return .near(node(first), node(second), reach, isOrdered: true)
    case .and: return .all(pattern.conjuncts.map { node($0) })
    case .or: return alternatives(pattern.disjuncts)
    case .not(let operand): return .none(node(operand))
    }
  }

  /// The single words among the alternatives become one set.
  private mutating func alternatives(_ patterns: [RulePattern]) -> RuleNode {
    var single: Set<Int32> = []
    var nodes: [RuleNode] = []
    for pattern in patterns {
      if case .words(let words) = pattern, words.count == 1 {
        single.insert(number(of: .pattern(words[0])))
      } else {
        nodes.append(node(pattern))
      }
    }
    if let only = single.first, single.count == 1 { nodes.append(.word(asked(only))) }
    if single.count > 1 { nodes.append(.word(asked(number(of: .set(single.sorted()))))) }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }
}
