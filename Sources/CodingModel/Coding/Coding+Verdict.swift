public import Foundation
public import TranscriptText

extension Coding {
  /// How the coding stands; `nil` for one by hand, which nobody needs to accept.
  public var status: VerdictStatus? { coder == .rules ? VerdictStatus(verdict) : nil }

  /// The identity as it is written: 36 characters, lower case.
  public var writtenID: String { id.uuidString.lowercased() }

  /// The first eight digits of the identity, by which people name the coding.
  public var shortID: String { String(writtenID.prefix(8)) }

  /// True where every rule behind the coding stands under a code below its own: the codebook says `parents: follow`, and
  /// the coding is there only because the codings of those codes are.
  public var follows: Bool { !evidence.isEmpty && !evidence.contains(where: isOwn) }

  /// True where the rule stands under the coding's own code, or under one that was merged into it; not where the coding
  /// only follows the code that the rule gives.
  public func isOwn(_ evidence: RuleEvidence) -> Bool {
    evidence.code.map { $0 == codeKey || mergedKeys.contains($0) } ?? true
  }

  /// The same coding with a verdict, or without.
  public func with(_ verdict: Verdict?) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: codeKey, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }

  /// The same coding of another code, into which those with `mergedKeys` were merged.
  public func with(code: CodePath, key: CodePath, mergedKeys: [CodePath] = []) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: key, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }

  /// The same coding elsewhere in its interview, with the matched words there.
  public func with(range: TextRange, evidence: [RuleEvidence]) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: codeKey, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }

  /// The same coding under another identity.
  public func with(id: UUID) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: codeKey, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }
}

extension RuleEvidence {
  /// The code that the rule stands under, as its identity (`org/gang#a1b2c3d4`) names it.
  public var code: CodePath? {
    rule.lastIndex(of: "#").flatMap { CodePath(String(rule[..<$0])) }
  }
}

extension [Coding] {
  /// The codings with the verdicts that are known by their identities, the others with none.
  public func with(_ verdicts: [UUID: Verdict]) -> [Coding] {
    verdicts.isEmpty && !contains { $0.verdict != nil } ? self : map { $0.with(verdicts[$0.id]) }.settingFollowers()
  }

  /// Gives codings that only follow others (`parents: follow`) the verdict of those.
  ///
  /// A verdict of its own goes before. Otherwise such a coding stands as the best of the codings of the same stretch that
  /// it follows: accepted when one of them is, else proposed when one of them is, else rejected. So a coding of a code
  /// above falls away with the last coding below it, and comes back with it.
  public func settingFollowers() -> [Coding] {
    guard contains(where: { $0.verdict != nil }) else { return self }
    var verdicts: [CodingPlace: Verdict?] = [:]
    for coding in self where coding.coder == .rules {
      for key in [coding.codeKey] + coding.mergedKeys { verdicts[CodingPlace(coding, key: key)] = .some(coding.verdict) }
    }
    return map { coding in
      guard coding.coder == .rules, coding.verdict == nil, coding.follows else { return coding }
      let leaders = Set(coding.evidence.compactMap(\.code)).compactMap { verdicts[CodingPlace(coding, key: $0)] }
      guard !leaders.isEmpty else { return coding }
      if leaders.contains(.accepted) { return coding.with(.accepted) }
      return leaders.contains(nil) ? coding : coding.with(.rejected)
    }
  }
}

/// Where a coding of the rules lies: with the coder, what makes it that very coding.
private struct CodingPlace: Hashable {
  let interview: UUID
  let range: TextRange
  let key: CodePath

  init(_ coding: Coding, key: CodePath? = nil) {
    interview = coding.interview
    range = coding.range
    self.key = key ?? coding.codeKey
  }
}
