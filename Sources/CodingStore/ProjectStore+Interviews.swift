public import CodingModel
public import Foundation
internal import GRDB
internal import TranscriptText

extension ProjectStore {
  /// Takes interviews in as one change. Each goes in whole or not at all, and one that is refused stops no other.
  ///
  /// The same name with the same source bytes is unchanged; the same name with other bytes is refused, because codings
  /// may refer to the text that is there. The same text under another name goes in with a warning. The memos and codings
  /// of an interview that goes in come with it, in the same change.
  public func importInterviews(_ interviews: [ImportedInterview], _ stamp: ChangeStamp) throws -> ImportOutcome {
    try record(stamp, .importTranscripts) { db in
      var plan = ImportPlan(known: try Self.interviewRecords(db))
      for imported in interviews { try plan.take(imported, in: db) }
      return (plan.outcome.added.map { .addInterview($0) } + plan.contents, plan.outcome)
    }
  }

  /// Takes in what came from another program's project as one change: interviews, what is said of them, and codings of
  /// whoever made them. Of records with one name the first holds.
  ///
  /// Throws where an interview is refused, since its codings would have no text.
  public func importProject(
    _ interviews: [ImportedInterview], records: [any ProjectRecord], codings: [Coding], _ stamp: ChangeStamp
  ) throws {
    try record(stamp, .importTranscripts) { db in
      var plan = ImportPlan(known: try Self.interviewRecords(db))
      for imported in interviews { try plan.take(imported, in: db) }
      let outcome = plan.outcome
      guard outcome.refused.isEmpty else { throw DiagnosticError(outcome.diagnostics) }
      let view = ProjectView(db)
      var seen: Set<String> = []
      let first = records.filter { seen.insert("\($0.stored.kind.rawValue) \($0.key)").inserted }
      // Codes come before what is coded with them, memos after what they are about.
      let codes = try first.filter { $0 is CodeRecord }.flatMap { try view.setting($0) }
      let others = try first.filter { !($0 is CodeRecord) }.flatMap { try view.setting($0) }
      let added = outcome.added.map { ChangeOperation.addInterview($0) }
      return (added + codes + codings.map { .addCoding($0) } + others, ())
    }
  }

  /// All interviews, complete with text and what people have said of them as cases, in byte order of their names.
  public func interviews() throws -> [Interview] {
    try read { db in try Self.interviews(db) }
  }

  /// What the log keeps of the interviews, without texts, in byte order of their names.
  public func interviewRecords() throws -> [InterviewRecord] {
    try read(Self.interviewRecords)
  }

  /// One interview, complete with text; `nil` where the project has none of that identity. The others are not read.
  public func interview(_ id: UUID) throws -> Interview? {
    try interviews([id]).first
  }

  /// Some interviews, complete with text, in byte order of their names. The others are not read.
  public func interviews(_ ids: Set<UUID>) throws -> [Interview] {
    try read { db in try Self.interviews(db, only: ids) }
  }

