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
  private var words: UnitWords
  private var passage: PassageConditions
  /// The last unit that called up each rule, by the units' running number.
  private var lastUnit: [Int]
  private var unit = 0

  init(_ transcript: TokenisedTranscript, _ rules: CompiledRules) {
    self.transcript = transcript
    self.rules = rules
    words = UnitWords(rules.matcher, rules.nodes)
    passage = PassageConditions(rules)
    lastUnit = Array(repeating: 0, count: rules.rules.count)
  }

  /// Adds the proposals for one turn, by the rules that look at its speaker.
  mutating func code(turn index: Int, roles: Set<SpeakerRole>) {
    guard passage.begin(turn: index, in: transcript, roles: roles) else { return }
    let sentences = transcript.turnSentences[index]
    if !rules.sentenceRules.isEmpty {
      for number in sentences { code(number..<number + 1, rules.tables.sentenceCalls, turn: index) }
    }
    if !rules.turnRules.isEmpty { code(sentences, rules.tables.turnCalls, turn: index) }
  }

  private mutating func code(_ unit: Range<Int>, _ calls: SlotTables.Calls, turn: Int) {
    words.clear()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for number in unit { words.append(transcript.sentences[number].tokens, of: tokens) }
    }
    for number in calledRules(calls) where words.sign(of: rules.rules[number].node) != .no {
      propose(number, unit, turn: turn)
    }
  }

  /// The rules that the unit's words call up in a turn that they may look at, ascending. Most units end here: one look-up
  /// per token.
  private mutating func calledRules(_ calls: SlotTables.Calls) -> [Int] {
    unit += 1
    var called: [Int] = []
    for slot in words.distinctSlots {
      for place in calls.starts[Int(slot)]..<calls.starts[Int(slot) + 1] {
        let number = Int(calls.rules[Int(place)])
        if lastUnit[number] == unit { continue }
        lastUnit[number] = unit
        if passage.opens(rules.gateOfRule[number], in: transcript) { called.append(number) }
      }
    }
    return called.sorted()
  }

  // MARK: Proposals

  private mutating func propose(_ number: Int, _ unit: Range<Int>, turn: Int) {
    let matches = words.matches(of: rules.rules[number].node)
    guard !matches.isEmpty else { return }
    switch rules.rules[number].rule.span {
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
    positions.map { transcript.tokens[words.token(at: $0)].range }
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
