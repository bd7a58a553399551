public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Puts a corrected text in the place of an interview's, as one change that takes along all that lies in it.
  ///
  /// Codings by hand, verdicts and memos move to where their passages stand now. What has no certain place there is
  /// kept: codings as `OrphanRecord`s, memos with their place in the old text. Codings by rules go along where their
  /// passage reads as before; coding by rules makes the others anew. The interview keeps its identity and name.
  ///
  /// - Throws: `DiagnosticError` with `RecordingMessage.otherInterview` where the texts have too little in common to be
  ///   one interview, with `sameSource` where the file is another interview's; nothing is done then.
  public func correct(_ interview: UUID, to imported: ImportedInterview, _ stamp: ChangeStamp) throws
    -> CorrectionOutcome
  {
    let aligned = try alignment(of: interview, to: imported)
    return try record(stamp, .updateTranscript) { db in
      let plan = try Self.correctionPlan(db, interview, imported, aligned)
      _ = try Content.keep(imported.interview.transcript.text.utf8, in: db)
      _ = try Content.keep(TranscriptLayout(imported.interview).document, in: db)
      _ = try Content.keep(imported.source.bytes, in: db)
      return (plan.operations, plan.outcome)
    }
  }

  /// What `correct` would do, without doing it.
  public func correction(of interview: UUID, to imported: ImportedInterview) throws -> CorrectionOutcome {
    let aligned = try alignment(of: interview, to: imported)
    return try read { db in try Self.correctionPlan(db, interview, imported, aligned).outcome }
  }

  /// An interview's text beside its corrected one.
  private struct Alignment {
    let former: InterviewRecord
    let text: CorrectedText
  }

  /// Aligns the texts as the project has them at present; `nil` where there is nothing to align. That can take long,
  /// and is done while nobody waits; whether the interview is still the same is seen when the correction is recorded.
  private func alignment(of interview: UUID, to imported: ImportedInterview) throws -> Alignment? {
    let found = try read { db in
      try Self.interviewRecords(db).first { $0.id == interview }.map {
        ($0, try Self.interviews(db, only: [interview]))
      }
    }
    let given = imported.interview
    guard let (former, interviews) = found, let old = interviews.first,
      TranscriptLayout(given).fits(length: given.transcript.text.length),
      former.textSHA256 != Fingerprint.sha256(given.transcript.text.utf8)
    else { return nil }
    return Alignment(former: former, text: CorrectedText(from: old, to: given.corrected(former)))
  }

  /// Texts of one interview, before and after corrections, have at least this share of the shorter one's words in
  /// common.
  private static let leastCommonShare = 0.2

  private static func correctionPlan(
    _ db: Database, _ interview: UUID, _ imported: ImportedInterview, _ aligned: Alignment?
  ) throws -> CorrectionPlan {
    let records = try interviewRecords(db)
    guard let former = records.first(where: { $0.id == interview }),
      let old = try interviews(db, only: [interview]).first
    else { throw StoreFailure(.unknownInterview) }
    let file = SourceLocation(file: imported.source.path)
    let given = imported.interview
    let layout = TranscriptLayout(given)
    guard layout.fits(length: given.transcript.text.length) else {
      throw DiagnosticError(RecordingMessage.inconsistentInterview(name: former.name), at: file)
    }
    let record = InterviewRecord(
      id: interview, name: former.name, textSHA256: Fingerprint.sha256(given.transcript.text.utf8),
      layoutSHA256: Fingerprint.sha256(layout.document), sourceSHA256: imported.source.sha256,
      sourceName: imported.source.name)
    if former.hasText(of: record) {
      return try CorrectionPlan(db, from: former, to: former, CorrectedText(from: old, to: old))
    }
    if let other = records.first(where: { $0.id != interview && $0.textSHA256 == record.textSHA256 }) {
      throw DiagnosticError(RecordingMessage.sameSource(name: former.name, other: other.name), at: file)
    }
    let text =
      if let aligned, aligned.former == former { aligned.text } else {
        CorrectedText(from: old, to: given.corrected(former))
      }
    let share = text.anchors.commonShare
    guard share >= leastCommonShare else {
      let percent = Int((100 * share).rounded(.down))
      throw DiagnosticError(RecordingMessage.otherInterview(name: former.name, percent: percent), at: file)
    }
    var plan = try CorrectionPlan(db, from: former, to: record, text)
    try plan.run()
    return plan
  }
}

extension Interview {
  /// The same as a corrected version of an interview in the project.
  fileprivate func corrected(_ former: InterviewRecord) -> Interview {
    Interview(id: former.id, transcript: transcript.named(former.name), sentences: sentences, wordStarts: wordStarts)
  }
}
