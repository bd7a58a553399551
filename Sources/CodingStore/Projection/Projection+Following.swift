internal import CodingModel
internal import Foundation
internal import GRDB

/// What following a change came to.
struct FollowedChange {
  /// What was done, in order: the change's own operations, or those that fitted in their place.
  let steps: [ChangeOperation]
  /// True where the change was done to the letter.
  let isLiteral: Bool
}

extension Projection {
  /// Follows a change of the log. Where it fits the tables it is done to the letter, as it was when it was made; where two
  /// copies of the project have changed the same thing apart, it is settled (`Settlement`), and what could not be had in
  /// both ways is noted in the table `conflict`.
  ///
  /// What comes of it depends on the tables and the change alone: so two copies that hold the same changes, and follow
  /// them in the same order, hold the same tables.
  mutating func follow(_ change: Change) throws -> FollowedChange {
    if try refersToPresentTexts(change), try follow(literally: change) {
      return FollowedChange(steps: change.operations, isLiteral: true)
    }
    try renewStatements()
    var settlement = try Settlement(of: change, by: self)
    try settlement.run()
    self = settlement.projection
    for (position, kind) in settlement.conflicts.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO conflict (change, position, kind) VALUES (?, ?, ?)",
        arguments: [change.id, position, kind.rawValue])
    }
    return FollowedChange(steps: settlement.steps, isLiteral: false)
  }

  /// False where the change does not fit; then nothing has happened.
  private mutating func follow(literally change: Change) throws -> Bool {
    var attempt = self
    do {
      try db.inSavepoint {
        try attempt.apply(change)
        guard try CodeClashes(db).areNone(after: change) else { throw StoreFailure(.contradiction) }
        return .commit
      }
    } catch let failure as StoreFailure where failure.message is RecordingMessage {
      return false
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
    self = attempt
    return true
  }

  /// The text that a change's positions in an interview refer to.
  func text(of interview: UUID, before change: Change) -> String? {
    change.texts[interview] ?? firstTexts[interview]
  }

  private func refersToPresentTexts(_ change: Change) throws -> Bool {
    let texts = self.texts
    var seen: Set<UUID> = []
    for case let interview? in change.operations.map(\.placedInterview) where seen.insert(interview).inserted {
      guard let present = texts[interview] else { continue }
      if let text = text(of: interview, before: change), text != present { return false }
    }
    return true
  }
}

extension ChangeOperation {
  /// The interview in which an operation names places.
  var placedInterview: UUID? {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, let coding): coding.interview
    case .setVerdict(let record, _), .removeVerdict(let record): record.interview
    default: nil
    }
  }
}
