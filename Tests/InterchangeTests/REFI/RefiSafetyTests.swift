import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("REFI-QDA: files that are not to be trusted")
struct RefiSafetyTests {
  private static let good = Refi.project(Refi.oneCode + Refi.textSource([("0", "3", nil)]))

  private func errors(withFile name: String) throws -> [String] {
    Refi.read(try Refi.archive(Self.good, files: [(name, [1])])).errors
  }

  @Test(
    "S43 names that lead out of the archive, doubled names and folders in folders are refused",
    arguments: [
      ("../a.txt", "archive.unsafe-name"), ("/etc/a", "archive.unsafe-name"), ("C:\\a", "archive.unsafe-name"),
      ("sources\\a", "archive.unsafe-name"), ("sources/../../a", "archive.unsafe-name"),
      ("Project.qde", "archive.doubled-name"), ("sources/a/b.txt", "refi.nested-folders"),
    ])
  func names(name: String, id: String) throws {
    #expect(try errors(withFile: name) == [id])
  }

  @Test("S43 links and names with a zero byte are refused")
  func links() throws {
    let plain = try Refi.archive(Self.good, files: [("sources/link", Array("/etc/passwd".utf8))])
    #expect(Refi.read(try Self.madeLink(plain, entry: "sources/link")).errors == ["archive.link"])
    let zero = Self.replacing(Array("sources/link".utf8), with: Array("sources/l\0nk".utf8), in: plain)
    #expect(Refi.read(zero).errors == ["archive.unsafe-name"])
  }

  /// The archive with an entry marked as a symbolic link of Unix.
  private static func madeLink(_ archive: [UInt8], entry: String) throws -> [UInt8] {
    var bytes = archive
    let name = Array(entry.utf8)
    // In the central directory the name follows 46 bytes after the mark PK 1 2.
    let place = try #require(
      bytes.indices.dropLast(46 + name.count).last { start in
        bytes[start...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[(start + 46)...].starts(with: name)
      })
    bytes[place + 5] = 3
    let mode = UInt32(0o120777) << 16
    for (index, shift) in [0, 8, 16, 24].enumerated() {
      bytes[place + 38 + index] = UInt8(mode >> UInt32(shift) & 0xFF)
    }
    return bytes
  }

  private static func replacing(_ old: [UInt8], with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for start in bytes.indices.dropLast(old.count) where bytes[start...].starts(with: old) {
      bytes.replaceSubrange(start..<(start + old.count), with: new)
    }
    return bytes
  }

  @Test("S44 a file that swells, wrong sums and locked entries are refused")
  func bombs() throws {
    let bomb = try Refi.archive(Self.good, files: [("sources/t.txt", [UInt8](repeating: 0x20, count: 8 << 20))])
    #expect(bomb.count < 100_000)
    #expect(Refi.read(bomb).errors == ["archive.bomb"])
    let many = (0..<5_001).map { ("sources/\($0)", [UInt8(1)]) }
    #expect(Refi.read(try Refi.archive(Self.good, files: many)).errors == ["archive.too-many-entries"])
    var wrong = try Refi.archive(Self.good, files: [("sources/t.txt", Array("ord".utf8))])
    let text = try #require(wrong.firstRange(of: Array("sources/t.txt".utf8)))
    wrong[text.lowerBound - 16] ^= 1
    let central = try #require(wrong[text.upperBound...].firstRange(of: Array("sources/t.txt".utf8)))
    wrong[central.lowerBound - 30] ^= 1
    #expect(Refi.read(wrong).errors == ["archive.damaged"])
    var locked = try Refi.archive(Self.good, files: [("sources/t.txt", Array("ord".utf8))])
    let last = try #require(locked[central.lowerBound...].firstRange(of: Array("sources/t.txt".utf8)))
    locked[last.lowerBound - 38] |= 1
    #expect(Refi.read(locked).errors == ["archive.encrypted"])
  }

  @Test("S45 a document type is refused before anything is read, in any encoding")
  func documentTypes() throws {
    let laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>" + "<Project name=\"&c;\"/>"
    #expect(try Refi.read(laughs).errors == ["xml.document-type"])
    let outside =
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
      + "<Project name=\"P\"><Description>&b;</Description></Project>"
    #expect(try Refi.read(outside).errors == ["xml.document-type"])
    let wide: [UInt8] = [0xFF, 0xFE] + outside.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(QDPXReader.read(SourceFile(path: "p.qde", bytes: wide)).errors == ["xml.document-type"])
    #expect(Refi.readCodebook(laughs.replacing("Project", with: "CodeBook")).errors == ["xml.document-type"])
  }

