internal import TranscriptText

/// Which word patterns each spelling of a vocabulary fits, found once per spelling.
///
/// A spelling has a slot: 0 when it fits nothing that a rule asks for, otherwise the number of a list of pattern
/// numbers. Spellings that fit the same share the list, so what depends on the list is also worked out once.
struct WordMatcher: Sendable {
  /// Number of pattern numbers.
  let patternCount: Int
  /// The slot of each spelling seen so far.
  private(set) var slots = WordSlots()
  /// The lists of numbers; list 0 is empty.
  private(set) var lists = PatternLists()
  /// The expression that was given up on some word.
  private(set) var failedExpression: String?
  private let forms: WordForms
  private let answers: PatternAnswers
  private var slotOfList: [[Int32]: UInt32] = [:]

  /// Makes a matcher of what `numbers` stand for.
  init(_ numbers: PatternNumbers, terms: TermMemory = TermMemory()) {
    patternCount = numbers.entries.count
    forms = WordForms(numbers, terms)
    answers = PatternAnswers(numbers)
  }

  /// True when some pattern is a term.
  var hasTerms: Bool { forms.hasTerms }

  /// True when some spelling so far has its end left out.
  var hasHangingWords: Bool { slots.hasHangingWords }

  /// The slot of a spelling; 0 also for one that came after the last `extend(to:)`.
  @inline(__always)
  func slot(of type: TypeID) -> UInt32 { slots[type] }

  /// Looks at the spellings that are new since the last time; `known` says what may stand beside a term in a compound.
  /// Without it no term is looked for.
  mutating func extend(to vocabulary: Vocabulary, known: KnownWords?) {
    guard slots.count < vocabulary.count else { return }
    // Called for each line where lines are counted, so nothing is opened that is not there.
    let expressions = forms.expressions.isEmpty ? nil : WordExpressions(forms.expressions)
    var fits: [Int32] = []
    for type in slots.count..<vocabulary.count {
      fits.removeAll(keepingCapacity: true)
      forms.collect(TypeID(type), of: vocabulary, known: known, into: &fits)
      expressions?.collect(TypeID(type), of: vocabulary, into: &fits)
      slots.append(slot(for: answers.asked(fits)), TypeID(type), of: vocabulary)
    }
    failedExpression = failedExpression ?? expressions?.failed
  }

  /// Looks at the words in `transcript` whose ends are left out; its spellings have been looked at.
  mutating func complete(
    _ transcript: TokenisedTranscript, _ vocabulary: Vocabulary, _ hyphens: SuspendedHyphen, _ known: KnownWords
  ) {
    let pairs = Set(slots.newPairs(in: transcript))
    if pairs.isEmpty { return }
    let expressions = WordExpressions(forms.expressions)
    for pair in pairs.sorted(by: { ($0.hanging, $0.completing) < ($1.hanging, $1.completing) }) {
      slots.complete(pair, slot(of: pair, vocabulary, hyphens, known, expressions))
    }
    failedExpression = failedExpression ?? expressions.failed
  }

  private mutating func slot(
    of pair: HangingWords.Pair, _ vocabulary: Vocabulary, _ hyphens: SuspendedHyphen, _ known: KnownWords,
    _ expressions: WordExpressions
  ) -> UInt32 {
    var fits: [Int32] = []
    forms.collect(pair.hanging, of: vocabulary, known: known, into: &fits)
    expressions.collect(pair.hanging, of: vocabulary, into: &fits)
    for var word in Self.completions(of: pair, vocabulary, hyphens, known) {
      word.withUTF8 { bytes in
        forms.collect(UnsafeRawBufferPointer(bytes), known: known, into: &fits)
        expressions.collect(UnsafeRawBufferPointer(bytes), into: &fits)
      }
    }
    return slot(for: answers.asked(fits))
  }

  /// What a word whose end is left out is taken to stand for: the known words, or else the likeliest one.
  static func completions(
    of pair: HangingWords.Pair, _ vocabulary: Vocabulary, _ hyphens: SuspendedHyphen, _ known: KnownWords
  ) -> [String] {
    let candidates = hyphens.completions(
      of: PlainMarks.text(vocabulary.folded(of: pair.hanging)),
      with: PlainMarks.text(vocabulary.folded(of: pair.completing)))
    let words = candidates.filter(known.isKnown)
    return words.isEmpty ? Array(candidates.prefix(1)) : words
  }

  private mutating func slot(for list: [Int32]) -> UInt32 {
    if list.isEmpty { return 0 }
    if let known = slotOfList[list] { return known }
    let slot = lists.append(list)
    slotOfList[list] = slot
    return slot
  }
}
