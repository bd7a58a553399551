/// What two copies of a project wanted differently, or could not both have; the names stand in the project file.
///
/// Changes are followed in the order of their dates. The later change is the one whose step did not fit.
public enum ConflictKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Two interviews of one name: the later one has a number after its name.
  case interviewRenamed = "interview-renamed"
  /// An interview was taken out in one copy and worked on in the other: it is back.
  case interviewBack = "interview-back"
  /// An interview that others have worked on was to be taken out: it stays.
  case interviewKept = "interview-kept"
  /// Two different corrections of a text: the first one stands, the later one must be made again.
  case otherCorrection = "other-correction"
  /// Codings of the other copy stand where a text was corrected: they wait for a person to place them.
  case leftBehind = "left-behind"
  /// A coding was made on a text that was corrected in the other copy: it waits for a person to place it.
  case otherText = "other-text"
  /// Two versions of a codebook: the later one is in force.
  case codebook
  /// A codebook was to be taken out, of which the other copy has put another version in force: that stays.
  case codebookKept = "codebook-kept"
  /// A coding was deleted in one copy and changed in the other: it is there as changed.
  case codingBack = "coding-back"
  /// A coding was changed in both: the later one holds.
  case codingChanged = "coding-changed"
  /// A coding was to be deleted that the other copy has changed: it stays.
  case codingKept = "coding-kept"
  /// A code was deleted in one copy and coded with or written about in the other: it lives.
  case codeBack = "code-back"
  /// Two codes were merged into each other: the first merging holds.
  case codeMerging = "code-merging"
  /// Two codes were moved below each other: the first moving holds.
  case codeMoving = "code-moving"
  /// Two codes of one name: one has a number after it.
  case codeNamed = "code-named"
  /// Two verdicts on one coding: the later one holds.
  case verdict
  /// A verdict on a stretch whose text was corrected in the other copy: it holds no longer.
  case verdictLost = "verdict-lost"
  /// A thing was changed in both: field by field what one of them changed holds, otherwise the later one.
  case record
  /// A thing was deleted in one copy and changed in the other: it is there as changed.
  case recordBack = "record-back"
  /// A thing was to be deleted that the other copy has changed: it stays.
  case recordKept = "record-kept"
  /// No conflict: something of the change was there already or had nothing left to do.
  case settled
}
