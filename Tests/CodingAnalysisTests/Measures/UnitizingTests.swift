import CodingAnalysis
import TestSupport
import Testing
import TranscriptText

@Suite("Agreement on freely cut segments")
struct UnitizingTests {
  private func segment(_ start: Int, _ end: Int, _ value: Int = 0) -> UnitizedSegment {
    UnitizedSegment(range: TextRange(start: start, end: end), value: value)
  }

  private func agreement(_ length: Int, _ coders: [UnitizedSegment]..., values: Int = 1) -> UnitizingAgreement {
    UnitizingAgreement([UnitizedDocument(length: length, coders: coders)], valueCount: values)
  }

  @Test("a text that nobody coded, or all coded whole, has no variation")
  func noVariation() {
    #expect(agreement(50, [], []).alpha == .undefined(.noVariation))
    #expect(agreement(50, [], []).binary == .undefined(.noVariation))
    #expect(agreement(50, [], []).coding == .undefined(.noPairableUnits))
    #expect(agreement(50, [segment(0, 50)], [segment(0, 50)]).alpha == .undefined(.noVariation))
    #expect(agreement(0, [], []).alpha == .undefined(.noPairableUnits))
  }

  @Test("one coder, texts without a second coder, and overlapping values each have their reason")
  func reasons() {
    #expect(agreement(50, [segment(0, 5)]).alpha == .undefined(.fewerThanTwoCoders))
    let apart = [
      UnitizedDocument(length: 7, coders: [[segment(0, 3)]]), UnitizedDocument(length: 8, coders: [[segment(0, 3)]]),
    ]
    #expect(UnitizingAgreement(apart, valueCount: 1, coderCount: 2).alpha == .undefined(.noPairableUnits))
    let overlapping = agreement(50, [segment(0, 9), segment(5, 12, 1)], [segment(0, 9)], values: 2)
    #expect(overlapping.alpha == .undefined(.overlappingCodes))
    #expect(overlapping.values[1].coverage == .undefined(.overlappingCodes))
    #expect(agreement(50, [segment(0, 9), segment(5, 12)], [segment(0, 12)]).alpha == .value(1))
  }

  @Test("a coder to whom a text was given and who coded nothing counts; a text given to one does not")
  func assigned() {
    let first = UnitizedDocument(length: 50, coders: [[segment(3, 9)], [segment(3, 9)]])
    let silent = UnitizedDocument(length: 50, coders: [[segment(3, 9)], []])
    let alone = UnitizedDocument(length: 50, coders: [[segment(3, 9)]])
    let base = UnitizingAgreement([first], valueCount: 1).alpha
    #expect(base == .value(1))
    #expect(UnitizingAgreement([first, alone], valueCount: 1).alpha == base)
    #expect((UnitizingAgreement([first, silent], valueCount: 1).alpha.number ?? 1) < 1)
  }

