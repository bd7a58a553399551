internal import TranscriptText

/// Tells why words of a turn fit word patterns.
struct WordReader {
  let probe: TurnProbe

  private var text: TurnText { probe.text }

  /// What of `leaves` the words at `places` fit: every row of words that lies whole among them, in the order of the
  /// text, then of the leaves. Exclusions count unless they are lifted.
  func expansions(of places: [Int], by leaves: [PatternLeaf], liftingExclusions: Bool = false) -> [MatchExpansion] {
    let patterns = leaves.map { leaf in liftingExclusions ? leaf.words.map { $0.excluding([]) } : leaf.words }
    probe.look(for: patterns.flatMap(\.self))
    var found: [MatchExpansion] = []
    let wanted = Set(places)
    for start in places {
      for (leaf, patterns) in zip(leaves, patterns) {
        let row = start..<start + patterns.count
        guard !row.isEmpty, row.allSatisfy(wanted.contains),
          text.words[start].sentence == text.words[row.upperBound - 1].sentence,
          zip(row, patterns).allSatisfy({ probe.places(fitting: $1).contains($0) })
        else { continue }
        found.append(expansion(of: row, by: patterns, list: leaf.list))
      }
    }
    return found
  }

  private func expansion(of row: Range<Int>, by patterns: [WordPattern], list: String?) -> MatchExpansion {
    let isPhrase = patterns.count > 1
    let words = zip(row, patterns).map { expansion(ofWordAt: $0, by: $1, inPhrase: isPhrase) }
    let range = text.words[row.lowerBound].range.union(text.words[row.upperBound - 1].range)
    let shown = words.last.flatMap { completing($0, at: row.upperBound - 1) }.map(range.union) ?? range
    return MatchExpansion(
      range: range, text: text.transcript.transcript.text[shown],
      pattern: words.map(\.pattern).joined(separator: " "), list: list, words: words)
  }

  /// Where the left-out end of a word stands that fits as the whole word; `nil` for words that are whole.
  private func completing(_ word: WordExpansion, at place: Int) -> TextRange? {
    switch word.reading {
    case .term(let reading): reading.completing
    case .exact, .ending, .inside, .expression: probe.completion(ofWordAt: place)?.completing
    case .capitals, .beginning, .anyWord: nil
    }
  }

  /// The word at `place`, which fits `pattern`.
  func expansion(ofWordAt place: Int, by pattern: WordPattern, inPhrase: Bool = false) -> WordExpansion {
    let range = text.words[place].range
    return WordExpansion(
      range: range, text: text.transcript.transcript.text[range], pattern: pattern.writtenAlone(inPhrase: inPhrase),
      reading: reading(ofWordAt: place, by: pattern))
  }

  private func reading(ofWordAt place: Int, by pattern: WordPattern) -> WordReading {
    let folded = PlainMarks.text(text.vocabulary.folded(of: text.words[place].type))
    switch pattern.shape {
    case .term: return termReading(ofWordAt: place, folded, by: pattern)
    case .exact where pattern.isCaseSensitive: return .capitals(ending: ending(ofWordAt: place, after: pattern.text))
    case .exact:
      let readings = [folded] + (probe.completion(ofWordAt: place)?.candidates ?? [])
      return .exact(isPart: !readings.contains(pattern.text) && folded != pattern.text + ".")
    case .prefix: return .beginning
    case .suffix: return .ending
    case .infix: return .inside
    case .regex: return .expression
    case .any: return .anyWord
    }
  }

  /// A term's letters that stand in no form of it cannot fit, so what is left then is the form itself.
  private func termReading(ofWordAt place: Int, _ folded: String, by pattern: WordPattern) -> WordReading {
    guard let term = pattern.term else { return .exact(isPart: false) }
    let index = TermIndex([term])
    func match(in word: String) -> TermMatch? {
      for case .match(let match) in probe.verdicts(of: index, on: word) { return match }
      return nil
    }
    if let match = match(in: folded) {
      return .term(TermReading(term: pattern.text, word: folded, match: match, completing: nil))
    }
    guard let (candidates, completing) = probe.completion(ofWordAt: place) else { return .exact(isPart: false) }
    for word in candidates {
      if let match = match(in: word) {
        return .term(TermReading(term: pattern.text, word: word, match: match, completing: completing))
      }
    }
    return .exact(isPart: false)
  }

  /// What follows a term in capitals within its part of the word: `'s` in `KY's`, nothing in `KY-sag`.
  private func ending(ofWordAt place: Int, after capitals: String) -> String {
    let word = PlainMarks.text(text.vocabulary.surface(of: text.words[place].type))
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    for start in parts.indices {
      let rest = parts[start...].joined(separator: "-")
      if rest.hasPrefix(capitals) {
        return String(rest.dropFirst(capitals.count).prefix { $0 != "-" && $0 != "." })
      }
    }
    return ""
  }
}
