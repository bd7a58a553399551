import Foundation
import TestSupport
import Testing

@testable import TranscriptText

/// The fast way (each distinct chunk once) must give exactly what ICU gives over whole lines.
@Suite("Tokens are those of ICU over the whole line")
struct EqualityTests {
  @Test(
    "every line of the debates", .enabled(if: !SharedData.debates.isEmpty, "the shared debates are not here"),
    arguments: WordRules.allCases)
  func debates(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    for debate in SharedData.debates { #expect(check.difference(in: debate.bytes) == nil) }
  }

  @Test("every short string of characters that the rules know", arguments: WordRules.allCases)
  func exhaustive(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    let alphabet: [String] = ["a", "O", "2", ".", "-", " ", "[", "]", "'", ":", "å", "\u{301}", "(", "\u{200D}"]
    let longest = Self.fuzzCount == nil ? 4 : 5
    #expect(Self.firstDifference(check, alphabet.map { Array($0.utf8) }, longest: longest) == nil)
  }

  @Test("every short string of white space, marks and letters", arguments: WordRules.allCases)
  func exhaustiveWhiteSpace(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    let alphabet: [String] = [
      "s", "S", "\t", "\n", "\u{A0}", "\u{2003}", "\u{202F}", "\u{2019}", "\u{1F600}", "\u{0}", "#", "/", "1",
      "\u{E01}",
    ]
    let longest = Self.fuzzCount == nil ? 4 : 5
    #expect(Self.firstDifference(check, alphabet.map { Array($0.utf8) }, longest: longest) == nil)
  }

  @Test("random strings with exotic characters and Danish pieces", arguments: WordRules.allCases)
  func random(_ rules: WordRules) throws {
    let check = try EqualityCheck(rules)
    var random = RandomText(seed: rules == .danish ? 20_240_501 : 20_240_502)
    for _ in 0..<(Self.fuzzCount ?? 500_000) {
      guard let difference = check.difference(in: random.text()) else { continue }
      Issue.record("\(difference)")
      return
    }
  }

  /// How many random strings each set of rules is to be tried with, from `KODEKS_FUZZ`; `nil` where it is not set.
  ///
  /// Without it there are a million strings in all and exhaustive ones of four characters. With it, five:
  /// `KODEKS_FUZZ=20000000 Scripts/test --filter EqualityTests` takes its time before a change of the rules.
  private static var fuzzCount: Int? { ProcessInfo.processInfo.environment["KODEKS_FUZZ"].flatMap(Int.init) }

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
