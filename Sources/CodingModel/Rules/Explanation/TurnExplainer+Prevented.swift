internal import TranscriptText

extension TurnExplainer {
  /// The rules that would have coded a stretch of the turn, had not `not`, `except`, a condition or the speaker held
  /// them back, in the order of the books, then of the text.
  ///
  /// A stretch that the same rule coded otherwise is left out.
  ///
  /// - Parameter code: only rules of this code and of those below it; `nil` for all.
  public func preventedRules(of code: CodePath? = nil) -> [PreventedRule] {
    let sources = sources.filter { code?.encloses($0.rule.code) ?? true }
    var coded: [String: [TextRange]] = [:]
    for coding in codings {
      for evidence in coding.evidence { coded[evidence.rule, default: []].append(coding.range) }
    }
    let free = probe.findings(of: sources.map { $0.rule.freed($0.rule.pattern.lifted()) })
    let candidates = zip(sources, free).compactMap { source, findings -> Candidate? in
      let missed = findings.filter { finding in
        !(coded[source.rule.id] ?? []).contains { $0.overlaps(finding.range) }
      }
      return missed.isEmpty ? nil : Candidate(source: source, findings: missed)
    }
    let passage = PassagePreventions(explainer: self, codes: independentCodes, rules: candidates.map(\.source))
    return candidates.flatMap { prevented($0, passage) }
  }

  /// A rule with what it would code where nothing held it back.
  private struct Candidate {
    let source: ExplainedRule
    let findings: [TurnProbe.Finding]
  }

  private func prevented(_ candidate: Candidate, _ passage: PassagePreventions) -> [PreventedRule] {
    let source = candidate.source
    let lists = reached(by: source)
    let leaves = source.rule.pattern.leaves(in: lists)
    let outside = passage.preventions(of: source)
    let inside = PatternPreventions(explainer: self, source: source, lists: lists)
    return candidate.findings.compactMap { finding in
      let preventions = outside + inside.preventions(of: finding)
      if preventions.isEmpty { return nil }
      return PreventedRule(
        source: source, range: finding.range,
        expansions: reader.expansions(
          of: probe.text.places(of: finding.words), by: leaves, liftingExclusions: true),
        preventions: preventions)
    }
  }
}

/// What the turn as a whole holds against rules: its speaker, `requires`, `unless`, `requires-code`.
private struct PassagePreventions {
  let explainer: TurnExplainer
  let codes: Set<CodePath>
  private let judgements: [RulePattern: TurnProbe.Judgement]

  /// Judges the conditions of some rules, each distinct one once.
  init(explainer: TurnExplainer, codes: Set<CodePath>, rules: [ExplainedRule]) {
    self.explainer = explainer
    self.codes = codes
    var seen: Set<RulePattern> = []
    let conditions = rules.flatMap { [$0.rule.requires?.pattern, $0.rule.unless?.pattern].compactMap(\.self) }
      .filter { seen.insert($0).inserted }
    judgements = Dictionary(
      zip(conditions, explainer.probe.judgements(of: conditions)), uniquingKeysWith: { first, _ in first })
  }

  func preventions(of source: ExplainedRule) -> [Prevention] {
    let rule = source.rule
    let text = explainer.probe.text
    var preventions: [Prevention] = []
    if !rule.speakers.admits(text.turn, in: text.transcript.transcript, roles: explainer.roles) {
      preventions.append(.speakers(rule.speakers.names))
    }
    if let requires = rule.requires, judgements[requires.pattern]?.holds == false {
      preventions.append(.requires(requires.text, against: unwanted(in: requires.pattern, of: source)))
    }
    if let unless = rule.unless, judgements[unless.pattern]?.holds == true {
      preventions.append(.unless(unless.text, explainer.words(meeting: unless.pattern, of: source)))
    }
    if !rule.companions.areMet(by: codes, for: rule.code) { preventions.append(.companions(rule.companions)) }
    return preventions
  }

  /// The words that a condition wants not to be there.
  private func unwanted(in condition: RulePattern, of source: ExplainedRule) -> [MatchExpansion] {
    condition.restraints.flatMap { restraint in
      if case .not(let operand) = restraint { return explainer.words(meeting: operand, of: source) }
      return []
    }
  }
}
