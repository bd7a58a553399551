import Interchange
import TestSupport
import Testing
import TranscriptText

@testable import Interchange

@Suite("Damaged documents")
struct FuzzTests {
  private static let files = ["everything.docx", "comments.docx", "tracked-changes.docx", "table-nested.docx", "notes.odt"]
    .map { "Tests/InterchangeTests/Data/" + $0 }

  @Test("a document with bytes changed is read or refused, and what is read fits its text", arguments: files)
  func mutatedArchives(path: String) throws {
    let bytes = try FixtureTests.source(path).bytes
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<400 {
      check(TranscriptSource.read(SourceFile(path: "a", bytes: Self.mutated(bytes, &generator))))
    }
  }

  @Test("a part of a document with bytes changed is read or refused, and what is read fits its text", arguments: files)
  func mutatedParts(path: String) throws {
    let archive = try ArchiveReader(try FixtureTests.source(path).bytes, file: path)
    var entries: [ArchiveWriter.Entry] = []
    for name in archive.names { entries.append(.init(name: name, bytes: try archive.read(name) ?? [])) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let place = Int(generator.next() % UInt64(entries.count))
      var changed = entries
      changed[place] = .init(
        name: entries[place].name,
        bytes: generator.next() % 4 == 0
          ? Self.mutated(entries[place].bytes, &generator) : Self.rearranged(entries[place].bytes, &generator))
      let bytes = try ArchiveWriter.bytes(of: changed)
      check(TranscriptSource.read(SourceFile(path: "a", bytes: bytes)))
    }
  }

  private func check(_ read: Parsed<SourceTranscript>) {
    let composed = read.value.composed
    let length = composed.transcript.text.length
    for turn in composed.transcript.turns {
      guard turn.range.end <= length, turn.range.contains(turn.body) else { return #expect(Bool(false)) }
    }
    #expect(composed.comments.allSatisfy { $0.range.map { $0.end <= length } ?? true })
    #expect(read.hasErrors || !composed.transcript.turns.isEmpty)
  }

  private static func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...(generator.next() % 4) where !bytes.isEmpty {
      let place = Int(generator.next() % UInt64(bytes.count))
      switch generator.next() % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: place)
      }
    }
    return bytes
  }

  /// Elements left out, doubled or put elsewhere: the XML may stay well-formed while its order is one that nobody writes.
  private static func rearranged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var pieces = String(decoding: bytes, as: UTF8.self).split(separator: "<").map { "<" + $0 }
    for _ in 0...(generator.next() % 3) where pieces.count > 2 {
      let place = 1 + Int(generator.next() % UInt64(pieces.count - 1))
      let other = 1 + Int(generator.next() % UInt64(pieces.count - 1))
      switch generator.next() % 3 {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert(pieces[other], at: place)
      default: pieces.swapAt(place, other)
      }
    }
    return Array(pieces.joined().utf8)
  }
}
