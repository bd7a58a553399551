import CodingModel
@testable import CodingStore
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

/// What others may rely on while a project is open: without its locks, a process that ends takes itself for the last
/// one and removes the write-ahead log that the others still write to.
@Suite("the locks of an open project", .enabled(if: FileLocks.areListed, "the system lists no locks"))
struct LockTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
  }

  private var locks: [[String]] {
    get throws { try ["", "-shm"].map { try FileLocks.held(on: folder.project + $0) } }
  }

  private func keepsLocks(_ what: String, _ work: () throws -> Void) throws {
    let before = try locks
    try #require(before.allSatisfy { !$0.isEmpty })
    try work()
    #expect(try locks == before, "\(what)")
  }

  @Test("stay when the same program opens the project again and closes it")
  func openedAgain() throws {
    try keepsLocks("opened and closed") { try ProjectStore.open(at: folder.project).close() }
    try keepsLocks("opened and let go") { _ = try ProjectStore.open(at: folder.project).codings() }
    try keepsLocks("the past") { _ = try ProjectStore.open(at: folder.project, asOf: .change(Sample.id(1, 0xC0))) }
  }

  @Test("stay when the project is copied, written as text, checked and merged with a copy")
  func readThrough() throws {
    try keepsLocks("backup") { try store.backup(to: folder.path + "/kopi.kodeks") }
    try keepsLocks("dump") { _ = try store.dump(to: folder.path + "/tekst") }
    try keepsLocks("check") { _ = try store.check() }
    try keepsLocks("merge with itself") { _ = try store.merge(ProjectStore.open(at: folder.project)) }
    try keepsLocks("merge") { _ = try store.merge(ProjectStore.open(at: folder.path + "/kopi.kodeks")) }
  }

  @Test("stay when the project is refused")
  func refused() throws {
    try keepsLocks("made anew") { #expect(thrownID { _ = try Sample.project(in: folder) } == "store.exists") }
    try keepsLocks("copied onto itself") {
      #expect(thrownID { try store.backup(to: folder.project) } == "store.exists")
    }
    // Another program has marked the file as its own; the change still lies beside it.
    try store.mark(asVersion: 99)
    let open = { thrownID { _ = try ProjectStore.open(at: folder.project) } }
    try keepsLocks("newer") { #expect(open() == "store.newer-schema") }
    try store.mark(asApplication: 1)
    try keepsLocks("foreign") { #expect(open() == "store.not-a-project") }
  }
}

extension ProjectStore {
  fileprivate func mark(asVersion version: Int) throws {
    try connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA user_version = \(version)") }
  }

  fileprivate func mark(asApplication number: Int) throws {
    try connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA application_id = \(number)") }
  }
}
