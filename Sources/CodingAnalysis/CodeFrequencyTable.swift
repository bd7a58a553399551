public import CodingModel
internal import TranscriptText

/// How often each code was given: segments, turns, interviews and words.
public struct CodeFrequencyTable: Hashable, Sendable {
  /// One code's counts.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// Segments that touch an admitted turn; overlapping segments of one coder count as one.
    public fileprivate(set) var segments = 0
    /// Admitted turns with at least one byte of a segment in their body.
    public fileprivate(set) var turns = 0
    /// Interviews with at least one such turn.
    public fileprivate(set) var interviews = 0
    /// Words of these turns that begin in a segment.
    public fileprivate(set) var words = 0
  }

  /// One row per counted code, in the caller's order; codes that nobody was given keep their row.
  public private(set) var rows: [Row]
  /// What was looked at.
  public let filter: CodingFilter
  /// True when a code counts the codings of the codes below it too.
  public let gathersDescendants: Bool
  /// Interviews with at least one admitted turn.
  public let interviewCount: Int
  /// Admitted turns.
  public let turnCount: Int
  /// Words in admitted turns, as the tokeniser counts them.
  public let wordCount: Int

  /// Counts how often each of `codes` was given; codings in interviews that are not named are ignored.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], filter: CodingFilter = CodingFilter(),
    gathersDescendants: Bool = false
  ) {
    let order = CodeOrder(codes, filter: filter)
    let material = AdmittedMaterial(
      interviews: interviews, codings: codings, order: order, filter: filter, gathersDescendants: gathersDescendants)
    self.filter = filter
    self.gathersDescendants = gathersDescendants
    interviewCount = material.interviews.count
    turnCount = material.turnCount
    wordCount = material.wordCount
    rows = order.codes.map { Row(code: $0) }
    for interview in material.interviews where !interview.segments.isEmpty { count(interview) }
  }

  private mutating func count(_ interview: AdmittedInterview) {
    let covered = CoveredWords(interview)
    for (code, segments) in Dictionary(grouping: interview.segments, by: \.code) {
      let turns = Set(segments.flatMap { interview.bodies.touched(by: $0.range) })
      rows[code].segments += segments.count
      rows[code].turns += turns.count { !interview.bodies[$0].isEmpty }
      rows[code].interviews += 1
      rows[code].words += covered.counts(of: segments.map(\.range)).values.reduce(0, +)
    }
  }
}
