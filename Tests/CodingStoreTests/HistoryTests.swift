@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@Suite("the tables follow from the log")
struct HistoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ store: ProjectStore, seed: UInt64, steps: Int) throws {
    var history = try RandomHistory(store: store, seed: seed)
    try history.run(steps: steps)
  }

  @Test("after any history the log, followed from the beginning, gives exactly the tables", arguments: 1...20)
  func replay(seed: UInt64) throws {
    let store = try Sample.project(in: folder)
    try run(store, seed: seed, steps: 25)
    #expect(try store.check().isEmpty)
    try store.close()
    let reopened = try ProjectStore.open(at: folder.project)
    #expect(try reopened.check().isEmpty)
  }

  @Test(
    "taking a change back leaves the project as before it, making it again as after it, whatever the history",
    arguments: Histories.seeds(4))
  func undoAndRedo(seed: Int) throws {
    let store = try Sample.project(in: folder)
    let history = try SteppedHistory(store: store, seed: UInt64(seed))
    var undone = 0
    for step in 2..<102 {
      let before = try Snapshot(store)
      try history.take(step)
      guard let change = try store.changes(limit: 1).first, change.id == Sample.stamp(step).id else {
        #expect(try Snapshot(store) == before)
        continue
      }
      let after = try Snapshot(store)
      _ = try store.undo(nil, Sample.stamp(1000 + step))
      #expect(try Snapshot(store) == before, "\(change.kind) in step \(step)")
      _ = try store.redo(nil, Sample.stamp(2000 + step))
      #expect(try Snapshot(store) == after, "\(change.kind) in step \(step)")
      undone += 1
    }
    #expect(undone > 50)
    #expect(try store.check().isEmpty)
    // All of it, back to the empty project.
    var number = 3000
    while try store.undo(nil, Sample.stamp(number)) != nil { number += 1 }
    #expect(try Snapshot(store) == Snapshot())
  }

  @Test("taking back every operation in reverse empties the tables", arguments: 1...20)
  func inverse(seed: UInt64) throws {
    let store = try Sample.project(in: folder)
    try run(store, seed: seed, steps: 25)
    let changes = try store.changes().compactMap { try store.change($0.id) }
    let inverses = changes.flatMap { $0.operations.reversed().map(\.inverse) }
    try store.record(Sample.stamp(999), .code) { _ in (inverses, ()) }
    #expect(try store.interviews().isEmpty)
    #expect(try store.codebooks().isEmpty)
    #expect(try store.codings().isEmpty)
    #expect(try store.verdicts().isEmpty)
    #expect(try store.summary().coders.isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test("the same history gives the same log and the same tables, byte for byte")
  func determinism() throws {
    func texts() throws -> [String] {
      let folder = try TemporaryFolder()
      let store = try Sample.project(in: folder)
      try run(store, seed: 7, steps: 60)
      return try store.connection.queue.read { db in
        try Schema.projectionTables.flatMap { table in
          try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
        } + String.fetchAll(db, sql: "SELECT operations FROM change ORDER BY seq")
      }
    }
    let first = try texts()
    #expect(first.count > 30)
    #expect(first == (try texts()))
  }

  @Test(
    "a table that was altered behind the log's back is found",
    arguments: [
      ("UPDATE coding SET end_byte = end_byte + 1 WHERE id = 1", ["check.differs-from-log"]),
      ("DELETE FROM evidence", ["check.differs-from-log"]),
      ("UPDATE evidence SET matches = '1-2'", ["check.differs-from-log"]),
      ("UPDATE evidence SET matches = '5-99999999'", ["check.stray-evidence", "check.differs-from-log"]),
      // The text holds an å from byte 31 on.
      ("UPDATE evidence SET matches = '20-32'", ["check.stray-evidence", "check.differs-from-log"]),
      ("UPDATE evidence SET matches = '20'", ["check.stray-evidence", "check.differs-from-log"]),
      ("UPDATE code SET path = 'andet' WHERE id = 1", ["check.differs-from-log"]),
      ("UPDATE codebook SET version = '9'", ["check.differs-from-log"]),
      ("UPDATE interview SET name = 'andet' WHERE id = 1", ["check.differs-from-log"]),
      ("INSERT INTO coder (name) VALUES ('ukendt')", ["check.differs-from-log"]),
      ("UPDATE coding SET end_byte = 99999 WHERE id = 1", ["check.codings-outside-text", "check.differs-from-log"]),
      ("DROP TRIGGER change_is_fixed; UPDATE change SET operations = 'x' WHERE seq = 2", ["check.unreadable-change"]),
      ("DROP TRIGGER change_is_kept; DELETE FROM change WHERE seq = 2", ["check.unreadable-change"]),
      (
        "DROP TRIGGER content_is_fixed; UPDATE content SET bytes = x'00' WHERE sha256 IN "
          + "(SELECT source_sha256 FROM interview WHERE id = 1)",
        ["check.altered-texts"]
      ),
      (
        "DROP TRIGGER content_is_fixed; UPDATE content SET bytes = x'00' WHERE sha256 IN "
          + "(SELECT layout_sha256 FROM interview WHERE id = 1)",
        ["check.altered-texts", "check.misfit-layout"]
      ),
      ("UPDATE verdict SET verdict = 'accepted'", ["check.differs-from-log"]),
      ("DELETE FROM verdict", ["check.differs-from-log"]),
      ("UPDATE verdict SET end_byte = end_byte + 1", ["check.verdicts-on-other-text", "check.differs-from-log"]),
      (
        "PRAGMA foreign_keys = OFF; DELETE FROM code WHERE id = 1", ["check.broken-structure"]
      ),
      // The text holds an å from byte 31 on.
      ("UPDATE coding SET start_byte = 32 WHERE id = 1", ["check.codings-inside-characters", "check.differs-from-log"]),
      ("INSERT INTO record VALUES ('ukendt', 'k', '0', x'\(Sample.noUUID)')", ["check.misformed-records", "check.differs-from-log"]),
      ("INSERT INTO record VALUES ('code', 'org', '1\tx', x'\(Sample.noUUID)')", ["check.misformed-records", "check.differs-from-log"]),
      ("INSERT INTO record VALUES ('code', 'org', '-1\tx', x'\(Sample.noUUID)')", ["check.misformed-records", "check.differs-from-log"]),
      ("INSERT INTO record VALUES ('code', 'org', 'x', x'\(Sample.noUUID)')", ["check.misformed-records", "check.differs-from-log"]),
      (
        "DROP TRIGGER change_is_fixed; UPDATE change SET counts = 'add-coding=7' WHERE seq = 4", ["check.wrong-counts"]
      ),
      (
        "DROP TRIGGER change_is_fixed; UPDATE change SET date = '2000-01-01T00:00:00.000Z' WHERE seq = 3",
        ["check.misplaced-changes"]
      ),
      (
        "DROP TRIGGER change_is_kept; DELETE FROM change WHERE seq = 1", ["check.misplaced-changes"]
      ),
      (
        "DROP TRIGGER target_is_fixed; UPDATE change_target SET target = x'\(Sample.noUUID)'", ["check.stray-targets"]
      ),
      ("DROP TRIGGER target_is_kept; DELETE FROM change_target", ["check.stray-targets"]),
      (
        "DROP TRIGGER target_is_fixed; UPDATE change_target SET target = (SELECT uuid FROM change WHERE seq = 1)",
        ["check.stray-targets"]
      ),
      ("INSERT INTO change_target VALUES (x'\(Sample.noUUID)', x'\(Sample.noUUID)')", ["check.stray-targets"]),
      (
        "DROP TRIGGER content_is_kept; DELETE FROM content WHERE sha256 = (SELECT sha256 FROM content WHERE bytes = CAST('id: gammel' || char(10) || 'version: 1' || char(10) AS BLOB))",
        ["check.missing-texts"]
      ),
      (
        "DROP TRIGGER change_is_fixed; UPDATE change SET operations = replace(operations, '\t0-14\t', '\t0-13\t') "
          + "WHERE kind = 'hand'; UPDATE coding SET end_byte = 13 WHERE end_byte = 14",
        ["check.wrong-hand-codings"]
      ),
    ])
  func tampering(sql: String, ids: [String]) throws {
    let store = try filled()
    try store.connection.queue.inDatabase { db in try db.execute(sql: sql) }
    let findings = try store.check()
    #expect(findings.map(\.id) == ids)
    #expect(findings.allSatisfy { $0.message.text(in: .danish) != $0.message.text(in: .english) })
  }

  @Test("log and texts cannot be altered or deleted by mistake", arguments: ["change", "content"])
  func appendOnly(table: String) throws {
    let store = try filled()
    let column = table == "change" ? "reason" : "bytes"
    for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)"] {
      #expect(throws: DatabaseError.self) {
        try store.connection.queue.inDatabase { db in try db.execute(sql: sql) }
      }
    }
    #expect(try store.check().isEmpty)
  }

  @Test("operations that do not fit the tables are refused whole")
  func contradictions() throws {
    let store = try filled()
    let coding = try #require(try store.codings().first)
    let other = Coding(
      id: Sample.id(4711), interview: coding.interview, range: coding.range, code: coding.code, coder: coding.coder)
    let book = try #require(try store.codebooks().first?.record)
    let interview = try #require(try store.interviewRecords().first)
    let former = CodebookRecord(id: book.id, version: "0", sha256: "0", outlineSHA256: "0", sourceName: "")
    let verdict = try #require(try store.verdicts().first?.record)
    let otherVerdict = VerdictRecord(.accepted, on: other, textSHA256: verdict.textSHA256, change: verdict.change)
    let misfits: [ChangeOperation] = [
      .addCoding(coding), .addCoding(other), .removeCoding(other), .replaceCoding(other, with: other),
      .replaceCoding(coding, with: other), .removeInterview(interview), .addInterview(interview),
      .setCodebook(book, replacing: nil), .setCodebook(book, replacing: former), .removeCodebook(former),
      .setVerdict(verdict, replacing: nil), .setVerdict(otherVerdict, replacing: otherVerdict),
      .setVerdict(otherVerdict, replacing: verdict), .removeVerdict(otherVerdict),
    ]
    for operation in misfits {
      #expect(
        thrownID { try store.record(Sample.stamp(50), .code) { _ in ([operation], ()) } } == "store.contradiction")
    }
    #expect(try store.check().isEmpty)
    #expect(try store.changes().count == 10)
  }

  @Test("an orphan whose interview or text is not in the project is found", arguments: [true, false])
  func homelessOrphan(isWithoutInterview: Bool) throws {
    let store = try filled()
    let text = try #require(try store.interviewRecords().first).textSHA256
    let orphan = OrphanRecord(
      coding: try Sample.coding(8, in: isWithoutInterview ? 9 : 1),
      textSHA256: isWithoutInterview ? text : String(repeating: "0", count: 64), reason: "gone")
    let stamp = Sample.stamp(60)
    guard isWithoutInterview else {
      try store.edit(.updateTranscript, stamp) { view in (try view.setting(orphan), ()) }
      #expect(try store.check().map(\.id) == ["check.homeless-orphans"])
      return
    }
    #expect(
      thrownID { try store.edit(.updateTranscript, stamp) { view in (try view.setting(orphan), ()) } }
        == "store.unknown-interview")
    try store.connection.queue.inDatabase { db in
      try RecordRows(db).set(orphan.stored, replacing: nil, change: stamp.id, in: db)
    }
    #expect(try store.check().map(\.id) == ["check.homeless-orphans", "check.differs-from-log"])
  }

  @Test("an orphan in its text is well")
  func orphan() throws {
    let store = try filled()
    let text = try #require(try store.interviewRecords().first).textSHA256
    let orphan = OrphanRecord(coding: try Sample.coding(8), textSHA256: text, reason: "gone")
    _ = try store.edit(.updateTranscript, Sample.stamp(60)) { view in (try view.setting(orphan), ()) }
    #expect(try store.check().isEmpty)
  }

  private func filled() throws -> ProjectStore {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Andet.")], Sample.stamp(1))
    _ = try store.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
    _ = try store.recordCodings(
      [Sample.coding(1, evidence: [Sample.evidence(1)]), Sample.coding(2, at: 44, code: "digi")], by: .rules,
      Sample.stamp(3))
    _ = try store.recordVerdicts(.reject, on: [Sample.coding(1)], Sample.stamp(4))
    _ = try store.addHandCodings(
      [.init(interview: Sample.id(1), range: TextRange(start: 0, end: 14), code: Sample.path("hånd"))], Sample.stamp(5))
    // A codebook that only the log knows any more, since it was taken back.
    _ = try store.setCodebooks([Sample.codebook("gammel")], Sample.stamp(6))
    _ = try store.undo(nil, Sample.stamp(7))
    _ = try store.setCodebooks([Sample.codebook("org", version: 2)], Sample.stamp(8))
    _ = try store.recordCodings([Sample.coding(1, evidence: [Sample.evidence(1)]), Sample.coding(2, at: 44, code: "digi")], by: .rules, Sample.stamp(9))
    return store
  }
}

