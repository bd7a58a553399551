import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

/// What two people do to codes apart, and what holds when their copies are merged.
@Suite("merging work on codes")
struct CodeMergeTests {
  let copies: TwoCopies
  var anna: ProjectStore { copies.anna }
  var bo: ProjectStore { copies.bo }

  init() throws {
    copies = try TwoCopies { anna in
      _ = try anna.importInterviews([Sample.interview(1)], Sample.stamp(1))
      _ = try anna.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
      _ = try anna.createCode(NewCode(name: "Ha"), Sample.stamp(3))
      _ = try anna.createCode(NewCode(name: "Udf"), Sample.stamp(4))
    }
  }

  private static func stamp(_ number: Int) -> ChangeStamp { Sample.stamp(number, by: TwoCopies.coder) }

  /// As `TwoCopies.merged`; here the two sides of a conflict are always two people.
  private func merged() throws -> [ConflictKind] {
    let kinds = try copies.merged()
    #expect(try anna.conflicts().allSatisfy { $0.other?.coder != $0.change.coder })
    return kinds
  }

  private func paths() throws -> [String] { try anna.codes().map(\.path.description) }

  @Test("a code that one deletes and the other renames is there under its new name", arguments: [true, false])
  func deletedAndRenamed(deletesFirst: Bool) throws {
    let ha = try Sample.path("Ha")
    _ = try anna.deleteCode(ha, .withCodings, Sample.stamp(deletesFirst ? 10 : 12))
    _ = try bo.renameCode(ha, to: "Ha ha", Self.stamp(11))
    #expect(try merged() == [deletesFirst ? .recordBack : .recordKept])
    #expect(try paths().contains("Ha ha"))
  }

  @Test("a code that one deletes and the other writes a memo on lives", arguments: [true, false])
  func deletedAndRemembered(deletesFirst: Bool) throws {
    let ha = try Sample.path("Ha")
    _ = try anna.deleteCode(ha, .withCodings, Sample.stamp(deletesFirst ? 10 : 12))
    try Self.note(on: ha, in: bo, Self.stamp(11))
    #expect(try merged() == [.codeBack])
    #expect(try paths().contains("Ha"))
    #expect(try anna.conflicts().map(\.code) == [ha])
  }

  @Test("a code that was deleted in the knowledge of its memos is gone, and comes back by undo")
  func deletedWithMemo() throws {
    let ha = try Sample.path("Ha")
    try Self.note(on: ha, in: anna, Sample.stamp(9))
    _ = try anna.deleteCode(ha, .withCodings, Sample.stamp(10))
    let memo = try #require(try anna.records(MemoRecord.self).first)
    try anna.edit(.memo, Sample.stamp(11)) { view in
      (try view.setting(memo.rewritten("Nyt.", links: [:], by: Sample.anna, date: Sample.stamp(11).date)), ())
    }
    _ = try bo.createCode(NewCode(name: "Ny"), Self.stamp(12))
    #expect(try merged().isEmpty)
    #expect(try paths().contains("Ha") == false)
    _ = try anna.undo(Sample.stamp(10).id, Sample.stamp(13))
    #expect(try paths().contains("Ha"))
    #expect(try anna.records(MemoRecord.self).map(\.text) == ["Nyt."])
    #expect(try anna.check().isEmpty)
  }

  @Test("a memo that is deleted beside its code does not come back")
  func deletedMemo() throws {
    let ha = try Sample.path("Ha")
    try Self.note(on: ha, in: anna, Sample.stamp(9))
    _ = try bo.merge(anna)
    let memo = try #require(try bo.records(MemoRecord.self).first)
    try bo.edit(.memo, Self.stamp(10)) { view in (try view.removing(MemoRecord.self, memo.key), ()) }
    _ = try anna.deleteCode(ha, .withCodings, Sample.stamp(11))
    #expect(try merged().isEmpty)
    #expect(try anna.records(MemoRecord.self).isEmpty)
    #expect(try paths().contains("Ha") == false)
  }

  private static func note(on code: CodePath, in store: ProjectStore, _ stamp: ChangeStamp) throws {
    try store.edit(.memo, stamp) { view in
      let memo = MemoRecord(
        id: Sample.id(1, 0xE0), on: .code(code), text: "Husk.", author: stamp.coder, date: stamp.date)
      return (try view.setting(memo), ())
    }
  }

  @Test("a code that one merges into another and the other renames is merged, and both are told", arguments: [true, false])
  func mergedAndRenamed(mergesFirst: Bool) throws {
    let ha = try Sample.path("Ha")
    _ = try anna.mergeCodes([ha], into: try Sample.path("Udf"), Sample.stamp(mergesFirst ? 10 : 12))
    _ = try bo.renameCode(ha, to: "Ha ha", Self.stamp(11))
    #expect(try merged() == [.record])
    #expect(try paths() == ["org", "org/gang", "org/tværgående møder", "Udf"])
  }

  @Test("of two codes that are moved below each other the first stays there, and the other move is told")
  func circle() throws {
    _ = try anna.moveCode(try Sample.path("Ha"), under: try Sample.path("Udf"), Sample.stamp(10))
    _ = try bo.moveCode(try Sample.path("Udf"), under: try Sample.path("Ha"), Self.stamp(11))
    #expect(try merged() == [.codeMoving])
    #expect(try paths().suffix(2) == ["Udf", "Udf/Ha"])
  }

  @Test("two codes of one name are both there, one with a number, and that is told")
  func namesakes() throws {
    _ = try anna.renameCode(try Sample.path("Ha"), to: "Xx", Sample.stamp(10))
    _ = try bo.renameCode(try Sample.path("Udf"), to: "xx", Self.stamp(11))
    #expect(try merged() == [.codeNamed])
    #expect(try paths().suffix(2) == ["Xx", "xx (2)"])
  }

  @Test("two new codes whose names differ by case only are both there, one with a number, and that is told")
  func newNamesakes() throws {
    let parent = try #require(try anna.createCode(NewCode(name: "Ny ting"), Sample.stamp(10)).code)
    _ = try anna.createCode(NewCode(name: "under", under: parent.key), Sample.stamp(11))
    let other = try #require(try bo.createCode(NewCode(name: "ny Ting"), Self.stamp(12)).code)
    _ = try bo.createCode(NewCode(name: "under", under: other.key), Self.stamp(13))
    #expect(try merged() == [.codeNamed])
    #expect(try paths().filter { $0.lowercased().hasPrefix("ny ") } == ["Ny ting", "Ny ting/under", "ny Ting (2)", "ny Ting (2)/under"])
  }

  @Test("the same new code in both copies is one")
  func sameCode() throws {
    let texts = CodeTexts(definition: "Det samme.")
    _ = try anna.createCode(NewCode(name: "Ens", color: "0055aa", texts: texts), Sample.stamp(10))
    _ = try bo.createCode(NewCode(name: "Ens", color: "0055aa", texts: texts), Self.stamp(11))
    #expect(try merged().isEmpty)
    #expect(try paths().count { $0.hasPrefix("Ens") } == 1)
  }
}
