internal import TranscriptText

/// What rules demand of the turn they look in: who speaks, and what the turn must hold and must not (`requires`,
/// `unless`). Most rules of a book demand the same, so each distinct demand is a gate, judged at most once per turn.
struct PassageConditions {
  /// What one rule demands, by numbers: conditions that must hold and must not, and a selection of speakers.
  struct Gate: Hashable, Sendable {
    let requires: Int32?
    let unless: Int32?
    let selection: Int
  }

  private let rules: CompiledRules
  private var words: UnitWords
  private var turn = 0
  private var hasWords = false
  /// Which selections of speakers the turn belongs to.
  private var admitted: [Bool] = []
  private var answers: [Bool?]

  /// Makes room for the gates of `rules`.
  init(_ rules: CompiledRules) {
    self.rules = rules
    words = UnitWords(rules.matcher, rules.nodes)
    answers = Array(repeating: nil, count: rules.gates.count)
  }

  /// Forgets what was found in the turn before; false when no rule looks at the new one's speaker.
  mutating func begin(turn index: Int, in transcript: TokenisedTranscript, roles: Set<SpeakerRole>) -> Bool {
    turn = index
    hasWords = false
    for gate in answers.indices { answers[gate] = nil }
    let turn = transcript.transcript.turns[index]
    admitted = rules.selections.map { $0.admits(turn, in: transcript.transcript, roles: roles) }
    return admitted.contains(true)
  }

  /// Whether the turn has what the gate numbered `gate` requires, and nothing that it rules out.
  mutating func opens(_ gate: Int, in transcript: TokenisedTranscript) -> Bool {
    if let answer = answers[gate] { return answer }
    let answer = judge(rules.gates[gate], transcript)
    answers[gate] = answer
    return answer
  }

  private mutating func judge(_ gate: Gate, _ transcript: TokenisedTranscript) -> Bool {
    guard admitted[gate.selection] else { return false }
    if let requires = gate.requires, !holds(requires, transcript) { return false }
    if let unless = gate.unless, holds(unless, transcript) { return false }
    return true
  }

  private mutating func holds(_ condition: Int32, _ transcript: TokenisedTranscript) -> Bool {
    if !hasWords { readWords(of: transcript) }
    return words.holds(condition)
  }

  private mutating func readWords(of transcript: TokenisedTranscript) {
    hasWords = true
    words.clear()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for number in transcript.turnSentences[turn] { words.append(transcript.sentences[number].tokens, of: tokens) }
    }
  }
}
