import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("making and opening projects")
struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a new project holds one change, by its maker")
  func creation() throws {
    try Sample.project(in: folder).close()
    let store = try ProjectStore.open(at: folder.project)
    let changes = try store.changes()
    #expect(changes.map(\.kind) == [.initialise])
    #expect(changes.first?.id == Sample.id(0, 0xC0))
    #expect(changes.first?.coder == Sample.anna)
    #expect(changes.first?.date == Date(timeIntervalSince1970: 1_769_000_000.123))
    #expect(try store.summary() == ProjectSummary(interviews: 0, codebooks: 0, changes: 1, coders: []))
    #expect(try store.check().isEmpty)
  }

  @Test("a closed project is one file")
  func oneFile() throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    try store.close()
    #expect(try folder.files == ["prøve.kodeks"])
    try ProjectStore.open(at: folder.project).close()
    #expect(try folder.files == ["prøve.kodeks"])
  }

  @Test("a project never takes the place of a file, which stays as it was")
  func overwriting() throws {
    try folder.write(Array("mit arbejde".utf8))
    #expect(thrownID { _ = try Sample.project(in: folder) } == "store.exists")
    #expect(try folder.bytes() == Array("mit arbejde".utf8))
  }

  @Test("a project cannot be made where there is no folder")
  func noFolder() {
    #expect(
      thrownID {
        _ = try ProjectStore.create(
          at: folder.path + "/nej/p.kodeks", by: Sample.anna, id: Sample.id(1), date: Sample.stamp(1).date)
      } == "store.folder-missing")
  }

  @Test("a project cannot be made in a folder that may not be written")
  func writeProtectedFolder() throws {
    // The superuser may write everywhere; the kernel's own folder takes no files from anyone.
    let path = getuid() == 0 ? "/proc/p.kodeks" : folder.path + "/p.kodeks"
    if getuid() != 0 { try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path) }
    let id = thrownID {
      _ = try ProjectStore.create(at: path, by: Sample.anna, id: Sample.id(1), date: Sample.stamp(1).date)
    }
    #expect(["store.not-writable", "store.folder-missing"].contains(id))
  }

  @Test("a failed creation leaves no file")
  func failedCreation() throws {
    let coder = Coder(name: "A\u{0}B")
    #expect(
      thrownID {
        _ = try ProjectStore.create(at: folder.project, by: coder, id: Sample.id(1), date: Sample.stamp(1).date)
      } == "store.zero-character")
    #expect(try folder.files.isEmpty)
  }

  @Test("a missing file is not made by opening it")
  func missing() throws {
    #expect(thrownID { _ = try ProjectStore.open(at: folder.project) } == "store.missing")
    #expect(try folder.files.isEmpty)
  }

  @Test(
    "what is no project is said to be none, and stays as it was",
    arguments: ["", "I: Hej.\nIP: Hej.\n", String(repeating: " ", count: 9000)])
  func foreignFile(text: String) throws {
    try folder.write(Array(text.utf8))
    #expect(thrownID { _ = try ProjectStore.open(at: folder.project) } == "store.not-a-project")
    #expect(try folder.bytes() == Array(text.utf8))
  }

  @Test("a file of one byte is no database either, and is not called one", arguments: ["x", "\u{0}"])
  func oneByte(text: String) throws {
    try folder.write(Array(text.utf8))
    #expect(throws: DiagnosticError.self) { _ = try ProjectStore.open(at: folder.project) }
    do {
      _ = try ProjectStore.open(at: folder.project)
    } catch let error as DiagnosticError {
      #expect(error.diagnostics.map { $0.message as? StoreMessage } == [.notAProject(.other)])
    }
  }

  @Test("a folder is no project")
  func folderAsProject() {
    #expect(thrownID { _ = try ProjectStore.open(at: folder.path) } == "store.not-a-project")
  }

  @Test("another program's database is no project, and stays as it was")
  func foreignDatabase() throws {
    try Sample.project(in: folder).close()
    var bytes = try folder.bytes()
    bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
    try folder.write(bytes)
    #expect(thrownID { _ = try ProjectStore.open(at: folder.project) } == "store.not-a-project")
    #expect(try folder.bytes() == bytes)
  }

  @Test("a project of a newer version is refused, with both versions named, and stays as it was")
  func newerVersion() throws {
    try Sample.project(in: folder).close()
    var bytes = try folder.bytes()
    bytes[63] = 99
    try folder.write(bytes)
    let error = #expect(throws: DiagnosticError.self) { try ProjectStore.open(at: folder.project) }
    let message = error?.diagnostics.first?.message
    #expect(message?.id == "store.newer-schema")
    #expect(message?.text(in: .danish).contains("filformat 99; dette program kender 5") == true)
    #expect(try folder.bytes() == bytes)
  }

  @Test("a damaged project is told from a foreign file, and stays as it was", arguments: [0, 19, 30, 100, 5000])
  func damage(keeping length: Int) throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews((1...9).map { Sample.interview($0, words: "Ord \($0).") }, Sample.stamp(1))
    try store.close()
    var bytes = try folder.bytes()
    if length >= 100 {
      bytes.removeSubrange(length...)
    } else {
      bytes[length] ^= 0xFF
    }
    try folder.write(bytes)
    let id = thrownID {
      let store = try ProjectStore.open(at: folder.project)
      _ = try store.interviews()
    }
    #expect(id == "store.damaged")
    #expect(try folder.bytes() == bytes)
  }

  @Test("one wrong byte anywhere is either harmless or a clear message, and nothing is written", arguments: 1...4)
  func wrongByte(seed: UInt64) throws {
    let store = try Sample.project(in: folder)
    _ = try store.importInterviews((1...3).map { Sample.interview($0, words: "Ord \($0).") }, Sample.stamp(1))
    _ = try store.recordCodings([Sample.coding(1, evidence: [Sample.evidence(1)])], by: .rules, Sample.stamp(2))
    try store.close()
    let sound = try folder.bytes()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var bytes = sound
      // The first bytes of each page matter most.
      let page = Int.random(in: 0..<(sound.count / 4096), using: &generator) * 4096
      let place = page + Int.random(in: 0..<(Bool.random(using: &generator) ? 120 : 4096), using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      try folder.write(bytes)
      do {
        let store = try ProjectStore.open(at: folder.project)
        _ = try store.interviews()
        _ = try store.codings()
        _ = try store.changes().map { try store.change($0.id) }
        _ = try store.check()
        try store.close()
      } catch {
        #expect(error is DiagnosticError, "byte \(place)")
      }
      if place / 4096 > 0 { #expect(try folder.bytes() == bytes, "byte \(place)") }
    }
  }

  @Test("every message exists in both languages, says something, and names no path of ours")
  func messages() {
    let kinds: [StoreMessage] = [
      .missing, .exists, .folderMissing, .notAProject(.empty), .notAProject(.folder), .notAProject(.database),
      .notAProject(.other), .notReadable, .damaged, .newerSchema(found: 2, known: 1), .notWritable,
      .unfinishedChanges, .locked, .diskFull, .inputOutput(code: 10), .unexpected(code: 1),
    ]
    for message in kinds {
      #expect(!message.text(in: .danish).isEmpty)
      #expect(message.text(in: .danish) != message.text(in: .english))
      #expect(message.severity == .error)
    }
    #expect(Set(kinds.map(\.id)).count == 13)
  }
}
