internal import TranscriptText

/// Counts the words proper among tokens by their folded form: those that can be parts of a compound. What counts as a
/// word in tables, numbers and addresses too, is for `TokenKind.countsAsWord` to say.
struct FoldedWordCounter {
  private let vocabulary: Vocabulary
  private var counts: [UInt32: (type: TypeID, count: Int)] = [:]

  /// Counts tokens that were numbered with `vocabulary`.
  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The distinct words with their counts, in the order of their first appearance.
  var words: [(word: String, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { (word: vocabulary.folded(of: $0.value.type), count: $0.value.count) }
  }

  /// Adds the words among some tokens.
  mutating func add(_ tokens: ArraySlice<Token>) {
    for token in tokens where token.kind == .word {
      counts[vocabulary.foldedID(of: token.type), default: (token.type, 0)].count += 1
    }
  }
}
