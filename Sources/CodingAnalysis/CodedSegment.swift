public import CodingModel
public import TranscriptText

/// A coding with what people need to read and to cite it.
public struct CodedSegment: Hashable, Sendable {
  /// The coding itself.
  public let coding: Coding
  /// The interview's name.
  public let interviewName: String
  /// Number (from 1) of the first admitted turn that the coding touches.
  public let turn: Int
  /// When that turn begins, where the transcript says so.
  public let time: TimeCode?
  /// Its speaker's label; `nil` for text without one.
  public let speaker: String?
  /// Its speaker's role.
  public let role: SpeakerRole
  /// The coded text, exactly as it stands.
  public let text: String
  /// The words that rules matched, in UTF-8 bytes of `text`; sorted, each byte once, cut to the text.
  public let matches: [TextRange]

  /// The segment at a coding, seen from the turn at `index` (from 0).
  init(_ coding: Coding, in interview: Interview, turn index: Int) {
    let transcript = interview.transcript
    let turn = transcript.turns[index]
    self.coding = coding
    interviewName = interview.name
    self.turn = turn.number
    time = turn.time
    speaker = transcript.speaker(of: turn)?.label
    role = transcript.role(of: turn)
    text = transcript.text[coding.range]
    matches = coding.matches
  }
}

extension Coding {
  /// The words that rules matched, in UTF-8 bytes of the coded text; sorted, each byte once, cut to the text.
  public var matches: [TextRange] {
    evidence.flatMap(\.matches).sorted().filter(range.overlaps).joiningOverlaps().map { match in
      TextRange(
        start: max(match.start, range.start) - range.start, end: min(match.end, range.end) - range.start)
    }
  }
}
