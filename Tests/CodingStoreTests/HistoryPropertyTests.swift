@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@Suite("what holds of any history")
struct HistoryPropertyTests {
  @Test(
    "undo after any work gives what was before, and redo what was after, in any history", arguments: Histories.seeds(60))
  func undoing(seed: Int) throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    var history = try RandomHistory(store: store, seed: UInt64(seed))
    try history.run(steps: 6)
    for _ in 0..<6 {
      let before = try ProjectContent(store)
      let count = try store.changes().count
      let work = try history.step(RandomHistory.Work.allCases.filter { ![.undo, .redo, .undoingAny].contains($0) })
      guard try store.changes().count > count else { continue }
      let after = try ProjectContent(store)
      _ = try store.undo(nil, history.stamp())
      #expect(try ProjectContent(store) == before, "\(work)")
      _ = try store.redo(nil, history.stamp())
      #expect(try ProjectContent(store) == after, "\(work)")
    }
    #expect(try store.check().map { $0.message.text(in: .english) } == [])
    #expect(try store.conflicts().isEmpty)
  }

  @Test("following a log that no other copy has touched settles nothing and gives the same tables", arguments: Histories.seeds(12))
  func settlesNothing(seed: Int) throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    var history = try RandomHistory(store: store, seed: UInt64(seed))
    try history.run(steps: 40)
    let tables = try store.tables()
    #expect(!tables.contains { $0.hasPrefix("conflict") })
    #expect(try store.check().map { $0.message.text(in: .english) } == [])
    try store.connection.queue.write { db in try ProjectStore.rebuild(db) }
    #expect(try store.tables() == tables)
  }
}
