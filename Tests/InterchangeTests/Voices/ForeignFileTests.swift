import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("Foreign files")
struct ForeignFileTests {
  @Test("speakers, times and words are what a careful reader finds", arguments: Fixture.all)
  func gold(fixture: Fixture) throws {
    if fixture.name.hasSuffix(".pdf"), !PDFReader.isAvailable { return }
    let turns = SpokenTurn.turns(of: try fixture.document)
    let times = "times\t" + turns.map(\.clock).joined(separator: " ")
    let gold = try fixture.gold.split(separator: "\n").map(String.init)
    #expect([times] + turns.map(\.description) == gold)
  }

  @Test("the same file gives the same document", arguments: Fixture.all)
  func determinism(fixture: Fixture) throws {
    if fixture.name.hasSuffix(".pdf") { return }
    #expect(try fixture.document == fixture.document)
  }

  @Test("changed and cut files end in a document or an error, never in a crash or a loop")
  func mutations() throws {
    let sources = try Fixture.all.filter { !$0.name.hasSuffix(".pdf") }.map { try $0.source }
    var random = SeededGenerator(seed: 606)
    for _ in 0..<4_000 {
      let source = random.pick(sources)
      let mutated = SourceFile(path: source.path, bytes: Self.mutated(source.bytes, &random))
      let parsed = Fixture.read(mutated)
      #expect((parsed.value == nil) == parsed.hasErrors)
      guard let document = parsed.value else { continue }
      for comment in document.comments { #expect(Self.exists(comment.start, in: document)) }
      for comment in document.comments { #expect(Self.exists(comment.end, in: document)) }
    }
  }

  /// True when the place is inside the document's text.
  private static func exists(_ place: DocumentPlace, in document: SourceDocument) -> Bool {
    guard document.blocks.indices.contains(place.block) else { return document.blocks.isEmpty }
    switch document.blocks[place.block] {
    case .paragraph(let paragraph): return place.offset <= paragraph.text.utf8.count
    case .utterance(let utterance): return place.offset <= utterance.text.utf8.count
    case .table(let rows):
      guard let row = place.row, let column = place.column else { return false }
      return rows.indices.contains(row) && rows[row].indices.contains(column)
        && place.offset <= rows[row][column].utf8.count
    }
  }

  private static let pieces: [[UInt8]] = [
    Array("{".utf8), Array("}".utf8), Array("\\u-10179?".utf8), Array("\\bin99999 ".utf8), Array("<v ".utf8),
    Array("-->".utf8), Array("\n\n".utf8), Array("{\\*\\annotation ".utf8), Array("\\cell\\row ".utf8),
    Array("</table><td>".utf8), Array("\"".utf8), Array("[".utf8), Array("\\uc99".utf8), [0], [0xFF], [0xC3],
    Array("<table><tr><td>".utf8), Array("{\\footnote x}".utf8), Array("&#x110000;".utf8), Array("1e999".utf8),
    Array("99999999:99".utf8), Array("\\par".utf8), Array("}}}".utf8), Array("<!--".utf8),
  ]

  /// One to six changes: bytes turned, pieces put in, stretches taken out or doubled, the end cut off.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.insert(contentsOf: random.pick(pieces), at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
