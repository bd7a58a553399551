public import CodingModel
internal import Foundation
internal import TranscriptText

/// The codings that a filter lets in, with their text.
public struct QuotationList: Hashable, Sendable {
  /// By interview in the caller's order, then by start, end, code and coder. Codes are as given, not lifted to a level.
  public let segments: [CodedSegment]
  /// What was looked at; the level has no part in it and is left out.
  public let filter: CodingFilter
  /// Number of interviews with at least one admitted turn.
  public let interviewCount: Int

  /// Gathers the codings that touch at least one byte of an admitted turn's body.
  public init(interviews: [Interview], codings: [Coding], filter: CodingFilter = CodingFilter()) {
    let byInterview = Dictionary(grouping: codings.filter(filter.admits), by: \.interview)
    var own = filter
    own.level = nil
    var interviewCount = 0
    var segments: [CodedSegment] = []
    for interview in interviews {
      let turns = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
      interviewCount += turns.isEmpty ? 0 : 1
      let bodies = turns.map { interview.transcript.turns[$0].body }
      for coding in (byInterview[interview.id] ?? []).sorted(by: Coding.comesBefore) {
        let touched = bodies.touched(by: coding.range).first { !bodies[$0].isEmpty }
        if let touched { segments.append(CodedSegment(coding, in: interview, turn: turns[touched])) }
      }
    }
    self.segments = segments
    self.filter = own
    self.interviewCount = interviewCount
  }
}

extension Coding {
  /// The order of quotations within one interview.
  fileprivate static func comesBefore(_ one: Coding, _ other: Coding) -> Bool {
    (one.range, one.code, one.coder.name) < (other.range, other.code, other.coder.name)
  }
}
