import TestSupport
import Testing
import TranscriptText

@testable import CodingModel

/// A text of random words in turns, each word known by a number that edits leave alone.
private struct TrackedText {
  struct Word {
    let number: Int?
    var text: String
  }

  var turns: [[Word]]

  init(_ generator: inout SeededGenerator) {
    let syllables = [
      "ar", "bej", "de", "sø", "på", "æl", "kom", "mu", "ne", "sag", "til", "ud", "vi", "så", "og", "er",
    ]
    var vocabulary: [String] = []
    for _ in 0..<150 {
      vocabulary.append((0...generator.next() % 3).map { _ in generator.pick(syllables) }.joined())
    }
    var number = 0
    turns = (0..<12).map { _ in
      (0..<8 + generator.next() % 40).map { _ in
        number += 1
        return Word(number: number, text: generator.pick(generator.next() % 4 == 0 ? syllables : vocabulary))
      }
    }
  }

  /// About `percent` of the words deleted, replaced, misspelt or followed by a new one; turns removed and inserted.
  func edited(_ percent: UInt64, _ generator: inout SeededGenerator) -> TrackedText {
    var copy = self
    copy.turns = turns.compactMap { turn in
      if generator.next() % 20 == 0 { return nil }
      return turn.flatMap { word -> [Word] in
        guard generator.next() % 100 < percent else { return [word] }
        let other = Word(number: nil, text: generator.pick(["kaffe", "møde", "hvad", "systemet", "altså"]))
        switch generator.next() % 4 {
        case 0: return []
        case 1: return [other]
        case 2: return [word, other]
        default: return [Word(number: word.number, text: word.text + "n")]
        }
      }
    }
    return copy
  }

  func rendered(_ generator: inout SeededGenerator) -> (text: String, places: [Int: TextRange]) {
    var text = ""
    var places: [Int: TextRange] = [:]
    for (index, turn) in turns.enumerated() {
      text += index % 2 == 0 ? "I: " : "IP: "
      for word in turn {
        let start = text.utf8.count
        text += word.text
        if let number = word.number { places[number] = TextRange(start: start, end: text.utf8.count) }
        text += generator.pick([" ", " ", " ", "\n", ", ", ". "])
      }
      text += "\n\n"
    }
    return (text, places)
  }
}

@Suite("Re-anchoring by random edits")
struct AnchorPropertyTests {
  @Test("no placement holds other words than those of the stretch and what came among them", arguments: 0..<60)
  func noWrongMove(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = TrackedText(&generator)
    let edited = text.edited([2, 10, 25][seed % 3], &generator)
    let (old, oldPlaces) = text.rendered(&generator)
    let (new, newPlaces) = edited.rendered(&generator)
    let sample = AnchorSample(old, new)
    var placed = 0
    for _ in 0..<200 {
      let numbers = text.turns[Int(generator.next() % 12)].compactMap(\.number)
      let first = Int(generator.next() % UInt64(numbers.count))
      let last = min(numbers.count - 1, first + Int(generator.next() % 7))
      let start = try #require(oldPlaces[numbers[first]]).start
      let end = try #require(oldPlaces[numbers[last]]).end
      guard let found = sample.reanchoring.placement(of: TextRange(start: start, end: end)).range else { continue }
      placed += 1
      let own = Set(numbers[first...last])
      let strange = newPlaces.filter { found.overlaps($0.value) && !own.contains($0.key) }
      #expect(strange.isEmpty, "seed \(seed)")
      for number in [numbers[first], numbers[last]] {
        let before = try #require(oldPlaces[number])
        guard let place = newPlaces[number], sample.new.text[place] == sample.old.text[before] else { continue }
        #expect(found.contains(place), "seed \(seed)")
      }
    }
    #expect(placed > 40)
  }

  @Test("any bytes may be asked for: what is placed lies in the new text, on scalar borders", arguments: 0..<6)
  func anyRange(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    let text = TrackedText(&generator)
    let edited = text.edited(10, &generator)
    let sample = AnchorSample(text.rendered(&generator).text, edited.rendered(&generator).text)
    let bytes = sample.new.text.utf8
    for _ in 0..<500 {
      let start = Int(generator.next() % UInt64(sample.old.text.length + 5))
      let range = TextRange(start: start, end: start + Int(generator.next() % 200))
      let placement = sample.reanchoring.placement(of: range)
      let found: TextRange
      switch placement {
      case .unmoved(let place), .moved(let place, _), .orphan(_, let place): found = place
      }
      #expect(found.end <= bytes.count)
      for border in [found.start, found.end] where border < bytes.count { #expect(bytes[border] & 0xC0 != 0x80) }
    }
  }

  @Test("new line breaks alone make no orphan of any stretch of words", arguments: 0..<6)
  func rewrapped(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(200 + seed))
    let text = TrackedText(&generator)
    let (old, places) = text.rendered(&generator)
    let sample = AnchorSample(old, old.replacing(", ", with: ",\n").replacing(". ", with: ".\n"))
    for number in places.keys.sorted() where number % 5 == 0 {
      let start = try #require(places[number]).start
      let end = places[number + 3]?.end ?? start + 1
      let range = TextRange(start: start, end: end)
      let found = try #require(sample.reanchoring.placement(of: range).range)
      #expect(
        sample.new.text[found].split(whereSeparator: \.isWhitespace)
          == sample.old.text[range].split(whereSeparator: \.isWhitespace))
    }
  }
}
