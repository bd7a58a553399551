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
    #expect(try store.changes().count == 5)
  }

  private func filled() throws -> ProjectStore {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Andet.")], Sample.stamp(1))
    _ = try store.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
    _ = try store.recordCodings(
      [Sample.coding(1, evidence: [Sample.evidence(1)]), Sample.coding(2, at: 44, code: "digi")], by: .rules,
      Sample.stamp(3))
    _ = try store.recordVerdicts(.reject, on: [Sample.coding(1)], Sample.stamp(4))
    return store
  }
}
