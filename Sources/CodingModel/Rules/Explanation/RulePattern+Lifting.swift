/// A part of a pattern that can only take matches away.
enum RuleRestraint: Hashable {
  /// `not a`
  case not(RulePattern)
  /// `a except b`
  case except(WordPattern)
}

extension RulePattern {
  /// The restraints that bear on what the pattern matches, in order; those inside a `not` are part of that `not`.
  var restraints: [RuleRestraint] {
    switch self {
    case .words(let words): words.filter { !$0.exclusions.isEmpty }.map { .except($0) }
    case .near(let first, let second, _), .before(let first, let second, _), .and(let first, let second),
      .or(let first, let second):
      first.restraints + second.restraints
    case .not(let operand): [.not(operand)]
    }
  }

  /// The pattern without its restraints, but with those whose places in `restraints` are `kept`.
  ///
  /// What is judged in a whole turn stays so: a lifted `not` is still there, beside a part that always holds.
  func lifted(keeping kept: Set<Int> = []) -> RulePattern {
    var place = 0
    return lifted(keeping: kept, &place)
  }

  private func lifted(keeping kept: Set<Int>, _ place: inout Int) -> RulePattern {
    switch self {
    case .words(let words):
      return .words(
        words.map { word in
          if word.exclusions.isEmpty { return word }
          defer { place += 1 }
          return kept.contains(place) ? word : word.excluding([])
        })
    case .near(let first, let second, let reach):
      return .near(first.lifted(keeping: kept, &place), second.lifted(keeping: kept, &place), within: reach)
    case .before(let first, let second, let reach):
      return .before(first.lifted(keeping: kept, &place), second.lifted(keeping: kept, &place), within: reach)
    case .and(let first, let second):
      return .and(first.lifted(keeping: kept, &place), second.lifted(keeping: kept, &place))
    case .or(let first, let second):
      return .or(first.lifted(keeping: kept, &place), second.lifted(keeping: kept, &place))
    case .not:
      defer { place += 1 }
      return kept.contains(place) ? self : .or(self, .not(.words([])))
    }
  }
}
