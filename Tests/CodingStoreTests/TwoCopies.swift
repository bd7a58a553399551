import CodingModel
import CodingStore
import Testing

/// Anna's project, and a copy of it in which Bo works.
struct TwoCopies {
  static let coder = Coder(name: "Bo")
  let folder: TemporaryFolder
  let anna: ProjectStore
  let bo: ProjectStore

  /// `prepare` does what is done before the copy is taken.
  init(_ prepare: (ProjectStore) throws -> Void) throws {
    folder = try TemporaryFolder()
    anna = try Sample.project(in: folder)
    try prepare(anna)
    try anna.backup(to: folder.path + "/bo.kodeks")
    bo = try ProjectStore.open(at: folder.path + "/bo.kodeks")
  }

  /// Merges both ways, and gives the conflicts; both must come out alike and sound, and each conflict have two sides.
  func merged() throws -> [ConflictKind] {
    let outcome = try anna.merge(bo)
    _ = try bo.merge(anna)
    #expect(try anna.tables() == bo.tables())
    #expect(try anna.check().isEmpty)
    #expect(try anna.conflicts() == outcome.conflicts)
    #expect(outcome.conflicts.allSatisfy { $0.other != nil })
    return outcome.conflicts.map(\.kind)
  }
}
