@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@Suite("copies of a project, and projects of earlier versions")
struct BackupTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> ProjectStore {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try store.recordCodings([Sample.coding(1, evidence: [Sample.evidence(1)])], by: .rules, Sample.stamp(2))
    return store
  }

  @Test("a copy holds all that was confirmed, is one file, and is sound")
  func copy() throws {
    let store = try filled()
    try store.backup(to: folder.path + "/kopi.kodeks")
    let copy = try ProjectStore.open(at: folder.path + "/kopi.kodeks")
    #expect(try copy.codings() == store.codings())
    #expect(try copy.changes() == store.changes())
    #expect(try copy.check().isEmpty)
    try copy.close()
    try store.close()
    #expect(try folder.files == ["kopi.kodeks", "prøve.kodeks"])
  }

  @Test("a copy never takes the place of a file")
  func overwriting() throws {
    let store = try filled()
    try folder.write(Array("andet".utf8), as: "kopi.kodeks")
    #expect(thrownID { try store.backup(to: folder.path + "/kopi.kodeks") } == "store.exists")
    #expect(try folder.bytes("kopi.kodeks") == Array("andet".utf8))
    #expect(thrownID { try store.backup(to: folder.project) } == "store.exists")
    #expect(thrownID { try store.backup(to: folder.path + "/nej/kopi.kodeks") } == "store.folder-missing")
    try store.close()
    #expect(try folder.files == ["kopi.kodeks", "prøve.kodeks"])
  }

  @Test("a copy is read by those who may read the project, and by nobody else")
  func rights() throws {
    let store = try filled()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.project)
    try store.backup(to: folder.path + "/kopi.kodeks")
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path + "/kopi.kodeks")[.posixPermissions]
    #expect((rights as? NSNumber)?.intValue == 0o640)
  }

  @Test("while someone writes, the copy holds the changes confirmed until then")
  func whileWriting() throws {
    let store = try filled()
    let other = try ProjectStore.open(at: folder.project)
    _ = try store.record(Sample.stamp(3), .code) { _ in
      try other.backup(to: folder.path + "/kopi.kodeks")
      return ([.addCoding(try Sample.coding(2, at: 44))], ())
    }
    #expect(try ProjectStore.open(at: folder.path + "/kopi.kodeks").codings().count == 1)
    #expect(try store.codings().count == 2)
  }

  @Test("a dated copy is called by the reader's clock, and one of the same minute gets a number")
  func dated() throws {
    let store = try filled()
    let zone = try #require(TimeZone(secondsFromGMT: 3600))
    let date = Date(timeIntervalSince1970: 1_604_323_859)
    let paths = try (0..<3).map { _ in try store.backup(at: date, in: zone) }
    let name = folder.path + "/prøve sikkerhedskopier/prøve-2020-11-02-1430"
    #expect(paths == [name + ".kodeks", name + "-2.kodeks", name + "-3.kodeks"])
    #expect(try ProjectStore.open(at: paths[2]).check().isEmpty)
  }

  @Test("a copy that does not come through leaves nothing behind")
  func failure() throws {
    let store = try filled()
    try store.connection.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON")
      try db.execute(sql: "UPDATE sqlite_master SET rootpage = 2 WHERE name = 'change'")
    }
    let broken = try ProjectStore.open(at: folder.project)
    #expect(throws: DiagnosticError.self) { try broken.backup(to: folder.path + "/kopi.kodeks") }
    #expect(try folder.files.allSatisfy { $0.hasPrefix("prøve.kodeks") })
  }

  /// The project that the statements in `Data` make, as a file.
  private func project(version: Int) throws {
    let sql = try PackageFiles.text("Tests/CodingStoreTests/Data/project-v\(version).sql")
    let queue = try DatabaseQueue(path: folder.project)
    try queue.inDatabase { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test("a project of every earlier version opens with all its codings, and is sound", arguments: 1...4)
  func earlierVersion(version: Int) throws {
    try project(version: version)
    let before = try folder.bytes()
    let date = Date(timeIntervalSince1970: 1_604_323_859)
    let store = try ProjectStore.open(at: folder.project, now: { date }, timeZone: { .gmt })
    #expect(store.upgrade?.version == version)
    #expect(store.upgrade?.backup == folder.path + "/prøve sikkerhedskopier/prøve-2020-11-02-1330.kodeks")
    #expect(try store.check().isEmpty)
    let codings = try store.codings()
    #expect(codings.map(\.range) == [TextRange(start: 45, end: 79), TextRange(start: 80, end: 103), TextRange(start: 109, end: 130)])
    #expect(codings.map(\.code.description) == ["org", "org", "sys"])
    #expect(codings.map(\.evidence.count) == [1, 1, 2])
    #expect(codings.map(\.verdict) == (version < 3 ? [nil, nil, nil] : [.accepted, .accepted, .rejected]))
    #expect(try store.interviews().map(\.transcript.turns.count) == [3])
    #expect(try store.codes().map(\.name) == ["Organisering", "System"])
    let dates = try store.changes().map(\.date)
    #expect(dates.count == (version < 3 ? 6 : 8))
    #expect(Set(dates).count == dates.count && dates == dates.sorted(by: >))
    #expect(try store.changes().map(\.sequence) == (1...dates.count).reversed())
    // The copy is what the file was, also for the program that made it.
    let copy = try DatabaseQueue(path: try #require(store.upgrade).backup)
    #expect(try copy.read(Schema.identity).version == version)
    try store.close()
    #expect(try ProjectStore.open(at: folder.project).upgrade == nil)
    #expect(try folder.bytes() != before)
  }

  @Test("in a project of an earlier version work goes on: codes, verdicts, undo, the past", arguments: 1...4)
  func workGoesOn(version: Int) throws {
    try project(version: version)
    let store = try ProjectStore.open(at: folder.project)
    let interview = try #require(try store.interviews().first)
    let coding = ProjectStore.HandCoding(
      interview: interview.id, range: TextRange(start: 45, end: 79), code: try Sample.path("sys"))
    _ = try store.addHandCodings([coding], Sample.stamp(1))
    #expect(try store.codings().count == 4)
    _ = try store.undo(nil, Sample.stamp(2))
    _ = try store.recordVerdicts(.reject, on: [try #require(try store.codings().first)], Sample.stamp(3))
    // The first coding of the rules is older than the project's last upgrade, and can be taken back no less.
    let coded = try #require(try store.changes(kind: .code).last)
    #expect(throws: DiagnosticError.self) { try store.undo(coded.id, Sample.stamp(4)) }
    #expect(try ProjectStore.open(at: folder.project, asOf: .change(coded.id)).codings().count == 3)
    #expect(try store.check().isEmpty)
  }

  @Test("a colleague's copy of an earlier version is merged and stays as it is", arguments: 1...4)
  func earlierCopy(version: Int) throws {
    try project(version: version)
    let before = try folder.bytes()
    try folder.write(before, as: "min.kodeks")
    let own = try ProjectStore.open(at: folder.path + "/min.kodeks")
    let work = folder.path + "/arbejde"
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: false)
    let copy = try ProjectStore.open(copy: folder.project, workingIn: work)
    #expect(copy.path == folder.project)
    #expect(try own.merge(copy, asTrial: true).changes == 0)
    #expect(try own.merge(copy).changes == 0)
    try copy.close()
    #expect(try folder.bytes() == before)
    #expect(try folder.files.filter { !$0.hasPrefix("min") } == ["arbejde", "prøve.kodeks"])
  }

  @Test("on a medium without links a copy gets its name, and still never takes the place of a file")
  func withoutLinks() throws {
    let path = folder.path + "/kopi.kodeks"
    let refuse = { (_: String, _: String) -> Int32 in
      errno = EPERM
      return -1
    }
    for text in ["en", "to"] { try folder.write(Array(text.utf8), as: text) }
    try ProjectStore.place(folder.path + "/en", at: path, linking: refuse)
    #expect(try folder.bytes("kopi.kodeks") == Array("en".utf8))
    #expect(throws: StoreFailure.self) { try ProjectStore.place(folder.path + "/to", at: path, linking: refuse) }
    #expect(try folder.bytes("kopi.kodeks") == Array("en".utf8))
    #expect(throws: StoreFailure.self) { try ProjectStore.place(folder.path + "/nej", at: path + "2", linking: refuse) }
    #expect(try folder.files == ["kopi.kodeks", "to"])
  }

  @Test("without a copy an earlier version is not touched")
  func noCopy() throws {
    try project(version: 4)
    let before = try folder.bytes()
    try folder.write([], as: "prøve sikkerhedskopier")
    let error = #expect(throws: DiagnosticError.self) { try ProjectStore.open(at: folder.project) }
    #expect(error?.diagnostics.map(\.id).first == "store.not-upgraded")
    #expect(error?.diagnostics.count == 2)
    #expect(try folder.bytes() == before)
  }
}
