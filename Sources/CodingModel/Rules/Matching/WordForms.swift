internal import TranscriptText

/// The word patterns of a set of rules, ready to be compared with a spelling in a few walks over its letters.
struct WordForms: Sendable {
  /// The regular expressions with their numbers.
  private(set) var expressions: [(id: Int32, text: String)] = []
  /// The numbers of free words with exclusions, which every word fits.
  private var free: [Int32] = []
  /// The terms with the numbers of their patterns.
  private var terms = TermIndex([])
  private var termNumbers: [Int32] = []
  private var folded = WordTrie(allowsEnding: false)
  private var capitals = WordTrie(allowsEnding: true)
  private var fragments = WordTrie(allowsEnding: false)
  private var capitalFragments = WordTrie(allowsEnding: false)

  /// Takes in the patterns that `numbers` stand for.
  init(_ numbers: PatternNumbers, _ memory: TermMemory) {
    // The vocabulary's own folding is used on both sides, so that the two can never differ.
    let forms = Vocabulary()
    var terms: [DanishTerm] = []
    for (id, entry) in numbers.entries.enumerated() {
      guard case .pattern(let pattern) = entry else { continue }
      if let term = memory.term(of: pattern) {
        terms.append(term)
        termNumbers.append(Int32(id))
        continue
      }
      let text = pattern.isCaseSensitive ? pattern.text : forms.folded(of: forms.intern(pattern.text))
      insert(text, pattern, Int32(id))
    }
    self.terms = TermIndex(terms)
  }

  private mutating func insert(_ text: String, _ pattern: WordPattern, _ id: Int32) {
    switch pattern.shape {
    case .exact:
      if pattern.isCaseSensitive { capitals.insert(text, .whole, id) } else { folded.insert(text, .whole, id) }
    case .prefix:
      if pattern.isCaseSensitive { capitals.insert(text, .beginning, id) } else { folded.insert(text, .beginning, id) }
    case .suffix: insertFragment(text, .whole, pattern, id)
    case .infix: insertFragment(text, .beginning, pattern, id)
    case .regex: expressions.append((id, pattern.text))
    case .any: free.append(id)
    case .term: break
    }
  }

  private mutating func insertFragment(_ text: String, _ end: WordTrie.End, _ pattern: WordPattern, _ id: Int32) {
    if pattern.isCaseSensitive {
      capitalFragments.insert(text, end, id)
    } else {
      fragments.insert(text, end, id)
    }
  }

  /// True when some term may be looked for in compounds.
  var hasTerms: Bool { !termNumbers.isEmpty }

  /// Appends the numbers of the patterns that `word` (folded, plain marks) fits, which stands in no text as it is; terms
  /// in capitals and expressions apart.
  func collect(_ word: UnsafeRawBufferPointer, known: KnownWords?, into fits: inout [Int32]) {
    if !termNumbers.isEmpty, let known {
      for match in terms.matches(in: word, known: known) { fits.append(termNumbers[match.term]) }
    }
    folded.collect(word, into: &fits)
    if !fragments.isEmpty { fragments.collectAnywhere(word, into: &fits) }
  }

  /// Appends the numbers of the patterns that the spelling fits, expressions apart; terms only where words are `known`.
  func collect(_ type: TypeID, of vocabulary: Vocabulary, known: KnownWords?, into fits: inout [Int32]) {
    fits += free
    vocabulary.withFolded(of: type) { word in PlainMarks.with(word) { collect($0, known: known, into: &fits) } }
    guard !capitals.isEmpty || !capitalFragments.isEmpty else { return }
    vocabulary.withSurface(of: type) { word in
      PlainMarks.with(word) { word in
        capitals.collect(word, into: &fits)
        if !capitalFragments.isEmpty { capitalFragments.collectAnywhere(word, into: &fits) }
      }
    }
  }
}

extension WordPattern {
  /// The term with all its forms; `nil` for other shapes.
  var term: DanishTerm? {
    guard case .term(let borders) = shape else { return nil }
    return DanishTerm(
      text, left: borders.contains(.closedLeft) ? .closed : .open,
      right: borders.contains(.closedRight) ? .closed : .open)
  }
}
