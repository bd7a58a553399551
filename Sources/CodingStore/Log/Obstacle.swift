internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// The later work that stands in the way of an undo or a redo.
///
/// Looked for only when the steps did not fit. What was done and taken back since counts for nothing; what was taken back
/// since counts as much as what was done. Work on the same things is named before work on what they hang on, and later
/// work before earlier.
struct Obstacle {
  let message: RecordingMessage

  /// - Parameters:
  ///   - change: what was to be undone or redone, with what it really did.
  ///   - reversal: the undo or redo itself, which may stand at the end of the log already.
  init?(to change: Change, by reversal: UUID, in db: Database) throws {
    let later = try Self.changedSince(change.id, before: reversal, in: db).reversed().compactMap { try ChangeLog.change($0, in: db) }
    let things = Set(change.operations.flatMap(\.things))
    let grounds = things.union(change.operations.flatMap(\.grounds))
    let found =
      later.first { !$0.operations.allSatisfy { things.isDisjoint(with: $0.things) } }
      ?? later.first { !$0.operations.allSatisfy { grounds.isDisjoint(with: $0.things + $0.grounds) } }
    guard let found, let summary = try ChangeLog.summary(of: found.id, in: db) else { return nil }
    message = .changedSince(summary)
  }

  /// The last entry of the log about each other change that is done now and was not when `change` was last done or undone,
  /// or the other way about; oldest first.
  private static func changedSince(_ change: UUID, before reversal: UUID, in db: Database) throws -> [UUID] {
    var entries: [(id: UUID, root: UUID, isDone: Bool)] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT uuid, coalesce(target, uuid), kind FROM change LEFT JOIN change_target ON change_target.change = uuid
        WHERE uuid <> ? ORDER BY date, uuid
        """,
      arguments: [reversal])
    while let row = try rows.next() {
      let isDone = try row.decode(String.self, atIndex: 2) != ChangeKind.undo.rawValue
      entries.append((try row.decode(UUID.self, atIndex: 0), try row.decode(UUID.self, atIndex: 1), isDone))
    }
    let begin = (entries.lastIndex { $0.root == change } ?? -1) + 1
    let former = Dictionary(entries[..<begin].map { ($0.root, $0.isDone) }) { $1 }
    let present = Dictionary(entries[begin...].map { ($0.root, $0.isDone) }) { $1 }
    let last = Dictionary(entries[begin...].map { ($0.root, $0.id) }) { $1 }
    return entries[begin...].filter { entry in
      last[entry.root] == entry.id && former[entry.root] ?? false != present[entry.root]
    }.map(\.id)
  }
}

extension ChangeOperation {
  /// What an operation makes, changes or takes away, each thing under a name of its own.
  fileprivate var things: [String] {
    switch self {
    case .addInterview(let record), .removeInterview(let record), .replaceInterview(let record, with: _):
      ["interview \(record.id)"]
    case .setCodebook(let record, replacing: _), .removeCodebook(let record): ["codebook \(record.id)"]
    case .addCoding(let coding), .removeCoding(let coding): ["coding \(coding.id)", coding.place]
    case .replaceCoding(let former, with: let coding): ["coding \(coding.id)", coding.place, former.place]
    case .setVerdict(let record, replacing: _), .removeVerdict(let record): ["verdict \(record.coding)"]
    case .setRecord(let record, replacing: _), .removeRecord(let record): ["\(record.kind.rawValue) \(record.key)"]
    }
  }

  /// What the things hang on: a coding on its interview and its code, a code on what is coded with it.
  fileprivate var grounds: [String] {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding): coding.grounds
    case .replaceCoding(let former, with: let coding): former.grounds + coding.grounds
    case .setVerdict(let record, replacing: _), .removeVerdict(let record): ["interview \(record.interview)"]
    case .setRecord(let record, replacing: let former):
      RecordGrounds(record).names + (former.map { RecordGrounds($0).names } ?? [])
    case .removeRecord(let record): RecordGrounds(record).names
    case .addInterview, .removeInterview, .replaceInterview, .setCodebook, .removeCodebook: []
    }
  }
}

extension RecordGrounds {
  fileprivate var names: [String] {
    (interview.map { ["interview \($0)"] } ?? []) + codes.map { "\(RecordKind.code.rawValue) \($0)" }
  }
}

extension Coding {
  fileprivate var place: String { "place \(interview) \(range.start) \(range.end) \(codeKey) \(coder.name)" }

  fileprivate var grounds: [String] { ["interview \(interview)", "\(RecordKind.code.rawValue) \(codeKey)"] }
}
