/// One step of a change, with all that is needed to do it and to undo it.
///
/// Texts are not in it: they lie content-addressed in the project (by SHA-256) and are never removed.
public enum ChangeOperation: Hashable, Sendable, Codable {
  /// An interview came in.
  case addInterview(InterviewRecord)
  /// The interview is taken out again.
  case removeInterview(InterviewRecord)
  /// Text, layout or name of an interview were corrected; its identity stays.
  case replaceInterview(InterviewRecord, with: InterviewRecord)
  /// A codebook, or a new version of it, came into force; `replacing` is the version before, if any.
  case setCodebook(CodebookRecord, replacing: CodebookRecord?)
  /// The codebook is taken out again.
  case removeCodebook(CodebookRecord)
  /// A coding was made.
  case addCoding(Coding)
  /// A coding was taken away.
  case removeCoding(Coding)
  /// Something of a coding changed: its evidence, its code, its place in a corrected text. Identity and coder stay.
  case replaceCoding(Coding, with: Coding)
  /// A person gave a verdict on a rule coding; `replacing` is the one before, if any.
  case setVerdict(VerdictRecord, replacing: VerdictRecord?)
  /// The verdict was taken back.
  case removeVerdict(VerdictRecord)
  /// A record was made or changed; `replacing` is what it said before, if anything.
  case setRecord(StoredRecord, replacing: StoredRecord?)
  /// The record was taken away.
  case removeRecord(StoredRecord)

  /// The operation that takes this one back.
  public var inverse: ChangeOperation {
    switch self {
    case .addInterview(let record): .removeInterview(record)
    case .removeInterview(let record): .addInterview(record)
    case .replaceInterview(let former, let record): .replaceInterview(record, with: former)
    case .setCodebook(let record, nil): .removeCodebook(record)
    case .setCodebook(let record, let former?): .setCodebook(former, replacing: record)
    case .removeCodebook(let record): .setCodebook(record, replacing: nil)
    case .addCoding(let coding): .removeCoding(coding)
    case .removeCoding(let coding): .addCoding(coding)
    case .replaceCoding(let former, let coding): .replaceCoding(coding, with: former)
    case .setVerdict(let record, nil): .removeVerdict(record)
    case .setVerdict(let record, let former?): .setVerdict(former, replacing: record)
    case .removeVerdict(let record): .setVerdict(record, replacing: nil)
    case .setRecord(let record, nil): .removeRecord(record)
    case .setRecord(let record, let former?): .setRecord(former, replacing: record)
    case .removeRecord(let record): .setRecord(record, replacing: nil)
    }
  }

  /// True for a step that sets a record as it was: it tells that whoever made the change knew of it.
  public var leavesAll: Bool {
    if case .setRecord(let record, let former?) = self { record == former } else { false }
  }

  /// What it does, without what it does it to.
  public var kind: OperationKind {
    switch self {
    case .addInterview: .addInterview
    case .removeInterview: .removeInterview
    case .replaceInterview: .replaceInterview
    case .setCodebook: .setCodebook
    case .removeCodebook: .removeCodebook
    case .addCoding: .addCoding
    case .removeCoding: .removeCoding
    case .replaceCoding: .replaceCoding
    case .setVerdict(let record, replacing: _):
      switch record.verdict {
      case .accepted: .acceptCoding
      case .rejected: .rejectCoding
      }
    case .removeVerdict: .withdrawVerdict
    case .setRecord: .setRecord
    case .removeRecord: .removeRecord
    }
  }
}

/// What an operation does; the names stand in the log's counts.
public enum OperationKind: String, Sendable, Hashable, Codable, CaseIterable {
  case addInterview = "add-interview"
  case removeInterview = "remove-interview"
  case replaceInterview = "replace-interview"
  case setCodebook = "set-codebook"
  case removeCodebook = "remove-codebook"
  case addCoding = "add-coding"
  case removeCoding = "remove-coding"
  case replaceCoding = "replace-coding"
  case acceptCoding = "accept-coding"
  case rejectCoding = "reject-coding"
  case withdrawVerdict = "withdraw-verdict"
  case setRecord = "set-record"
  case removeRecord = "remove-record"
}
