public import CodingModel
public import TranscriptText

/// A passage coded by hand, with what was found in it.
public struct EvaluatedPassage: Hashable, Sendable {
  /// What people gave it.
  public let gold: GoldPassage
  /// The codes that it should have: those given and all above them.
  public let expected: Set<CodePath>
  /// The codes that it has: those of the codings and all above them.
  public let found: Set<CodePath>
  /// The codings that share at least one byte with the turn's body, by place, then by code.
  public let codings: [Coding]
  /// What was said, in UTF-8 bytes of the interview's text.
  public let body: TextRange
  /// What was said, exactly as it stands.
  public let text: String
  /// When the turn begins, where the transcript says so.
  public let time: TimeCode?
  /// The speaker's label; `nil` for text without one.
  public let speaker: String?

  /// Looks at the passage's turn in its interview.
  init(_ gold: GoldPassage, in interview: Interview?, codings: [Coding]) {
    let turn = interview?.transcript.turns.first { $0.number == gold.turn }
    let body = turn?.body ?? TextRange(start: 0, end: 0)
    let touching = codings.filter { $0.range.overlaps(body) }
      .sorted { ($0.range, $0.code, $0.coder.name) < ($1.range, $1.code, $1.coder.name) }
    self.gold = gold
    self.body = body
    self.codings = touching
    expected = Self.closure(gold.codes)
    found = Self.closure(touching.map(\.code))
    text = interview?.transcript.text[body] ?? ""
    time = turn?.time
    speaker = turn.flatMap { interview?.transcript.speaker(of: $0)?.label }
  }

  private static func closure(_ codes: [CodePath]) -> Set<CodePath> {
    Set(codes.flatMap { [$0] + $0.ancestors })
  }

  /// The evidence of the rules that gave the passage a code, or one below it, in the order of the text. A rule that
  /// matched in several places stands there several times.
  public func evidence(for code: CodePath) -> [RuleEvidence] {
    codings.filter { code.encloses($0.code) }.flatMap(\.evidence)
  }

  /// The words that rules matched for any of `codes`, or codes below them, in UTF-8 bytes of `text`; sorted, each byte
  /// once, cut to the text.
  public func matches(for codes: [CodePath]) -> [TextRange] {
    let matches = codes.flatMap(evidence).flatMap(\.matches)
    return matches.sorted().filter(body.overlaps).joiningOverlaps().map { match in
      TextRange(start: max(match.start, body.start) - body.start, end: min(match.end, body.end) - body.start)
    }
  }

  /// How many of `codes` it should have, has, and both.
  func counts(of codes: [CodePath]) -> DetectionCounts {
    DetectionCounts(
      gold: codes.count(where: expected.contains), found: codes.count(where: found.contains),
      both: codes.count { expected.contains($0) && found.contains($0) })
  }

  /// Whether it has just the codes that it should have, down to a level of the tree.
  func isExact(toLevel level: Int) -> Bool {
    expected.symmetricDifference(found).allSatisfy { $0.components.count > level }
  }
}
