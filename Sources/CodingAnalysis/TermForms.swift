public import CodingModel
public import TranscriptText

/// In which forms and compounds terms stand in a material, and which words only look like them.
public struct TermForms: Hashable, Sendable {
  /// One word of the material that holds a term's letters.
  public struct Row: Hashable, Sendable {
    /// The term as it was given.
    public let term: String
    /// The word, case-folded; for a term in capitals as written.
    public let word: String
    /// How often it stands there.
    public let count: Int
    /// Whether it holds the term, and why or why not.
    public let verdict: TermVerdict
  }

  /// A word with its number of occurrences.
  public struct CountedWord: Hashable, Sendable {
    /// The word, NFC.
    public let word: String
    /// How often it stands in the material.
    public let count: Int

    /// Makes a counted word.
    public init(word: String, count: Int) {
      self.word = word
      self.count = count
    }
  }

  /// The words that hold a term, by term in the order given, the commonest first.
  public let found: [Row]
  /// The words that hold only its letters, in the same order.
  public let refused: [Row]
  /// In which turns; `nil` where the material is no project.
  public let filter: CodingFilter?
  /// Number of words in the material, each occurrence counted.
  public let wordCount: Int

  /// Tries the terms on every word.
  ///
  /// - Parameters:
  ///   - terms: what to look for.
  ///   - words: the distinct words of the material as written, each once: all that counts as a word.
  ///   - known: says what a word is.
  ///   - collation: orders words that are equally common.
  public init(
    terms: [Term], words: [CountedWord], filter: CodingFilter?, known: KnownWords, collation: Collation
  ) {
    var rows = Self.inflectedRows(terms, Self.folded(words), known)
    for (number, term) in terms.enumerated() {
      guard case .capitals(let capitals) = term else { continue }
      rows += words.compactMap { counted in
        Self.verdict(on: counted.word, of: capitals, number: number).map {
          (number, Row(term: term.text, word: counted.word, count: counted.count, verdict: $0))
        }
      }
    }
    rows.sort { left, right in
      if left.term != right.term { return left.term < right.term }
      if left.row.count != right.row.count { return left.row.count > right.row.count }
      return collation.areInIncreasingOrder(left.row.word, right.row.word)
    }
    found = rows.map(\.row).filter(\.isMatch)
    refused = rows.map(\.row).filter { !$0.isMatch }
    self.filter = filter?.ofTurns
    wordCount = words.reduce(0) { $0 + $1.count }
  }

  /// The words by their case-folded form, in the order of their first appearance.
  private static func folded(_ words: [CountedWord]) -> [CountedWord] {
    let vocabulary = Vocabulary()
    var counts: [UInt32: (type: TypeID, count: Int)] = [:]
    for word in words {
      let type = vocabulary.intern(word.word)
      counts[vocabulary.foldedID(of: type), default: (type, 0)].count += word.count
    }
    return counts.sorted { $0.key < $1.key }.map {
      CountedWord(word: vocabulary.folded(of: $0.value.type), count: $0.value.count)
    }
  }

  /// What there is of the terms that are inflected, with the terms' places.
  private static func inflectedRows(
    _ terms: [Term], _ words: [CountedWord], _ known: KnownWords
  ) -> [(term: Int, row: Row)] {
    let inflected = terms.enumerated().compactMap { number, term -> (number: Int, term: DanishTerm)? in
      if case .inflected(let term) = term { (number, term) } else { nil }
    }
    let index = TermIndex(inflected.map(\.term))
    return words.flatMap { counted in
      index.verdicts(on: counted.word, known: known).map { verdict in
        let (number, term) = inflected[verdict.term]
        return (number, Row(term: term.text, word: counted.word, count: counted.count, verdict: verdict))
      }
    }
  }
}

extension TermForms.Row {
  /// True when the word holds the term.
  public var isMatch: Bool { if case .match = verdict { true } else { false } }
}
