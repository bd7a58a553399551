internal import CICU

/// Cuts text into tokens and sentences, exactly as ICU does with the given rules over each whole line.
///
/// Speech repeats itself, so ICU sees each distinct chunk between blanks once; the rest is a look into a table. Where a
/// rule looks past a blank (`2. maj`, `[lang pause]`) ICU reads on in the line itself. White space is never a token;
/// every other character belongs to exactly one. Owns ICU's iterator: one tokeniser per thread.
public final class Tokeniser {
  /// The rules that cut.
  public let rules: WordRules
  /// The spellings of all tokens so far.
  public let vocabulary: Vocabulary

  let breaker: WordBreaker
  let memo = ChunkMemo()
  let segments = UnsafeMutableBufferPointer<kodeks_segment>.allocate(capacity: 256)
  // Memory for one chunk's or stretch's work, used again; never held by two callers.
  @exclusivity(unchecked) var pieces: [Piece] = []
  @exclusivity(unchecked) var chunkTokens = TokenBuffer(capacity: 64)

  /// Opens ICU's rules or compiles the Danish ones (about 60 ms; ICU's own take under 1 ms).
  ///
  /// - Parameter vocabulary: where spellings are numbered; nothing else may use it meanwhile.
  /// - Throws: `DiagnosticError` with a `TokeniserMessage` when ICU cannot open or accept the rules.
  public init(rules: WordRules = .danish, vocabulary: Vocabulary = Vocabulary()) throws {
    self.rules = rules
    self.vocabulary = vocabulary
    breaker = try WordBreaker(rules: rules)
  }

  /// A tokeniser for another thread with the same compiled rules and an empty vocabulary of its own.
  ///
  /// - Throws: `DiagnosticError` with a `TokeniserMessage` when ICU has no memory for it.
  public init(sharingRulesOf other: Tokeniser) throws {
    rules = other.rules
    vocabulary = Vocabulary()
    breaker = try WordBreaker(sharing: other.breaker)
  }

  deinit { segments.deallocate() }

  /// The version of the ICU that is loaded, such as `72.1`; other versions can cut some text differently.
  public static var icuVersion: String { WordBreaker.icuVersion }

  /// What went wrong inside ICU since this tokeniser was made (it has no errors but lack of memory); `nil` as a rule.
  ///
  /// The stretch in question was then cut at white space only, and may be so again: the tokeniser is of no more use.
  /// Who calls `append` asks for this afterwards; the other functions throw it.
  public var failure: TokeniserMessage? {
    guard breaker.errorNumber != 0 else { return nil }
    return .breakingFailed(icuError: WordBreaker.errorName(breaker.errorNumber), icuVersion: Self.icuVersion)
  }

  /// Throws what went wrong inside ICU since this tokeniser was made.
  ///
  /// - Throws: `DiagnosticError` with `failure`.
  public func checkFailure() throws(DiagnosticError) {
    if let failure { throw DiagnosticError(failure) }
  }

  /// The tokens of a stretch of text, in order. Lines are cut independently of each other.
  ///
  /// - Throws: `DiagnosticError` with `failure` when there is one.
  public func tokens(in text: CanonicalText, range: TextRange) throws(DiagnosticError) -> [Token] {
    var buffer = TokenBuffer()
    text.utf8.withUnsafeBytes { append(tokensOf: $0, in: range.start..<range.end, to: &buffer) }
    try checkFailure()
    return buffer.tokens
  }

  /// The tokens and sentences of all turns' bodies. A turn's end always ends a sentence.
  ///
  /// - Throws: `DiagnosticError` with `failure` when there is one.
  public func tokenise(_ transcript: Transcript) throws(DiagnosticError) -> TokenisedTranscript {
    var buffer = TokenBuffer()
    var turnTokens: [Range<Int>] = []
    transcript.text.utf8.withUnsafeBytes { bytes in
      for turn in transcript.turns {
        let first = buffer.count
        append(tokensOf: bytes, in: turn.body.start..<turn.body.end, to: &buffer)
        turnTokens.append(first..<buffer.count)
      }
    }
    try checkFailure()
    let tokens = buffer.tokens
    let splitter = SentenceSplitter(lineEnds: .mayWrap)
    var sentences: [Sentence] = []
    var turnSentences: [Range<Int>] = []
    for range in turnTokens {
      let first = sentences.count
      sentences += splitter.sentences(in: transcript.text, tokens: tokens, range: range)
      turnSentences.append(first..<sentences.count)
    }
    return TokenisedTranscript(
      transcript: transcript, tokens: tokens, sentences: sentences, turnTokens: turnTokens,
      turnSentences: turnSentences)
  }

  /// The tokens and sentences of a plain text in which each line stands on its own.
  ///
  /// - Throws: `DiagnosticError` with `failure` when there is one.
  public func tokenise(_ text: CanonicalText) throws(DiagnosticError) -> (tokens: [Token], sentences: [Sentence]) {
    let tokens = try tokens(in: text, range: text.fullRange)
    let splitter = SentenceSplitter(lineEnds: .alwaysBreak)
    return (tokens, splitter.sentences(in: text, tokens: tokens, range: 0..<tokens.count))
  }
}
