public import CodingModel
internal import Foundation
internal import GRDB

extension ProjectStore {
  /// All records of a type, in byte order of their keys.
  public func records<Record: ProjectRecord>(_ type: Record.Type) throws -> [Record] {
    try read { db in try RecordRows.all(db, type) }
  }

  /// Does a piece of work on records and codings as one change: `plan` sees the project as it is, in the same
  /// transaction, and says what is to be done. No operations, no change.
  ///
  /// For work that looks at the project before it decides, such as merging two codes. What `plan` throws leaves the
  /// project as it was.
  public func edit<Outcome>(
    _ kind: ChangeKind, _ stamp: ChangeStamp, plan: (ProjectView) throws -> (operations: [ChangeOperation], Outcome)
  ) throws -> Outcome {
    try record(stamp, kind) { db in try plan(ProjectView(db)) }
  }
}

/// The project as one transaction sees it.
public struct ProjectView {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// All records of a type, in byte order of their keys.
  public func records<Record: ProjectRecord>(_ type: Record.Type) throws -> [Record] { try RecordRows.all(db, type) }

  /// One record; `nil` where there is none.
  public func record<Record: ProjectRecord>(_ type: Record.Type, _ key: String) throws -> Record? {
    try RecordRows.record(db, Record.kind, key).flatMap(Record.init)
  }

  /// The operation that makes a record so: none where it is so already.
  public func setting(_ record: some ProjectRecord) throws -> [ChangeOperation] {
    let stored = record.stored
    let former = try RecordRows.record(db, stored.kind, stored.key)
    return former == stored ? [] : [.setRecord(stored, replacing: former)]
  }

  /// The operations that take memos along where codings become one with others: by the identity of each that goes that
  /// of the one that stays.
  func takingMemos(along survivors: [UUID: UUID]) throws -> [ChangeOperation] {
    guard !survivors.isEmpty else { return [] }
    return try records(MemoRecord.self).compactMap { memo in
      let moved = memo.following(survivors)
      return moved == memo ? nil : .setRecord(moved.stored, replacing: memo.stored)
    }
  }

  /// The operation that takes a record away: none where there is none.
  public func removing<Record: ProjectRecord>(_ type: Record.Type, _ key: String) throws -> [ChangeOperation] {
    try RecordRows.record(db, Record.kind, key).map { [.removeRecord($0)] } ?? []
  }

  /// Codings in the order of (interview name in bytes, start, end, code path, coder name in bytes).
  public func codings(where isWanted: (Coding) -> Bool) throws -> [Coding] {
    try CodingQuery(db).codings(where: isWanted)
  }

  /// The verdicts by the identities of their codings.
  func verdictRecords() throws -> [UUID: VerdictRecord] { try ProjectStore.verdictRecords(db) }

  /// All that the project knows of codes and their names.
  public func codes() throws -> ProjectCodes { try ProjectStore.projectCodes(db) }

  /// What the log keeps of the interviews, in byte order of their names.
  public func interviews() throws -> [InterviewRecord] { try ProjectStore.interviewRecords(db) }
}
