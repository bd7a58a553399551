internal import TranscriptText

/// Which part of the material an analysis looks at. Every table states it.
public struct CodingFilter: Hashable, Sendable {
  /// All must hold, turn by turn.
  public var conditions: [AttributeCondition]
  /// True to let the interviewer's turns (and codings in them) in.
  public var includesInterviewer: Bool
  /// Only these codes, each with the codes below it; empty for all.
  public var codes: [CodePath]
  /// Only these coders; empty for all.
  public var coders: [Coder]
  /// Codes are counted as their ancestor at this depth (1 = top codes); `nil` counts each as itself.
  public var level: Int?
  /// Only codings that people have said this of; those that were rejected stay out unless asked for.
  public var verdicts: VerdictSelection
  /// The turns that queries have chosen; a turn must be among those of each.
  public var selections: [TurnSelection]

  /// Makes a filter; without arguments it lets in all informant turns.
  public init(
    conditions: [AttributeCondition] = [], includesInterviewer: Bool = false, codes: [CodePath] = [],
    coders: [Coder] = [], level: Int? = nil, verdicts: VerdictSelection = .notRejected,
    selections: [TurnSelection] = []
  ) {
    self.conditions = conditions
    self.includesInterviewer = includesInterviewer
    self.codes = codes
    self.coders = coders
    self.level = level
    self.verdicts = verdicts
    self.selections = selections
  }

  /// The conditions on attributes, those inside queries too.
  public var allConditions: [AttributeCondition] { conditions + selections.flatMap(\.conditions) }

  /// The same choice of turns, of all codes, coders and verdicts.
  public var ofTurns: CodingFilter {
    CodingFilter(conditions: conditions, includesInterviewer: includesInterviewer, selections: selections)
  }

  /// Whether turn `index` (from 0) of `interview` is looked at.
  public func admits(_ interview: Interview, turn index: Int) -> Bool {
    let transcript = interview.transcript
    guard includesInterviewer || transcript.role(of: transcript.turns[index]) == .informant else { return false }
    return meets(interview, turn: index)
  }

  /// Whether turn `index` (from 0) of `interview`, or with `nil` the interview as such, passes conditions and queries,
  /// whoever speaks there. Queries choose turns, so no interview as such passes one.
  public func meets(_ interview: Interview, turn index: Int?) -> Bool {
    conditions.allSatisfy { $0.holds(for: interview, turn: index) }
      && selections.allSatisfy { chosen in index.map { chosen.holds(for: interview, turn: $0) } ?? false }
  }

  /// Whether a coding's code, coder and verdict are looked at (its turn is judged by `admits(_:turn:)`).
  public func admits(_ coding: Coding) -> Bool {
    verdicts.admits(coding.status) && (codes.isEmpty || codes.contains { $0.encloses(coding.code) })
      && (coders.isEmpty || coders.contains(coding.coder))
  }

  /// The code that a coding counts as.
  public func counted(_ code: CodePath) -> CodePath {
    level.map(code.ancestor(atLevel:)) ?? code
  }
}
