import Foundation
import TestSupport
import Testing
import TranscriptText

/// Gold tokens and sentences of a CoNLL-U file, its sentences joined by one blank.
private struct GoldText {
  private static let file = SharedData.folder.appendingPathComponent("data/ddt/da_ddt-dev.conllu")
  /// True where the treebank is there.
  static var isHere: Bool { FileManager.default.fileExists(atPath: file.path) }

  private(set) var bytes: [UInt8] = []
  private(set) var spans: Set<TextRange> = []
  /// Where sentences end; true for those that end in punctuation.
  private(set) var ends: [Int: Bool] = [:]

  init() throws {
    let conllu = try String(contentsOf: Self.file, encoding: .utf8)
    var last = ""
    var lastEnd = 0
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count == 10, Int(columns[0]) != nil {
        last = String(columns[1])
        let start = bytes.count
        bytes += Array(last.utf8)
        lastEnd = bytes.count
        spans.insert(TextRange(start: start, end: lastEnd))
        if !columns[9].split(separator: "|").contains("SpaceAfter=No") { bytes.append(0x20) }
      } else if line.isEmpty, !last.isEmpty {
        ends[lastEnd] = last.last?.isPunctuation == true
        if bytes.last != 0x20 { bytes.append(0x20) }
        last = ""
      }
    }
    ends[lastEnd] = nil
  }
}

/// The harmonic mean of precision and recall.
private func f1(right: Int, found: Int, gold: Int) -> Double { 2 * Double(right) / Double(found + gold) }

@Suite(
  "Against the Danish Dependency Treebank",
  .enabled(if: GoldText.isHere, "the shared treebank is not here"))
struct GoldTextTests {
  @Test("words reach F1 0.995, sentences that end in punctuation 0.98")
  func scores() throws {
    let gold = try GoldText()
    let (tokens, sentences) = try Tokeniser().tokenise(CanonicalText(utf8: gold.bytes))
    let right = tokens.count { gold.spans.contains($0.range) }
    #expect(f1(right: right, found: tokens.count, gold: gold.spans.count) >= 0.995)

    let punctuated = Set(gold.ends.filter(\.value).keys)
    let ends = Set(sentences.dropLast().map(\.range.end)).filter { gold.ends[$0] != false }
    #expect(
      f1(right: ends.intersection(punctuated).count, found: ends.count, gold: punctuated.count) >= 0.98)
  }

  @Test("ICU's own rules give what was measured for ICU")
  func icuScore() throws {
    let gold = try GoldText()
    let text = CanonicalText(utf8: gold.bytes)
    let tokens = try Tokeniser(rules: .icu).tokens(in: text, range: text.fullRange)
    let right = tokens.count { gold.spans.contains($0.range) }
    let score = f1(right: right, found: tokens.count, gold: gold.spans.count)
    #expect((0.965...0.980).contains(score))
  }
}
