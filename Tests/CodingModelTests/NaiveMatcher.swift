@testable import CodingModel
import Foundation
import Synchronization
import TranscriptText

/// The meaning of rules written down as plainly as possible, to hold the fast matcher against. It shares with it only
/// the pattern tree.
struct NaiveMatcher {
  /// The words of the unit, each in NFC and with plain marks; one whose end is left out also as what it stands for.
  let words: [[String]]
  /// For each word the number of its sentence.
  let sentences: [Int]

  /// A match as the set of its word positions.
  typealias Match = Set<Int>

  func matches(_ pattern: RulePattern) -> Set<Match> {
    switch pattern {
    case .words(let wanted):
      return Set(
        words.indices.compactMap { start -> Match? in
          let end = start + wanted.count
          guard end <= words.count, sentences[start] == sentences[end - 1] else { return nil }
          return zip(wanted, words[start..<end]).allSatisfy { Self.fits($0, $1) } ? Set(start..<end) : nil
        })
    case .near(let first, let second, let reach):
      return pairs(first, second) { isBefore($0, $1, reach) || isBefore($1, $0, reach) }
    case .before(let first, let second, let reach): return pairs(first, second) { isBefore($0, $1, reach) }
    case .and(let first, let second):
      return holds(first) && holds(second) ? byExtent(matches(first).union(matches(second))) : []
    case .or(let first, let second): return byExtent(matches(first).union(matches(second)))
    case .not: return []
    }
  }

  func holds(_ pattern: RulePattern) -> Bool {
    switch pattern {
    case .words, .near, .before: !matches(pattern).isEmpty
    case .and(let first, let second): holds(first) && holds(second)
    case .or(let first, let second): holds(first) || holds(second)
    case .not(let operand): !holds(operand)
    }
  }

  private func pairs(
    _ first: RulePattern, _ second: RulePattern, _ isPair: (Match, Match) -> Bool
  ) -> Set<Match> {
    var found: Set<Match> = []
    for one in matches(first) {
      for other in matches(second) where isPair(one, other) { found.insert(one.union(other)) }
    }
    return byExtent(found)
  }

  private func isBefore(_ one: Match, _ other: Match, _ reach: RuleReach) -> Bool {
    guard let end = one.max(), let start = other.min(), end < start else { return false }
    switch reach {
    case .words(let gap): return start - end - 1 <= gap
    case .sentence: return sentences[start] == sentences[end]
    case .turn, .unit: return true
    }
  }

  private func byExtent(_ matches: Set<Match>) -> Set<Match> {
    Set(Dictionary(grouping: matches) { [$0.min() ?? 0, $0.max() ?? 0] }.values.map { $0.reduce([]) { $0.union($1) } })
  }

  /// Whether a word fits as one of the spellings that it stands for, and none of them fits an exclusion.
  static func fits(_ pattern: WordPattern, _ spellings: [String]) -> Bool {
    let question = Question(pattern: pattern, spellings: spellings)
    if let answer = answers.withLock({ $0[question] }) { return answer }
    let answer =
      spellings.contains { looks(like: pattern, $0) } && !pattern.exclusions.contains { fits($0, spellings) }
    answers.withLock { $0[question] = answer }
    return answer
  }

  /// Random texts say the same again and again.
  private static let answers = Mutex<[Question: Bool]>([:])

  private struct Question: Hashable {
    let pattern: WordPattern
    let spellings: [String]
  }

  /// Whether a word is as a pattern says, exclusions apart, by looking at every run of its hyphen parts. Whether a word
  /// holds a term has tests of its own; here the term is tried alone.
  private static func looks(like pattern: WordPattern, _ word: String) -> Bool {
    let word = pattern.isCaseSensitive ? word : word.lowercased()
    // An abbreviation's full stop is no part of its last word.
    let runs = runs(of: word.hasSuffix(".") ? String(word.dropLast()) : word)
    switch pattern.shape {
    case .any: return true
    case .infix: return word.contains(pattern.text)
    case .regex:
      return word.range(of: "^(?:\(pattern.text))$", options: [.regularExpression, .caseInsensitive]) != nil
    case .suffix: return runs.contains { $0.hasSuffix(pattern.text) }
    case .prefix: return runs.contains { $0.hasPrefix(pattern.text) }
    case .term(let borders): return holdsTerm(pattern.text, borders, word)
    case .exact: return runs.contains { isWhole($0, pattern) }
    }
  }

