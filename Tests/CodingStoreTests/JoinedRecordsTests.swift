import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("records that two copies change")
struct JoinedRecordsTests {
  private static func memo(_ generator: inout SeededGenerator) -> MemoRecord {
    let start = Int(generator.next() % 9)
    let targets: [MemoTarget] = [
      .project, .interview(Sample.id(1)), .coding(Sample.id(2)),
      .stretch(
        Sample.id(1 + Int(generator.next() % 2)), TextRange(start: start, end: start + Int(generator.next() % 9)),
        textSHA256: generator.pick(["a", "b"])),
    ]
    var memo = MemoRecord(
      id: Sample.id(1, 0xAA), on: generator.pick(targets), text: "tekst", author: Sample.anna,
      date: Sample.stamp(1).date)
    if generator.next() % 2 == 0 {
      let editor = Coder(name: generator.pick(["Bo", "Carl"]))
      memo = memo.rewritten(
        generator.pick(["ny", "anden"]), links: [:], by: editor,
        date: Sample.stamp(editor.name == "Bo" ? 5 : 6).date)
    }
    return memo
  }

  @Test("a memo is about what it is about in one of them, and was last changed by who did so then", arguments: 0..<200)
  func memos(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (former, mine, theirs) = (Self.memo(&generator), Self.memo(&generator), Self.memo(&generator))
    let joined = try #require(
      MemoRecord(mine.stored.joined(with: theirs.stored, from: seed % 3 == 0 ? nil : former.stored).record))
    #expect([mine.target, theirs.target].contains(joined.target))
    #expect([mine, theirs].contains { $0.editor == joined.editor && $0.editDate == joined.editDate })
  }

  @Test("what one of them has changed holds beside what the other has")
  func both() throws {
    let former = MemoRecord(
      id: Sample.id(1, 0xAA), on: .project, text: "tekst", author: Sample.anna, date: Sample.stamp(1).date)
    let moved = former.moved(to: .interview(Sample.id(1)))
    let written = former.rewritten("ny", links: [:], by: Coder(name: "Bo"), date: Sample.stamp(5).date)
    for (mine, theirs) in [(moved, written), (written, moved)] {
      let (record, isContested) = mine.stored.joined(with: theirs.stored, from: former.stored)
      let joined = try #require(MemoRecord(record))
      #expect(!isContested)
      #expect(joined.text == "ny" && joined.editor?.name == "Bo")
      #expect(joined.target == .interview(Sample.id(1)))
    }
  }

  private static func orphan(_ generator: inout SeededGenerator) throws -> OrphanRecord {
    let start = Int(generator.next() % 9)
    return OrphanRecord(
      coding: try Sample.coding(
        1, at: start, length: Int(generator.next() % 9), code: generator.pick(["a", "b"]),
        evidence: generator.next() % 2 == 0 ? [Sample.evidence(1), Sample.evidence(2)] : [Sample.evidence(3)]),
      textSHA256: generator.pick(["a", "b"]), reason: generator.pick(["gone", "split"]))
  }

  @Test("a coding that waits has its place in the text that it was made on", arguments: 0..<200)
  func orphans(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let records = try (0..<3).map { _ in try Self.orphan(&generator) }
    let joined = try #require(
      OrphanRecord(records[0].stored.joined(with: records[1].stored, from: records[2].stored).record))
    #expect(
      records.prefix(2).contains {
        $0.coding.range == joined.coding.range && $0.textSHA256 == joined.textSHA256
          && $0.coding.evidence == joined.coding.evidence
      })
  }

  @Test("where the parts of both make nothing that can be read, the later one holds")
  func unreadable() {
    let former = StoredRecord(kind: .documentSet, key: "ledere", fields: ["Ledere", ""])
    let mine = StoredRecord(kind: .documentSet, key: "ledere", fields: ["Ledere", "Alle."])
    let theirs = StoredRecord(kind: .documentSet, key: "ledere", fields: ["Andre", ""])
    let (record, isContested) = mine.joined(with: theirs, from: former)
    #expect(record == mine)
    #expect(isContested)
  }
}
