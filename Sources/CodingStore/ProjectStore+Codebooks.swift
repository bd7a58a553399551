public import CodingModel
internal import GRDB
public import TranscriptText

extension ProjectStore {
  /// Puts codebooks in force as one change: new ones are added, other versions take their former version's place, and
  /// those with the same bytes stay. Codings stay as they are until the rules are run again.
  ///
  /// Each codebook comes with the file it was parsed from. Throws when two of them have the same `id`.
  public func setCodebooks(_ books: [(Codebook, SourceFile)], _ stamp: ChangeStamp) throws -> CodebookOutcome {
    try record(stamp, .addCodebooks) { db in
      var former: [String: CodebookRecord] = [:]
      for record in try Self.codebookRecords(db) { former[record.id] = record }
      var plan = CodebookPlan(former: former)
      for (book, file) in books { try plan.take(book, file, in: db) }
      return (plan.operations, plan.outcome)
    }
  }

  /// The codebooks in force without their YAML, in byte order of their short names.
  public func codebookRecords() throws -> [CodebookRecord] {
    try read(Self.codebookRecords)
  }

  /// The codebooks in force with their YAML, in byte order of their short names.
  public func codebooks() throws -> [(record: CodebookRecord, file: SourceFile)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT \(CodebookRecord.columns), content.bytes FROM codebook LEFT JOIN content USING (sha256) ORDER BY id"
      ).map { row in
        let record = try CodebookRecord(row)
        return (record, SourceFile(path: record.sourceName, bytes: try Content.bytes(row, at: 5)))
      }
    }
  }

  /// The living codes as they are called now: those of the codebooks in force, book by book in the order of their files,
  /// with what was changed by hand, and those made by hand. No YAML is parsed.
  public func codes() throws -> [CodeOutline] {
    try projectCodes().codes
  }

  /// All that the project knows of codes and their names.
  public func projectCodes() throws -> ProjectCodes {
    try read(Self.projectCodes)
  }

  /// The same for those who only map keys and paths: where nothing was done by hand, no outline is read.
  static func codeNames(_ db: Database) throws -> ProjectCodes {
    let isPlain = try RecordRows.all(db, CodeRecord.self).isEmpty
    return isPlain ? ProjectCodes(outlines: [], records: []) : try projectCodes(db)
  }

  static func projectCodes(_ db: Database) throws -> ProjectCodes {
    ProjectCodes(outlines: try outlines(db), records: try RecordRows.all(db, CodeRecord.self))
  }

  /// The codes of the codebooks in force as these have them, book by book in the order of their files.
  static func outlines(_ db: Database) throws -> [CodeOutline] {
    try Row.fetchAll(
      db,
      sql: "SELECT id, content.bytes FROM codebook LEFT JOIN content ON content.sha256 = outline_sha256 ORDER BY id"
    ).flatMap { row in
      try CodebookOutline.codes(
        document: Content.bytes(row, at: 1), codebook: try row.decode(String.self, atIndex: 0))
    }
  }

  /// The codebook versions that were in force when codings were last made by rules, in byte order of the short names;
  /// `nil` when that was never done. They made the codings that the project holds, whatever is in force now.
  public func codedVersions() throws -> [CodebookRecord]? {
    try read(Self.codedVersions)
  }

  /// Whether other codebook versions are in force than when codings were last made by rules.
  static func hasOtherVersions(_ db: Database) throws -> Bool {
    try codedVersions(db)?.map(\.sha256) != codebookRecords(db).map(\.sha256)
  }

  private static func codedVersions(_ db: Database) throws -> [CodebookRecord]? {
    let coded = ChangeKind.code.rawValue
    let last = try String.fetchOne(db, sql: "SELECT max(date) FROM change WHERE kind = ?", arguments: [coded])
    guard let last = last.flatMap(UTCTimestamp.date) else { return nil }
    var records: [String: CodebookRecord] = [:]
    try ChangeLog.replay(db, until: last, kinds: [.addCodebooks, .undo, .redo]) { change in
      for operation in change.operations {
        switch operation {
        case .setCodebook(let record, replacing: _): records[record.id] = record
        case .removeCodebook(let record): records[record.id] = nil
        default: break
        }
      }
    }
    return records.values.sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  }

  /// Every codebook version that was ever in force, in byte order of the short names, the oldest first.
  ///
  /// A version that came back after another stands once, with the day when it first came.
  public func codebookVersions() throws -> [CodebookVersion] {
    try read { db in
      let inForce = Set(try Self.codebookRecords(db).map(\.sha256))
      var versions: [CodebookVersion] = []
      var seen: Set<CodebookRecord> = []
      try ChangeLog.replay(db, kinds: [.addCodebooks, .undo, .redo]) { change in
        for case .setCodebook(let record, replacing: _) in change.operations where seen.insert(record).inserted {
          versions.append(
            CodebookVersion(
              record: record, date: change.date, coder: change.coder, isInForce: inForce.contains(record.sha256)))
        }
      }
      return versions.enumerated().sorted { left, right in
        let ids = [left, right].map { Array($0.element.record.id.utf8) }
        return ids[0] == ids[1] ? left.offset < right.offset : ids[0].lexicographicallyPrecedes(ids[1])
      }.map(\.element)
    }
  }

  /// The file of a codebook version that the project holds.
  public func codebookFile(_ record: CodebookRecord) throws -> SourceFile {
    try read { db in
      guard let bytes = try Content.bytes(record.sha256, in: db) else { throw StoreFailure(.damaged) }
      return SourceFile(path: record.sourceName, bytes: bytes)
    }
  }

  static func codebookRecords(_ db: Database) throws -> [CodebookRecord] {
    try Row.fetchAll(db, sql: "SELECT \(CodebookRecord.columns) FROM codebook ORDER BY id").map(CodebookRecord.init)
  }
}

/// Decides book by book what is to be done, and puts the texts of those that change into the project.
private struct CodebookPlan {
  let former: [String: CodebookRecord]
  private(set) var operations: [ChangeOperation] = []
  private var seen: Set<String> = []
  private var added: [CodebookRecord] = []
  private var replaced: [CodebookOutcome.Replacement] = []
  private var unchanged: [CodebookRecord] = []

  init(former: [String: CodebookRecord]) { self.former = former }

  var outcome: CodebookOutcome { CodebookOutcome(added: added, replaced: replaced, unchanged: unchanged) }

  mutating func take(_ book: Codebook, _ file: SourceFile, in db: Database) throws {
    guard seen.insert(book.id).inserted else { throw StoreFailure(.codebookGivenTwice(id: book.id)) }
    guard book.sha256 == file.sha256 else { throw StoreFailure(.inconsistentCodebook(id: book.id)) }
    let known = former[book.id]
    if let known, known.sha256 == book.sha256 {
      unchanged.append(known)
      return
    }
    let record = CodebookRecord(
      id: book.id, version: book.version, sha256: try Content.keep(file.bytes, in: db),
      outlineSHA256: try Content.keep(CodebookOutline.document(of: book), in: db), sourceName: file.name)
    operations.append(.setCodebook(record, replacing: known))
    if let known {
      replaced.append(CodebookOutcome.Replacement(former: known, record: record))
    } else {
      added.append(record)
    }
  }
}
