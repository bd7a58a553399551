internal import TranscriptText

/// Tries rules and patterns on one turn, by the same matcher that codes.
final class TurnProbe {
  /// The turn.
  let text: TurnText
  private let known: KnownWords
  private let hyphens: SuspendedHyphen
  private let terms = TermMemory()
  private var fitting: [WordPattern: Set<Int>] = [:]

  /// What a rule codes of the turn.
  struct Finding {
    /// The coded stretch.
    let range: TextRange
    /// The matched words, in order.
    let words: [TextRange]
  }

  /// What a pattern comes to in one unit.
  struct Judgement {
    /// Whether it holds.
    let holds: Bool
    /// The places of the words that it matches, ascending.
    let words: [Int]
  }

  /// Makes a probe; `known` says what may stand beside a term in a compound.
  init(_ text: TurnText, known: KnownWords) {
    self.text = text
    self.known = known
    hyphens = SuspendedHyphen(known: known)
  }

  /// What each of `rules` codes by itself, in the order of the places: by any speaker, beside any other code.
  func findings(of rules: [CodingRule]) -> [[Finding]] {
    guard let first = rules.first else { return [] }
    let alone = rules.map { rule in
      CodingRule(
        code: rule.code, text: rule.text, pattern: rule.pattern, span: rule.span, requires: rule.requires,
        unless: rule.unless, speakers: SpeakerSelection(names: ["all"]), location: rule.location)
    }
    let code = Code(path: first.code, name: "", rules: alone, location: first.location)
    let book = Codebook(id: "", name: "", version: "", description: "", codes: [code], file: "", sha256: "")
    let compiled = compiled([book])
    var pass = RulePass(text.transcript, compiled)
    pass.code(turn: text.index, roles: Set(SpeakerRole.allCases))
    var findings = [[Finding]](repeating: [], count: rules.count)
    for proposal in pass.proposals {
      findings[proposal.rule].append(Finding(range: proposal.range, words: proposal.words))
    }
    return findings
  }

  /// The rules of `books`, ready for the turn.
  func compiled(_ books: [Codebook]) -> CompiledRules {
    var rules = CompiledRules(codebooks: books, terms: terms)
    rules.extend(to: text.vocabulary, known: known)
    rules.complete(text.transcript, text.vocabulary, hyphens: hyphens, known: known)
    return rules
  }

  /// What each pattern comes to in each of `units`, which are runs of the turn's sentences.
  func judgements(of patterns: [RulePattern], in units: [Range<Int>]) -> [[Judgement]] {
    var numbers = PatternNumbers()
    var table = NodeTable()
    let nodes = patterns.map { table.add(numbers.node($0)) }
    table.indexPhrases(shares: numbers.shares)
    var matcher = WordMatcher(numbers, terms: terms)
    matcher.extend(to: text.vocabulary, known: known)
    matcher.complete(text.transcript, text.vocabulary, hyphens, known)
    var judgements = [[Judgement]](repeating: [], count: patterns.count)
    var words = UnitWords(matcher, table)
    for unit in units {
      words.clear()
      text.transcript.tokens.withUnsafeBufferPointer { tokens in
        for number in unit { words.append(text.transcript.sentences[number].tokens, of: tokens) }
      }
      let first = text.words.firstIndex { unit.contains($0.sentence) } ?? 0
      for (place, node) in nodes.enumerated() {
        judgements[place].append(
          Judgement(holds: words.holds(node), words: words.matches(of: node).words.map { first + Int($0) }))
      }
    }
    return judgements
  }

  /// What each pattern comes to in the whole turn.
  func judgements(of patterns: [RulePattern]) -> [Judgement] {
    let all = text.transcript.sentences.indices
    return judgements(of: patterns, in: [all]).map { $0[0] }
  }

  /// Tries word patterns on all words at once; `places(fitting:)` then has the answers.
  func look(for patterns: [WordPattern]) {
    let new = Set(patterns).filter { fitting[$0] == nil && !$0.isFree }.sorted { $0.text < $1.text }
    guard !new.isEmpty else { return }
    for (pattern, judgement) in zip(new, judgements(of: new.map { .words([$0]) })) {
      fitting[pattern] = Set(judgement.words)
    }
  }

  /// The places of the words that fit a pattern.
  func places(fitting pattern: WordPattern) -> Set<Int> {
    if pattern.isFree { return Set(text.words.indices) }
    look(for: [pattern])
    return fitting[pattern] ?? []
  }

  // MARK: Left-out ends

  /// The words that a word whose end is left out can stand for, and the word that has the end; `nil` for a whole word.
  func completion(ofWordAt place: Int) -> (candidates: [String], completing: TextRange)? {
    let (tokens, word) = (text.transcript.tokens, text.words[place])
    var hanging = HangingWords()
    for type in 0..<text.vocabulary.count { hanging.append(TypeID(type), of: text.vocabulary) }
    let end = text.transcript.sentences[word.sentence].tokens.upperBound
    guard let pair = tokens.withUnsafeBufferPointer({ hanging.pair(at: word.token, before: end, of: $0) }),
      let completing = tokens[(word.token + 1)..<end].first(where: { $0.type == pair.completing })
    else { return nil }
    return (WordMatcher.completions(of: pair, text.vocabulary, hyphens, known), completing.range)
  }

  /// How the terms of an index stand in a word (folded, plain marks).
  func verdicts(of index: TermIndex, on word: String) -> [TermVerdict] { index.verdicts(on: word, known: known) }
}

extension WordPattern {
  /// True for `_`, which every word fits.
  var isFree: Bool { shape == .any && exclusions.isEmpty }
}
