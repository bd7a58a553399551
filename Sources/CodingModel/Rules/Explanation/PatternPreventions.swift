internal import TranscriptText

/// Which `not` and `except` of a rule keep it from coding a stretch that it would code without them.
struct PatternPreventions {
  let explainer: TurnExplainer
  let source: ExplainedRule
  let lists: NamedLists.Reached
  private let restraints: [RuleRestraint]
  /// What the rule finds by its pattern as it is.
  private let findings: [TurnProbe.Finding]

  private var rule: CodingRule { source.rule }
  private var probe: TurnProbe { explainer.probe }

  init(explainer: TurnExplainer, source: ExplainedRule, lists: NamedLists.Reached) {
    self.explainer = explainer
    self.source = source
    self.lists = lists
    restraints = source.rule.pattern.restraints
    findings =
      restraints.isEmpty ? [] : explainer.probe.findings(of: [source.rule.freed(source.rule.pattern)])[0]
  }

  /// A restraint that takes something away here, and the places of the words by which it does.
  private struct Active {
    let place: Int
    let words: [Int]
  }

  /// Those without one of which the stretch would be coded although all the others stay lifted; where it takes several
  /// together, all that are active.
  func preventions(of finding: TurnProbe.Finding) -> [Prevention] {
    guard !restraints.isEmpty, !findings.contains(where: { $0.range.overlaps(finding.range) }) else { return [] }
    let active = active(in: finding)
    let kept = probe.findings(of: active.map { rule.freed(rule.pattern.lifted(keeping: [$0.place])) })
    let decisive = zip(active, kept).filter { _, findings in
      !findings.contains { $0.range.overlaps(finding.range) }
    }.map(\.0)
    return (decisive.isEmpty ? active : decisive).map(prevention)
  }

  private func active(in finding: TurnProbe.Finding) -> [Active] {
    let unit = unit(of: finding)
    let places = probe.judgements(of: [rule.pattern.lifted()], in: [unit])[0][0].words
    return restraints.enumerated().compactMap { place, restraint in
      switch restraint {
      case .not(let operand):
        let judgement = probe.judgements(of: [operand], in: [unit])[0][0]
        return judgement.holds ? Active(place: place, words: judgement.words) : nil
      case .except(let pattern):
        let words = places.filter {
          probe.places(fitting: pattern.excluding([])).contains($0) && !probe.places(fitting: pattern).contains($0)
        }
        return words.isEmpty ? nil : Active(place: place, words: words)
      }
    }
  }

  /// The sentences in which the rule judges what it finds there.
  private func unit(of finding: TurnProbe.Finding) -> Range<Int> {
    let all = probe.text.transcript.sentences.indices
    guard rule.unit == .sentence else { return all }
    let touched = probe.text.sentences(touching: finding.range)
    guard let first = touched.first, let last = touched.last else { return all }
    return first..<last + 1
  }

  private func prevention(_ active: Active) -> Prevention {
    switch restraints[active.place] {
    case .not(let operand):
      return .not(
        operand.written(lists: lists), explainer.reader.expansions(of: active.words, by: operand.leaves(in: lists)))
    case .except(let pattern):
      let leaves = pattern.exclusions.map { PatternLeaf(words: [$0], list: nil) }
      return .except(pattern.writtenAlone(), explainer.reader.expansions(of: active.words, by: leaves))
    }
  }
}
