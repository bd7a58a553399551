@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("several at one file, and files that cannot be written")
struct SharingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("two stores on one file see each other's changes")
  func twoStores() throws {
    let first = try Sample.project(in: folder)
    let second = try ProjectStore.open(at: folder.project)
    _ = try first.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try second.importInterviews([Sample.interview(2)], Sample.stamp(2))
    _ = try first.recordCodings([Sample.coding(1, in: 2)], by: .rules, Sample.stamp(3))
    #expect(try second.codings() == first.codings())
    #expect(try first.interviews().map(\.name) == ["interview-1", "interview-2"])
    #expect(try first.changes().map(\.sequence) == [4, 3, 2, 1])
    #expect(try second.check().isEmpty)
  }

  @Test("a writer that finds another one writing says so and loses nothing")
  func locked() throws {
    let first = try Sample.project(in: folder)
    let second = try ProjectStore.open(at: folder.project, waiting: 0.01)
    var id: String?
    _ = try first.record(Sample.stamp(1), .importTranscripts) { _ in
      id = thrownID { _ = try second.importInterviews([Sample.interview(2)], Sample.stamp(2)) }
      return ([], ())
    }
    #expect(id == "store.locked")
    _ = try second.importInterviews([Sample.interview(2)], Sample.stamp(2))
    #expect(try first.summary().interviews == 1)
  }

  @Test("a project on a medium that cannot be written is read, and changes are refused")
  func unchanging() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    try store.close()
    let reader = ProjectStore(
      path: folder.project, connection: try Connection.openUnchanging(path: folder.project, waiting: 1))
    #expect(try reader.interviews().count == 1)
    #expect(try reader.check().isEmpty)
    #expect(try folder.files == ["prøve.kodeks"])
    #expect(
      thrownID { _ = try reader.importInterviews([Sample.interview(2)], Sample.stamp(2)) } == "store.not-writable")
  }

  @Test("where changes wait beside a file, it is not read without them")
  func waitingChanges() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    #expect(try folder.files.contains("prøve.kodeks-wal"))
    #expect(throws: StoreFailure.self) { try Connection.openUnchanging(path: folder.project, waiting: 1) }
    try store.close()
  }

  @Test("a project whose writer was killed is opened with all that was confirmed")
  func afterKill() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    // What lies on disk at this moment is what a kill would leave.
    try folder.write(try folder.bytes(), as: "kopi.kodeks")
    try folder.write(try folder.bytes("prøve.kodeks-wal"), as: "kopi.kodeks-wal")
    try store.close()
    let copy = try ProjectStore.open(at: folder.path + "/kopi.kodeks")
    #expect(try copy.interviews().count == 1)
    #expect(try copy.check().isEmpty)
  }

  @Test("a path that looks like an address is a path")
  func addressLikePath() throws {
    #expect(Connection.literal("file:p.kodeks") == "./file:p.kodeks")
    #expect(Connection.literal("/a/file:p.kodeks") == "/a/file:p.kodeks")
    let odd = folder.path + "/a?b#c%20;d.kodeks"
    try ProjectStore.create(at: odd, by: Sample.anna, id: Sample.id(1), date: Sample.stamp(1).date).close()
    let reader = try Connection.openUnchanging(path: odd, waiting: 1)
    #expect(try ProjectStore(path: odd, connection: reader).changes().count == 1)
  }

  @Test(
    "SQLite's result codes become the user's messages",
    arguments: zip(
      [5, 261, 6, 11, 267, 26, 13, 4874, 8, 1032, 14, 10, 778, 19],
      [
        "locked", "locked", "locked", "damaged", "damaged", "damaged", "disk-full", "disk-full",
        "not-writable", "not-writable", "not-writable", "input-output", "input-output", "unexpected",
      ]))
  func resultCodes(code: Int, name: String) {
    #expect(StoreMessage(sqliteCode: code).id == "store." + name)
  }

  @Test(
    "the system's error numbers become the user's messages",
    arguments: zip(
      [EEXIST, ENOENT, ENOTDIR, EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EISDIR, EIO],
      [
        "exists", "folder-missing", "folder-missing", "not-writable", "not-writable", "not-writable", "disk-full",
        "disk-full", "not-a-project", "input-output",
      ]))
  func systemErrors(number: CInt, name: String) {
    #expect(StoreMessage(systemError: number, creating: true).id == "store." + name)
  }
}
