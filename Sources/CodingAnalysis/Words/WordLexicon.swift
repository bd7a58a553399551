public import TranscriptText

/// The distinct words of a material, each with a number, and how they are shown.
///
/// Words that differ only in case are one. Where forms are gathered, a word counts as its base (`WordBases`).
public struct WordLexicon: Sendable {
  /// For each word its case-folded form.
  public let folded: [String]
  /// For each word the spelling that people see: small letters, unless another spelling is four times as common.
  public let shown: [String]
  /// How often each word stands in the material, whoever says it.
  public let counts: [Int]
  /// For each word the number that it counts as: its own, or its base's.
  let counted: [UInt32]
  /// For each spelling of the vocabulary the number of its word.
  let words: [UInt32]
  private let numbers: [String: UInt32]

  /// Takes all words of some transcripts, numbered with `vocabulary`.
  ///
  /// - Parameters:
  ///   - gathersForms: whether a word counts as its base.
  ///   - alone: folded words that stand alone whatever they look like, such as stop words.
  public init(
    _ transcripts: [TokenisedTranscript], _ vocabulary: Vocabulary, gathersForms: Bool = false, alone: Set<String> = []
  ) {
    var spellings = Array(repeating: 0, count: vocabulary.count)
    for transcript in transcripts {
      for token in transcript.tokens where token.kind.countsAsWord { spellings[Int(token.type)] += 1 }
    }
    self.init(spellings: spellings, vocabulary, alone: gathersForms ? alone : nil)
  }

  /// Forms are gathered where words that stand alone are given.
  private init(spellings: [Int], _ vocabulary: Vocabulary, alone: Set<String>?) {
    let words = (0..<vocabulary.count).map { vocabulary.foldedID(of: TypeID($0)) }
    var counts = Array(repeating: 0, count: vocabulary.foldedCount)
    var best = Array(repeating: (count: 0, type: -1), count: vocabulary.foldedCount)
    for type in spellings.indices where spellings[type] > 0 {
      let word = Int(words[type])
      counts[word] += spellings[type]
      let isFirst = best[word].type < 0 || spellings[type] > best[word].count
      let isEqual = spellings[type] == best[word].count
      if isFirst || (isEqual && vocabulary.surface(of: TypeID(type)) < vocabulary.surface(of: TypeID(best[word].type)))
      {
        best[word] = (spellings[type], type)
      }
    }
    var folded = Array(repeating: "", count: counts.count)
    var shown = folded
    for word in counts.indices where counts[word] > 0 {
      folded[word] = vocabulary.folded(of: TypeID(best[word].type))
      let common = vocabulary.surface(of: TypeID(best[word].type))
      // The rest of the spellings may all be the small-letter one.
      shown[word] = best[word].count >= 4 * (counts[word] - best[word].count) ? common : folded[word]
    }
    self.folded = folded
    self.shown = shown
    self.counts = counts
    self.words = words
    numbers = Dictionary(
      folded.indices.filter { counts[$0] > 0 }.map { (folded[$0], UInt32($0)) }, uniquingKeysWith: { first, _ in first }
    )
    counted = alone.map { WordBases(folded, counts, alone: $0).bases } ?? folded.indices.map(UInt32.init)
  }

  /// The number that a word in any case counts as; `nil` where the material does not hold it.
  public func number(of word: String) -> Int? {
    numbers[Vocabulary.foldedText(word)].map { Int(counted[Int($0)]) }
  }

  /// The numbers of all words that begin so, in any case.
  public func numbers(beginning: String) -> Set<Int> {
    let beginning = Vocabulary.foldedText(beginning)
    return Set(folded.indices.filter { counts[$0] > 0 && folded[$0].hasPrefix(beginning) }.map { Int(counted[$0]) })
  }

  /// By the number that they count as the words that do, those that stand there most first.
  func allForms() -> [Int: [String]] {
    Dictionary(grouping: counted.indices.filter { counts[$0] > 0 }) { Int(counted[$0]) }
      .mapValues { places in
        places.sorted { counts[$0] == counts[$1] ? folded[$0] < folded[$1] : counts[$0] > counts[$1] }.map { shown[$0] }
      }
  }
}