  private static let known = Mutex(KnownWords(files: nil))

  private static func holdsTerm(_ text: String, _ borders: TermBorders, _ word: String) -> Bool {
    let term = DanishTerm(
      text, left: borders.contains(.closedLeft) ? .closed : .open,
      right: borders.contains(.closedRight) ? .closed : .open)
    return known.withLock { known in
      TermIndex([term]).verdicts(on: word, known: known).contains { if case .match = $0 { true } else { false } }
    }
  }

  /// The hyphen parts of a word, and every row of them.
  private static func runs(of word: String) -> [String] {
    let parts = word.components(separatedBy: "-")
    return parts.indices.flatMap { first in
      (first..<parts.count).map { parts[first...$0].joined(separator: "-") }
    }
  }

  private static func isWhole(_ run: String, _ pattern: WordPattern) -> Bool {
    if run == pattern.text { return true }
    guard pattern.isCaseSensitive, run.hasPrefix(pattern.text) else { return false }
    let ending = run.dropFirst(pattern.text.count)
    return ending == "s" || ending.first == "'" && ending.dropFirst().allSatisfy(\.isLowercase)
  }
}

/// All codings of a transcript by the plain matcher, as lines of text.
func naiveCodings(_ transcript: TokenisedTranscript, _ books: [Codebook], roles: Set<SpeakerRole>) -> [String] {
  var evidence: [String: [String]] = [:]
  for book in books {
    for rule in book.codes.flatMap(\.rules) {
      for (range, words) in naiveStretches(transcript, rule, roles)
      where isAccompanied(rule, transcript, range, books, roles) {
        for code in [rule.code] + (book.parentsFollow ? rule.code.ancestors : []) {
          let key = String(format: "%08d %08d ", range.start, range.end) + code.description
          evidence[key, default: []].append("\(rule.id) \(words.map { "\($0.start)-\($0.end)" })")
        }
      }
    }
  }
  return evidence.keys.map { "\($0): \(evidence[$0] ?? [])" }
}

private func naiveStretches(
  _ transcript: TokenisedTranscript, _ rule: CodingRule, _ roles: Set<SpeakerRole>
) -> [(TextRange, [TextRange])] {
  var found: [(TextRange, [TextRange])] = []
  for (index, turn) in transcript.transcript.turns.enumerated() where admits(rule, turn, transcript, roles) {
    let sentences = Array(transcript.turnSentences[index])
    let passage = NaiveUnit(transcript, sentences)
    if let requires = rule.requires, !passage.matcher.holds(requires.pattern) { continue }
    if let unless = rule.unless, passage.matcher.holds(unless.pattern) { continue }
    for unit in rule.unit == .turn ? [sentences] : sentences.map({ [$0] }) {
      found += NaiveUnit(transcript, unit).stretches(rule, turn)
    }
  }
  return found
}

/// Whether the turn around a place has the other codes that a rule demands, by looking at every rule that demands none.
private func isAccompanied(
  _ rule: CodingRule, _ transcript: TokenisedTranscript, _ place: TextRange, _ books: [Codebook],
  _ roles: Set<SpeakerRole>
) -> Bool {
  if rule.companions == .none { return true }
  guard
    let turn = transcript.transcript.turns.first(where: { $0.body.start <= place.start && place.end <= $0.body.end })
  else { return false }
  for book in books {
    for other in book.codes.flatMap(\.rules) where other.companions == .none {
      let codes = [other.code] + (book.parentsFollow ? other.code.ancestors : [])
      let isWanted = codes.contains { code in
        switch rule.companions {
        case .none: true
        case .any: naiveAncestry(rule.code, code) == false
        case .oneOf(let wanted): wanted.contains { $0 == code || code.ancestors.contains($0) }
        }
      }
      let isThere = naiveStretches(transcript, other, roles).contains { range, _ in
        turn.body.start <= range.start && range.end <= turn.body.end
      }
      if isWanted, isThere { return true }
    }
  }
  return false
}

private func naiveAncestry(_ one: CodePath, _ other: CodePath) -> Bool {
  one == other || one.ancestors.contains(other) || other.ancestors.contains(one)
}

private func admits(
  _ rule: CodingRule, _ turn: Turn, _ transcript: TokenisedTranscript, _ roles: Set<SpeakerRole>
) -> Bool {
  if rule.speakers.names.isEmpty { return roles.contains(transcript.transcript.role(of: turn)) }
  return rule.speakers.names.contains { name in
    switch name {
    case "all": true
    case "interviewer": transcript.transcript.role(of: turn) == .interviewer
    default: transcript.transcript.speaker(of: turn).map { isNamed($0, name) } ?? false
    }
  }
}