  @Test("S46 giant attributes, deep nesting, a million codes and huge numbers end in an error or a report")
  func giants() throws {
    let giant = Refi.codebook(
      "<Codes><Code guid=\"\(Refi.guid(1))\" isCodable=\"true\" name=\""
        + String(repeating: "a", count: 11 << 20) + "\"/></Codes>"
    )
    #expect(Refi.readCodebook(giant).errors == ["xml.malformed"])
    let deep = Refi.project(String(repeating: "<Foreign>", count: 100_000))
    #expect(try Refi.read(deep).errors == ["xml.too-deep"])
    let code = "<Code guid=\"\(Refi.guid(1))\" name=\"A\" isCodable=\"true\"/>"
    let many = Refi.codebook("<Codes>\(String(repeating: code, count: 1_000_001))</Codes>")
    #expect(Refi.readCodebook(many).errors == ["refi.too-many-codes"])
    let huge = try Refi.readText(Array("ord".utf8), [("0", String(repeating: "9", count: 60), nil)])
    #expect(huge.errors.isEmpty && huge.reasons("PlainTextSelection").contains(.positionCut))
  }

  @Test(
    "S47 files outside the archive are told, never opened",
    arguments: ["absolute://", "relative://", "file://", "http://"])
  func outside(scheme: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("refi-\(UUID().uuidString).txt")
    try Data("hemmeligt".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    for attribute in ["plainTextPath", "richTextPath"] {
      let qde = Refi.project(
        "<Sources><TextSource guid=\"\(Refi.guid(1))\" \(attribute)=\"\(scheme)\(file.path)\"/></Sources>",
        attributes: " basePath=\"/\"")
      let reading = try Refi.read(qde)
      #expect(reading.project.sources[0].text == nil)
      #expect(reading.reasons() == [.externalFile, .noText])
      #expect(!String(reflecting: reading.project).contains("hemmeligt"))
    }
  }

  @Test("S48 names never become file names, and colours are written anew")
  func names() throws {
    let qde = Refi.project(
      "<Sources><PDFSource guid=\"\(Refi.guid(1))\" name=\"../../x\" path=\"internal://x.a/../b\"/>"
        + "<PictureSource guid=\"\(Refi.guid(2))\" path=\"internal://y.js'onload\"/></Sources>"
    )
    let reading = try Refi.read(qde, files: [("y.js'onload", [1])])
    let names = try ArchiveReader(try QDPXWriter.write(reading.project).bytes, file: "p").names
    #expect(names == ["project.qde", "sources/\(Refi.guid(2))"])
    #expect(QDAColor(lenient: "rgb(1,2,3);background:url(x)") == nil && QDAColor("#12345g") == nil)
    #expect(QDAColor(lenient: "#AB12CD\" onload=\"") == nil)
  }

  @Test("S49 cut archives, flipped bits and random edits of the XML never end the program")
  func fuzz() throws {
    let seeds = Refi.project(Refi.oneCode + Refi.textSource([("0", "3", "ord"), ("1", "2", nil)]))
    let archive = try Refi.archive(seeds, files: [("sources/t.txt", Array("ord\r\n\u{1F600}".utf8))])
    for length in stride(from: 0, to: archive.count, by: 7) { _ = Refi.read(Array(archive[..<length])) }
    var random = SeededGenerator(seed: 49)
    for _ in 0..<1_500 {
      var changed = archive
      for _ in 0...random.next() % 3 {
        changed[Int(random.next() % UInt64(changed.count))] ^= UInt8(truncatingIfNeeded: 1 << (random.next() % 8))
      }
      _ = Refi.read(changed)
    }
    let pieces = ["<", ">", "\"", "/", "guid", "9", "-", "&#0;", "\u{0}", "<Code ", "</Codes>", "Sources", "æ"].map {
      Array($0.utf8)
    }
    let xml = Array(seeds.utf8)
    for _ in 0..<1_500 {
      var changed = xml
      for _ in 0...random.next() % 4 {
        let start = Int(random.next() % UInt64(changed.count))
        let end = min(changed.count, start + Int(random.next() % 12))
        changed.replaceSubrange(start..<end, with: random.pick(pieces))
      }
      let reading = QDPXReader.read(SourceFile(path: "p.qde", bytes: changed))
      if reading.errors.isEmpty { _ = try QDPXWriter.write(reading.project) }
    }
  }
}
