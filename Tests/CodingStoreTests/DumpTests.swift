@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("a project as text files")
struct DumpTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// All files below a folder with their bytes.
  private func files(_ path: String) throws -> [String: Data] {
    let walk = FileManager.default.enumerator(atPath: path)
    var files: [String: Data] = [:]
    while let name = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    }
    return files
  }

  private func dumped(seed: Int = 3) throws -> (store: ProjectStore, path: String) {
    let store = try Sample.project(in: folder)
    var history = try RandomHistory(store: store, seed: UInt64(seed))
    try history.run(steps: 25)
    let path = folder.path + "/tekst"
    _ = try store.dump(to: path)
    return (store, path)
  }

  @Test("what is read back says the same, byte for byte", arguments: Histories.seeds(12))
  func roundTrip(seed: Int) throws {
    let (store, path) = try dumped(seed: seed)
    let copy = folder.path + "/igen.kodeks"
    let outcome = try ProjectStore.load(path, to: copy)
    let loaded = try ProjectStore.open(at: copy)
    #expect(try outcome.changes == store.changes().count)
    #expect(try loaded.log() == store.log())
    #expect(try loaded.tables() == store.tables())
    #expect(try loaded.check().map { $0.message.text(in: .english) } == [])
    _ = try loaded.dump(to: folder.path + "/igen")
    #expect(try files(folder.path + "/igen") == files(path))
  }

  @Test("merged copies, too, and the files of two copies laid together are the merged project", arguments: Histories.seeds(6))
  func mergedCopies(seed: Int) throws {
    let copies = try MergePropertyTests.Copies(seed: 400 + seed, count: 2)
    let path = folder.path + "/tekst"
    _ = try copies.stores[0].dump(to: path)
    let second = try copies.stores[1].dump(to: path)
    #expect(try second.foreign == copies.stores[0].changes().count - common(copies))
    let merged = try copies.copy(0, named: "merged")
    _ = try merged.merge(copies.stores[1])
    _ = try ProjectStore.load(path, to: folder.path + "/samlet.kodeks")
    let loaded = try ProjectStore.open(at: folder.path + "/samlet.kodeks")
    #expect(try loaded.tables() == merged.tables())
    #expect(try loaded.check().map { $0.message.text(in: .english) } == [])
  }

  private func common(_ copies: MergePropertyTests.Copies) throws -> Int {
    let ids = try copies.stores.map { Set(try $0.changes().map(\.id)) }
    return ids[0].intersection(ids[1]).count
  }

  @Test("written again, only what is new is written, and what else lies there stays")
  func again() throws {
    let (store, path) = try dumped()
    let before = try files(path)
    try Data("mit".utf8).write(to: URL(fileURLWithPath: path + "/læsmig.md"))
    let same = try store.dump(to: path)
    #expect(same.changes == 0 && same.contents == 0 && same.foreign == 0)
    let coding = ProjectStore.HandCoding(
      interview: try #require(try store.interviews().first).id, range: TextRange(start: 0, end: 3),
      code: try Sample.path("helt ny"))
    _ = try store.addHandCodings([coding], Sample.stamp(500))
    let more = try store.dump(to: path)
    #expect(more.changes == 1 && more.contents == 0)
    let after = try files(path)
    #expect(after.count == before.count + 2)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
  }

  @Test("a folder with other things, or of another project, is refused")
  func otherFolders() throws {
    let store = try Sample.project(in: folder)
    #expect(thrownID { _ = try store.dump(to: folder.path) } == "dump.other-folder")
    let stranger = try ProjectStore.create(
      at: folder.path + "/andet.kodeks", by: Sample.anna, id: Sample.id(7, 0xC0), date: Sample.stamp(0).date)
    _ = try stranger.dump(to: folder.path + "/tekst")
    #expect(thrownID { _ = try store.dump(to: folder.path + "/tekst") } == "dump.other-project")
  }

  @Test("the file of a change is as documented")
  func documentedForm() throws {
    let store = try Sample.project(in: folder)
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: 20, end: 25), code: try Sample.path("org"))
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    _ = try store.addHandCodings([coding], Sample.stamp(2, reason: "fordi\tsådan"))
    _ = try store.dump(to: folder.path + "/tekst")
    let files = try files(folder.path + "/tekst")
    #expect(files.keys.filter { $0.hasPrefix("changes/") }.count == 3)
    let last = try #require(files.keys.filter { $0.hasPrefix("changes/") }.max())
    #expect(last == "changes/20260121T125322.123Z-c0000000-0000-4000-8000-000000000002.txt")
    let text = String(decoding: try #require(files[last]), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        change\t1
        id\tc0000000-0000-4000-8000-000000000002
        date\t2026-01-21T12:53:22.123Z
        coder\tÅse Ærø
        kind\thand
        reason\tfordi\\tsådan
        operations\t1
        interview\t01000000000040008000000000000001\t
        """))
  }

  @Test("an undo whose change has no file any more makes no project, and its file is named")
  func missingTarget() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let coding = ProjectStore.HandCoding(
      interview: Sample.id(1), range: TextRange(start: 20, end: 25), code: try Sample.path("org"))
    _ = try store.addHandCodings([coding], Sample.stamp(2))
    _ = try store.undo(nil, Sample.stamp(3))
    let path = folder.path + "/tekst"
    _ = try store.dump(to: path)
    let files = try files(path).keys.filter { $0.hasPrefix("changes/") }.sorted()
    try FileManager.default.removeItem(atPath: path + "/" + files[2])
    let copy = folder.path + "/igen.kodeks"
    do {
      _ = try ProjectStore.load(path, to: copy)
      Issue.record("an undo of nothing was taken for a change")
    } catch let error as DiagnosticError {
      #expect(error.diagnostics.map(\.id) == ["dump.unfitting"])
      #expect(error.diagnostics.first?.location?.file.hasSuffix(files[3]) == true)
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("a change in a year that the log cannot hold makes no project")
  func lateDates() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let path = folder.path + "/tekst"
    _ = try store.dump(to: path)
    let name = try #require(try files(path).keys.filter { $0.hasPrefix("changes/") }.max())
    let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path + "/" + name)
    try Data(text.replacing("date\t2026-01-21T12:53:21.123Z", with: "date\t9999-12-31T23:59:59.999Z").utf8)
      .write(to: URL(fileURLWithPath: path + "/" + name.replacing("20260121T125321.123Z", with: "99991231T235959.999Z")))
    #expect(thrownID { _ = try ProjectStore.load(path, to: folder.path + "/x.kodeks") } == "dump.malformed-line")
  }

  @Test(
    "a damaged folder makes no project, and the file and line are named",
    arguments: [
      ("changes", "operations\t1", "operations\t2", "dump.malformed-line", true),
      ("changes", "kind\timport", "kind\tandet", "dump.malformed-line", true),
      ("changes", "id\tc", "id\td", "dump.misnamed", false),
      ("changes", "reason\t\n", "<<<<<<< HEAD\n", "dump.malformed-line", true),
      ("content", "mangler", "mangl3r", "dump.altered-text", false),
      ("project.txt", "project\tc", "project\td", "dump.misnamed", false),
      ("project.txt", "kodeks-project\t1", "kodeks-project\t2", "dump.newer-form", true),
    ])
  func damaged(place: String, words: String, others: String, id: String, hasLine: Bool) throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let path = folder.path + "/tekst"
    _ = try store.dump(to: path)
    let file = try #require(
      try files(path).filter { $0.key.hasPrefix(place) && String(decoding: $0.value, as: UTF8.self).contains(words) }
        .keys.max())
    let url = URL(fileURLWithPath: path + "/" + file)
    try Data(try String(contentsOf: url, encoding: .utf8).replacing(words, with: others).utf8).write(to: url)
    let error = #expect(throws: DiagnosticError.self) {
      _ = try ProjectStore.load(path, to: folder.path + "/igen.kodeks")
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.id == id)
    #expect((diagnostic.location?.line ?? 0 > 0) == hasLine)
    #expect(try folder.files.allSatisfy { !$0.hasPrefix("igen") })
  }

  @Test("a text that is missing is named, and a file of the same name is never overwritten")
  func missing() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let path = folder.path + "/tekst"
    _ = try store.dump(to: path)
    let text = try #require(try files(path).keys.filter { $0.hasPrefix("content/") }.min())
    try FileManager.default.removeItem(atPath: path + "/" + text)
    #expect(thrownID { _ = try ProjectStore.load(path, to: folder.path + "/igen.kodeks") } == "dump.missing-text")
    try Data("andet".utf8).write(to: URL(fileURLWithPath: path + "/" + text))
    #expect(thrownID { _ = try store.dump(to: path) } == "dump.differs")
    #expect(thrownID { _ = try ProjectStore.load(path, to: folder.project) } == "store.exists")
  }

  @Test("all that can be said of a folder is said in both languages")
  func messages() {
    let messages: [DumpMessage] = [
      .otherFolder, .otherProject, .differs, .notADump, .newerForm, .malformedLine, .misnamed, .alteredText,
      .missingText(sha256: "a"), .unfitting, .unreadable, .unwritable,
    ]
    for message in messages { #expect(message.text(in: .danish) != message.text(in: .english)) }
    #expect(Set(messages.map(\.id)).count == messages.count)
  }
}
