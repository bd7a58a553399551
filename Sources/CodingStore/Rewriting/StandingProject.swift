internal import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

/// All that stands in a project at one moment, each thing with the change that brought it; what was taken away or
/// corrected since is not in it.
struct StandingProject {
  /// A change without its operations; for undo and redo the kind of what was taken back or made again.
  struct Origin {
    let id: UUID
    let date: Date
    let coder: Coder
    let kind: ChangeKind
    let reason: String
  }

  /// A version of a codebook.
  struct Book {
    let record: CodebookRecord
    let bytes: [UInt8]
    /// Its codes as they were parsed when it came into force.
    let outline: [UInt8]
    let change: UUID
    let isInForce: Bool
  }

  /// The changes by their identities.
  private(set) var origins: [UUID: Origin] = [:]
  /// The first change.
  private(set) var beginning: Origin?
  let interviews: [(record: InterviewRecord, interview: Interview)]
  private(set) var interviewOrigins: [UUID: UUID] = [:]
  private(set) var books: [Book] = []
  let codings: [Coding]
  private(set) var codingOrigins: [UUID: UUID] = [:]
  let verdicts: [VerdictRecord]
  private(set) var records: [(record: StoredRecord, change: UUID)] = []
  /// Former texts that waiting codings and memos refer to, by their fingerprints.
  private(set) var formerTexts: [String: [UInt8]] = [:]

  init(_ db: Database) throws {
    let byID = try ProjectStore.interviews(db).reduce(into: [UUID: Interview]()) { $0[$1.id] = $1 }
    interviews = try ProjectStore.interviewRecords(db).compactMap { record in byID[record.id].map { (record, $0) } }
    codings = try CodingQuery(db).codings { _ in true }
    verdicts = try ProjectStore.verdictRecords(db).values.sorted { $0.coding.uuidString < $1.coding.uuidString }
    try readOrigins(db)
    try readRecords(db)
    try readFormerTexts(db)
  }

  /// Follows the log once: which change brought what stands now.
  private mutating func readOrigins(_ db: Database) throws {
    var kinds: [UUID: ChangeKind] = [:]
    var versions: [CodebookRecord: UUID] = [:]
    var order: [CodebookRecord] = []
    let standing = Set(codings.map(\.id))
    try ChangeLog.replay(db) { change in
      let kind = change.target.flatMap { kinds[$0] } ?? change.kind
      kinds[change.id] = kind
      let origin = Origin(
        id: change.id, date: change.date, coder: change.coder, kind: kind, reason: change.reason)
      origins[change.id] = origin
      if change.kind == .initialise, beginning == nil { beginning = origin }
      for operation in change.operations {
        switch operation {
        case .addInterview(let record): interviewOrigins[record.id] = change.id
        case .setCodebook(let record, replacing: _) where versions[record] == nil:
          versions[record] = change.id
          order.append(record)
        case .addCoding(let coding) where standing.contains(coding.id): codingOrigins[coding.id] = change.id
        default: break
        }
      }
    }
    let inForce = Set(try ProjectStore.codebookRecords(db))
    let evident = Set(codings.flatMap { $0.evidence.map(\.codebookSHA256) })
    for record in order {
      let isInForce = inForce.contains(record)
      guard isInForce || evident.contains(record.sha256), let change = versions[record],
        let bytes = try Content.bytes(record.sha256, in: db),
        let outline = try Content.bytes(record.outlineSHA256, in: db)
      else { continue }
      books.append(Book(record: record, bytes: bytes, outline: outline, change: change, isInForce: isInForce))
    }
  }

  private mutating func readRecords(_ db: Database) throws {
    for kind in RecordKind.allCases {
      let rows = try Row.fetchAll(
        db, sql: "SELECT key, fields, change FROM record WHERE kind = ? ORDER BY key", arguments: [kind.rawValue])
      for row in rows {
        records.append((try RecordRows.record(row, of: kind), try row.decode(UUID.self, atIndex: 2)))
      }
    }
  }

  private mutating func readFormerTexts(_ db: Database) throws {
    let present = Set(interviews.map(\.record.textSHA256))
    for (record, _) in records {
      guard let text = record.textSHA256, !present.contains(text) else { continue }
      if let bytes = try Content.bytes(text, in: db) { formerTexts[text] = bytes }
    }
  }
}

extension StoredRecord {
  /// The fingerprint of the text that a waiting coding or a memo on a stretch refers to.
  fileprivate var textSHA256: String? {
    if let orphan = OrphanRecord(self) { return orphan.textSHA256 }
    if case .stretch(_, _, let text) = MemoRecord(self)?.target { return text }
    return nil
  }
}
