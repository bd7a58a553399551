@testable import CodingModel
import Foundation
import TranscriptText

/// The meaning of rules written down as plainly as possible, to hold the fast matcher against. It shares with it only
/// the pattern tree.
struct NaiveMatcher {
  /// The words of the unit.
  let words: [String]
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
    case .near(let first, let second, let gap):
      var found: Set<Match> = []
      for one in matches(first) {
        for other in matches(second) where isNear(one, other, gap) { found.insert(one.union(other)) }
      }
      return byExtent(found)
    case .and(let first, let second):
      return holds(first) && holds(second) ? byExtent(matches(first).union(matches(second))) : []
    case .or(let first, let second): return byExtent(matches(first).union(matches(second)))
    case .not: return []
    }
  }

  func holds(_ pattern: RulePattern) -> Bool {
    switch pattern {
    case .words, .near: !matches(pattern).isEmpty
    case .and(let first, let second): holds(first) && holds(second)
    case .or(let first, let second): holds(first) || holds(second)
    case .not(let operand): !holds(operand)
    }
  }

  private func isNear(_ one: Match, _ other: Match, _ gap: Int) -> Bool {
    guard let a = one.min(), let b = one.max(), let c = other.min(), let d = other.max() else { return false }
    return b < c ? c - b - 1 <= gap : d < a ? a - d - 1 <= gap : false
  }

  private func byExtent(_ matches: Set<Match>) -> Set<Match> {
    Set(Dictionary(grouping: matches) { [$0.min() ?? 0, $0.max() ?? 0] }.values.map { $0.reduce([]) { $0.union($1) } })
  }

  /// Whether a word fits, by looking at every run of its hyphen parts.
  static func fits(_ pattern: WordPattern, _ word: String) -> Bool {
    var word = word.replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "‑", with: "-")
    if !pattern.isCaseSensitive { word = word.lowercased() }
    let parts = word.components(separatedBy: "-")
    for first in parts.indices {
      for last in first..<parts.count {
        let run = parts[first...last].joined(separator: "-")
        switch pattern.shape {
        case .prefix: if run.hasPrefix(pattern.text) { return true }
        case .exact:
          if run == pattern.text { return true }
          guard pattern.isCaseSensitive, run.hasPrefix(pattern.text) else { continue }
          let ending = run.dropFirst(pattern.text.count)
          if ending == "s" || ending.first == "'" && ending.dropFirst().allSatisfy(\.isLowercase) { return true }
        }
      }
    }
    return false
  }
}

/// All codings of a transcript by the plain matcher, as lines of text.
func naiveCodings(_ transcript: TokenisedTranscript, _ books: [Codebook], roles: Set<SpeakerRole>) -> [String] {
  var evidence: [String: [String]] = [:]
  for book in books {
    for rule in book.codes.flatMap(\.rules) {
      for (range, words) in naiveStretches(transcript, rule, roles) {
        let key = String(format: "%08d %08d ", range.start, range.end) + rule.code.description
        evidence[key, default: []].append("\(rule.id) \(words.map { "\($0.start)-\($0.end)" })")
      }
    }
  }
  return evidence.keys.map { "\($0): \(evidence[$0] ?? [])" }
}

private func naiveStretches(
  _ transcript: TokenisedTranscript, _ rule: CodingRule, _ roles: Set<SpeakerRole>
) -> [(TextRange, [TextRange])] {
  var found: [(TextRange, [TextRange])] = []
  for (index, turn) in transcript.transcript.turns.enumerated()
  where roles.contains(transcript.transcript.role(of: turn)) {
    let sentences = Array(transcript.turnSentences[index])
    for unit in rule.span == .turn ? [sentences] : sentences.map({ [$0] }) {
      let tokens = unit.flatMap { number in
        transcript.sentences[number].tokens.filter { transcript.tokens[$0].kind.countsAsWord }.map { ($0, number) }
      }
      let ranges = tokens.map { transcript.tokens[$0.0].range }
      let matcher = NaiveMatcher(words: ranges.map { transcript.transcript.text[$0] }, sentences: tokens.map(\.1))
      let matches = matcher.matches(rule.pattern)
      if matches.isEmpty { continue }
      switch rule.span {
      case .turn: found.append((turn.body, Set(matches.joined()).sorted().map { ranges[$0] }))
      case .sentence:
        found.append((transcript.sentences[unit[0]].range, Set(matches.joined()).sorted().map { ranges[$0] }))
      case .match:
        for words in joined(matches) {
          let positions = words.sorted()
          found.append(
            (
              TextRange(start: ranges[positions[0]].start, end: ranges[positions[positions.count - 1]].end),
              positions.map { ranges[$0] }
            ))
        }
      }
    }
  }
  return found
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
