@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("looking through the log")
struct LogSearchTests {
  let folder: TemporaryFolder
  let store: ProjectStore
  let bo = Coder(name: "Bo")

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)  // 1
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))  // 2
    _ = try store.importInterviews([Sample.interview(2, words: "Andet.")], Sample.stamp(2, by: bo))  // 3
    _ = try store.setCodebooks([Sample.codebook("org")], Sample.stamp(3))  // 4
    _ = try store.recordCodings([Sample.coding(1), Sample.coding(2, in: 2, code: "digi")], by: .rules, Sample.stamp(4))  // 5
    _ = try store.recordVerdicts(.reject, on: [Sample.coding(1)], Sample.stamp(5, by: bo))  // 6
    _ = try store.setCodebooks([Sample.codebook("org", version: 2)], Sample.stamp(6))  // 7
    _ = try store.undo(Sample.id(5, 0xC0), Sample.stamp(7))  // 8
    _ = try store.redo(Sample.id(5, 0xC0), Sample.stamp(8))  // 9
    _ = try store.undo(Sample.id(5, 0xC0), Sample.stamp(9))  // 10
  }

  private func numbers(_ set: (inout ChangeFilter) throws -> Void, limit: Int? = nil) throws -> [Int] {
    var filter = ChangeFilter()
    try set(&filter)
    return try store.changes(matching: filter, limit: limit).map(\.sequence)
  }

  @Test("by coder, kind and time, together and apart")
  func plain() throws {
    #expect(try numbers { _ in } == (1...10).reversed())
    #expect(try numbers({ _ in }, limit: 2) == [10, 9])
    #expect(try numbers { $0.coder = bo } == [6, 3])
    #expect(try numbers { $0.kinds = [.undo, .verdict] } == [10, 8, 6])
    #expect(try numbers { $0.since = Sample.stamp(5).date } == [10, 9, 8, 7, 6])
    #expect(try numbers { $0.until = Sample.stamp(5).date } == [6, 5, 4, 3, 2, 1])
    #expect(
      try numbers {
        $0.coder = bo
        $0.since = Sample.stamp(3).date
      } == [6])
  }

  @Test("by interview: what brought it in, and what was done in it")
  func interview() throws {
    #expect(try numbers { $0.interview = Sample.id(1) } == [10, 9, 8, 6, 5, 2])
    #expect(try numbers { $0.interview = Sample.id(2) } == [5, 3])
    #expect(try numbers { $0.interview = Sample.id(77) } == [])
  }

  @Test("by code, also where the log writes its name with more signs", arguments: ["gam\\ma", "to\nlinjer", "æ\tø"])
  func escaped(name: String) throws {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: 40, end: 48), code: try Sample.path(name))
    _ = try store.addHandCodings([coding], Sample.stamp(11))
    #expect(try numbers { $0.codes = [try Sample.path(name)] } == [11])
  }

  @Test("by code: its codings, their verdicts, and the codebooks that say something new of it")
  func code() throws {
    #expect(try numbers { $0.codes = [try Sample.path("org/gang")] } == [10, 9, 8, 7, 6, 5, 4])
    #expect(try numbers { $0.codes = [try Sample.path("digi")] } == [5])
    #expect(try numbers { $0.codes = [try Sample.path("org/tværgående møder")] } == [7, 4])
    #expect(
      try numbers {
        $0.codes = [try Sample.path("org/gang")]
        $0.interview = Sample.id(2)
      } == [5])
  }

  @Test("by a record that names it")
  func record() throws {
    _ = try store.edit(.editCodes, Sample.stamp(10)) { view in
      var record = CodeRecord(code: try Sample.path("digi"), isOwn: false)
      record.fate = .deleted
      return (try view.setting(record), ())
    }
    #expect(try numbers { $0.codes = [try Sample.path("digi")] } == [11, 5])
  }

  @Test("what was taken back is marked until it is made again, and undo tells of what")
  func undone() throws {
    let changes = try store.changes().reversed().map { ($0.isUndone, $0.targetSequence) }
    #expect(changes.map(\.0) == [false, false, false, false, false, true, false, false, false, false])
    #expect(changes.map(\.1) == [nil, nil, nil, nil, nil, nil, nil, 6, 6, 6])
  }

  @Test("a change is named by its number or by the beginning of its identity")
  func names() throws {
    #expect(try store.changes(named: "7").map(\.sequence) == [7])
    #expect(try store.changes(named: Sample.id(5, 0xC0).uuidString).map(\.sequence) == [6])
    #expect(try store.changes(named: "c0000000-0000-4000-8000-00000000000").count == 2)
    #expect(try store.changes(named: "77") == [])
    #expect(try store.changes(named: "x") == [])
    #expect(try store.changes(named: "") == [])
  }
}