  @Test("uα and |u|α equal a count of single characters, in 1,000 random cases")
  func characters() {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<1000 {
      let values = 1 + random.below(3)
      let documents = (0..<(1 + random.below(2))).map { _ in document(&random, values: values) }
      let found = UnitizingAgreement(documents, valueCount: values, coderCount: 3)
      let naive = NaiveUnitizing(documents)
      #expect(isClose(found.alpha.number, naive.alpha { $0 }))
      #expect(isClose(found.binary.number, naive.alpha { min($0, 0) }))
      if values == 1 { #expect(isClose(found.alpha.number, found.binary.number)) }
    }
  }

  @Test("coders' and texts' order changes nothing, equal coders agree fully, in 1,000 random cases")
  func symmetry() {
    var random = SeededGenerator(seed: 62)
    for _ in 0..<1000 {
      let documents = [document(&random, values: 2), document(&random, values: 2)]
      let turned = documents.reversed().map { UnitizedDocument(length: $0.length, coders: $0.coders.reversed()) }
      let (one, other) = (
        UnitizingAgreement(documents, valueCount: 2), UnitizingAgreement(turned, valueCount: 2)
      )
      for (left, right) in zip(figures(one), figures(other)) { #expect(isClose(left.number, right.number)) }
      let same = documents.map { UnitizedDocument(length: $0.length, coders: [$0.coders[0], $0.coders[0]]) }
      for figure in figures(UnitizingAgreement(same, valueCount: 2)) where figure.number != nil {
        #expect(isClose(figure.number, 1))
      }
    }
  }

  private func figures(_ agreement: UnitizingAgreement) -> [Measure] {
    [agreement.alpha, agreement.binary, agreement.coding] + agreement.values.map(\.alpha)
  }

  @Test("each value alone equals the reduced texts, and summed lengths give uα again")
  func parts() throws {
    var random = SeededGenerator(seed: 63)
    for _ in 0..<200 {
      let documents = [document(&random, values: 2), document(&random, values: 2)]
      let alone = UnitizingAgreement.perValue(documents, valueCount: 2)
      for value in 0..<2 {
        let reduced = UnitizingAgreement(documents.map { $0.reduced(to: value) }, valueCount: 1)
        #expect(alone[value] == reduced.alpha)
      }
      let totals = try #require(UnitizingAgreement.clusterTotals(documents, valueCount: 2))
      let alpha = UnitizingAgreement.alpha(ofTotals: totals.total, valueCount: 2)
      #expect(isClose(alpha.number, UnitizingAgreement(documents, valueCount: 2).alpha.number))
    }
  }

  private func document(_ random: inout SeededGenerator, values: Int) -> UnitizedDocument {
    let length = 1 + random.below(12)
    let coders = (0..<(2 + random.below(2))).map { _ -> [UnitizedSegment] in
      var (segments, place) = ([UnitizedSegment](), random.below(4))
      while place < length {
        let end = min(length, place + 1 + random.below(5))
        segments.append(segment(place, end, random.below(values)))
        place = end + random.below(4)
      }
      return segments
    }
    return UnitizedDocument(length: length, coders: coders)
  }

  @Test("segments match from the overlap asked for on; nothing to match is undefined")
  func matching() {
    let one = [TextRange(start: 0, end: 10), TextRange(start: 20, end: 30)]
    let other = [TextRange(start: 1, end: 10), TextRange(start: 30, end: 40)]
    let agreement = SegmentAgreement(one, other, minimumOverlap: 0.9)
    #expect(agreement == SegmentAgreement(first: 2, second: 2, matchedFirst: 1, matchedSecond: 1))
    #expect(agreement.agreement == .value(0.5))
    #expect(SegmentAgreement(one, other, minimumOverlap: 0.91).agreement == .value(0))
    #expect(SegmentAgreement(one, one, minimumOverlap: 1).agreement == .value(1))
    #expect(SegmentAgreement([], [], minimumOverlap: 0.9).agreement == .undefined(.emptyBase))
    #expect(SegmentAgreement(one, [TextRange(start: 0, end: 30)], minimumOverlap: 0).matchedFirst == 2)
  }
}

/// uα counted over single characters: a gap's characters are units of their own, a segment's are one unit.
private struct NaiveUnitizing {
  private struct Character {
    let document: Int
    let coder: Int
    let place: Int
    let value: Int
    let unit: Int
  }
  private var characters: [Character] = []
  private var coderCounts: [Int] = []

  init(_ documents: [UnitizedDocument]) {
    var unit = 0
    for (number, document) in documents.enumerated() where document.coders.count > 1 {
      for (coder, segments) in document.coders.enumerated() {
        for place in 0..<document.length {
          let owner = segments.firstIndex { $0.range.contains(offset: place) }
          let value = owner.map { segments[$0].value } ?? -1
          let own = owner.map { unit + $0 } ?? unit + segments.count + place
          characters.append(Character(document: number, coder: coder, place: place, value: value, unit: own))
        }
        unit += segments.count + document.length
      }
    }
    coderCounts = documents.map(\.coders.count)
  }

  func alpha(_ shown: (Int) -> Int) -> Double? {
    var (observed, expected, pairs) = (0.0, 0.0, 0.0)
    for one in characters {
      for other in characters {
        let isApart = shown(one.value) != shown(other.value)
        if one.unit != other.unit {
          pairs += 1
          expected += isApart ? 1 : 0
        }
        if one.document == other.document, one.place == other.place, one.coder != other.coder, isApart {
          observed += 1 / Double(coderCounts[one.document] - 1)
        }
      }
    }
    guard expected > 0 else { return nil }
    return 1 - observed / Double(characters.count) / (expected / pairs)
  }
}
