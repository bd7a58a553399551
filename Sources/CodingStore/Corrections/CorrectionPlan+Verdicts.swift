internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Verdicts.
extension CorrectionPlan {
  /// A verdict goes with its passage, under the identity that the rules give a coding of its code there. One whose
  /// passage cannot be placed, and those that differ on what is one passage now, hold no longer.
  mutating func takeVerdicts() throws {
    let verdicts = try state.verdicts(in: record.id).sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    let moves = verdicts.map { VerdictMove($0, in: self) }
    let groups = Dictionary(grouping: moves.filter { $0.target != nil }) { $0.target?.coding }
    for move in moves {
      let rivals = move.target.flatMap { groups[$0.coding] } ?? []
      let isContradicted = rivals.contains { $0.verdict.verdict != move.verdict.verdict }
      guard let target = move.target, !isContradicted else {
        removals.append(.removeVerdict(move.verdict))
        note(move.verdict, .dropped, at: nil, move.cause ?? .ambiguous)
        continue
      }
      if target != move.verdict {
        removals.append(.removeVerdict(move.verdict))
        if rivals.first?.verdict == move.verdict { additions.append(.setVerdict(target, replacing: nil)) }
      } else if let first = rivals.first, first.verdict != move.verdict {
        // Another one came to the same passage before it.
        removals.append(.removeVerdict(move.verdict))
      } else if !text.isUntouched(move.verdict.range, target.range) {
        additions.append(.setVerdict(target, replacing: move.verdict))
      }
      note(move.verdict, text.fate(move.verdict.range, target.range), at: target.range)
    }
  }

  private mutating func note(
    _ verdict: VerdictRecord, _ fate: CorrectionOutcome.Fate, at place: TextRange?, _ cause: OrphanCause? = nil
  ) {
    items.append(
      CorrectionOutcome.Item(
        .verdict, id: verdict.coding.uuidString.lowercased(), code: codes.path(of: verdict.code), owner: nil,
        fate: fate, former: text.former(verdict.range), present: place.map(text.present), cause: cause))
  }
}

/// A verdict and what it becomes.
private struct VerdictMove {
  let verdict: VerdictRecord
  let target: VerdictRecord?
  let cause: OrphanCause?

  init(_ verdict: VerdictRecord, in plan: CorrectionPlan) {
    self.verdict = verdict
    let (place, cause) = plan.text.placeOfSentence(verdict.range)
    self.cause = cause
    guard let place,
      let id = plan.identity(verdict.coding, of: verdict.code, on: verdict.range, movedTo: place)
    else {
      target = nil
      return
    }
    let bytes = plan.text.new.transcript.text.utf8[place.start..<place.end]
    target = VerdictRecord(
      coding: id, interview: verdict.interview, range: place, code: verdict.code, verdict: verdict.verdict,
      textSHA256: Fingerprint.sha256(Array(bytes)), change: verdict.change)
  }
}
