extension WordPattern {
  /// The pattern as a rule writes it, exclusions included.
  ///
  /// - Parameter inPhrase: true among words in a row, where a bare term has no compounds.
  func written(inPhrase: Bool = false) -> String {
    guard !exclusions.isEmpty else { return writtenAlone(inPhrase: inPhrase) }
    let list = exclusions.map { $0.written() }.joined(separator: ", ")
    return "\(writtenAlone(inPhrase: inPhrase)) except (\(list))"
  }

  /// The pattern without its exclusions.
  func writtenAlone(inPhrase: Bool = false) -> String {
    switch shape {
    case .exact: return isCaseSensitive ? text : "=\(text)"
    case .term(let borders):
      if inPhrase, borders == .closed { return text }
      return (borders.contains(.closedLeft) ? "|" : "") + text + (borders.contains(.closedRight) ? "|" : "")
    case .prefix: return "\(text)*"
    case .suffix: return "*\(text)"
    case .infix: return "*\(text)*"
    case .regex: return "/\(text.replacing("/", with: "\\/"))/"
    case .any: return "_"
    }
  }
}

extension RulePattern {
  /// The pattern in the language of rules; lists stand by their names.
  func written(lists: NamedLists.Reached) -> String {
    if let name = lists[self] { return "$\(name)" }
    switch self {
    case .words(let words): return words.map { $0.written(inPhrase: words.count > 1) }.joined(separator: " ")
    case .near(let first, let second, let reach):
      return "near(\(first.written(lists: lists)), \(second.written(lists: lists)), \(reach.written))"
    case .before(let first, let second, .unit): return grouped([first, second], by: "before", lists)
    case .before(let first, let second, let reach):
      return "before(\(first.written(lists: lists)), \(second.written(lists: lists)), \(reach.written))"
    case .and: return grouped(conjuncts(besides: lists), by: "and", lists)
    case .or: return grouped(disjuncts(besides: lists), by: "or", lists)
    case .not(let operand): return "not \(operand.asOperand(lists))"
    }
  }

  private func grouped(_ parts: [RulePattern], by name: String, _ lists: NamedLists.Reached) -> String {
    parts.map { $0.asOperand(lists) }.joined(separator: " \(name) ")
  }

  private func asOperand(_ lists: NamedLists.Reached) -> String {
    let text = written(lists: lists)
    switch self {
    case .words, .near, .not: return text
    case .before(_, _, let reach) where reach != .unit: return text
    case .before, .and, .or: return lists[self] == nil ? "(\(text))" : text
    }
  }

  /// The parts of a chain of `or`; a list among them is one part.
  func disjuncts(besides lists: NamedLists.Reached) -> [RulePattern] {
    guard case .or(let first, let second) = self else { return [self] }
    return [first, second].flatMap { lists[$0] == nil ? $0.disjuncts(besides: lists) : [$0] }
  }

  /// The parts of a chain of `and`; a list among them is one part.
  func conjuncts(besides lists: NamedLists.Reached) -> [RulePattern] {
    guard case .and(let first, let second) = self else { return [self] }
    return [first, second].flatMap { lists[$0] == nil ? $0.conjuncts(besides: lists) : [$0] }
  }
}

extension RuleReach {
  /// The reach as a rule writes it; that of the whole unit has no words of its own there.
  var written: String {
    switch self {
    case .words(let count): "\(count)"
    case .sentence: "same sentence"
    case .turn: "same turn"
    case .unit: "unit"
    }
  }
}
