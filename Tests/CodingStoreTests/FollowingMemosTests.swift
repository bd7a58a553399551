@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("memos on codings that become one with others")
struct FollowingMemosTests {
  static func memo(on coding: UUID, author: Coder = Sample.anna) -> MemoRecord {
    MemoRecord(
      id: Sample.id(1, 0xAA), on: .coding(coding), text: "Se [[den]]", author: author, date: Sample.stamp(50).date,
      links: ["den": MemoLink(kind: .coding, name: coding.uuidString.lowercased())])
  }

  private func expect(_ store: ProjectStore, memoOn coding: UUID) throws {
    let memo = try #require(try store.records(MemoRecord.self).first)
    #expect(memo.target == .coding(coding))
    #expect(memo.links["den"]?.name == coding.uuidString.lowercased())
    #expect(try store.codings().contains { $0.id == coding })
    #expect(try store.check().isEmpty)
  }

  @Test("merging codes takes them along, and taking that back brings them back")
  func mergedCodes() throws {
    let project = try CodedProject()
    let store = project.store
    let codings = try store.codings().filter { $0.coder == Sample.anna && $0.range.start == 40 }
    let gone = try #require(codings.first { $0.code.description == "b/z" })
    let kept = try #require(codings.first { $0.code.description == "a/x" })
    try store.edit(.memo, project.next()) { view in (try view.setting(Self.memo(on: gone.id)), ()) }
    let before = try ProjectContent(store)
    _ = try store.mergeCodes([Sample.path("b/z")], into: Sample.path("a/x"), project.next())
    try expect(store, memoOn: kept.id)
    _ = try store.undo(nil, project.next())
    #expect(try ProjectContent(store) == before)
  }

  @Test("placing one that waits where its coder has coded so already takes them along")
  func placed() throws {
    let project = try CorrectedProject()
    let bo = Coder(name: "Bo")
    let coding = try project.mark("ingen vidste hvorfor", by: bo)
    try project.store.edit(.memo, project.stamp()) { view in (try view.setting(Self.memo(on: coding.id)), ()) }
    try project.correct(CorrectionTests.corrected)
    let there = try project.mark("alting meget bedre", by: bo)
    let orphan = try #require(try project.store.records(OrphanRecord.self).first)
    _ = try project.store.place(orphan, at: there.range, project.stamp())
    try expect(project.store, memoOn: there.id)
  }

  @Test("a coding that is recoded in one copy to what the other copy has coded takes them along")
  func settled() throws {
    let folder = try TemporaryFolder()
    let anna = try Sample.project(in: folder)
    _ = try anna.importInterviews([Sample.interview(1)], Sample.stamp(1))
    func code(_ store: ProjectStore, _ code: String, _ number: Int) throws -> Coding {
      let place = ProjectStore.HandCoding(
        interview: Sample.id(1), range: TextRange(start: 40, end: 48), code: try Sample.path(code))
      return try #require(try store.addHandCodings([place], Sample.stamp(number)).added.first)
    }
    let gone = try code(anna, "gammel", 2)
    try anna.edit(.memo, Sample.stamp(3)) { view in (try view.setting(Self.memo(on: gone.id)), ()) }
    try anna.backup(to: folder.path + "/bo.kodeks")
    let bo = try ProjectStore.open(at: folder.path + "/bo.kodeks")
    let kept = try code(bo, "ny", 10)
    let new = try Sample.path("ny")
    try anna.edit(.editCodes, Sample.stamp(11)) { _ in
      ([.replaceCoding(gone, with: gone.with(code: new, key: new))], ())
    }
    _ = try anna.merge(bo)
    try expect(anna, memoOn: kept.id)
    _ = try bo.merge(anna)
    #expect(try anna.tables() == bo.tables())
  }
}
