@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import Testing
import TranscriptText

@Suite("nothing confirmed is lost")
struct DurabilityTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
  }

  @discardableResult
  private func code(_ number: Int, by coder: Coder = Sample.anna, in store: ProjectStore? = nil) throws -> Int {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: 40 + number / 30, end: 45 + number % 30),
      code: try Sample.path("org"))
    return try (store ?? self.store).addHandCodings([coding], Sample.stamp(number, by: coder)).added.count
  }

  @Test("every connection that writes waits for the disk")
  func synchronous() throws {
    let reopened = try ProjectStore.open(at: folder.project)
    for store in [store, reopened] {
      let settings = try store.connection.queue.inDatabase { db in
        (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
      }
      #expect(settings.0 == 2)
      #expect(settings.1 == "wal")
    }
  }

  @Test("on a full disk a change is refused whole, and goes in when there is room again")
  func fullDisk() throws {
    try code(2)
    let pages = try store.connection.queue.inDatabase { db in
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      return try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count)") ?? 0
    }
    let long = Sample.interview(2, words: (0..<20_000).map { "ord\($0)" }.joined(separator: " "))
    #expect(thrownID { _ = try store.importInterviews([long], Sample.stamp(3)) } == "store.disk-full")
    #expect(try store.summary().interviews == 1)
    #expect(try store.changes().count == 3)
    #expect(try store.check().isEmpty)
    try store.connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA max_page_count = \(pages * 1000)") }
    _ = try store.importInterviews([long], Sample.stamp(4))
    #expect(try store.summary().interviews == 2)
    #expect(try store.check().isEmpty)
  }

  @Test("when the right to write is lost, a change is refused whole and reading goes on")
  func lostRight() throws {
    try code(2)
    try store.connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA query_only = ON") }
    #expect(thrownID { try code(3) } == "store.not-writable")
    #expect(try store.codings().count == 1)
    try store.connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA query_only = OFF") }
    #expect(try code(3) == 1)
    #expect(try store.check().isEmpty)
  }

  @Test(
    "a project of a reader without rights is read, and changes are refused",
    .enabled(if: getuid() != 0, "the superuser may write everything; Scripts/torture tries it for others"))
  func readOnlyFile() throws {
    try code(2)
    try store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.project)
    let reader = try ProjectStore.open(at: folder.project)
    #expect(reader.isReadOnly)
    #expect(try reader.codings().count == 1)
    #expect(thrownID { try code(3, in: reader) } == "store.not-writable")
  }

  @Test("two who write in turn lose nothing, and their changes have one order")
  func inTurn() throws {
    let other = try ProjectStore.open(at: folder.project)
    for number in 2..<60 {
      let isMine = number.isMultiple(of: 2)
      try code(number, by: isMine ? Sample.anna : Coder(name: "Bo"), in: isMine ? store : other)
    }
    #expect(try store.codings().count == 58)
    #expect(try other.codings() == store.codings())
    #expect(try store.changes().map(\.date) == store.changes().map(\.date).sorted(by: >))
    #expect(try store.check().isEmpty)
  }

  @Test("two who write at the same time wait for each other and lose nothing")
  func atOnce() async throws {
    let path = folder.project
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for coder in 0..<2 {
        group.addTask {
          let own = try ProjectStore.open(at: path, waiting: 60)
          return try (2..<30).reduce(0) { count, number in
            let coding = ProjectStore.HandCoding(
              interview: Sample.id(1), range: TextRange(start: 40, end: 41 + number), code: try Sample.path("org"))
            let stamp = Sample.stamp(coder * 100 + number, by: Coder(name: "koder \(coder)"))
            return try count + own.addHandCodings([coding], stamp).added.count
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(added == 56)
    #expect(try store.codings().count == 56)
    #expect(try store.check().isEmpty)
  }

  @Test("while another one holds the project, a writer waits, then says so; nothing is lost on either side")
  func waiting() throws {
    let other = try ProjectStore.open(at: folder.project, waiting: 0.05)
    var id: String?
    _ = try store.record(Sample.stamp(2), .code) { db in
      _ = try Content.keep([1, 2, 3], in: db)
      id = thrownID { try code(3, in: other) }
      return ([], ())
    }
    #expect(id == "store.locked")
    #expect(try code(3, in: other) == 1)
    #expect(try store.codings().count == 1)
  }

  @Test("a project of a newer version is neither read nor copied nor changed")
  func newerVersion() throws {
    try store.close()
    var bytes = try folder.bytes()
    bytes[63] = 99
    try folder.write(bytes)
    #expect(thrownID { _ = try ProjectStore.open(at: folder.project) } == "store.newer-schema")
    #expect(
      thrownID { _ = try ProjectStore.open(at: folder.project, asOf: .date(Sample.stamp(1).date)) }
        == "store.newer-schema")
    #expect(try folder.bytes() == bytes)
    #expect(try folder.files == ["prøve.kodeks"])
  }
}
