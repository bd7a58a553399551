@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import TestSupport
import Testing
import TranscriptText

@Suite("merging any copies")
struct MergePropertyTests {
  /// Copies of a project with a common beginning, in each of which somebody has worked since.
  final class Copies {
    let folder: TemporaryFolder
    let stores: [ProjectStore]

    init(seed: Int, count: Int, steps: Int = 12) throws {
      folder = try TemporaryFolder()
      let original = try Sample.project(in: folder)
      var beginning = try RandomHistory(store: original, seed: UInt64(seed), stride: 1)
      try beginning.run(steps: 10)
      let coders = [Sample.anna, Coder(name: "Bo"), Coder(name: "Carl")]
      var stores: [ProjectStore] = []
      for copy in 0..<count {
        let path = folder.path + "/\(copy).kodeks"
        try original.backup(to: path)
        let store = try ProjectStore.open(at: path)
        var history = try RandomHistory(
          store: store, seed: UInt64(seed) &* 31 &+ UInt64(copy), coder: coders[copy], from: 100 + copy, stride: count)
        try history.run(steps: steps)
        stores.append(store)
      }
      self.stores = stores
    }

    /// A further copy of one of them, so that the original stays as it is.
    func copy(_ index: Int, named name: String) throws -> ProjectStore {
      let path = folder.path + "/\(name).kodeks"
      try stores[index].backup(to: path)
      let store = try ProjectStore.open(at: path)
      try store.connection.queue.inDatabase { db in try db.execute(sql: "PRAGMA synchronous = OFF") }
      return store
    }
  }

  @Test("whichever takes in the other, and however often, the same comes of it", arguments: Histories.seeds(30))
  func commutativeAndIdempotent(seed: Int) throws {
    let copies = try Copies(seed: seed, count: 2)
    let (left, right) = (try copies.copy(0, named: "left"), try copies.copy(1, named: "right"))
    let first = try left.merge(copies.stores[1])
    _ = try right.merge(copies.stores[0])
    #expect(try left.tables() == right.tables())
    #expect(try left.log() == right.log())
    #expect(try left.check().map { $0.message.text(in: .english) } == [])
    let tables = try left.tables()
    for other in [copies.stores[1], right] {
      let again = try left.merge(other)
      #expect(again.changes == 0 && again.conflicts.isEmpty)
    }
    #expect(try left.tables() == tables)
    #expect(try left.conflicts().count >= first.conflicts.count)
  }

  @Test("of three copies the same comes in whatever order they are taken in", arguments: Histories.seeds(6))
  func associative(seed: Int) throws {
    let copies = try Copies(seed: 5000 + seed, count: 3)
    var results: [[String]] = []
    for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1]] {
      let store = try copies.copy(order[0], named: "m\(order[0])")
      for other in order.dropFirst() { _ = try store.merge(copies.stores[other]) }
      results.append(try store.tables())
    }
    let pair = try copies.copy(1, named: "pair")
    _ = try pair.merge(copies.stores[2])
    let last = try copies.copy(0, named: "last")
    _ = try last.merge(pair)
    results.append(try last.tables())
    #expect(Set(results).count == 1)
  }

  @Test("work goes on after a merge, and what is taken back is what was done", arguments: Histories.seeds(10))
  func workAfterwards(seed: Int) throws {
    let copies = try Copies(seed: 9000 + seed, count: 2)
    let store = try copies.copy(0, named: "on")
    _ = try store.merge(copies.stores[1])
    for coder in [Sample.anna, Coder(name: "Bo")] {
      var history = try RandomHistory(
        store: store, seed: UInt64(seed), coder: coder, from: coder == Sample.anna ? 1000 : 2000)
      try history.run(steps: 10)
    }
    #expect(try store.check().map { $0.message.text(in: .english) } == [])
    let other = try copies.copy(1, named: "other")
    _ = try other.merge(store)
    #expect(try other.tables() == store.tables())
  }

  @Test(
    "a coding that a person made in one copy is there, waits to be placed, or was taken away by a person",
    arguments: Histories.seeds(12))
  func nothingIsLost(seed: Int) throws {
    let copies = try Copies(seed: 7000 + seed, count: 2)
    let store = try copies.copy(0, named: "kept")
    let made = try copies.stores.flatMap { store in
      try store.codings().filter { $0.coder != .rules } + store.records(OrphanRecord.self).map(\.coding)
    }
    _ = try store.merge(copies.stores[1])
    let there = Set(try store.codings().map(\.id))
    let places = Set(try store.codings().map(CodedPlace.init))
    let waiting = Set(try store.records(OrphanRecord.self).map(\.coding.id))
    let taken = try takenAway(in: store)
    let codes = try store.projectCodes()
    for coding in made where !there.contains(coding.id) && !waiting.contains(coding.id) && !taken.contains(coding.id) {
      // Where a merging of codes has made it one with another coding of the same person, that one is there.
      let key = codes.survivor(of: coding.codeKey) ?? coding.codeKey
      #expect(places.contains(CodedPlace(coding.with(code: key, key: key))))
    }
  }

  /// The codings that some change of the log takes away for good, and those that wait that one gives up or places.
  private func takenAway(in store: ProjectStore) throws -> Set<UUID> {
    let changes = try store.changes().compactMap { try store.change($0.id) }
    return changes.reduce(into: []) { taken, change in
      let waiting = Set(
        change.operations.compactMap { operation in
          if case .setRecord(let record, _) = operation { OrphanRecord(record)?.coding.id } else { nil }
        })
      for operation in change.operations {
        switch operation {
        case .removeCoding(let coding) where !waiting.contains(coding.id): taken.insert(coding.id)
        case .removeRecord(let record): OrphanRecord(record).map { _ = taken.insert($0.coding.id) }
        default: break
        }
      }
    }
  }

  @Test("a dry run says the same as the merge, and changes nothing", arguments: Histories.seeds(6))
  func dryRun(seed: Int) throws {
    let copies = try Copies(seed: 3000 + seed, count: 2)
    let store = try copies.copy(0, named: "dry")
    let (tables, log) = (try store.tables(), try store.log())
    let trial = try store.merge(copies.stores[1], asTrial: true)
    #expect(try store.tables() == tables)
    #expect(try store.log() == log)
    let outcome = try store.merge(copies.stores[1])
    #expect(trial.coders == outcome.coders)
    #expect(trial.conflicts.map(\.kind) == outcome.conflicts.map(\.kind))
  }
}
