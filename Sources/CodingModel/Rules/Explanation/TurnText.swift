internal import TranscriptText

/// One turn of a transcript with a vocabulary of its own, so that work on spellings is done for its words only.
struct TurnText {
  /// The transcript with the tokens and sentences of this turn alone.
  let transcript: TokenisedTranscript
  /// Numbers the spellings of the turn.
  let vocabulary: Vocabulary
  /// The turn's place in the transcript, from 0.
  let index: Int
  /// The tokens that count as words, in order.
  let words: [Word]

  /// A word of the turn.
  struct Word {
    /// Where it stands in the transcript's text.
    let range: TextRange
    /// Its spelling in the turn's vocabulary.
    let type: TypeID
    /// Its token's place in the turn.
    let token: Int
    /// Its sentence's place in the turn.
    let sentence: Int
  }

  /// Takes the turn at `index` (from 0) out of a transcript whose spellings `vocabulary` numbers.
  init(_ transcript: TokenisedTranscript, _ vocabulary: Vocabulary, turn index: Int) {
    let own = Vocabulary()
    let first = transcript.turnTokens[index].lowerBound
    let tokens = transcript.tokens[transcript.turnTokens[index]].map { token in
      Token(
        start: token.start, length: token.length,
        type: vocabulary.withSurface(of: token.type) { own.intern($0) }, kind: token.kind)
    }
    let sentences = transcript.sentences[transcript.turnSentences[index]].map { sentence in
      Sentence(range: sentence.range, tokens: sentence.tokens.lowerBound - first..<sentence.tokens.upperBound - first)
    }
    func alone(_ range: Range<Int>) -> [Range<Int>] {
      transcript.transcript.turns.indices.map { $0 == index ? range : 0..<0 }
    }
    self.transcript = TokenisedTranscript(
      transcript: transcript.transcript, tokens: tokens, sentences: sentences, turnTokens: alone(tokens.indices),
      turnSentences: alone(sentences.indices))
    self.vocabulary = own
    self.index = index
    words = sentences.enumerated().flatMap { number, sentence in
      sentence.tokens.filter { tokens[$0].kind.countsAsWord }.map { place in
        Word(range: tokens[place].range, type: tokens[place].type, token: place, sentence: number)
      }
    }
  }

  /// The turn.
  var turn: Turn { transcript.transcript.turns[index] }

  /// The places of words among the turn's, ascending; those of other turns are left out.
  func places(of ranges: [TextRange]) -> [Int] {
    let wanted = Set(ranges)
    return words.indices.filter { wanted.contains(words[$0].range) }
  }

  /// The sentences that share a byte with a stretch, as places in the turn.
  func sentences(touching range: TextRange) -> [Int] {
    transcript.sentences.indices.filter { transcript.sentences[$0].range.overlaps(range) }
  }
}
