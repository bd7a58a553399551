/// The parts of a pattern that must stand together, without regard to what must not stand there.
indirect enum PartTree {
  /// Something to look for as a whole: words, alternatives of words, a word list.
  case part(RulePattern)
  /// One of these.
  case any([PartTree])
  /// All of these; the pattern that joins them is the first value.
  case all(RulePattern, [PartTree])

  /// The parts of `pattern`; `nil` where it only says what must not stand there.
  init?(_ pattern: RulePattern, lists: NamedLists.Reached) {
    if lists[pattern] != nil {
      self = .part(pattern)
      return
    }
    switch pattern {
    case .words: self = .part(pattern)
    case .not: return nil
    case .or:
      let parts = pattern.disjuncts(besides: lists)
      self = parts.allSatisfy(\.isWords) ? .part(pattern) : .any(parts.compactMap { PartTree($0, lists: lists) })
    case .and:
      self = .all(pattern, pattern.conjuncts(besides: lists).compactMap { PartTree($0, lists: lists) })
    case .near(let first, let second, _), .before(let first, let second, _):
      self = .all(pattern, [first, second].compactMap { PartTree($0, lists: lists) })
    }
  }

  /// All patterns that the tree is judged by.
  var patterns: [RulePattern] {
    switch self {
    case .part(let pattern): [pattern]
    case .any(let parts): parts.flatMap(\.patterns)
    case .all(let pattern, let parts): [pattern] + pattern.pair + parts.flatMap(\.patterns)
    }
  }

  /// How much of the tree stands in a unit.
  struct Standing {
    var words: [Int] = []
    var found = 0
    var missing: [RulePattern] = []
    /// Patterns all of whose parts stand there, but not as the pattern wants.
    var misplaced: [RulePattern] = []

    /// Fewer shortfalls are better, then more parts found.
    func isBetter(than other: Standing) -> Bool {
      let (mine, theirs) = (missing.count + misplaced.count, other.missing.count + other.misplaced.count)
      return mine == theirs ? found > other.found : mine < theirs
    }
  }

  /// How much stands in the unit that `judgement` tells of.
  func standing(_ judgement: (RulePattern) -> TurnProbe.Judgement?) -> Standing {
    switch self {
    case .part(let pattern):
      guard let judgement = judgement(pattern), judgement.holds else { return Standing(missing: [pattern]) }
      return Standing(words: judgement.words, found: 1)
    case .any(let parts):
      let standings = parts.map { $0.standing(judgement) }
      guard var best = standings.first else { return Standing() }
      for standing in standings where standing.isBetter(than: best) { best = standing }
      return best
    case .all(let pattern, let parts):
      var all = Standing()
      for standing in parts.map({ $0.standing(judgement) }) {
        all.words += standing.words
        all.found += standing.found
        all.missing += standing.missing
        all.misplaced += standing.misplaced
      }
      if all.missing.isEmpty, all.misplaced.isEmpty, judgement(pattern)?.holds != true { all.misplaced = [pattern] }
      return all
    }
  }
}

extension RulePattern {
  /// What `near` and `before` join.
  fileprivate var pair: [RulePattern] {
    switch self {
    case .near(let first, let second, _), .before(let first, let second, _): [first, second]
    case .words, .and, .or, .not: []
    }
  }

  fileprivate var isWords: Bool {
    switch self {
    case .words: true
    case .or(let first, let second): first.isWords && second.isWords
    case .near, .before, .and, .not: false
    }
  }
}
