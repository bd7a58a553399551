internal import TranscriptText

/// One rule's finding for one code, not yet joined with others.
struct Proposal {
  let range: TextRange
  let code: CodePath
  let rule: Int
  let turn: Int
  let words: [TextRange]
}

/// One pass of compiled rules over one transcript.
struct RulePass {
  private(set) var proposals: [Proposal] = []
  private let transcript: TokenisedTranscript
  private let rules: CompiledRules
  private let sentenceTriggers: [Bool]
  private let turnTriggers: [Bool]
  private var words: UnitWords
  private var passage: PassageConditions
  /// Which selections of speakers the turn at hand belongs to.
  private var admitted: [Bool] = []
  /// The last unit that called up each rule, by the units' running number.
  private var lastUnit: [Int]
  private var unit = 0

  init(_ transcript: TokenisedTranscript, _ rules: CompiledRules) {
    self.transcript = transcript
    self.rules = rules
    sentenceTriggers = rules.sentenceRules.triggeringSlots(rules.matcher)
    turnTriggers = rules.turnRules.triggeringSlots(rules.matcher)
    words = UnitWords(patternCount: rules.matcher.patternCount)
    passage = PassageConditions(rules)
    lastUnit = Array(repeating: 0, count: rules.rules.count)
  }

  /// Adds the proposals for one turn, by the rules that look at its speaker.
  mutating func code(turn index: Int, roles: Set<SpeakerRole>) {
    let turn = transcript.transcript.turns[index]
    admitted = rules.selections.map { $0.admits(turn, in: transcript.transcript, roles: roles) }
    guard admitted.contains(true) else { return }
    passage.begin(turn: index)
    let sentences = transcript.turnSentences[index]
    if !rules.sentenceRules.isEmpty {
      for number in sentences { code(number..<number + 1, rules.sentenceRules, sentenceTriggers, turn: index) }
    }
    if !rules.turnRules.isEmpty { code(sentences, rules.turnRules, turnTriggers, turn: index) }
  }

  private mutating func code(_ unit: Range<Int>, _ index: RuleIndex, _ triggers: [Bool], turn: Int) {
    guard unit.contains(where: { calls(transcript.sentences[$0].tokens, triggers) }) else { return }
    words.clear()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for number in unit { words.append(transcript.sentences[number].tokens, of: tokens, matcher: rules.matcher) }
    }
    for number in calledRules(index) { propose(number, unit, turn: turn) }
  }

  /// The rules that the unit's words call up and whose other words are not missing, ascending.
  private mutating func calledRules(_ index: RuleIndex) -> [Int] {
    unit += 1
    var called: [Int] = []
    for id in words.present {
      for number in index.rulesOfPattern[Int(id)] where lastUnit[Int(number)] != unit {
        lastUnit[Int(number)] = unit
        let rule = rules.rules[Int(number)]
        if admitted[rule.selection], words.mayHold(rule.node) { called.append(Int(number)) }
      }
    }
    return called.sorted()
  }

  /// Whether one of the tokens calls up a rule. Most units end here: one look-up per token.
  private func calls(_ range: Range<Int>, _ triggers: [Bool]) -> Bool {
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for index in range where triggers[Int(rules.matcher.slot(at: index, before: range.upperBound, of: tokens))] {
        return true
      }
      return false
    }
  }

  // MARK: Proposals

  private mutating func propose(_ number: Int, _ unit: Range<Int>, turn: Int) {
    let rule = rules.rules[number]
    let matches = words.matches(of: rule.node)
    guard !matches.isEmpty, passage.admits(rule, in: transcript) else { return }
    switch rule.rule.span {
    case .match:
      for stretch in matches.stretches { propose(number, ranges(stretch), extent: nil, turn) }
    case .sentence:
      for (sentence, positions) in bySentence(matches.words) {
        propose(number, ranges(positions), extent: transcript.sentences[unit.lowerBound + sentence].range, turn)
      }
    case .turn: propose(number, ranges(matches.words), extent: transcript.transcript.turns[turn].body, turn)
    }
  }

  private func ranges(_ positions: [Int32]) -> [TextRange] {
    positions.map { transcript.tokens[words.tokens[Int($0)]].range }
  }

  /// The positions, which ascend, by the sentence of the unit that they stand in.
  private func bySentence(_ positions: [Int32]) -> [(sentence: Int, positions: [Int32])] {
    var parts: [(sentence: Int, positions: [Int32])] = []
    for position in positions {
      let sentence = words.sentences.number(of: position)
      if let last = parts.last, last.sentence == sentence {
        parts[parts.count - 1].positions.append(position)
      } else {
        parts.append((sentence, [position]))
      }
    }
    return parts
  }

  private mutating func propose(_ number: Int, _ words: [TextRange], extent: TextRange?, _ turn: Int) {
    guard let first = words.first, let last = words.last else { return }
    for code in rules.rules[number].codes {
      proposals.append(Proposal(range: extent ?? first.union(last), code: code, rule: number, turn: turn, words: words))
    }
  }
}
