/// From the patterns that a word fits by its letters to the numbers that rules ask for: exclusions taken off, sets
/// added, and what no rule asks for left out.
struct PatternAnswers: Sendable {
  private let exclusions: [[Int32]]
  private let sets: [[Int32]]
  private let isAsked: [Bool]
  /// True when every number is asked for and there are no sets: a word that fits one pattern then answers to it alone.
  private let isPlain: Bool

  init(_ numbers: PatternNumbers) {
    var exclusions = [[Int32]](repeating: [], count: numbers.entries.count)
    var sets = exclusions
    let numberOfPattern = Dictionary(
      uniqueKeysWithValues: numbers.entries.enumerated().compactMap { index, entry -> (WordPattern, Int32)? in
        if case .pattern(let pattern) = entry { return (pattern, Int32(index)) }
        return nil
      })
    for (index, entry) in numbers.entries.enumerated() {
      switch entry {
      case .pattern(let pattern): exclusions[index] = pattern.exclusions.compactMap { numberOfPattern[$0] }
      case .set(let members): for member in members { sets[Int(member)].append(Int32(index)) }
      }
    }
    self.exclusions = exclusions
    self.sets = sets
    isAsked = numbers.isAsked
    isPlain = isAsked.allSatisfy(\.self) && sets.allSatisfy(\.isEmpty)
  }

  /// What rules ask for of a word that fits `found`, ascending.
  func asked(_ found: [Int32]) -> [Int32] {
    if found.isEmpty || isPlain && found.count == 1 { return found }
    let fits = Set(found)
    var asked: Set<Int32> = []
    for id in fits where !exclusions[Int(id)].contains(where: { isFit($0, fits) }) {
      if isAsked[Int(id)] { asked.insert(id) }
      asked.formUnion(sets[Int(id)])
    }
    return asked.sorted()
  }

  /// Whether an exclusion holds; one that has exclusions itself holds where those do not.
  private func isFit(_ id: Int32, _ fits: Set<Int32>) -> Bool {
    fits.contains(id) && !exclusions[Int(id)].contains { isFit($0, fits) }
  }
}
