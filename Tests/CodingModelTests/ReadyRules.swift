@testable import CodingModel
import TranscriptText

extension CompiledRules {
  /// The rules of some books, having looked at a vocabulary by the material's own and the commonest words, and at the words
  /// of `transcript` whose ends are left out.
  init(
    _ books: [Codebook], readyFor vocabulary: Vocabulary, for transcript: TokenisedTranscript? = nil,
    known: KnownWords = KnownWords(files: nil)
  ) {
    self.init(codebooks: books)
    extend(to: vocabulary, known: known)
    guard let transcript else { return }
    complete(transcript, vocabulary, hyphens: SuspendedHyphen(known: known), known: known)
  }
}
