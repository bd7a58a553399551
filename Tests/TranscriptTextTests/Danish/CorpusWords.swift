import TestSupport
import TranscriptText

/// The folded words of a corpus with their counts.
enum CorpusWords {
  static func debates() throws -> [(word: String, count: Int)] {
    var counts: [String: Int] = [:]
    let tokeniser = try Tokeniser()
    for source in SharedData.debates {
      let (tokens, _) = try tokeniser.tokenise(TextDecoder.decode(source).value.text)
      for token in tokens where token.kind == .word {
        counts[tokeniser.vocabulary.folded(of: token.type), default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { (word: $0.key, count: $0.value) }
  }
}
