import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("cases, sets and memos in the log")
struct CaseHistoryTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1), Sample.interview(2, words: "Andet.")], Sample.stamp(1))
  }

  /// All records on cases and memos, as the log keeps them.
  private func state() throws -> [StoredRecord] {
    func stored<Record: ProjectRecord>(_ type: Record.Type) throws -> [StoredRecord] {
      try store.records(type).map(\.stored)
    }
    return try stored(AttributeDefinition.self) + stored(AttributeValue.self) + stored(CaseRecord.self)
      + stored(DocumentSet.self) + stored(Membership.self) + stored(MemoRecord.self)
  }

  @Test("taking back is the opposite of doing, over random histories", arguments: 1...40)
  func undo(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var states = [try state()]
    for step in 2..<27 {
      try change(step, &generator)
      let now = try state()
      if now != states.last { states.append(now) }
    }
    let last = states
    var number = 100
    for former in last.dropLast().reversed() {
      _ = try store.undo(nil, Sample.stamp(number))
      #expect(try state() == former)
      number += 1
    }
    for later in last.dropFirst() {
      _ = try store.redo(nil, Sample.stamp(number))
      #expect(try state() == later)
      number += 1
    }
    #expect(try store.check().isEmpty)
  }

  private func change(_ step: Int, _ generator: inout SeededGenerator) throws {
    let id = Sample.id(Int.random(in: 1...2, using: &generator))
    let bearers: [CaseReference] = [
      .interview(id), .informant(id, label: "IP1"), .municipality(named: "nordjysk"), .other(named: "Pilot"),
    ]
    let bearer = bearers.randomElement(using: &generator) ?? .interview(id)
    let key = ["anciennitet", "rolle", "år"].randomElement(using: &generator) ?? "rolle"
    let value = AttributeValue(attribute: key, of: bearer, value: "\(Int.random(in: 1...3, using: &generator))")
    let membership = Membership(bearer, in: Bool.random(using: &generator) ? .set("a") : .other("pilot"))
    let memo = MemoRecord(
      id: Sample.id(Int.random(in: 1...3, using: &generator), 0xAA), on: .interview(id), text: "tekst \(step)",
      author: Sample.anna, date: Sample.stamp(step).date)
    let choice = Int.random(in: 0..<9, using: &generator)
    try store.edit(choice > 6 ? .memo : .cases, Sample.stamp(step)) { view in
      switch choice {
      case 0, 1: (try view.setting(value), ())
      case 2: (try view.removing(AttributeValue.self, value.key), ())
      case 3: (try view.setting(membership), ())
      case 4: (try view.removing(Membership.self, membership.key), ())
      case 5: (try view.setting(AttributeDefinition(key: key, type: .number, description: "\(step)")), ())
      case 6:
        (try view.setting(CaseRecord(name: "Pilot", description: "\(step)")) + view.setting(DocumentSet(name: "A")), ())
      case 7: (try view.setting(memo), ())
      default: (try view.removing(MemoRecord.self, memo.key), ())
      }
    }
  }

  @Test("what is said by hand comes with the interviews, and is asked for by conditions")
  func attached() throws {
    let set = DocumentSet(name: "Ledere")
    try store.edit(.cases, Sample.stamp(2)) { view in
      (
        try view.setting(AttributeValue(attribute: "anciennitet", of: .interview(Sample.id(1)), value: "12"))
          + view.setting(set) + view.setting(Membership(.interview(Sample.id(2)), in: .set(set.key))), ()
      )
    }
    let interviews = try store.interviews()
    #expect(interviews.map { $0.value(of: "anciennitet", turn: 0) } == ["12", nil])
    #expect(interviews.map { $0.value(of: "sæt", turn: 0) } == [nil, "Ledere"])
    let long = try #require(AttributeCondition("anciennitet>5")).typed(as: .number)
    #expect(interviews.map { long.holds(for: $0, turn: 0) } == [true, false])
  }

  @Test("each takes back only own values; one that somebody changed since stays")
  func others() throws {
    let bo = Coder(name: "Bo")
    func give(_ value: String, _ number: Int, by coder: Coder) throws {
      try store.edit(.cases, Sample.stamp(number, by: coder)) { view in
        (try view.setting(AttributeValue(attribute: "rolle", of: .interview(Sample.id(1)), value: value)), ())
      }
    }
    try give("leder", 2, by: Sample.anna)
    try give("chef", 3, by: bo)
    #expect(thrownID { _ = try store.undo(nil, Sample.stamp(4)) } == "store.changed-since")
    _ = try store.undo(nil, Sample.stamp(5, by: bo))
    #expect(try store.interviews().first?.value(of: "rolle", turn: nil) == "leder")
  }
}
