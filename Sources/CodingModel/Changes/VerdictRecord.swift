public import Foundation
public import TranscriptText

/// What the log keeps of a verdict on a rule coding: on which coding, what, and which change gave it.
///
/// It speaks of the coding's identity (interview, stretch, code), not of a row: it holds also while the rules do not make
/// the coding, and holds again when they do. Who gave it, when and why stands in the change.
public struct VerdictRecord: Hashable, Sendable, Codable {
  /// The identity of the coding.
  public let coding: UUID
  /// The interview that the coding lies in.
  public let interview: UUID
  /// Its stretch, in UTF-8 bytes of the interview's canonical text.
  public let range: TextRange
  /// Its code's key (`Coding.codeKey`).
  public let code: CodePath
  /// What was said of it.
  public let verdict: Verdict
  /// SHA-256 of the stretch's UTF-8 bytes: the verdict is on this very text.
  public let textSHA256: String
  /// The change that gave the verdict.
  public let change: UUID

  /// Makes a record.
  public init(
    coding: UUID, interview: UUID, range: TextRange, code: CodePath, verdict: Verdict, textSHA256: String, change: UUID
  ) {
    self.coding = coding
    self.interview = interview
    self.range = range
    self.code = code
    self.verdict = verdict
    self.textSHA256 = textSHA256
    self.change = change
  }

  /// Makes the record of a verdict on `coding`.
  public init(_ verdict: Verdict, on coding: Coding, textSHA256: String, change: UUID) {
    self.init(
      coding: coding.id, interview: coding.interview, range: coding.range, code: coding.codeKey, verdict: verdict,
      textSHA256: textSHA256, change: change)
  }
}

/// A verdict with who gave it, when and why.
public struct CodingVerdict: Hashable, Sendable {
  /// The verdict and what it is on.
  public let record: VerdictRecord
  /// Who gave it.
  public let coder: Coder
  /// When, UTC.
  public let date: Date
  /// Why, in the person's words; empty when nothing was said.
  public let reason: String

  /// Makes a verdict.
  public init(record: VerdictRecord, coder: Coder, date: Date, reason: String) {
    self.record = record
    self.coder = coder
    self.date = date
    self.reason = reason
  }
}

/// What came of verdicts on codings.
public struct VerdictOutcome: Hashable, Sendable {
  /// How the codings stood.
  public let before: VerdictCounts
  /// How they stand.
  public let after: VerdictCounts
  /// Codings whose verdict was given, changed or taken back.
  public let changed: Int
  /// Codings that kept a verdict of the opposite kind.
  public let kept: Int

  /// Makes an outcome.
  public init(before: VerdictCounts, after: VerdictCounts, changed: Int, kept: Int) {
    self.before = before
    self.after = after
    self.changed = changed
    self.kept = kept
  }
}
