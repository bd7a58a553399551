public import CodingModel
public import TranscriptText

/// Why a turn is coded as it is: its codings with the rules behind them, and the rules that were held back.
public struct TurnExplanation: Sendable {
  /// A coding with its text and why it was made.
  public struct Entry: Sendable {
    /// The coding with its text.
    public let segment: CodedSegment
    /// The rules that made it; none for a coding by hand.
    public let rules: [FiredRule]
    /// The codes whose rules made it where it only follows from codes below it; otherwise empty.
    public let derivedFrom: [CodePath]
  }

  /// The interview's name.
  public let interviewName: String
  /// The turn's number, from 1.
  public let turn: Int
  /// When it begins, where the transcript says so.
  public let time: TimeCode?
  /// Its speaker's label; `nil` for text without one.
  public let speaker: String?
  /// Its speaker's role.
  public let role: SpeakerRole
  /// What was said.
  public let text: String
  /// Where it stands, in UTF-8 bytes of the interview's text.
  public let body: TextRange
  /// The code asked about; `nil` for all.
  public let code: CodePath?
  /// The codings, in the order of the text, then of the codes.
  public let entries: [Entry]
  /// The rules that were held back, those of `code` where one is asked about.
  public let prevented: [PreventedRule]
  /// Where a code is asked about that no coding has: the rules of which some parts stand in the turn, the nearest first.
  public let near: [NearRule]
  /// In the same case: the words that only look like a term of these rules.
  public let lookAlikes: [TermLookAlike]

  /// Explains some codings of a turn.
  ///
  /// - Parameters:
  ///   - interview: the interview.
  ///   - index: the turn's place, from 0.
  ///   - codings: the codings of the turn that are asked about.
  ///   - code: what is asked about; `codings` have it or one below it.
  ///   - stretch: only what would have been coded of this stretch is told of as held back; `nil` for the whole turn.
  ///   - codes: tells what the codes that rules stand under are called now.
  ///   - explainer: knows the turn and the rules.
  public init(
    _ interview: Interview, turn index: Int, codings: [Coding], code: CodePath? = nil, within stretch: TextRange? = nil,
    codes: ProjectCodes = ProjectCodes(outlines: [], records: []), by explainer: TurnExplainer
  ) {
    let transcript = interview.transcript
    let turn = transcript.turns[index]
    interviewName = interview.name
    self.turn = turn.number
    time = turn.time
    speaker = transcript.speaker(of: turn)?.label
    role = transcript.role(of: turn)
    text = transcript.text[turn.body]
    body = turn.body
    self.code = code
    let key = code.map(codes.key)
    let ordered = codings.sorted { ($0.range, $0.code, $0.coder.name) < ($1.range, $1.code, $1.coder.name) }
    entries = ordered.map { coding in
      Entry(CodedSegment(coding, in: interview, turn: index), explainer.explanation(of: coding).rules, codes)
    }
    prevented = explainer.preventedRules(of: key).filter { stretch?.overlaps($0.range) ?? true }
    let isMissing = code != nil && codings.isEmpty
    near = isMissing ? key.map(explainer.nearRules) ?? [] : []
    lookAlikes = isMissing ? key.map(explainer.lookAlikes) ?? [] : []
  }

  /// True when there is nothing to tell.
  public var isEmpty: Bool { entries.isEmpty && prevented.isEmpty && near.isEmpty && lookAlikes.isEmpty }
}

extension TurnExplanation.Entry {
  fileprivate init(_ segment: CodedSegment, _ rules: [FiredRule], _ codes: ProjectCodes) {
    self.segment = segment
    self.rules = rules
    let own = rules.map { $0.evidence.ruleCode.map(codes.path) ?? segment.coding.code }
    var seen: Set<CodePath> = []
    derivedFrom = own.contains(segment.coding.code) ? [] : own.filter { seen.insert($0).inserted }
  }
}
