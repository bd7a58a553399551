@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("Archives")
struct ArchiveTests {
  private static let files: [ArchiveWriter.Entry] = [
    .init(name: "mimetype", bytes: Array("application/x".utf8), isStored: true),
    .init(name: "sources/æøå.txt", bytes: Array("blåbærgrød".utf8)),
    .init(name: "empty", bytes: []),
  ]

  private func fault(_ bytes: [UInt8], limits: ArchiveLimits = .standard, reading name: String? = nil) -> String? {
    do {
      let archive = try ArchiveReader(bytes, file: "a.zip", limits: limits)
      if let name { _ = try archive.read(name) }
      return nil
    } catch {
      return error.diagnostics.first?.id
    }
  }

  @Test("what was written is read, in the same order and with the same bytes every time")
  func roundTrip() throws {
    let bytes = try ArchiveWriter.bytes(of: Self.files)
    #expect(try ArchiveWriter.bytes(of: Self.files) == bytes)
    let archive = try ArchiveReader(bytes, file: "a.zip")
    #expect(archive.names == Self.files.map(\.name))
    for file in Self.files { #expect(try archive.read(file.name) == file.bytes) }
    #expect(try archive.read("Empty") == nil)
  }

  @Test(
    "a name that leads out of the archive is refused",
    arguments: ["../a", "a/../../b", "/etc/a", "C:\\a", "c:a", "a\\b", "a\u{1}b", "a/..", ""])
  func unsafeNames(name: String) {
    #expect(!EntryName.isSafe(name))
  }

  @Test("ordinary names are taken", arguments: ["a", "word/document.xml", "Sources/a..b.txt", "sources/", ".root"])
  func safeNames(name: String) {
    #expect(EntryName.isSafe(name))
  }

  @Test("an archive with such a name is refused as a whole")
  func unsafeArchive() throws {
    let bytes = try ArchiveWriter.bytes(of: [.init(name: "../a", bytes: [1])])
    #expect(fault(bytes) == "archive.unsafe-name")
  }

  @Test("names that differ in case only are refused")
  func doubledNames() throws {
    let bytes = try ArchiveWriter.bytes(of: [.init(name: "a", bytes: [1]), .init(name: "A", bytes: [2])])
    #expect(fault(bytes) == "archive.doubled-name")
  }

  @Test("limits are counted on what comes out")
  func limits() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let bytes = try ArchiveWriter.bytes(of: [.init(name: "a", bytes: zeros)])
    #expect(fault(bytes, reading: "a") == "archive.bomb")
    var limits = ArchiveLimits()
    limits.ratio = 1_000_000
    #expect(fault(bytes, limits: limits, reading: "a") == nil)
    limits.entryBytes = 1 << 20
    #expect(fault(bytes, limits: limits, reading: "a") == "archive.too-large")
    limits.entries = 0
    #expect(fault(bytes, limits: limits) == "archive.too-many-entries")
  }

  @Test("a cut or changed archive is refused and never ends the program")
  func damage() throws {
    let bytes = try ArchiveWriter.bytes(of: Self.files)
    for length in 0..<bytes.count {
      #expect(fault(Array(bytes[..<length])) == "archive.damaged", "\(length)")
    }
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = fault(changed, reading: "sources/æøå.txt")
    }
    var content = bytes
    let place = try #require(content.firstIndex(of: UInt8(ascii: "x")))
    content[place - 1] ^= 1
    #expect(fault(content, reading: "mimetype") == "archive.damaged")
  }
}
