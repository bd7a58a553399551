import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("taking back and making again")
struct UndoTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
  }

  private func code(_ start: Int, _ number: Int, by coder: Coder = Sample.anna) throws {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: start, end: start + 5), code: try Sample.path("org/gang"))
    _ = try store.addHandCodings([coding], Sample.stamp(number, by: coder))
  }

  private func starts() throws -> [Int] { try store.codings().map(\.range.start) }

  @Test("the latest is taken back first, and made again in the opposite order, also by a later opening")
  func order() throws {
    try code(40, 2)
    try code(42, 3)
    try code(44, 4)
    _ = try store.undo(nil, Sample.stamp(5))
    _ = try store.undo(nil, Sample.stamp(6))
    #expect(try starts() == [40])
    try store.close()
    let again = try ProjectStore.open(at: folder.project)
    _ = try again.redo(nil, Sample.stamp(7))
    #expect(try again.codings().map(\.range.start) == [40, 42])
    _ = try again.redo(nil, Sample.stamp(8))
    #expect(try again.codings().map(\.range.start) == [40, 42, 44])
    #expect(try again.redo(nil, Sample.stamp(9)) == nil)
    for number in 10..<14 { _ = try again.undo(nil, Sample.stamp(number)) }
    #expect(try again.interviews().isEmpty)
    #expect(try again.undo(nil, Sample.stamp(15)) == nil)
    #expect(try again.check().isEmpty)
  }

  @Test("new work ends what can be made again")
  func newWork() throws {
    try code(40, 2)
    _ = try store.undo(nil, Sample.stamp(3))
    try code(42, 4)
    #expect(try store.redo(nil, Sample.stamp(5)) == nil)
    #expect(try starts() == [42])
  }

  @Test("each takes back only own work")
  func ownWork() throws {
    let bo = Coder(name: "Bo")
    try code(40, 2)
    try code(42, 3, by: bo)
    _ = try store.undo(nil, Sample.stamp(4))
    #expect(try store.codings().map(\.coder) == [bo])
    #expect(try store.check().isEmpty)
  }

  @Test("what somebody has built on since is not taken back, and the later change is named")
  func builtOn() throws {
    let bo = Coder(name: "Bo")
    let started = try #require(try store.changes().first)
    try code(42, 3, by: bo)
    let error = #expect(throws: DiagnosticError.self) { try store.undo(started.id, Sample.stamp(4)) }
    #expect(error?.diagnostics.first?.id == "store.changed-since")
    #expect(error?.diagnostics.first?.message.text(in: .danish).contains("Bo") == true)
    #expect(try starts() == [42])
    #expect(try store.check().isEmpty)
  }

  @Test("a change is taken back once, and made again only after that")
  func once() throws {
    try code(40, 2)
    let change = try #require(try store.changes().first).id
    #expect(thrownID { _ = try store.redo(change, Sample.stamp(3)) } == "store.not-undone")
    _ = try store.undo(change, Sample.stamp(4))
    #expect(thrownID { _ = try store.undo(change, Sample.stamp(5)) } == "store.already-undone")
    #expect(thrownID { _ = try store.undo(Sample.id(99), Sample.stamp(6)) } == "store.unknown-change")
    _ = try store.redo(change, Sample.stamp(7))
    #expect(try starts() == [40])
  }

  @Test("changes are dated one after the other although the clock stands still or goes back")
  func dates() throws {
    let early = Date(timeIntervalSince1970: 0)
    for number in 2..<5 {
      let coding = ProjectStore.HandCoding(
        interview: Sample.id(1), range: TextRange(start: 40 + number, end: 50), code: try Sample.path("org"))
      _ = try store.addHandCodings([coding], Sample.stamp(number).at(early))
    }
    let dates = try store.changes().map(\.date)
    #expect(dates == dates.sorted(by: >))
    #expect(Set(dates).count == dates.count)
  }
}
