internal import TranscriptText

/// What rules demand of the turn they look in (`requires`, `unless`), each condition judged at most once per turn.
struct PassageConditions {
  private let rules: CompiledRules
  private var words: UnitWords
  private var turn = 0
  private var hasWords = false
  private var answers: [Bool?]

  /// Makes room for the conditions of `rules`.
  init(_ rules: CompiledRules) {
    self.rules = rules
    words = UnitWords(patternCount: rules.conditions.isEmpty ? 0 : rules.matcher.patternCount)
    answers = Array(repeating: nil, count: rules.conditions.count)
  }

  /// Forgets what was found in the turn before.
  mutating func begin(turn: Int) {
    self.turn = turn
    hasWords = false
    for index in answers.indices { answers[index] = nil }
  }

  /// Whether the turn has what `rule` requires and nothing that it rules out.
  mutating func admits(_ rule: CompiledRule, in transcript: TokenisedTranscript) -> Bool {
    if let requires = rule.requires, !holds(requires, in: transcript) { return false }
    if let unless = rule.unless, holds(unless, in: transcript) { return false }
    return true
  }

  private mutating func holds(_ condition: Int, in transcript: TokenisedTranscript) -> Bool {
    if let answer = answers[condition] { return answer }
    if !hasWords { readWords(of: transcript) }
    let answer = words.holds(rules.conditions[condition])
    answers[condition] = answer
    return answer
  }

  private mutating func readWords(of transcript: TokenisedTranscript) {
    hasWords = true
    words.clear()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for number in transcript.turnSentences[turn] {
        words.append(transcript.sentences[number].tokens, of: tokens, matcher: rules.matcher)
      }
    }
  }
}
