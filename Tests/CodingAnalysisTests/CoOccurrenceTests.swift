import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Co-occurrence")
struct CoOccurrenceTests {
  @Test("equals a naive recount, in every unit and under random filters", arguments: UnitOfAnalysis.allCases)
  func equalsNaiveRecount(unit: UnitOfAnalysis) {
    var generator = SeededGenerator(seed: 11)
    for seed in 0..<1000 {
      let project = RandomProject(seed: UInt64(seed))
      let naive = NaiveCount(project: project, filter: RandomProject.filter(using: &generator))
      // Windows of all sizes, some longer than the interviews.
      var counted = unit
      if case .window = unit { counted = .window(turns: 2 + seed % 4) }
      let matrix = CoOccurrenceMatrix(
        interviews: project.interviews, codings: project.codings, codes: project.codes, unit: counted,
        filter: naive.filter)
      #expect(matrix.codes == naive.codes, "seed \(seed)")
      if unit == .segment { checkSegments(matrix, naive) } else { checkUnits(matrix, naive, counted) }
    }
  }

  private func checkUnits(_ matrix: CoOccurrenceMatrix, _ naive: NaiveCount, _ unit: UnitOfAnalysis) {
    let units = naive.units(unit)
    let presence = naive.codes.map { naive.presence(of: $0, in: units) }
    #expect(matrix.unitCount == units.count)
    #expect(matrix.occurrences == presence.map { $0.count { $0 } })
    for first in presence.indices {
      for second in presence.indices where first < second {
        let codes = (naive.codes[first], naive.codes[second])
        let areRelated = codes.0.encloses(codes.1) || codes.1.encloses(codes.0)
        let both = Array(zip(presence[first], presence[second]))
        let expected = ContingencyTable(
          n11: both.count { $0 && $1 }, n10: both.count { $0 && !$1 }, n01: both.count { !$0 && $1 },
          n00: both.count { !$0 && !$1 })
        #expect(matrix.pair(first, second)?.table == (areRelated ? nil : expected))
        #expect(matrix.pair(second, first) == matrix.pair(first, second))
      }
    }
  }

  private func checkSegments(_ matrix: CoOccurrenceMatrix, _ naive: NaiveCount) {
    let segments = naive.codes.map { code in naive.project.interviews.map { naive.segments(of: code, in: $0) } }
    #expect(matrix.occurrences == segments.map { $0.joined().count })
    #expect(matrix.unitCount == segments.joined().joined().count)
    for first in segments.indices {
      for second in segments.indices where first < second {
        guard let pair = matrix.pair(first, second) else { continue }
        var relations = RelationCounts()
        var pairs = 0
        var touching = (first: 0, second: 0)
        for (ones, others) in zip(segments[first], segments[second]) {
          pairs += ones.reduce(0) { sum, one in sum + others.count { naive.share(one, $0) } }
          for one in ones { for other in others { relations.count(one, other, naive) } }
          touching.first += ones.count { one in others.contains { naive.share(one, $0) } }
          touching.second += others.count { other in ones.contains { naive.share(other, $0) } }
        }
        let expected = SegmentOverlap(
          first: segments[first].joined().count, second: segments[second].joined().count, pairs: pairs,
          firstTouching: touching.first, secondTouching: touching.second)
        #expect(pair.overlap == expected)
        #expect(pair.relations == relations)
        #expect(relations.sharing == pairs)
      }
    }
  }

  @Test("does not depend on the order of interviews and codings")
  func orderOfInput() {
    for seed in 0..<50 {
      let project = RandomProject(seed: UInt64(seed))
      for unit in UnitOfAnalysis.allCases {
        let forwards = CoOccurrenceMatrix(
          interviews: project.interviews, codings: project.codings, codes: project.codes, unit: unit)
        let backwards = CoOccurrenceMatrix(
          interviews: project.interviews.reversed(), codings: project.codings.reversed(), codes: project.codes,
          unit: unit)
        #expect(forwards == backwards)
      }
    }
  }

  @Test("segments that only touch do not overlap; a long one over three short ones pushes c out of range")
  func touchingSegments() throws {
    let matrix = Sample.matrix(
      [("a", 0, 20), ("b", 20, 30), ("b", 2, 5), ("b", 6, 9), ("b", 10, 12)], unit: .segment)
    let overlap = try #require(matrix.pair(0, 1)?.overlap)
    #expect(overlap == SegmentOverlap(first: 1, second: 4, pairs: 3, firstTouching: 1, secondTouching: 3))
    #expect(overlap.coefficient == .value(1.5))
    #expect(overlap.isOutOfRange)
    #expect(overlap.dice == .value(0.8))
    #expect(matrix.pair(0, 1)?.npmi == .undefined(.noUnits))
  }

  @Test("a code is never paired with a code above it")
  func ancestors() {
    let matrix = Sample.matrix([("org", 0, 5), ("org/gang", 0, 5), ("sam", 0, 5)], unit: .turn)
    #expect(matrix.pairs.map { "\($0.first) \($0.second)" } == ["org sam", "org/gang sam"])
    #expect(matrix.pair(0, 1) == nil)
  }
}

extension RelationCounts {
  /// Counts how two ranges lie, byte by byte.
  fileprivate mutating func count(_ one: TextRange, _ other: TextRange, _ naive: NaiveCount) {
    let (left, right) = (Set(one.start..<one.end), Set(other.start..<other.end))
    if left == right {
      exact += 1
    } else if left.isSuperset(of: right) {
      encloses += 1
    } else if right.isSuperset(of: left) {
      within += 1
    } else if !left.isDisjoint(with: right) {
      overlaps += 1
    } else if one.end == other.start || other.end == one.start {
      adjacent += 1
    }
  }
}

/// One interview with one turn per ten bytes and codings given as code, start, end.
enum Sample {
  static func matrix(_ codings: [(String, Int, Int)], unit: UnitOfAnalysis) -> CoOccurrenceMatrix {
    let turns = (0..<4).map { number in
      let range = TextRange(start: number * 10, end: number * 10 + 10)
      return Turn(number: number + 1, range: range, body: range, speaker: nil)
    }
    let text = CanonicalText(String(repeating: "abcdefghi\n", count: 4))
    let interview = Interview(
      id: UUID(), transcript: Transcript(name: "i", text: text, turns: turns), sentences: turns.map(\.body),
      wordStarts: [0, 10, 20, 30])
    var codes: [CodePath] = []
    for code in codings.compactMap({ CodePath($0.0) }) where !codes.contains(code) { codes.append(code) }
    let made = codings.compactMap { entry in
      CodePath(entry.0).map { code in
        Coding(
          id: UUID(), interview: interview.id, range: TextRange(start: entry.1, end: entry.2), code: code,
          coder: .rules)
      }
    }
    return CoOccurrenceMatrix(interviews: [interview], codings: made, codes: codes, unit: unit)
  }
}
