internal import CodingModel
internal import Foundation
internal import GRDB

/// What lies in an interview whose text a change corrects, and is not spoken of in that change: made in another copy, by
/// people who did not know of the correction. Where it is certain that the same passage stands at the same place
/// (`UnmovedPassages`) it may stay.
struct LeftBehind {
  private let state: PresentState
  private let spokenOf: Set<UUID>
  private let judged: Set<UUID>

  init(_ db: Database, of change: Change) {
    state = PresentState(db)
    spokenOf = Set(change.operations.compactMap(\.spokenCoding))
    judged = Set(change.operations.compactMap(\.judgedCoding))
  }

  /// Codings that lie on other words now.
  func codings(from former: InterviewRecord, to record: InterviewRecord) throws -> [Coding] {
    let passages = try state.passages(from: former.textSHA256, to: record.textSHA256)
    return try state.codings(in: record.id).filter { !spokenOf.contains($0.id) && !passages.hold($0.range) }
  }

  /// Verdicts that lie on other words now.
  func verdicts(from former: InterviewRecord, to record: InterviewRecord) throws -> [VerdictRecord] {
    let passages = try state.passages(from: former.textSHA256, to: record.textSHA256)
    return try state.verdicts(in: record.id).filter { !judged.contains($0.coding) && !passages.hold($0.range) }
  }

  /// True where nothing is left behind.
  func isEmpty(from former: InterviewRecord, to record: InterviewRecord) throws -> Bool {
    guard try codings(from: former, to: record).isEmpty else { return false }
    return try verdicts(from: former, to: record).isEmpty
  }
}

extension ChangeOperation {
  /// The identity of the coding that an operation makes, changes or takes away.
  var spokenCoding: UUID? {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, let coding): coding.id
    default: nil
    }
  }

  /// The identity of the coding that a verdict is on.
  var judgedCoding: UUID? {
    switch self {
    case .setVerdict(let record, _), .removeVerdict(let record): record.coding
    default: nil
    }
  }
}
