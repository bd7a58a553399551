@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@Suite("what holds of any history")
struct HistoryPropertyTests {
  /// Forty seeds of twenty-five histories each.
  @Test(
    "undo after any work gives what was before, and redo what was after, in a thousand histories", arguments: 0..<40)
  func undoing(group: Int) throws {
    let folder = try TemporaryFolder()
    for member in 0..<25 {
      let seed = UInt64(group * 25 + member)
      let path = folder.path + "/\(member).kodeks"
      let store = try ProjectStore.create(at: path, by: Sample.anna, id: Sample.id(0, 0xC0), date: Sample.stamp(0).date)
      var history = try RandomHistory(store: store, seed: seed)
      try history.run(steps: 6)
      for _ in 0..<6 {
        let before = try ProjectContent(store)
        let count = try store.changes().count
        let work = try history.step(RandomHistory.Work.allCases.filter { ![.undo, .redo, .undoingAny].contains($0) })
        guard try store.changes().count > count else { continue }
        let after = try ProjectContent(store)
        _ = try store.undo(nil, history.stamp())
        #expect(try ProjectContent(store) == before, "seed \(seed), \(work)")
        _ = try store.redo(nil, history.stamp())
        #expect(try ProjectContent(store) == after, "seed \(seed), \(work)")
      }
      #expect(try store.check().map { $0.message.text(in: .english) } == [], "seed \(seed)")
      #expect(try store.conflicts().isEmpty, "seed \(seed)")
      try store.close()
    }
  }

  @Test("following a log that no other copy has touched settles nothing and gives the same tables", arguments: 1...40)
  func settlesNothing(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    var history = try RandomHistory(store: store, seed: seed)
    try history.run(steps: 40)
    let tables = try store.tables()
    #expect(!tables.contains { $0.hasPrefix("conflict") })
    #expect(try store.check().map { $0.message.text(in: .english) } == [])
    try store.connection.queue.write { db in try ProjectStore.rebuild(db) }
    #expect(try store.tables() == tables)
  }
}
