@testable import CodingModel
import TranscriptText

extension CompiledRules {
  /// The rules of some books, having looked at a vocabulary by the material's own and the commonest words.
  init(_ books: [Codebook], readyFor vocabulary: Vocabulary) {
    self.init(codebooks: books)
    extend(to: vocabulary, known: KnownWords(files: nil))
  }
}
