public import CodingModel
public import Foundation
public import TranscriptText

/// A passage in which two codes meet, with the codings of both that stand in it.
public struct CodeMeeting: Hashable, Sendable {
  /// The interview.
  public let interview: UUID
  /// The turn's number, from 1; of several the first.
  public let turn: Int
  /// The passage: a turn, a sentence, or two segments and what lies between their ends.
  public let range: TextRange
  /// The first code's codings that touch the passage, in order of the text.
  public let first: [Coding]
  /// The second code's codings that touch the passage.
  public let second: [Coding]
  /// How a segment of the first code lies to one of the second; `nil` where units are counted.
  public let relation: SegmentRelation?
}

/// Where two codes meet.
///
/// In turns and sentences each passage is a unit with both codes, among segments a pair that shares text. In windows,
/// interviews, and where one code follows the other, the passages are the turns with either code that belong to a meeting;
/// in characters the turns in which both cover a character.
public struct CodeMeetings: Hashable, Sendable {
  /// The first code.
  public let first: CodePath
  /// The second code.
  public let second: CodePath
  /// The passages, by interview in the caller's order and place.
  public let meetings: [CodeMeeting]
  /// In how many interviews they lie.
  public let interviewCount: Int

  /// How the codes meet.
  public enum Form: Hashable, Sendable {
    /// In one unit.
    case unit(UnitOfAnalysis)
    /// The second in one of so many turns after the first.
    case sequence(reach: Int)
  }

  /// Looks for meetings.
  ///
  /// - Parameters:
  ///   - first: a code; with a level in the filter what codes below it count as.
  ///   - second: another, neither above nor below the first.
  ///   - form: how they meet.
  ///   - interviews: the material.
  ///   - codings: codings in any order.
  ///   - filter: what to look at.
  public init(
    of first: CodePath, and second: CodePath, _ form: Form, interviews: [Interview], codings: [Coding],
    filter: CodingFilter = CodingFilter()
  ) {
    var byInterview: [UUID: [Coding]] = [:]
    for coding in codings where filter.admits(coding) {
      let code = filter.counted(coding.code)
      if code == first || code == second { byInterview[coding.interview, default: []].append(coding) }
    }
    let found = interviews.flatMap { interview -> [CodeMeeting] in
      guard let own = byInterview[interview.id],
        let places = MeetingPlaces(interview, own, first: first, second: second, filter: filter)
      else { return [] }
      return places.meetings(form)
    }
    self.first = first
    self.second = second
    meetings = found
    interviewCount = Set(found.map(\.interview)).count
  }
}

/// One interview's codings of two codes.
private struct MeetingPlaces {
  let interview: Interview
  let admitted: AdmittedInterview
  /// The codings of each code that touch an admitted turn, sorted by place.
  let first: [Coding]
  let second: [Coding]

  init?(_ interview: Interview, _ codings: [Coding], first: CodePath, second: CodePath, filter: CodingFilter) {
    let segments = codings.map { coding in
      CountedSegment(range: coding.range, code: filter.counted(coding.code) == first ? 0 : 1, coder: coding.coder)
    }
    guard let admitted = AdmittedInterview(interview, candidates: segments, filter: filter) else { return nil }
    let touching = codings.filter { admitted.bodies.anyTouched(by: $0.range) }.sorted {
      ($0.range, $0.coder.name, $0.id.uuidString) < ($1.range, $1.coder.name, $1.id.uuidString)
    }
    self.interview = interview
    self.admitted = admitted
    self.first = touching.filter { filter.counted($0.code) == first }
    self.second = touching.filter { filter.counted($0.code) == second }
    if self.first.isEmpty || self.second.isEmpty { return nil }
  }

  func meetings(_ form: CodeMeetings.Form) -> [CodeMeeting] {
    switch form {
    case .sequence(let reach): return turns(sequence(within: reach))
    case .unit(let unit):
      switch unit {
      case .turn: return units(admitted.bodies)
      case .sentence: return units(admitted.sentences)
      case .window(let size): return turns(windows(of: size))
      case .transcript: return turns(Array(admitted.bodies.indices))
      case .segment: return pairs
      case .character: return units(admitted.bodies).filter(\.sharesCharacter)
      }
    }
  }

  private func touching(_ codings: [Coding], _ range: TextRange) -> [Coding] {
    codings.filter { $0.range.overlaps(range) }
  }

  private func meeting(_ range: TextRange, relation: SegmentRelation? = nil) -> CodeMeeting {
    CodeMeeting(
      interview: interview.id, turn: (interview.turnIndex(at: range.start) ?? 0) + 1, range: range,
      first: touching(first, range), second: touching(second, range), relation: relation)
  }

  private func units(_ units: [TextRange]) -> [CodeMeeting] {
    units.map { meeting($0) }.filter { !$0.first.isEmpty && !$0.second.isEmpty }
  }

  /// The turns at some places that hold either code.
  private func turns(_ places: [Int]) -> [CodeMeeting] {
    places.map { meeting(admitted.bodies[$0]) }.filter { !$0.first.isEmpty || !$0.second.isEmpty }
  }

  /// For each admitted turn whether one of the codings touches it.
  private func has(_ codings: [Coding]) -> [Bool] { codings.map(\.range).presence(in: admitted.bodies) }

  private func windows(of size: Int) -> [Int] {
    let (one, other) = (has(first), has(second))
    var places: Set<Int> = []
    guard size <= one.count else { return [] }
    for start in 0...(one.count - size) {
      let window = start..<(start + size)
      if window.contains(where: { one[$0] }), window.contains(where: { other[$0] }) { places.formUnion(window) }
    }
    return places.sorted()
  }

  private func sequence(within reach: Int) -> [Int] {
    let (one, other) = (has(first), has(second))
    var places: Set<Int> = []
    for turn in one.indices where one[turn] {
      let followers = other.indices.dropFirst(turn + 1).prefix(reach).filter { other[$0] }
      if !followers.isEmpty { places.formUnion([turn] + followers) }
    }
    return places.sorted()
  }

  private var pairs: [CodeMeeting] {
    let ones = admitted.segments.filter { $0.code == 0 }
    let others = admitted.segments.filter { $0.code == 1 }
    return ones.flatMap { one in
      others.filter { $0.range.overlaps(one.range) }.map { other in
        CodeMeeting(
          interview: interview.id, turn: (interview.turnIndex(at: one.range.union(other.range).start) ?? 0) + 1,
          range: one.range.union(other.range),
          first: touching(first, one.range).filter { $0.coder == one.coder },
          second: touching(second, other.range).filter { $0.coder == other.coder },
          relation: SegmentRelation(one.range, other.range))
      }
    }.sorted { ($0.range, $0.first.first?.range.start ?? 0) < ($1.range, $1.first.first?.range.start ?? 0) }
  }
}

extension CodeMeeting {
  /// Whether a coding of each code share text within the passage.
  fileprivate var sharesCharacter: Bool {
    first.contains { one in
      second.contains { other in
        max(one.range.start, other.range.start, range.start) < min(one.range.end, other.range.end, range.end)
      }
    }
  }
}
