internal import TranscriptText

extension TurnExplainer {
  /// The rules of a code, and of those below it, of which some parts stand in a unit of the turn and others do not; the
  /// nearest first, then in the order of the books.
  ///
  /// What must not stand there is left out of account, and so are rules of which only words stand there that stand in
  /// any text.
  public func nearRules(of code: CodePath) -> [NearRule] {
    let sources = sources.filter { code.encloses($0.rule.code) }
    let free = probe.findings(of: sources.map { $0.rule.freed($0.rule.pattern.lifted()) })
    let trees = zip(sources, free).filter { $1.isEmpty }.compactMap { source, _ -> Candidate? in
      let lists = reached(by: source)
      return PartTree(source.rule.pattern, lists: lists).map { Candidate(source: source, tree: $0, lists: lists) }
    }
    let turn = UnitJudgements(probe, trees.filter { $0.source.rule.unit == .turn }.map(\.tree), isWhole: true)
    let sentences = UnitJudgements(probe, trees.filter { $0.source.rule.unit != .turn }.map(\.tree), isWhole: false)
    let found = trees.compactMap { near($0, $0.source.rule.unit == .turn ? turn : sentences) }
    return found.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element.shortfalls.count, right.element.shortfalls.count)
      if mine != theirs { return mine < theirs }
      let found = (left.element.found.count, right.element.found.count)
      return found.0 == found.1 ? left.offset < right.offset : found.0 > found.1
    }.map(\.element)
  }

  private struct Candidate {
    let source: ExplainedRule
    let tree: PartTree
    let lists: NamedLists.Reached
  }

  private func near(_ candidate: Candidate, _ judgements: UnitJudgements) -> NearRule? {
    var best: (unit: Int, standing: PartTree.Standing)?
    for unit in judgements.units.indices {
      let standing = candidate.tree.standing { judgements[$0, unit] }
      guard standing.found > 0, standing.words.contains(where: isTelling) else { continue }
      if best.map({ standing.isBetter(than: $0.standing) }) ?? true { best = (unit, standing) }
    }
    guard let (unit, standing) = best else { return nil }
    let sentences = probe.text.transcript.sentences[judgements.units[unit]]
    guard let first = sentences.first, let last = sentences.last else { return nil }
    let leaves = candidate.source.rule.pattern.leaves(in: candidate.lists)
    return NearRule(
      source: candidate.source, range: first.range.union(last.range),
      found: reader.expansions(of: Set(standing.words).sorted(), by: leaves, liftingExclusions: true),
      shortfalls: standing.missing.map { .missing($0.written(lists: candidate.lists)) }
        + standing.misplaced.map { misplacement($0) { judgements[$0, unit] } })
  }

  /// False for words that stand in any text.
  private func isTelling(_ place: Int) -> Bool {
    !CommonWords.isCommon(probe.text.vocabulary.folded(of: probe.text.words[place].type))
  }

  /// Why parts that all stand in a unit do not match together.
  private func misplacement(
    _ pattern: RulePattern, _ judgement: (RulePattern) -> TurnProbe.Judgement?
  ) -> NearRule.Shortfall {
    let (first, second, reach, isOrdered): (RulePattern, RulePattern, RuleReach, Bool)
    switch pattern {
    case .near(let left, let right, let within): (first, second, reach, isOrdered) = (left, right, within, false)
    case .before(let left, let right, let within): (first, second, reach, isOrdered) = (left, right, within, true)
    case .words, .and, .or, .not: return .otherOrder
    }
    let (left, right) = (judgement(first)?.words ?? [], judgement(second)?.words ?? [])
    let gaps = left.flatMap { one in right.map { $0 - one } }.filter { $0 != 0 && (!isOrdered || $0 > 0) }
    guard let nearest = gaps.map({ abs($0) - 1 }).min() else { return .otherOrder }
    switch reach {
    case .words(let most) where nearest > most: return .tooFar(words: nearest, reach: most)
    case .sentence: return .otherSentence
    case .words, .turn, .unit: return .otherOrder
    }
  }

  /// The words of the turn that only look like a term of the rules of a code, each once for a term.
  public func lookAlikes(of code: CodePath) -> [TermLookAlike] {
    var seen: Set<String> = []
    return sources.filter { code.encloses($0.rule.code) }.flatMap { source -> [TermLookAlike] in
      let terms = source.rule.pattern.leaves(in: [:]).filter { $0.words.count == 1 }.flatMap(\.words)
      return terms.compactMap(\.term).flatMap { lookAlikes(of: $0, source) }
        .filter { seen.insert("\($0.term) \($0.text.lowercased())").inserted }
    }
  }

  private func lookAlikes(of term: DanishTerm, _ source: ExplainedRule) -> [TermLookAlike] {
    let index = TermIndex([term])
    let text = probe.text
    return text.words.compactMap { word in
      let folded = PlainMarks.text(text.vocabulary.folded(of: word.type))
      guard case .refusal(let refusal)? = probe.verdicts(of: index, on: folded).first else { return nil }
      return TermLookAlike(
        source: source, range: word.range, text: text.transcript.transcript.text[word.range], term: term.text,
        refusal: refusal)
    }
  }
}

/// What patterns come to in the units of a turn, judged all at once and without their restraints.
private struct UnitJudgements {
  /// The units, as runs of the turn's sentences.
  let units: [Range<Int>]
  private let judgements: [RulePattern: [TurnProbe.Judgement]]

  init(_ probe: TurnProbe, _ trees: [PartTree], isWhole: Bool) {
    let sentences = probe.text.transcript.sentences.indices
    units = isWhole ? [sentences] : sentences.map { $0..<$0 + 1 }
    var seen: Set<RulePattern> = []
    let patterns = trees.flatMap(\.patterns).filter { seen.insert($0).inserted }
    judgements = Dictionary(
      zip(patterns, probe.judgements(of: patterns.map { $0.lifted() }, in: units)),
      uniquingKeysWith: { first, _ in first })
  }

  subscript(pattern: RulePattern, unit: Int) -> TurnProbe.Judgement? { judgements[pattern]?[unit] }
}
