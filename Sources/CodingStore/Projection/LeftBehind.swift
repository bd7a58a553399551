internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// What lies in an interview whose text a change corrects, and is not spoken of in that change: made in another copy, by
/// people who did not know of the correction. Where the same bytes stand at the same place it may stay.
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
    let (before, after) = (try state.text(former.textSHA256), try state.text(record.textSHA256))
    return try state.codings(in: record.id).filter {
      !spokenOf.contains($0.id) && !Self.isSame($0.range, before, after)
    }
  }

  /// Verdicts that lie on other words now.
  func verdicts(from former: InterviewRecord, to record: InterviewRecord) throws -> [VerdictRecord] {
    try state.verdicts(in: record.id).filter { verdict in
      try !judged.contains(verdict.coding)
        && state.fingerprint(of: verdict.range, in: record.textSHA256) != verdict.textSHA256
    }
  }

  /// True where nothing is left behind.
  func isEmpty(from former: InterviewRecord, to record: InterviewRecord) throws -> Bool {
    guard try codings(from: former, to: record).isEmpty else { return false }
    return try verdicts(from: former, to: record).isEmpty
  }

  /// True where both texts have the same bytes at a place.
  static func isSame(_ range: TextRange, _ before: [UInt8], _ after: [UInt8]) -> Bool {
    guard range.end <= before.count, range.end <= after.count else { return false }
    return before[range.start..<range.end] == after[range.start..<range.end]
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