/// Imports, codes and puts codebooks in force at random.
private final class SteppedHistory {
  private let store: ProjectStore
  private var generator: SeededGenerator
  private var interviews = 1
  private var codings = 0

  init(store: ProjectStore, seed: UInt64) throws {
    self.store = store
    generator = SeededGenerator(seed: seed)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
  }

  func run(steps: Int) throws {
    for step in 2..<(steps + 2) { try take(step) }
  }

  func take(_ step: Int) throws {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: try importSome(step)
    case 2, 3: try setCodebooks(step)
    case 4, 5: try judge(step)
    case 6: try codeByHand(step)
    case 7: try editCode(step)
    default: try code(step)
    }
  }

  private func codeByHand(_ step: Int) throws {
    let mine = try store.codings().filter { $0.coder == Sample.anna }
    if let coding = mine.randomElement(using: &generator), Bool.random(using: &generator) {
      _ = try store.removeHandCodings([coding.id], Sample.stamp(step))
    } else {
      let start = Int.random(in: 0..<16, using: &generator)
      let coding = ProjectStore.HandCoding(
        interview: Sample.id(Int.random(in: 1...interviews, using: &generator)),
        range: TextRange(start: start, end: start + 9), code: try Sample.path("org"))
      _ = try store.addHandCodings([coding], Sample.stamp(step))
    }
  }

  private func editCode(_ step: Int) throws {
    let names = ["a", "b", nil]
    let name = names[Int.random(in: 0..<3, using: &generator)]
    _ = try store.edit(.editCodes, Sample.stamp(step)) { view in
      guard let name else { return (try view.removing(CodeRecord.self, "org/gang"), ()) }
      var record = CodeRecord(code: try Sample.path("org/gang"), isOwn: false)
      record.name = name
      return (try view.setting(record), ())
    }
  }

  private func importSome(_ step: Int) throws {
    let known = Sample.interview(1)
    interviews += 1
    _ = try store.importInterviews([known, Sample.interview(interviews, words: "Tekst \(step).")], Sample.stamp(step))
  }

  private func setCodebooks(_ step: Int) throws {
    let books = ["org", "digi", "ky"].filter { _ in Bool.random(using: &generator) }
      .map { Sample.codebook($0, version: Int.random(in: 1...3, using: &generator)) }
    _ = try store.setCodebooks(books, Sample.stamp(step))
  }

  /// Says the same of some of the rules' codings.
  private func judge(_ step: Int) throws {
    let decision = VerdictDecision.allCases.randomElement(using: &generator) ?? .accept
    let chosen = try store.codings().filter { $0.coder == .rules && Int.random(in: 0..<3, using: &generator) == 0 }
    _ = try store.recordVerdicts(
      decision, on: chosen, keepingOpposite: Bool.random(using: &generator), Sample.stamp(step))
  }

  /// Keeps some of the coder's codings, changes the evidence of some, drops some, adds some.
  private func code(_ step: Int) throws {
    let coder = [Coder.rules, Coder(name: "Bo"), Sample.anna].randomElement(using: &generator) ?? .rules
    let scope = Bool.random(using: &generator) ? CodingScope() : CodingScope(interviews: [Sample.id(1)])
    var codings = try store.codings().filter { $0.coder == coder && scope.contains($0) }
    codings = codings.filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
      .map { Bool.random(using: &generator) ? $0 : replaced($0) }
    for _ in 0..<Int.random(in: 0..<12, using: &generator) { codings.append(try newCoding(by: coder, in: scope)) }
    _ = try store.recordCodings(codings, by: coder, in: scope, Sample.stamp(step))
  }

  private func newCoding(by coder: Coder, in scope: CodingScope) throws -> Coding {
    codings += 1
    return try Sample.coding(
      codings, in: scope.interviews == nil ? Int.random(in: 1...interviews, using: &generator) : 1,
      at: Int.random(in: 0..<16, using: &generator),
      code: ["org", "org/gang", "digi/æ"].randomElement(using: &generator) ?? "org", by: coder, evidence: evidence())
  }

  private func replaced(_ coding: Coding) -> Coding {
    Coding(
      id: coding.id, interview: coding.interview, range: coding.range, code: coding.code, coder: coding.coder,
      evidence: evidence())
  }

  private func evidence() -> [RuleEvidence] {
    (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
      Sample.evidence(Int.random(in: 1...5, using: &generator), at: Int.random(in: 0..<20, using: &generator))
    }
  }
}

/// What a project holds, whatever the log says.
private struct Snapshot: Equatable {
  var codings: [Coding] = []
  var interviews: [InterviewRecord] = []
  var codebooks: [CodebookRecord] = []
  var verdicts: [VerdictRecord] = []
  var codes: [CodeRecord] = []

  init() {}

  init(_ store: ProjectStore) throws {
    codings = try store.codings()
    interviews = try store.interviewRecords()
    codebooks = try store.codebookRecords()
    verdicts = try store.verdicts().map(\.record)
    codes = try store.records(CodeRecord.self)
  }
}
