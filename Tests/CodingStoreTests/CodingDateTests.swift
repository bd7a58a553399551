@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("when codings were made")
struct CodingDateTests {
  let folder: TemporaryFolder
  /// Anna's copy, and Bo's.
  let anna: ProjectStore
  let bo: ProjectStore
  static let bo = Coder(name: "Bo")

  init() throws {
    folder = try TemporaryFolder()
    anna = try Sample.project(in: folder)
    _ = try anna.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try anna.setCodebooks([Sample.codebook("org")], Sample.stamp(2))
    try Self.code(anna, 3)
    try anna.backup(to: folder.path + "/bo.kodeks")
    bo = try ProjectStore.open(at: folder.path + "/bo.kodeks")
  }

  private static func code(_ store: ProjectStore, _ number: Int, by coder: Coder = Sample.anna) throws {
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: 20, end: 28), code: try Sample.path("org/gang"))
    _ = try store.addHandCodings([coding], Sample.stamp(number, by: coder))
  }

  private func dates(_ store: ProjectStore) throws -> [Date] {
    let dates = try store.codingDates()
    #expect(try Set(dates.keys) == Set(store.codings().map(\.id)))
    return dates.values.sorted()
  }

  @Test("a coding that was taken away is not told of; made again, it is as old as that")
  func again() throws {
    let coding = try #require(try anna.codings().first)
    #expect(try dates(anna) == [Sample.stamp(3).date])
    _ = try anna.removeHandCodings([coding.id], Sample.stamp(4))
    #expect(try dates(anna).isEmpty)
    try Self.code(anna, 5)
    #expect(try dates(anna) == [Sample.stamp(5).date])
  }

  @Test("a coding that one copy took away and that stands keeps its date", arguments: [true, false])
  func standing(deletesFirst: Bool) throws {
    let coding = try #require(try anna.codings().first)
    _ = try anna.removeHandCodings([coding.id], Sample.stamp(deletesFirst ? 10 : 12))
    let org = try Sample.path("org")
    try bo.edit(.editCodes, Sample.stamp(11, by: Self.bo)) { _ in
      ([.replaceCoding(coding, with: coding.with(code: org, key: org))], ())
    }
    _ = try anna.merge(bo)
    _ = try bo.merge(anna)
    #expect(try dates(anna) == [Sample.stamp(3).date])
    #expect(try dates(bo) == [Sample.stamp(3).date])
  }

  @Test("a coding that the same coder made in both copies is as old as the first of them")
  func twice() throws {
    let first = try #require(try anna.codings().first)
    _ = try anna.removeHandCodings([first.id], Sample.stamp(4))
    _ = try bo.merge(anna)
    try Self.code(bo, 11)
    try Self.code(anna, 12)
    _ = try anna.merge(bo)
    _ = try bo.merge(anna)
    #expect(try dates(anna) == [Sample.stamp(11).date])
    #expect(try dates(bo) == [Sample.stamp(11).date])
  }
}
