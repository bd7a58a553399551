import CodingAnalysis
import Foundation
import Testing

@Suite("Measures of association")
struct MeasureTests {
  @Test("a code that is never used leaves NPMI and log odds undefined, Jaccard 0")
  func unusedCode() {
    let table = ContingencyTable(n11: 0, n10: 0, n01: 4, n00: 6)
    #expect(table.jaccard == .value(0))
    #expect(table.npmi == .undefined(.emptyBase))
    #expect(table.logOdds.value == .undefined(.noVariation))
    #expect(table.logOdds.standardError == .undefined(.noVariation))
  }

  @Test("two codes that are never used have no Jaccard either")
  func bothUnused() {
    #expect(ContingencyTable(n11: 0, n10: 0, n01: 0, n00: 9).jaccard == .undefined(.emptyBase))
    let overlap = SegmentOverlap(first: 0, second: 0, pairs: 0, firstTouching: 0, secondTouching: 0)
    #expect(overlap.dice == .undefined(.emptyBase))
    #expect(overlap.coefficient == .undefined(.emptyBase))
    #expect(!overlap.isOutOfRange)
  }

  @Test("codes that never meet have NPMI -1")
  func neverTogether() { #expect(ContingencyTable(n11: 0, n10: 3, n01: 2, n00: 5).npmi == .value(-1)) }

  @Test("codes in every unit have NPMI 1 and no log odds")
  func everywhere() {
    let table = ContingencyTable(n11: 7, n10: 0, n01: 0, n00: 0)
    #expect(table.npmi == .value(1))
    #expect(table.logOdds.value.reason == .noVariation)
  }

  @Test("codes that always stand together, but not everywhere, have NPMI 1 and corrected log odds")
  func alwaysTogether() throws {
    let table = ContingencyTable(n11: 5, n10: 0, n01: 0, n00: 5)
    #expect(abs(try #require(table.npmi.number) - 1) < 1e-12)
    #expect(table.logOdds.isCorrected)
    #expect(abs(try #require(table.logOdds.value.number) - 2 * log(11.0)) < 1e-12)
  }

  @Test("crossing segments with a zero denominator have no c and are flagged")
  func zeroDenominator() {
    let overlap = SegmentOverlap(first: 2, second: 2, pairs: 4, firstTouching: 2, secondTouching: 2)
    #expect(overlap.coefficient == .undefined(.emptyBase))
    #expect(overlap.isOutOfRange)
    #expect(overlap.dice == .value(1))
  }
}
