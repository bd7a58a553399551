@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("what work stands on")
struct StandingWorkTests {
  let folder: TemporaryFolder
  let store: ProjectStore
  static let bo = Coder(name: "Bo")

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try store.importInterviews([Sample.interview(2, words: "Andet.")], Sample.stamp(2))
  }

  static func memo(on target: MemoTarget) -> StoredRecord {
    MemoRecord(id: Sample.id(1, 0xAA), on: target, text: "Se her", author: bo, date: Sample.stamp(5).date).stored
  }

  private static func orphan(_ code: String) throws -> StoredRecord {
    OrphanRecord(
      coding: try Sample.coding(7, in: 2, code: code, by: bo), textSHA256: String(repeating: "a", count: 64),
      reason: "gone"
    ).stored
  }

  /// What can be said of interview 2, and of it alone.
  static func saidOfInterview() throws -> [StoredRecord] {
    let interview = Sample.id(2)
    let speaker = CaseReference.informant(interview, label: "IP1")
    return [
      memo(on: .interview(interview)), memo(on: .case(speaker)), memo(on: .case(.interview(interview))),
      memo(on: .stretch(interview, TextRange(start: 0, end: 7), textSHA256: String(repeating: "a", count: 64))),
      AttributeValue(attribute: "rolle", of: speaker, value: "leder").stored,
      AttributeValue(attribute: "rolle", of: .interview(interview), value: "leder").stored,
      Membership(.interview(interview), in: .set("ledere")).stored,
      Membership(speaker, in: .other("pilot")).stored, try orphan("ny"),
    ]
  }

  private func set(_ record: StoredRecord, in store: ProjectStore, _ number: Int) throws {
    try store.edit(.memo, Sample.stamp(number, by: Self.bo)) { _ in ([.setRecord(record, replacing: nil)], ()) }
  }

  @Test("an import is not taken back from under what was said of the interview; the error names who said it")
  func interviews() throws {
    for (place, record) in try Self.saidOfInterview().enumerated() {
      let number = 10 * (place + 1)
      try set(record, in: store, number)
      let before = try ProjectContent(store)
      var text = ""
      #expect(
        thrownID {
          do {
            _ = try store.undo(Sample.stamp(2).id, Sample.stamp(number + 1))
          } catch let error as DiagnosticError {
            text = error.diagnostics.first?.message.text(in: .english) ?? ""
            throw error
          }
        } == "store.changed-since", "\(record.kind) \(record.key)")
      #expect(text.contains("changed by Bo"))
      #expect(try ProjectContent(store) == before)
      _ = try store.undo(nil, Sample.stamp(number + 2, by: Self.bo))
    }
    _ = try store.undo(Sample.stamp(2).id, Sample.stamp(200))
    #expect(try store.interviews().count == 1)
    #expect(thrownID { _ = try store.redo(nil, Sample.stamp(201, by: Self.bo)) } == "store.changed-since")
    #expect(try store.check().isEmpty)
  }

  @Test("a memo that only links to the interview does not hold it")
  func links() throws {
    let memo = MemoRecord(
      id: Sample.id(1, 0xAA), on: .project, text: "Se [[to]]", author: Self.bo, date: Sample.stamp(5).date,
      links: ["to": MemoLink(kind: .interview, name: Sample.id(2).uuidString.lowercased())])
    try set(memo.stored, in: store, 10)
    _ = try store.undo(Sample.stamp(2).id, Sample.stamp(11))
    #expect(try store.interviews().count == 1)
  }

  @Test(
    "an interview that one copy takes out and the other says something of is there after a merge",
    arguments: [true, false])
  func merging(removesFirst: Bool) throws {
    for (place, record) in try Self.saidOfInterview().enumerated() {
      let paths = ["a", "b"].map { folder.path + "/\($0)\(place).kodeks" }
      for path in paths { try store.backup(to: path) }
      let (anna, bo) = (try ProjectStore.open(at: paths[0]), try ProjectStore.open(at: paths[1]))
      _ = try anna.undo(Sample.stamp(2).id, Sample.stamp(removesFirst ? 10 : 12))
      try set(record, in: bo, 11)
      #expect(try anna.merge(bo).conflicts.map(\.kind) == [removesFirst ? .interviewBack : .interviewKept])
      _ = try bo.merge(anna)
      #expect(try anna.tables() == bo.tables())
      #expect(try anna.interviews().count == 2)
      #expect(try anna.check().map(\.id) == (record.kind == .orphan ? ["check.homeless-orphans"] : []))
    }
  }

  @Test("the making of a code is not taken back from under what stands below it or was said of it")
  func codes() throws {
    let code = try #require(try store.createCode(NewCode(name: "alfa"), Sample.stamp(10)).code?.path)
    var moved = CodeRecord(code: try Sample.path("andet"), isOwn: true)
    moved.parent = .some(code)
    var merged = CodeRecord(code: try Sample.path("tredje"), isOwn: true)
    merged.fate = .merged(into: code)
    let work = [
      CodeRecord(code: try Sample.path("alfa/under"), isOwn: true).stored, moved.stored, merged.stored,
      Self.memo(on: .code(code)), try Self.orphan("alfa"),
    ]
    for (place, record) in work.enumerated() {
      let number = 20 + 10 * place
      try set(record, in: store, number)
      #expect(
        thrownID { _ = try store.undo(Sample.stamp(10).id, Sample.stamp(number + 1)) } == "store.changed-since",
        "\(record.kind) \(record.key)")
      _ = try store.undo(nil, Sample.stamp(number + 2, by: Self.bo))
    }
    _ = try store.undo(Sample.stamp(10).id, Sample.stamp(200))
    #expect(try store.records(CodeRecord.self).isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test("a code that one copy takes back and the other puts a code below lives")
  func codeBelow() throws {
    _ = try store.createCode(NewCode(name: "alfa"), Sample.stamp(10))
    let path = folder.path + "/bo.kodeks"
    try store.backup(to: path)
    let bo = try ProjectStore.open(at: path)
    _ = try store.undo(nil, Sample.stamp(12))
    _ = try bo.createCode(NewCode(name: "under", under: try Sample.path("alfa")), Sample.stamp(11, by: Self.bo))
    #expect(try store.merge(bo).conflicts.map(\.kind) == [.codeBack])
    #expect(try store.codes().map(\.path.description) == ["alfa", "alfa/under"])
    #expect(try store.check().isEmpty)
  }
}
