public import CodingModel
public import TranscriptText

/// In which forms and compounds terms stand in a material, and which words only look like them.
public struct TermForms: Hashable, Sendable {
  /// One word of the material that holds a term's letters.
  public struct Row: Hashable, Sendable {
    /// The term as it was given.
    public let term: String
    /// The word, case-folded.
    public let word: String
    /// How often it stands there.
    public let count: Int
    /// Whether it holds the term, and why or why not.
    public let verdict: TermVerdict
  }

  /// A word with its number of occurrences.
  public struct CountedWord: Hashable, Sendable {
    /// The word, NFC and case-folded.
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
  ///   - words: the distinct words, each once.
  ///   - known: says what a word is.
  ///   - collation: orders words that are equally common.
  public init(
    terms: [DanishTerm], words: [CountedWord], filter: CodingFilter?, known: KnownWords, collation: Collation
  ) {
    let index = TermIndex(terms)
    var rows: [(term: Int, row: Row)] = []
    for counted in words {
      for verdict in index.verdicts(on: counted.word, known: known) {
        let row = Row(term: terms[verdict.term].text, word: counted.word, count: counted.count, verdict: verdict)
        rows.append((verdict.term, row))
      }
    }
    rows.sort { left, right in
      if left.term != right.term { return left.term < right.term }
      if left.row.count != right.row.count { return left.row.count > right.row.count }
      return collation.areInIncreasingOrder(left.row.word, right.row.word)
    }
    found = rows.map(\.row).filter(\.isMatch)
    refused = rows.map(\.row).filter { !$0.isMatch }
    self.filter = filter.map {
      CodingFilter(conditions: $0.conditions, includesInterviewer: $0.includesInterviewer)
    }
    wordCount = words.reduce(0) { $0 + $1.count }
  }
}

extension TermForms.Row {
  /// True when the word holds the term.
  public var isMatch: Bool { if case .match = verdict { true } else { false } }
}
