import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("The list of tokens")
struct TokenListingTests {
  static let debateFiles = SharedData.debateURLs

  /// One row of the list.
  struct Row {
    let start: Int
    let end: Int
    let kind: Substring
    let sentence: Int
    let text: ArraySlice<UInt8>
  }

  static func rows(_ output: String) throws -> [Row] {
    let lines = Array(output.utf8).split(separator: UInt8(ascii: "\n"))
    try #require(lines.first.map { String(decoding: $0, as: UTF8.self) } == "start\tend\tkind\tsentence\ttext")
    return try lines.dropFirst().map { line in
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 4, omittingEmptySubsequences: false)
      try #require(fields.count == 5)
      func number(_ field: Int) throws -> Int { try #require(Int(String(decoding: fields[field], as: UTF8.self))) }
      return Row(
        start: try number(0), end: try number(1), kind: Substring(decoding: fields[2], as: UTF8.self),
        sentence: try number(3), text: fields[4])
    }
  }

  /// Tokens in order, their texts those of the file, nothing but white space between them.
  static func check(_ rows: [Row], against bytes: [UInt8]) {
    var position = 0
    var sentence = 1
    var wrong: [Int] = []
    for row in rows {
      let isInOrder = row.start >= position && row.end > row.start && row.end <= bytes.count
      guard isInOrder, isBlank(bytes[position..<row.start]), row.sentence >= sentence, row.sentence <= sentence + 1,
        same(row.text, bytes[row.start..<row.end])
      else {
        wrong.append(row.start)
        continue
      }
      position = row.end
      sentence = row.sentence
    }
    #expect(wrong.isEmpty)
    #expect(isBlank(bytes[position...]))
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A }
      || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// A tab or a line end inside a token stands as a blank in the list.
  private static func same(_ listed: ArraySlice<UInt8>, _ bytes: ArraySlice<UInt8>) -> Bool {
    listed.elementsEqual(bytes.lazy.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 })
  }

  @Test(
    "tokens and the white space between them are the text, in every debate",
    .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"), arguments: debateFiles)
  func debate(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    try #require(!bytes.contains(0x0D) && bytes.first != 0xEF)
    let reply = try TestProject().run(["tokens", file.path])
    #expect(reply.status == .done)
    let rows = try Self.rows(reply.output)
    #expect(rows.count > 10_000)
    Self.check(rows, against: bytes)
  }

  static let samples = [
    "", " ", "\n", "ord", "Æblet, øen og åen.\n", "kl. 8.30 – § 25, stk. 2: d.v.s. 3. januar\n",
    "[griner\nlavt] (pause)\n",
    "a\u{A0}b\u{2028}c\u{3000}d", "👩‍👩‍👧 e\u{301}\u{302} 日本語 שלום",
    "job- og ydelsescenter\nme@kommune.dk 010190-1234 #00:01:23-4#\n",
    "\u{301}først", "a\u{200B}b\u{FEFF}c",
  ]

  @Test("so it is with every other text, by either rules", arguments: samples, ["danish", "icu"])
  func otherTexts(text: String, rules: String) throws {
    let project = try TestProject()
    try project.write("x" + text, to: "tekst.txt")
    let reply = try project.run("tokens tekst.txt --rules \(rules) --include-cpr-numbers")
    #expect(reply.status == .done)
    Self.check(try Self.rows(reply.output), against: Array(("x" + text).utf8))
  }

  @Test("the JSON list says the same as the table", arguments: samples)
  func json(text: String) throws {
    let project = try TestProject()
    try project.write("x\"\\" + text, to: "tekst.txt")
    let rows = try Self.rows(project.succeed("tokens tekst.txt"))
    let data = Data(try project.succeed("tokens tekst.txt --format json").utf8)
    let objects = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(objects.count == rows.count)
    for (object, row) in zip(objects, rows) {
      #expect(object["start"] as? Int == row.start)
      #expect(object["end"] as? Int == row.end)
      #expect(object["kind"] as? String == String(row.kind))
      #expect(object["sentence"] as? Int == row.sentence)
      let text = try #require(object["text"] as? String)
      #expect(text.replacing("\n", with: " ").replacing("\t", with: " ") == String(decoding: row.text, as: UTF8.self))
    }
  }

  @Test("byte order mark and line ends are not counted")
  func canonicalText() throws {
    let project = try TestProject()
    try project.write([0xEF, 0xBB, 0xBF] + Array("Ét ord.\r\nTo ord.\r\n".utf8), to: "tekst.txt")
    let rows = try Self.rows(project.succeed("tokens tekst.txt"))
    #expect(rows.map(\.start) == [0, 4, 7, 9, 12, 15])
    #expect(rows.map(\.sentence) == [1, 1, 1, 2, 2, 2])
    Self.check(rows, against: Array("Ét ord.\nTo ord.\n".utf8))
  }
}
