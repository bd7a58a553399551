import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("A quoted part of a turn")
struct TurnPartTests {
  private func find(_ quotation: String, in text: String) throws -> [String]? {
    let canonical = CanonicalText(text)
    let part = try #require(QuotedPart(quotation))
    switch TurnPart.find(part, in: canonical, body: canonical.fullRange) {
    case .none: return nil
    case .range(let range): return [canonical[range]]
    case .several(let ranges): return ranges.map { canonical[$0] }
    }
  }

  static let text = "Vi mødes hver uge. Så mødes\nvi igen, hver  uge, på Østergårds kontor."

  @Test(
    "is found by its first and last words",
    arguments: [
      ("vi mødes", ["Vi mødes"]), ("mødes vi", ["mødes\nvi"]), ("hver uge", ["hver uge", "hver  uge"]),
      ("VI MØDES … uge", ["Vi mødes hver uge"]), ("så … kontor", ["Så mødes\nvi igen, hver  uge, på Østergårds kontor"]),
      ("øster", ["Østergårds"]), ("mødes … uge", ["mødes hver uge", "mødes\nvi igen, hver  uge"]),
    ] as [(String, [String])])
  func found(quotation: String, parts: [String]) throws { #expect(try find(quotation, in: Self.text) == parts) }

  @Test("is not found where the words do not stand", arguments: ["jobcenter", "kontor … vi", "uge … uge … uge"])
  func missing(quotation: String) throws { #expect(try find(quotation, in: Self.text) == nil) }

  @Test("whole words go before parts of words")
  func whole() throws {
    #expect(try find("it", in: "kritik af it og profit") == ["it"])
    #expect(try find("rit", in: "kritik af it") == ["kritik"])
  }

  @Test("the words between the ends of any stretch lead back to it")
  func random() throws {
    var generator = SeededGenerator(seed: 41)
    let words = (0..<60).map { "ord\($0)æ" }
    let text = words.joined(separator: " ")
    for _ in 0..<200 {
      let first = Int.random(in: 0..<50, using: &generator)
      let last = Int.random(in: (first + 2)..<60, using: &generator)
      let wanted = words[first...last].joined(separator: " ")
      #expect(try find("\(words[first]) … \(words[last])", in: text) == [wanted])
      #expect(try find(wanted, in: text) == [wanted])
    }
  }
}
