public import Foundation
public import TranscriptText

/// Codes an interview by rules.
public enum RuleCoder {
  /// The codings that `rules` propose in the turns of `roles`.
  ///
  /// One coding per stretch and code; where several rules agree, their evidence stands in the order of the rules.
  /// The codings are ordered by start, end and code, and have the same identities each time (`Coding.ruleID`).
  /// `vocabulary` is the one that the tokens were numbered with; spellings that `rules` has not seen are looked at
  /// in a copy, so call `rules.extend(to:)` first when there are many interviews. Time is linear in the tokens, apart
  /// from sorting, and however long a sentence is.
  public static func codings(
    in transcript: TokenisedTranscript, interview: UUID, rules: CompiledRules, vocabulary: Vocabulary,
    roles: Set<SpeakerRole> = [.informant]
  ) -> [Coding] {
    var rules = rules
    rules.extend(to: vocabulary)
    var run = RuleRun(transcript, rules)
    for (index, turn) in transcript.transcript.turns.enumerated()
    where roles.contains(transcript.transcript.role(of: turn)) {
      run.code(turn: index)
    }
    return codings(from: run.proposals, rules: rules.rules, interview: interview)
  }

  /// Joins the proposals that give the same code to the same stretch.
  private static func codings(from proposals: [Proposal], rules: [CompiledRule], interview: UUID) -> [Coding] {
    let sorted = proposals.sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      let codes = (rules[left.rule].rule.code, rules[right.rule].rule.code)
      return codes.0 == codes.1 ? left.rule < right.rule : codes.0 < codes.1
    }
    var codings: [Coding] = []
    var index = 0
    while index < sorted.count {
      let range = sorted[index].range
      let code = rules[sorted[index].rule].rule.code
      var evidence: [RuleEvidence] = []
      while index < sorted.count, sorted[index].range == range, rules[sorted[index].rule].rule.code == code {
        evidence.append(rules[sorted[index].rule].evidence(sorted[index].words))
        index += 1
      }
      codings.append(
        Coding(
          id: Coding.ruleID(interview: interview, range: range, code: code, coder: .rules), interview: interview,
          range: range, code: code, coder: .rules, evidence: evidence))
    }
    return codings
  }
}

/// One rule's finding, not yet joined with others.
struct Proposal {
  let range: TextRange
  let rule: Int
  let words: [TextRange]
}

/// One pass of compiled rules over one transcript.
private struct RuleRun {
  private let transcript: TokenisedTranscript
  private let rules: CompiledRules
  private let sentenceTriggers: [Bool]
  private let turnTriggers: [Bool]
  private var words: UnitWords
  private(set) var proposals: [Proposal] = []
  /// The last unit that called up each rule, by the units' running number.
  private var lastUnit: [Int]
  private var unit = 0

  init(_ transcript: TokenisedTranscript, _ rules: CompiledRules) {
    self.transcript = transcript
    self.rules = rules
    sentenceTriggers = rules.sentenceRules.triggeringSlots(rules.matcher)
    turnTriggers = rules.turnRules.triggeringSlots(rules.matcher)
    words = UnitWords(patternCount: rules.matcher.patterns.count)
    lastUnit = Array(repeating: 0, count: rules.rules.count)
  }

  mutating func code(turn index: Int) {
    let sentences = transcript.turnSentences[index]
    for number in sentences {
      let sentence = transcript.sentences[number]
      code([sentence.tokens], index: rules.sentenceRules, triggers: sentenceTriggers, extent: sentence.range)
    }
    guard !rules.turnRules.isEmpty else { return }
    code(
      sentences.map { transcript.sentences[$0].tokens }, index: rules.turnRules, triggers: turnTriggers,
      extent: transcript.transcript.turns[index].body)
  }

  private mutating func code(_ unit: [Range<Int>], index: RuleIndex, triggers: [Bool], extent: TextRange) {
    guard unit.contains(where: { calls($0, triggers) }) else { return }
    words.clear()
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for sentence in unit { words.append(sentence, of: tokens, matcher: rules.matcher) }
    }
    for number in calledRules(index) { propose(number, extent: extent) }
  }

  /// The rules that the unit's words call up and whose other words are not missing, ascending.
  private mutating func calledRules(_ index: RuleIndex) -> [Int] {
    unit += 1
    var called: [Int] = []
    for id in words.present {
      for number in index.rulesOfPattern[Int(id)] where lastUnit[Int(number)] != unit {
        lastUnit[Int(number)] = unit
        if words.mayHold(rules.rules[Int(number)].node) { called.append(Int(number)) }
      }
    }
    return called.sorted()
  }

  /// Whether one of the tokens calls up a rule. Most units end here: one look-up per token.
  private func calls(_ range: Range<Int>, _ triggers: [Bool]) -> Bool {
    transcript.tokens.withUnsafeBufferPointer { tokens in
      for index in range where triggers[Int(rules.matcher.slot(of: tokens[index].type))] { return true }
      return false
    }
  }

  private mutating func propose(_ number: Int, extent: TextRange) {
    let rule = rules.rules[number]
    let matches = words.matches(of: rule.node)
    guard !matches.isEmpty else { return }
    if rule.rule.span == .match {
      for stretch in matches.stretches { propose(number, stretch, extent: nil) }
    } else {
      propose(number, matches.words, extent: extent)
    }
  }

  private mutating func propose(_ number: Int, _ positions: [Int32], extent: TextRange?) {
    let ranges = positions.map { transcript.tokens[words.tokens[Int($0)]].range }
    guard let first = ranges.first, let last = ranges.last else { return }
    proposals.append(Proposal(range: extent ?? first.union(last), rule: number, words: ranges))
  }
}