/// A label, with or without a number.
private func isNamed(_ speaker: Speaker, _ name: String) -> Bool {
  let label = speaker.label.lowercased()
  return label == name.lowercased() || String(label.filter { !$0.isNumber }) == name.lowercased()
}

/// The words of some sentences with their places.
private struct NaiveUnit {
  let transcript: TokenisedTranscript
  let ranges: [TextRange]
  let matcher: NaiveMatcher

  init(_ transcript: TokenisedTranscript, _ sentences: [Int]) {
    self.transcript = transcript
    let tokens = sentences.flatMap { number in
      transcript.sentences[number].tokens.filter { transcript.tokens[$0].kind.countsAsWord }.map { ($0, number) }
    }
    ranges = tokens.map { transcript.tokens[$0.0].range }
    let words = ranges.map { NaiveUnit.plain(transcript.transcript.text[$0]) }
    let sentences = tokens.map(\.1)
    let spellings = words.indices.map { place in
      [words[place]] + NaiveUnit.completions(of: place, words.indices.map { ($0, sentences[$0]) }, words)
    }
    matcher = NaiveMatcher(words: spellings, sentences: sentences)
  }

  /// NFC, with plain hyphens and apostrophes.
  private static func plain(_ word: String) -> String {
    word.precomposedStringWithCanonicalMapping.replacing("’", with: "'").replacing("‑", with: "-")
  }

  /// What a word whose end is left out stands for: by the next long word of its sentence, six words on at most.
  private static func completions(
    of place: Int, _ sentences: [(place: Int, sentence: Int)], _ words: [String]
  ) -> [String] {
    guard isHanging(words[place]) else { return [] }
    let following = sentences.dropFirst(place + 1).prefix { $0.sentence == sentences[place].sentence }.prefix(6)
    guard let next = following.map({ words[$0.place] }).first(where: { $0.utf8.count > 5 && !isHanging($0) })
    else { return [] }
    let pair = [words[place], next]
    if let answer = answers.withLock({ $0[pair] }) { return answer }
    let answer = complete(words[place], with: next)
    answers.withLock { $0[pair] = answer }
    return answer
  }

  private static let answers = Mutex<[[String]: [String]]>([:])

  private static func complete(_ word: String, with next: String) -> [String] {
    let known = KnownWords(files: nil)
    let all = SuspendedHyphen(known: known).completions(of: word, with: next)
    let knownWords = all.filter { known.isKnown($0) }
    return knownWords.isEmpty ? Array(all.prefix(1)) : knownWords
  }

  private static func isHanging(_ word: String) -> Bool { word.utf8.count > 3 && word.hasSuffix("-") }

  func stretches(_ rule: CodingRule, _ turn: Turn) -> [(TextRange, [TextRange])] {
    let matches = matcher.matches(rule.pattern)
    if matches.isEmpty { return [] }
    let all = Set(matches.joined()).sorted()
    switch rule.span {
    case .turn: return [(turn.body, all.map { ranges[$0] })]
    case .sentence:
      return Dictionary(grouping: all) { matcher.sentences[$0] }.map { number, positions in
        (transcript.sentences[number].range, positions.map { ranges[$0] })
      }
    case .match:
      return joined(matches).map { words in
        let positions = words.sorted()
        let extent = TextRange(start: ranges[positions[0]].start, end: ranges[positions[positions.count - 1]].end)
        return (extent, positions.map { ranges[$0] })
      }
    }
  }
}

/// Joins matches until no two extents share a position.
private func joined(_ matches: Set<Set<Int>>) -> [Set<Int>] {
  var left = matches.map { (low: $0.min() ?? 0, high: $0.max() ?? 0, words: $0) }
  var isChanged = true
  while isChanged {
    isChanged = false
    search: for first in left.indices {
      for second in left.indices
      where second > first && left[first].low <= left[second].high && left[second].low <= left[first].high {
        let merged = (
          min(left[first].low, left[second].low), max(left[first].high, left[second].high),
          left[first].words.union(left[second].words)
        )
        left.remove(at: second)
        left[first] = merged
        isChanged = true
        break search
      }
    }
  }
  return left.sorted { $0.low < $1.low }.map(\.words)
}
