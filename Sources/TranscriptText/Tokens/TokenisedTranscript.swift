/// A transcript with the tokens and sentences of its turns' bodies.
public struct TokenisedTranscript: Sendable {
  /// The transcript that was tokenised.
  public let transcript: Transcript
  /// All tokens of all turns' bodies, in the order of the text.
  public let tokens: [Token]
  /// All sentences; none reaches over a turn's end.
  public let sentences: [Sentence]
  /// For each turn its tokens, as indices into `tokens`.
  public let turnTokens: [Range<Int>]
  /// For each turn its sentences, as indices into `sentences`.
  public let turnSentences: [Range<Int>]

  /// Makes a tokenised transcript; the two lists of ranges have one element per turn.
  public init(
    transcript: Transcript, tokens: [Token], sentences: [Sentence], turnTokens: [Range<Int>],
    turnSentences: [Range<Int>]
  ) {
    self.transcript = transcript
    self.tokens = tokens
    self.sentences = sentences
    self.turnTokens = turnTokens
    self.turnSentences = turnSentences
  }

  /// Number of tokens in turn `index` (from 0) that count as words.
  public func wordCount(ofTurn index: Int) -> Int {
    tokens[turnTokens[index]].count { $0.kind.countsAsWord }
  }
}
