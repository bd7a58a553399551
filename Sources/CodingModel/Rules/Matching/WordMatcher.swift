internal import TranscriptText

/// Which word patterns each spelling of a vocabulary fits, found once per spelling.
///
/// A spelling has a slot: 0 when it fits nothing that a rule asks for, otherwise the number of a list of pattern
/// numbers. Spellings that fit the same share the list, so what depends on the list is also worked out once.
struct WordMatcher: Sendable {
  /// Number of pattern numbers.
  let patternCount: Int
  /// The slot of each spelling seen so far.
  private(set) var slots: [UInt32] = []
  /// The lists of numbers, ascending; list 0 is empty.
  private(set) var lists: [[Int32]] = [[]]
  /// All lists one after another, and where each begins; the last element is where the next would begin.
  private(set) var members: [Int32] = []
  private(set) var starts: [Int32] = [0, 0]
  /// The expression that was given up on some word.
  private(set) var failedExpression: String?
  private let forms: WordForms
  private let answers: PatternAnswers
  private var slotOfList: [[Int32]: UInt32] = [:]

  /// Makes a matcher of what `numbers` stand for.
  init(_ numbers: PatternNumbers) {
    patternCount = numbers.entries.count
    forms = WordForms(numbers)
    answers = PatternAnswers(numbers)
  }

  /// The slot of a spelling; 0 also for one that came after the last `extend(to:)`.
  @inline(__always)
  func slot(of type: TypeID) -> UInt32 {
    Int(type) < slots.count ? slots[Int(type)] : 0
  }

  /// Looks at the spellings that are new since the last time.
  mutating func extend(to vocabulary: Vocabulary) {
    guard slots.count < vocabulary.count else { return }
    let expressions = WordExpressions(forms.expressions)
    var fits: [Int32] = []
    for type in slots.count..<vocabulary.count {
      fits.removeAll(keepingCapacity: true)
      forms.collect(TypeID(type), of: vocabulary, into: &fits)
      if !expressions.isEmpty { expressions.collect(TypeID(type), of: vocabulary, into: &fits) }
      slots.append(slot(for: answers.asked(fits)))
    }
    failedExpression = failedExpression ?? expressions.failed
  }

  private mutating func slot(for list: [Int32]) -> UInt32 {
    if list.isEmpty { return 0 }
    if let known = slotOfList[list] { return known }
    let slot = UInt32(lists.count)
    lists.append(list)
    members += list
    starts.append(Int32(members.count))
    slotOfList[list] = slot
    return slot
  }
}

/// From the patterns that a word fits by its letters to the numbers that rules ask for: exclusions taken off, sets
/// added, and what no rule asks for left out.
private struct PatternAnswers: Sendable {
  private let exclusions: [[Int32]]
  private let sets: [[Int32]]
  private let isAsked: [Bool]
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
    isPlain = isAsked.allSatisfy(\.self)
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
