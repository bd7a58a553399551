internal import CodingModel

/// Which rule of one version is which of another.
enum MatchedRules {
  /// What became of the rules of all codes.
  static func changes(_ codes: MatchedCodes, in book: Codebook) -> [CodebookDifference.RuleChange] {
    let former = Dictionary(codes.pairs.map { ($0.current.path, $0.former) }, uniquingKeysWith: { first, _ in first })
    return book.codes.flatMap { changes(former[$0.path]?.rules ?? [], $0.rules) }
      + codes.removed.flatMap { changes($0.rules, []) }
  }

  /// What became of the rules of one code: removed, changed, added.
  private static func changes(_ former: [CodingRule], _ current: [CodingRule]) -> [CodebookDifference.RuleChange] {
    let before = Dictionary(former.map { (digest($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(current.map(digest))
    var gone = former.filter { !after.contains(digest($0)) }
    var new = current.filter { before[digest($0)] == nil }
    var partners: [String: CodingRule] = [:]
    for rule in current {
      if let same = before[digest(rule)], same.note != rule.note { partners[rule.id] = same }
    }
    for match in matches(gone, new) {
      let (one, other) = (former: gone[match.former], current: new[match.current])
      partners[other.id] = one
    }
    let taken = Set(partners.values.map(\.id))
    gone.removeAll { taken.contains($0.id) }
    new.removeAll { partners[$0.id] != nil }
    return gone.map { .removed($0) }
      + current.compactMap { rule in partners[rule.id].map { .changed($0, to: rule) } } + new.map { .added($0) }
  }

  /// The part of a rule's identity that does not depend on its code's path.
  private static func digest(_ rule: CodingRule) -> Substring { rule.id.suffix(8) }

  /// Pairs of rules that are most alike, each rule once: the most alike first, then in the order of the books.
  private static func matches(_ gone: [CodingRule], _ new: [CodingRule]) -> [(former: Int, current: Int)] {
    // Above this the pairs to be compared grow too many; such rules are told of as gone and come.
    guard gone.count * new.count <= 250_000 else { return [] }
    let before = gone.map(words)
    let after = new.map(words)
    var candidates: [(likeness: Double, former: Int, current: Int)] = []
    for (place, one) in gone.enumerated() {
      for (other, rule) in new.enumerated() {
        let likeness = one.text == rule.text ? 2 : dice(before[place], after[other])
        if likeness >= 0.5 { candidates.append((likeness, place, other)) }
      }
    }
    candidates.sort { (-$0.likeness, $0.former, $0.current) < (-$1.likeness, $1.former, $1.current) }
    var taken: (former: Set<Int>, current: Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !taken.former.contains(candidate.former), !taken.current.contains(candidate.current) else { return nil }
      taken.former.insert(candidate.former)
      taken.current.insert(candidate.current)
      return (candidate.former, candidate.current)
    }
  }

  /// The words of a rule; operators, stars and brackets are none.
  private static func words(_ rule: CodingRule) -> Set<Substring> {
    let operators: Set<Substring> = ["and", "or", "not", "near"]
    return Set(rule.text.lowercased().split { !$0.isLetter && !$0.isNumber }).subtracting(operators)
  }

  /// Twice the shared words by the words of both (Dice 1945); 0 where there are none.
  private static func dice(_ left: Set<Substring>, _ right: Set<Substring>) -> Double {
    let sum = left.count + right.count
    return sum == 0 ? 0 : Double(2 * left.intersection(right).count) / Double(sum)
  }
}
