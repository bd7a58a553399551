public import CodingModel
public import Foundation
public import TranscriptText

/// Holds what an idea rests on against the texts as they are now: a quotation counts as evidence only where its words
/// stand in the transcript, byte for byte.
public struct EvidenceCheck: Sendable {
  private let interviews: [UUID: Interview]
  private let codings: [UUID: Coding]

  /// Takes the project's interviews and codings as they are now.
  public init(interviews: [Interview], codings: [Coding]) {
    self.interviews = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.codings = Dictionary(codings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What has become of the evidence.
  public func check(_ evidence: IdeaEvidence) -> CheckedEvidence {
    switch evidence.target {
    case .code(let key): return CheckedEvidence(evidence: evidence, state: .code(key), place: nil)
    case .coding(let id):
      guard let coding = codings[id], let interview = interviews[coding.interview] else {
        return CheckedEvidence(evidence: evidence, state: .gone, place: nil)
      }
      return judged(evidence, coding.range, in: interview)
    case .stretch(let id, let range, textSHA256: _):
      guard let interview = interviews[id] else {
        return CheckedEvidence(evidence: evidence, state: .gone, place: nil)
      }
      return judged(evidence, range, in: interview)
    case .interview(let id):
      let place = interviews[id].map { EvidencePlace(interview: $0, range: TextRange(start: 0, end: 0)) }
      return CheckedEvidence(evidence: evidence, state: place == nil ? .gone : .wholeInterview, place: place)
    case .project, .case: return CheckedEvidence(evidence: evidence, state: .gone, place: nil)
    }
  }

  /// The words may have moved with a correction: then they must stand in the interview once, and only once.
  private func judged(_ evidence: IdeaEvidence, _ range: TextRange, in interview: Interview) -> CheckedEvidence {
    let text = interview.transcript.text
    let words = Array(evidence.quotation.utf8)
    if range.end <= text.length, text.utf8[range.start..<range.end].elementsEqual(words) {
      return CheckedEvidence(
        evidence: evidence, state: .holds, place: EvidencePlace(interview: interview, range: range))
    }
    if case .coding = evidence.target {
      return CheckedEvidence(
        evidence: evidence, state: .changed, place: EvidencePlace(interview: interview, range: range))
    }
    guard let place = text.onlyPlace(of: words) else {
      return CheckedEvidence(evidence: evidence, state: .changed, place: nil)
    }
    return CheckedEvidence(evidence: evidence, state: .holds, place: EvidencePlace(interview: interview, range: place))
  }
}

/// Evidence with what has become of it.
public struct CheckedEvidence: Hashable, Sendable {
  /// How the words stand to the text now.
  public enum State: Hashable, Sendable {
    /// The very words stand there.
    case holds
    /// The passage is there, but its words are others now; or they cannot be found for certain.
    case changed
    /// The coding or the interview is gone.
    case gone
    /// A code, which no single words stand for; its key.
    case code(CodePath)
    /// An interview as a whole.
    case wholeInterview
  }

  /// The evidence.
  public let evidence: IdeaEvidence
  /// What has become of it.
  public let state: State
  /// Where it stands now; `nil` for a code, and for what cannot be found.
  public let place: EvidencePlace?

  /// True for words that stand in a transcript.
  public var isVerified: Bool { state == .holds }
}

/// Where words stand.
public struct EvidencePlace: Hashable, Sendable {
  /// The interview.
  public let interview: UUID
  /// Its name.
  public let interviewName: String
  /// Its municipality, as the transcript or a person gives it; `nil` where neither does.
  public let municipality: String?
  /// The turn's number, from 1; 0 for a whole interview.
  public let turn: Int
  /// When the turn begins.
  public let time: TimeCode?
  /// Who speaks.
  public let speaker: String?

  init(interview: Interview, range: TextRange) {
    let transcript = interview.transcript
    let index = range.isEmpty ? nil : interview.turnIndex(at: range.start)
    let turn = index.map { transcript.turns[$0] }
    self.interview = interview.id
    interviewName = interview.name
    municipality = interview.values(of: "kommune", turn: nil).first
    self.turn = turn?.number ?? 0
    time = turn?.time
    speaker = turn.flatMap(transcript.speaker)?.label
  }
}

extension CanonicalText {
  /// Where `words` stand, if they stand there once. Time: the text times how often the first byte occurs.
  fileprivate func onlyPlace(of words: [UInt8]) -> TextRange? {
    guard let first = words.first, words.count <= length else { return nil }
    var found: Int?
    for start in 0...(length - words.count) where utf8[start] == first {
      guard utf8[start..<(start + words.count)].elementsEqual(words) else { continue }
      guard found == nil else { return nil }
      found = start
    }
    return found.map { TextRange(start: $0, end: $0 + words.count) }
  }
}
