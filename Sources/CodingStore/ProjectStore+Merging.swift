public import CodingModel
internal import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Takes in what another copy of this project holds and this one does not: its changes with their own dates and
  /// identities, and the texts that they speak of. Then the tables are made anew by following all changes in the order of
  /// (date, identity); what both copies have changed apart is settled (`conflicts()`).
  ///
  /// What comes of it depends on the set of changes alone: whichever copy takes in the other, and however often, the result
  /// is the same. All in one transaction. Throws `MergeMessage.otherProject` where it is no copy of this project.
  ///
  /// - Parameters:
  ///   - other: the other copy; it is only read.
  ///   - isTrial: true to find out what would come of it, without changing anything.
  public func merge(_ other: ProjectStore, asTrial isTrial: Bool = false) throws -> MergeOutcome {
    let addition = try other.read { db in try LogAddition(from: db, beside: try self.read(KnownLog.init)) }
    return try StoreFailure.translated(path) {
      guard isTrial || !isReadOnly else { throw StoreFailure(.notWritable) }
      guard !addition.changes.isEmpty else {
        return try connection.queue.read { db in try addition.outcome(db, MergedState.unchanged(db)) }
      }
      let queue = isTrial ? try copyInMemory() : connection.queue
      let states = try queue.write { db in
        let before = try MergedState(db)
        try addition.insert(into: db)
        try Self.rebuild(db)
        return (before: before, after: try MergedState(db))
      }
      // Both sides of a conflict are looked up in the whole log; nobody needs to wait for that.
      return try queue.read { db in try addition.outcome(db, states) }
    }
  }

  /// The whole project in memory, where a trial hinders nobody and needs no right to write.
  private func copyInMemory() throws -> DatabaseQueue {
    let copy = try DatabaseQueue(configuration: Connection.configuration(5, isReadOnly: false))
    try connection.queue.backup(to: copy)
    return copy
  }

  /// How many changes another copy of this project holds that this one does not. Throws `MergeMessage.otherProject` where
  /// it is no copy of this project.
  public func newChanges(in other: ProjectStore) throws -> Int {
    let own = try read(KnownLog.init)
    return try other.read { db in
      let theirs = try KnownLog(db)
      guard theirs.project == own.project else { throw StoreFailure(MergeMessage.otherProject) }
      return theirs.changes.keys.count { own.changes[$0] == nil }
    }
  }

  /// Makes the tables anew from the log.
  static func rebuild(_ db: Database) throws {
    for table in Schema.projectionTables.reversed() { try db.execute(sql: "DELETE FROM \(table)") }
    var projection = try Projection(db)
    try ChangeLog.replay(db) { change in _ = try projection.follow(change) }
  }
}

/// What a copy's log holds already.
struct KnownLog {
  /// The identity of the first change: all copies of a project have the same.
  let project: UUID
  let changes: [UUID: String]
  let contents: Set<String>

  init(_ db: Database) throws {
    project = try Self.project(db)
    var changes: [UUID: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT uuid, date || char(9) || coder || char(9) || counts FROM change") {
      changes[try row.decode(UUID.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
    }
    self.changes = changes
    contents = Set(try String.fetchAll(db, sql: "SELECT sha256 FROM content"))
  }

  static func project(_ db: Database) throws -> UUID {
    let first = try UUID.fetchOne(
      db, sql: "SELECT uuid FROM change WHERE kind = ? ORDER BY seq LIMIT 1",
      arguments: [ChangeKind.initialise.rawValue])
    guard let first else { throw StoreFailure(.damaged) }
    return first
  }
}

/// A row of the log as it is.
struct LogRow {
  let id: UUID
  let date: String
  let coder: String
  let kind: String
  let reason: String
  let counts: String
  let operations: String
  let target: UUID?

  static let columns = "uuid, date, coder, kind, reason, counts, operations, change_target.target"
  static let tables = "change LEFT JOIN change_target ON change_target.change = change.uuid"

  init(_ row: Row) throws {
    id = try row.decode(UUID.self, atIndex: 0)
    date = try row.decode(String.self, atIndex: 1)
    coder = try row.decode(String.self, atIndex: 2)
    kind = try row.decode(String.self, atIndex: 3)
    reason = try row.decode(String.self, atIndex: 4)
    counts = try row.decode(String.self, atIndex: 5)
    operations = try row.decode(String.self, atIndex: 6)
    target = try row.decode(UUID?.self, atIndex: 7)
  }

  init(
    id: UUID, date: String, coder: String, kind: String, reason: String, counts: String, operations: String,
    target: UUID?
  ) {
    (self.id, self.date, self.coder, self.kind) = (id, date, coder, kind)
    (self.reason, self.counts, self.operations, self.target) = (reason, counts, operations, target)
  }

  func insert(into db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO change (uuid, date, coder, kind, reason, counts, operations) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [id, date, coder, kind, reason, counts, operations])
    guard let target else { return }
    try db.cachedStatement(sql: "INSERT INTO change_target (change, target) VALUES (?, ?)")
      .execute(arguments: [id, target])
  }
}

/// What one copy's log and texts hold that another's lack.
private struct LogAddition {
  let changes: [LogRow]
  let contents: [(sha256: String, bytes: [UInt8])]
  /// How many changes only the other copy has.
  let ahead: Int

