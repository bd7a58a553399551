import TestSupport
import Testing
import TranscriptText

@Suite("Sorting, numbers and dates")
struct LanguageTests {
  @Test("Danish words sort with æ, ø, å last and aa as å")
  func danishOrder() {
    let words = ["Århus", "ø", "Aabenraa", "zebra", "ærlig", "a", "P10", "P2", "ky", "KY", "åben", "Odense"]
    #expect(
      Language.danish.collation.sorted(words) == [
        "a", "KY", "ky", "Odense", "P2", "P10", "zebra", "ærlig", "ø", "åben", "Aabenraa", "Århus",
      ])
    #expect(Language.english.collation.sorted(["ø", "z", "å", "a"]).last == "z")
  }

  @Test("elements sort by name, and equal names keep their order")
  func byName() {
    let sorted = Language.danish.collation.sorted([("b", 1), ("a", 2), ("b", 3), ("a", 4)]) { $0.0 }
    #expect(sorted.map(\.1) == [2, 4, 1, 3])
  }

  @Test("the order is total: any arrangement sorts to the same", arguments: 0..<20)
  func total(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let collation = Language.danish.collation
    let parts = [
      "a", "å", "aa", "A", "a\u{30A}", "é", "e", "1", "01", "10", " ", "-", "ø", "ö", "", "😀", "\u{0}", "ü", "y",
    ]
    let words = (0..<60).map { _ in (0..<3).map { _ in random.pick(parts) }.joined() }
    let sorted = collation.sorted(words)
    #expect(collation.sorted(words.shuffled(using: &random)).map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
    for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(!collation.areInIncreasingOrder(right, left)) }
  }

  @Test(
    "numbers for people",
    arguments: [
      (1234.5, 2, "1.234,50", "1,234.50"), (-0.125, 2, "−0,13", "−0.13"), (0, 0, "0", "0"), (-0.001, 2, "0,00", "0.00"),
      (1.005, 2, "1,01", "1.01"), (0.5, 0, "1", "1"), (999.995, 2, "1.000,00", "1,000.00"), (1e-7, 3, "0,000", "0.000"),
      (6.5e-5, 5, "0,00007", "0.00007"), (1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"),
      (1.5e16, 1, "15.000.000.000.000.000,0", "15,000,000,000,000,000.0"), (.nan, 2, "–", "–"),
      (-.infinity, 2, "−∞", "−∞"),
      (0.1 + 0.2, 3, "0,300", "0.300"), (123.456, 1, "123,5", "123.5"), (9.99, 1, "10,0", "10.0"), (2, -3, "2", "2"),
    ] as [(Double, Int, String, String)])
  func decimals(_ value: Double, _ digits: Int, _ danish: String, _ english: String) {
    #expect(Language.danish.formatted(value, digits: digits) == danish)
    #expect(Language.english.formatted(value, digits: digits) == english)
  }

  @Test(
    "whole numbers for people",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1.000"), (-1234567, "−1.234.567"), (Int.min, "−9.223.372.036.854.775.808"),
    ])
  func integers(_ value: Int, _ danish: String) {
    #expect(Language.danish.formatted(value) == danish)
  }

  @Test("rounding a number with decimals gives the nearest one", arguments: 0..<10)
  func nearest(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = Double.random(in: -1000...1000, using: &random)
      let shown = Language.english.formatted(value, digits: 3).split(separator: ",").joined()
      let back = try #require(Double(String(shown.map { $0 == "−" ? "-" : $0 })))
      #expect(abs(back - value) <= 0.000_500_001)
    }
  }

  @Test(
    "dates for people",
    arguments: [
      ("2020-09-14", "14. september 2020", "14 September 2020"), ("2020-02-29", "29. februar 2020", "29 February 2020"),
      ("2020-05-01", "1. maj 2020", "1 May 2020"),
    ])
  func dates(_ date: String, _ danish: String, _ english: String) {
    #expect(Language.danish.formatted(isoDate: date) == danish)
    #expect(Language.english.formatted(isoDate: date) == english)
  }

  @Test(
    "what is no date stays unformatted",
    arguments: [
      "", "2021-02-29", "2020-13-01", "2020-00-10", "14-09-2020", "2020-9-14", "+020-09-14", "2020-04-31", "1900-02-29",
      "2020-09-14T00",
    ])
  func noDates(_ text: String) {
    #expect(Language.danish.formatted(isoDate: text) == nil)
  }
}
