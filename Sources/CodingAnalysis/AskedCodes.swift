public import CodingModel
public import Foundation
internal import TranscriptText

/// Whether informants speak of a code because they were asked, or of their own accord.
///
/// A turn answers the latest question before it: the interviewer's turns before the turn, up to `questionReach` of them,
/// where those that only encourage (`isSilent`) are passed over. A code of the turn was asked for when one of these
/// raises it, or a code below it; otherwise it was volunteered. A turn before any question is neither.
public struct AskedCodes: Hashable, Sendable {
  /// One code.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// The informants' turns with the code, or a code below it.
    public fileprivate(set) var turns = 0
    /// Those of them whose question raises the code.
    public fileprivate(set) var asked = 0
    /// Those of them whose question does not.
    public fileprivate(set) var volunteered = 0
    /// Interviews with such turns.
    public fileprivate(set) var interviews = 0
    /// Interviews in which someone volunteered the code.
    public fileprivate(set) var interviewsVolunteered = 0
    /// Questions that raise the code, answered or not.
    public fileprivate(set) var questions = 0

    /// Turns before any question.
    public var unprompted: Int { turns - asked - volunteered }

    /// Volunteered turns as a share of those that follow a question. Undefined (`emptyBase`) without turns, (`noQuestions`)
    /// where none of them follows one.
    public var volunteeredShare: Measure {
      .ratio(Double(volunteered), of: Double(asked + volunteered), orElse: turns == 0 ? .emptyBase : .noQuestions)
    }
  }

  /// One row for each counted code, in the caller's order.
  public private(set) var rows: [Row]
  /// What was looked at.
  public let filter: CodingFilter
  /// How many of the interviewer's turns before a turn count as its question.
  public let questionReach: Int
  /// The informants' turns that were looked at.
  public private(set) var turnCount = 0
  /// The interviewer's turns, without those that were passed over.
  public private(set) var questionCount = 0
  /// The interviewer's turns that were passed over.
  public private(set) var silentCount = 0
  /// Interviews with at least one admitted turn of an informant.
  public private(set) var interviewCount = 0
  /// Those of them without any question.
  public private(set) var interviewsWithoutQuestion = 0

  /// Looks at each turn's question.
  ///
  /// - Parameters:
  ///   - interviews: the material.
  ///   - codings: the codings, in any order; those in informants' turns are what is asked about.
  ///   - raised: what the interviewer's turns raise, besides the codings in them: such as what the rules find there. The
  ///     filter's coders have no part in it.
  ///   - codes: the codes to count, in the codebook's order.
  ///   - filter: what to look at; the interviewer's turns are never among the turns that are counted.
  ///   - questionReach: how many of the interviewer's turns before a turn count as its question.
  ///   - isSilent: the interviewer's turns, by interview and place, that ask nothing.
  public init(
    interviews: [Interview], codings: [Coding], raised: [Coding] = [], codes: [CodePath],
    filter: CodingFilter = CodingFilter(), questionReach: Int = 1, isSilent: (UUID, Int) -> Bool = { _, _ in false }
  ) {
    let order = CodeOrder(codes, filter: filter)
    self.filter = filter
    self.questionReach = max(1, questionReach)
    rows = order.codes.map { Row(code: $0) }
    let admitted = Dictionary(grouping: codings.filter(filter.admits), by: \.interview)
    // Whoever's codings are counted: what a question raises, it raises.
    var ofAll = filter
    ofAll.coders = []
    let asking = Dictionary(grouping: raised.filter(ofAll.admits), by: \.interview)
    for interview in interviews {
      let own = TurnCodes(interview, admitted[interview.id] ?? [], order, filter)
      let questions = TurnCodes(
        interview, (admitted[interview.id] ?? []) + (asking[interview.id] ?? []), order, filter)
      count(interview, own, questions) { isSilent(interview.id, $0) }
    }
  }

  private mutating func count(
    _ interview: Interview, _ own: TurnCodes, _ questions: TurnCodes, isSilent: (Int) -> Bool
  ) {
    let transcript = interview.transcript
    let isAdmitted = transcript.turns.indices.map { turn in
      transcript.role(of: transcript.turns[turn]) == .informant && filter.admits(interview, turn: turn)
    }
    guard isAdmitted.contains(true) else { return }
    interviewCount += 1
    var latest: [Int] = []
    var seen: Set<Int> = []
    var volunteered: Set<Int> = []
    var hasQuestion = false
    for turn in transcript.turns.indices {
      if transcript.role(of: transcript.turns[turn]) == .interviewer {
        if isSilent(turn) {
          silentCount += 1
          continue
        }
        hasQuestion = true
        questionCount += 1
        latest = (latest + [turn]).suffix(questionReach)
        for code in questions.codes(of: turn) { rows[code].questions += 1 }
      } else if isAdmitted[turn] {
        turnCount += 1
        let raised = latest.reduce(into: Set<Int>()) { $0.formUnion(questions.codes(of: $1)) }
        for code in own.codes(of: turn) {
          rows[code].turns += 1
          seen.insert(code)
          guard !latest.isEmpty else { continue }
          if raised.contains(code) {
            rows[code].asked += 1
          } else {
            rows[code].volunteered += 1
            volunteered.insert(code)
          }
        }
      }
    }
    if !hasQuestion { interviewsWithoutQuestion += 1 }
    for code in seen { rows[code].interviews += 1 }
    for code in volunteered { rows[code].interviewsVolunteered += 1 }
  }
}

/// The counted codes of each turn of an interview, with those above them.
private struct TurnCodes {
  private var found: [Int: Set<Int>] = [:]

  init(_ interview: Interview, _ codings: [Coding], _ order: CodeOrder, _ filter: CodingFilter) {
    let bodies = interview.transcript.turns.map(\.body)
    for coding in codings {
      let places = order.placesUpwards(from: filter.counted(coding.code))
      for turn in bodies.touched(by: coding.range) where !bodies[turn].isEmpty {
        found[turn, default: []].formUnion(places)
      }
    }
  }

  /// The codes of a turn, as places in the order.
  func codes(of turn: Int) -> Set<Int> { found[turn] ?? [] }
}
