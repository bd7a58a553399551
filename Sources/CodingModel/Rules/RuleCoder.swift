public import Foundation
public import TranscriptText

/// Codes an interview by rules.
public enum RuleCoder {
  /// The codings that `rules` propose in the turns of `roles`.
  ///
  /// One coding per stretch and code; where several rules agree, their evidence stands in the order of the rules.
  /// `roles` are those whose turns are looked at by rules that name no speakers. When `rules.failure` is set afterwards
  /// for the same vocabulary, the codings are not complete.
  /// The codings are ordered by start, end and code, and have the same identities each time (`Coding.ruleID`).
  /// `rules` must have been extended to the vocabulary that the tokens were numbered with; a spelling that they have not
  /// seen fits nothing. Time is linear in the tokens, apart from sorting, and however long a sentence is.
  public static func codings(
    in transcript: TokenisedTranscript, interview: UUID, rules: CompiledRules, roles: Set<SpeakerRole> = [.informant]
  ) -> [Coding] {
    var run = RulePass(transcript, rules)
    for index in transcript.transcript.turns.indices { run.code(turn: index, roles: roles) }
    let standing = rules.demandCompanions ? standing(run.proposals, rules.rules) : run.proposals
    return codings(from: standing, rules: rules.rules, interview: interview)
  }

  /// The proposals that stand: those whose rule demands no other code, and those in turns that have what it demands.
  private static func standing(_ proposals: [Proposal], _ rules: [CompiledRule]) -> [Proposal] {
    var codesOfTurn: [Int: Set<CodePath>] = [:]
    for proposal in proposals where rules[proposal.rule].rule.companions == .none {
      codesOfTurn[proposal.turn, default: []].insert(proposal.code)
    }
    return proposals.filter { proposal in
      rules[proposal.rule].rule.companions.areMet(
        by: codesOfTurn[proposal.turn] ?? [], for: rules[proposal.rule].rule.code)
    }
  }

  /// Joins the proposals that give the same code to the same stretch.
  private static func codings(from proposals: [Proposal], rules: [CompiledRule], interview: UUID) -> [Coding] {
    let sorted = proposals.sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      return left.code == right.code ? left.rule < right.rule : left.code < right.code
    }
    var identities = RuleCodingIdentities(interview: interview, coder: .rules)
    var codings: [Coding] = []
    var index = 0
    while index < sorted.count {
      let range = sorted[index].range
      let code = sorted[index].code
      var evidence: [RuleEvidence] = []
      while index < sorted.count, sorted[index].range == range, sorted[index].code == code {
        evidence.append(rules[sorted[index].rule].evidence(sorted[index].words))
        index += 1
      }
      codings.append(
        Coding(
          id: identities.identity(range: range, code: code), interview: interview, range: range, code: code,
          coder: .rules, evidence: evidence))
    }
    return codings
  }
}