  static func interviews(_ db: Database, only ids: Set<UUID>? = nil) throws -> [Interview] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT interview.uuid, interview.name, text.bytes, layout.bytes, text_sha256 FROM interview
        LEFT JOIN content AS text ON text.sha256 = interview.text_sha256
        LEFT JOIN content AS layout ON layout.sha256 = interview.layout_sha256
        \(ids.map { "WHERE interview.uuid IN (\($0.map { _ in "?" }.joined(separator: ", ")))" } ?? "")
        ORDER BY interview.name
        """, arguments: StatementArguments(ids ?? []))
    var interviews: [Interview] = []
    while let row = try rows.next() {
      let layout = try TranscriptLayout(document: Content.bytes(row, at: 3))
      let bytes = try Content.bytes(row, at: 2)
      // Nothing may be quoted that was not said: a text that does not fit its fingerprint is not the one that was coded.
      guard try row.decode(String.self, atIndex: 4) == Fingerprint.sha256(bytes) else { throw StoreFailure(.damaged) }
      let text = CanonicalText(utf8: bytes)
      guard layout.fits(length: text.length) else { throw StoreFailure(.damaged) }
      interviews.append(
        layout.interview(
          id: try row.decode(UUID.self, atIndex: 0), name: try row.decode(String.self, atIndex: 1),
          text: text))
    }
    return try caseRecords(db).attached(to: interviews)
  }

  static func interviewRecords(_ db: Database) throws -> [InterviewRecord] {
    try Row.fetchAll(db, sql: "SELECT \(InterviewRecord.columns) FROM interview ORDER BY name").map(InterviewRecord.init)
  }
}

/// Decides file by file what is to be done, and puts the texts of those that go in into the project.
private struct ImportPlan {
  /// What comes in with the interviews.
  private(set) var contents: [ChangeOperation] = []
  private var results: [ImportResult] = []
  private var diagnostics: [Diagnostic] = []
  private var byName: [String: InterviewRecord] = [:]
  private var byText: [String: InterviewRecord] = [:]

  init(known: [InterviewRecord]) {
    for record in known { note(record) }
  }

  var outcome: ImportOutcome { ImportOutcome(results: results, diagnostics: diagnostics) }

  mutating func take(_ imported: ImportedInterview, in db: Database) throws {
    let name = imported.interview.name
    let layout = TranscriptLayout(imported.interview)
    if let known = byName[name] {
      if known.sourceSHA256 == imported.source.sha256 {
        results.append(.unchanged(known))
      } else {
        refuse(imported, .nameTaken(name: name))
      }
    } else if name.utf8.contains(0) {
      refuse(imported, .zeroCharacter)
    } else if layout.fits(length: imported.interview.transcript.text.length) {
      try add(imported, layout, in: db)
    } else {
      refuse(imported, .inconsistentInterview(name: name))
    }
  }

  private mutating func add(_ imported: ImportedInterview, _ layout: TranscriptLayout, in db: Database) throws {
    let interview = imported.interview
    let record = InterviewRecord(
      id: interview.id, name: interview.name,
      textSHA256: try Content.keep(interview.transcript.text.utf8, in: db),
      layoutSHA256: try Content.keep(layout.document, in: db),
      sourceSHA256: try Content.keep(imported.source.bytes, in: db),
      sourceName: imported.source.name)
    if let twin = byText[record.textSHA256] {
      tell(imported, .sameText(name: record.name, other: twin.name))
    }
    results.append(.added(record))
    note(record)
    try addContents(of: imported, record, in: db)
  }

  /// Memos that the project has already, as where an interview comes in again, stay as they are.
  private mutating func addContents(
    of imported: ImportedInterview, _ record: InterviewRecord, in db: Database
  ) throws {
    let names = try ProjectStore.codeNames(db)
    let view = ProjectView(db)
    for memo in imported.memos where try view.record(MemoRecord.self, memo.key) == nil {
      contents.append(.setRecord(memo.stored, replacing: nil))
    }
    var seen: Set<ImportedCoding> = []
    for coding in imported.codings where seen.insert(coding).inserted {
      let hand = ProjectStore.HandCoding(interview: record.id, range: coding.range, code: coding.code)
      contents.append(
        .addCoding(
          Coding(
            id: try ProjectStore.freeHandID(hand, coder: coding.coder, textSHA256: record.textSHA256, in: db),
            interview: record.id, range: coding.range, code: names.path(of: coding.code), codeKey: coding.code,
            coder: coding.coder)))
    }
  }

  private mutating func note(_ record: InterviewRecord) {
    byName[record.name] = record
    if byText[record.textSHA256] == nil { byText[record.textSHA256] = record }
  }

  private mutating func refuse(_ imported: ImportedInterview, _ message: RecordingMessage) {
    results.append(.refused(name: imported.interview.name))
    tell(imported, message)
  }

  private mutating func tell(_ imported: ImportedInterview, _ message: RecordingMessage) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: imported.source.path)))
  }
}

extension SourceFile {
  /// The last component of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