  init(from db: Database, beside known: KnownLog) throws {
    let own = try KnownLog(db)
    guard own.project == known.project else { throw StoreFailure(MergeMessage.otherProject) }
    for (id, text) in own.changes {
      guard let same = known.changes[id] else { continue }
      guard same == text else { throw StoreFailure(MergeMessage.otherChange(id: id.short)) }
    }
    ahead = known.changes.keys.count { own.changes[$0] == nil }
    let rows = try Row.fetchCursor(db, sql: "SELECT \(LogRow.columns) FROM \(LogRow.tables) ORDER BY date, uuid")
    var changes: [LogRow] = []
    while let row = try rows.next() {
      if known.changes[try row.decode(UUID.self, atIndex: 0)] == nil { changes.append(try LogRow(row)) }
    }
    self.changes = changes
    contents = try own.contents.subtracting(known.contents).sorted().map { sha256 in
      let row = try Row.fetchOne(db, sql: "SELECT bytes FROM content WHERE sha256 = ?", arguments: [sha256])
      guard let row, case let bytes = try Content.bytes(row, at: 0), Fingerprint.sha256(bytes) == sha256 else {
        throw StoreFailure(.damaged)
      }
      return (sha256, bytes)
    }
  }

  func insert(into db: Database) throws {
    for content in contents { _ = try Content.keep(content.bytes, in: db) }
    for change in changes { try change.insert(into: db) }
  }

  func outcome(_ db: Database, _ states: (before: MergedState, after: MergedState)) throws -> MergeOutcome {
    let (before, after) = states
    let reader = ConflictReader(db)
    let new = try reader.conflicts(after.conflicts.filter { !before.known.contains($0) })
    return MergeOutcome(
      coders: try coderCounts(), conflicts: new, orphans: max(0, after.orphans - before.orphans), ahead: ahead,
      needsCoding: try changes.contains {
        [.code, .addCodebooks, .importTranscripts].contains(ChangeKind(rawValue: $0.kind))
      }
        && ProjectStore.hasBeenCoded(db))
  }

  private func coderCounts() throws -> [MergeOutcome.CoderCount] {
    let groups = Dictionary(grouping: changes, by: \.coder)
    return try groups.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { name in
      let rows = groups[name] ?? []
      let counts = try rows.map { row in
        guard let counts = OperationCounts(row.counts) else { throw StoreFailure(.damaged) }
        return counts
      }
      return MergeOutcome.CoderCount(
        coder: Coder(name: name), changes: rows.count, counts: OperationCounts(sum: counts))
    }
  }
}

/// What a merge is measured by.
private struct MergedState {
  let conflicts: [ConflictReader.Entry]
  let known: Set<ConflictReader.Entry>
  let orphans: Int

  /// What a merge that brings nothing is measured by.
  static func unchanged(_ db: Database) throws -> (before: MergedState, after: MergedState) {
    let state = try MergedState(db)
    return (state, state)
  }

  init(_ db: Database) throws {
    conflicts = try ConflictReader(db).entries()
    known = Set(conflicts)
    orphans =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM record WHERE kind = ?", arguments: [RecordKind.orphan.rawValue]) ?? 0
  }
}

extension ProjectStore {
  /// Whether rules were ever run in the project.
  fileprivate static func hasBeenCoded(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS(SELECT 1 FROM change WHERE kind = ?)", arguments: [ChangeKind.code.rawValue]) ?? false
  }
}

extension UUID {
  /// The first eight digits, by which people name a change.
  var short: String { String(uuidString.prefix(8)).lowercased() }
}
