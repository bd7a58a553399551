import Foundation
import TestSupport
import Testing

@testable import TranscriptText

/// The fast way (each distinct chunk once) must give exactly what ICU gives over whole lines.
@Suite("Tokens are those of ICU over the whole line")
struct EqualityTests {
  @Test("every line of the debates", arguments: WordRules.allCases)
  func debates(_ rules: WordRules) throws {
    let files = SharedText.files(in: "data/debates", suffix: ".txt")
    guard !files.isEmpty else { return SharedText.skip("data/debates") }
    let check = try EqualityCheck(rules)
    for file in files {
      #expect(check.difference(in: try SharedText.bytes(file)) == nil)
    }
  }

  @Test("every short string of characters that the rules know", arguments: WordRules.allCases)
  func exhaustive(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    let alphabet: [String] = ["a", "O", "2", ".", "-", " ", "[", "]", "'", ":", "å", "\u{301}", "(", "\u{200D}"]
    let longest = SharedText.fuzzCount == nil ? 4 : 5
    #expect(Self.firstDifference(check, alphabet.map { Array($0.utf8) }, longest: longest) == nil)
  }

  @Test("every short string of white space, marks and letters", arguments: WordRules.allCases)
  func exhaustiveWhiteSpace(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    let alphabet: [String] = [
      "s", "S", "\t", "\n", "\u{A0}", "\u{2003}", "\u{202F}", "\u{2019}", "\u{1F600}", "\u{0}", "#", "/", "1", "\u{E01}",
    ]
    let longest = SharedText.fuzzCount == nil ? 4 : 5
    #expect(Self.firstDifference(check, alphabet.map { Array($0.utf8) }, longest: longest) == nil)
  }

  @Test("random strings with exotic characters and Danish pieces", arguments: WordRules.allCases)
  func random(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    var random = RandomText(seed: 20_240_501)
    for _ in 0..<(SharedText.fuzzCount ?? 200_000) {
      guard let difference = check.difference(in: random.text()) else { continue }
      Issue.record("\(difference)")
      return
    }
  }

  /// Counts through all strings of up to `longest` letters.
  private static func firstDifference(_ check: EqualityCheck, _ letters: [[UInt8]], longest: Int) -> String? {
    for length in 1...longest {
      var digits = [Int](repeating: 0, count: length)
      while true {
        if let difference = check.difference(in: digits.flatMap { letters[$0] }) { return difference }
        var place = 0
        while place < length, digits[place] == letters.count - 1 {
          digits[place] = 0
          place += 1
        }
        if place == length { break }
        digits[place] += 1
      }
    }
    return nil
  }
}

/// Data beside the package that some tests read; it is not part of the repository.
enum SharedText {
  /// How many random strings to try, from `KODEKS_FUZZ`; `nil` where it is not set.
  static var fuzzCount: Int? { ProcessInfo.processInfo.environment["KODEKS_FUZZ"].flatMap(Int.init) }

  /// The files in a folder with a suffix, by name; empty where the folder is absent.
  static func files(in path: String, suffix: String) -> [URL] {
    let folder = SharedData.folder.appendingPathComponent(path)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { folder.appendingPathComponent($0) }
  }

  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  /// Says that a test did nothing, and why.
  static func skip(_ path: String) { print("skipped: \(SharedData.folder.path)/\(path) is not there") }
}
