@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("the project as it was")
struct PastTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try store.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
    _ = try store.recordCodings([Sample.coding(1, evidence: [Sample.evidence(1)])], by: .rules, Sample.stamp(3))
    _ = try store.recordVerdicts(.reject, on: [Sample.coding(1)], Sample.stamp(4))
    _ = try store.importInterviews([Sample.interview(2, words: "Andet.")], Sample.stamp(5))
    _ = try store.undo(nil, Sample.stamp(6))
  }

  private func then(_ number: Int) throws -> ProjectStore {
    try ProjectStore.open(at: folder.project, asOf: .date(Sample.stamp(number).date))
  }

  @Test("interviews, codes, codings, verdicts and the log are those of the moment")
  func moments() throws {
    let stores = try (0...6).map(then)
    #expect(try stores.map { try $0.interviews().count } == [0, 1, 1, 1, 1, 2, 1])
    #expect(try stores.map { try $0.codes().count } == [0, 0, 3, 3, 3, 3, 3])
    #expect(try stores.map { try $0.codings().count } == [0, 0, 0, 1, 1, 1, 1])
    #expect(try stores.map { try $0.verdicts().count } == [0, 0, 0, 0, 1, 1, 1])
    #expect(try stores.map { try $0.changes().count } == Array(1...7))
    #expect(stores.map { $0.past?.last.sequence } == Array(1...7))
    #expect(stores.map { $0.past?.laterChanges } == Array((0...6).reversed()))
    #expect(try stores.map { try $0.codedVersions() == nil } == [true, true, true, false, false, false, false])
    #expect(try stores[5].changes().allSatisfy { !$0.isUndone })
    #expect(try stores[6].changes().map(\.isUndone) == [false, true, false, false, false, false, false])
    #expect(try stores[5].undoHistory(of: Sample.anna).redoable.isEmpty)
  }

  @Test("turns that were read later were not read then")
  func turnsRead() throws {
    for number in 2...4 {
      try store.rememberRead("\(number)", of: Sample.id(1), by: Sample.anna, at: Sample.stamp(number).date)
    }
    #expect(try (1...5).map { try then($0).turnsRead().count } == [0, 1, 2, 3, 3])
    #expect(try (1...5).map { try then($0).turnsRead(by: Sample.anna, of: Sample.id(1)).count } == [0, 1, 2, 3, 3])
    // A day has an end also where nothing was changed on it after the reading.
    try store.rememberRead("5", of: Sample.id(1), by: Sample.anna, at: Sample.stamp(6).date + 1)
    let moments: [ProjectMoment] = [.change(Sample.id(6, 0xC0)), .date(Sample.stamp(6).date + 2)]
    #expect(try moments.map { try ProjectStore.open(at: folder.project, asOf: $0).turnsRead().count } == [3, 4])
    #expect(try store.turnsRead().count == 4)
  }

  @Test("at the last change, everything is as it is now")
  func present() throws {
    let past = try then(6)
    #expect(try past.codings() == store.codings())
    #expect(try past.changes() == store.changes())
    #expect(try past.interviewRecords() == store.interviewRecords())
    #expect(try past.summary() == store.summary())
  }

  @Test("a change names a moment as well")
  func byChange() throws {
    let past = try ProjectStore.open(at: folder.project, asOf: .change(Sample.id(3, 0xC0)))
    #expect(try past.codings().map(\.verdict) == [nil])
    #expect(try past.changes().map(\.sequence) == [4, 3, 2, 1])
    #expect(
      thrownID { _ = try ProjectStore.open(at: folder.project, asOf: .change(Sample.id(99))) } == "store.unknown-change")
    #expect(
      thrownID { _ = try ProjectStore.open(at: folder.project, asOf: .date(Date(timeIntervalSince1970: 0))) }
        == "store.before-project")
  }

  @Test("nothing can be changed there, and the file stays as it is")
  func refusals() throws {
    try store.close()
    let bytes = try folder.bytes()
    let past = try then(4)
    #expect(thrownID { _ = try past.importInterviews([Sample.interview(3)], Sample.stamp(8)) } == "store.past")
    #expect(thrownID { _ = try past.recordCodings([], by: .rules, Sample.stamp(8)) } == "store.past")
    #expect(thrownID { _ = try past.undo(nil, Sample.stamp(8)) } == "store.past")
    #expect(thrownID { _ = try past.edit(.memo, Sample.stamp(8)) { _ in ([], ()) } } == "store.past")
    #expect(thrownID { _ = try past.check() } == "store.past")
    try past.remember(["ord": true], of: "d")
    try past.close()
    #expect(try folder.bytes() == bytes)
    #expect(try folder.files == ["prøve.kodeks"])
  }

  @Test("what others write meanwhile goes in, and is not shown")
  func meanwhile() throws {
    let past = try then(6)
    _ = try store.importInterviews([Sample.interview(3, words: "Nyt.")], Sample.stamp(9))
    #expect(try past.interviews().count == 1)
    #expect(try past.changes().count == 7)
    #expect(try store.interviews().count == 2)
    #expect(try store.check().isEmpty)
  }

  @Test("a project that cannot be written shows its past as well")
  func unchanging() throws {
    try store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.project)
    #expect(try then(4).verdicts().count == 1)
  }
}
