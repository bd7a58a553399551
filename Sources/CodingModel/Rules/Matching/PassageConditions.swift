internal import TranscriptText

/// What rules demand of the turn they look in (`requires`, `unless`), each condition judged at most once per turn.
struct PassageConditions {
  private let rules: CompiledRules
  private var words: UnitWords
  private var turn = 0
  private var hasWords = false
  private var signs: ConditionSigns?
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
    signs = nil
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
    let answer = toldBySigns(condition, transcript) ?? judge(condition, transcript)
    answers[condition] = answer
    return answer
  }

  private mutating func judge(_ condition: Int, _ transcript: TokenisedTranscript) -> Bool {
    if !hasWords { readWords(of: transcript) }
    return words.holds(rules.conditions[condition])
  }

  /// The answer where the turn's words one by one give it; most conditions are lists of words.
  private mutating func toldBySigns(_ condition: Int, _ transcript: TokenisedTranscript) -> Bool? {
    guard condition < ConditionSigns.most else { return nil }
    let signs = signs ?? readSigns(of: transcript)
    self.signs = signs
    let bit: UInt64 = 1 << UInt64(condition)
    if signs.settled & bit != 0 { return true }
    return (signs.possible | rules.tables.unsigned) & bit == 0 ? false : nil
  }

  private func readSigns(of transcript: TokenisedTranscript) -> ConditionSigns {
    var signs = ConditionSigns()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for number in transcript.turnSentences[turn] {
        let range = transcript.sentences[number].tokens
        for index in range where tokens[index].kind.countsAsWord {
          let slot = rules.matcher.slot(at: index, before: range.upperBound, of: tokens)
          if slot != 0 { signs.formUnion(rules.tables.signs[Int(slot)]) }
        }
      }
    }
    return signs
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
