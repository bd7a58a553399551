import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Rule evaluation")
struct RuleEvaluationTests {
  /// Five turns of ten bytes. Worked by hand below.
  ///
  /// | turn | gold          | found            |
  /// |------|---------------|------------------|
  /// | 1    | org/gang      | org/gang         |
  /// | 2    | org/gang, sam | org, sam         |
  /// | 3    |               | org/gang         |
  /// | 4    | sam           |                  |
  /// | 5    |               | dig              |
  static func worked(levels: [Int] = [1, 2]) throws -> RuleEvaluation {
    let interview = EvaluationSample.interview(turns: 5)
    return try EvaluationSample.evaluation(
      interview, gold: [["org/gang"], ["org/gang", "sam"], [], ["sam"], []],
      codings: [("org/gang", 0, 5), ("org", 10, 12), ("sam", 12, 15), ("org/gang", 20, 30), ("dig", 49, 50)],
      codes: ["org", "org/gang", "sam", "dig", "ky"], levels: levels)
  }

  @Test("counts a code in gold and codings with the codes below it, turn by turn")
  func counts() throws {
    let evaluation = try Self.worked()
    let counts = Dictionary(uniqueKeysWithValues: evaluation.rows.map { ($0.code.description, $0.counts) })
    #expect(evaluation.rows.map(\.code.description) == ["org", "org/gang", "sam", "dig", "ky"])
    #expect(counts["org"] == DetectionCounts(gold: 2, found: 3, both: 2))
    #expect(counts["org/gang"] == DetectionCounts(gold: 2, found: 2, both: 1))
    #expect(counts["sam"] == DetectionCounts(gold: 2, found: 1, both: 1))
    #expect(counts["dig"] == DetectionCounts(gold: 0, found: 1, both: 0))
    #expect(counts["ky"] == DetectionCounts())
  }

  @Test("precision, recall and F1 are those worked by hand; where there is nothing to divide by, the reason stands")
  func measures() throws {
    let counts = try Self.worked().rows.map(\.counts)
    #expect(counts.map(\.precision.number) == [2.0 / 3, 0.5, 1, 0, nil])
    #expect(counts.map(\.recall.number) == [1, 0.5, 0.5, nil, nil])
    #expect(counts.map(\.f1.number) == [0.8, 0.5, 2.0 / 3, 0, nil])
    #expect(counts[3].recall == .undefined(.notInGold))
    #expect(counts[4].precision == .undefined(.neverFound))
    #expect(counts[4].f1 == .undefined(.emptyBase))
  }

  @Test("each level is averaged by itself, and codes without a value stay out of the macro averages")
  func averages() throws {
    let levels = try Self.worked().levels
    #expect(levels.map(\.level) == [1, 2])
    #expect(levels.map(\.codeCount) == [4, 1])
    #expect(levels[0].micro == DetectionCounts(gold: 4, found: 5, both: 3))
    #expect(levels[0].micro.f1 == .value(6.0 / 9))
    let macro = levels[0]
    #expect(abs(try #require(macro.macroPrecision.value.number) - 5.0 / 9) < 1e-12)
    #expect(macro.macroRecall.value == .value(0.75))
    #expect(abs(try #require(macro.macroF1.value.number) - 22.0 / 45) < 1e-12)
    #expect([macro.macroPrecision, macro.macroRecall, macro.macroF1].map(\.codes) == [3, 2, 3])
    #expect(levels[1].micro == DetectionCounts(gold: 2, found: 2, both: 1))
  }

  @Test("passages are exact when all codes down to the level agree; false fires are those that should have none")
  func passages() throws {
    let evaluation = try Self.worked()
    #expect(evaluation.levels.map(\.exactCount) == [2, 1])
    #expect(evaluation.uncodedCount == 2)
    #expect(evaluation.falseFireCount == 2)
    #expect(evaluation.interviewCount == 1)
  }

  @Test("differences name what is missing and what is too much, at the levels asked for")
  func differences() throws {
    let all = try Self.worked().differences
    #expect(all.map(\.passage.gold.turn) == [2, 3, 4, 5])
    #expect(all.map { $0.missing.map(\.description) } == [["org/gang"], [], ["sam"], []])
    #expect(all.map { $0.extra.map(\.description) } == [[], ["org", "org/gang"], [], ["dig"]])
    let top = try Self.worked(levels: [1]).differences
    #expect(top.map(\.passage.gold.turn) == [3, 4, 5])
    #expect(top.map { $0.extra.map(\.description) } == [["org"], [], ["dig"]])
  }

  @Test("an extra code leads to the rules of all codings below it, and to their words inside the turn")
  func evidence() throws {
    let passage = try #require(try Self.worked().differences.first { $0.passage.gold.turn == 3 }).passage
    let org = try #require(CodePath("org"))
    #expect(passage.evidence(for: org).map(\.rule) == ["org/gang#0"])
    #expect(passage.matches(for: [org]) == [TextRange(start: 0, end: 10)])
    #expect(passage.text == "abcdefghi\n")
  }

  @Test("a coding counts from its first byte in the turn, and not before")
  func touching() throws {
    let interview = EvaluationSample.interview(turns: 3)
    let codings = [("a", 0, 10), ("b", 9, 11), ("c", 20, 20)]
    let evaluation = try EvaluationSample.evaluation(
      interview, gold: [[], [], []], codings: codings, codes: ["a", "b", "c"], levels: [1])
    #expect(evaluation.passages.map { $0.found.map(\.description).sorted() } == [["a", "b"], ["b"], []])
  }

  @Test("codings of turns that nobody coded by hand do not count")
  func otherTurns() throws {
    let interview = EvaluationSample.interview(turns: 3)
    let evaluation = try EvaluationSample.evaluation(
      interview, gold: [["a"]], codings: [("a", 0, 5), ("a", 10, 30)], codes: ["a"], levels: [1])
    #expect(evaluation.levels[0].micro == DetectionCounts(gold: 1, found: 1, both: 1))
  }

  @Test("equals a naive recount of random material")
  func equalsNaiveRecount() throws {
    for seed in 0..<400 {
      let project = RandomProject(seed: UInt64(seed))
      var generator = SeededGenerator(seed: UInt64(seed) + 5000)
      let gold = EvaluationSample.gold(project, using: &generator)
      let evaluation = RuleEvaluation(
        gold: gold, interviews: project.interviews, codings: project.codings, codes: project.codes,
        levels: [1, 2, 3], replicates: 1)
      let naive = NaiveEvaluation(project: project, gold: gold)
      for row in evaluation.rows {
        #expect(row.counts == naive.counts(of: row.code.description), "seed \(seed) \(row.code)")
      }
      for level in evaluation.levels {
        #expect(level.exactCount == naive.exact(toLevel: level.level), "seed \(seed)")
        let codes = RandomProject.codeNames.filter { $0.split(separator: "/").count == level.level }
        #expect(level.micro == codes.map(naive.counts).reduce(DetectionCounts(), +), "seed \(seed)")
      }
      #expect(evaluation.falseFireCount == naive.falseFires, "seed \(seed)")
      #expect(evaluation.differences.count == gold.count - naive.exact(toLevel: 3), "seed \(seed)")
    }
  }

  @Test("does not depend on the order of the codings")
  func order() {
    for seed in 0..<50 {
      let project = RandomProject(seed: UInt64(seed))
      var generator = SeededGenerator(seed: UInt64(seed))
      let gold = EvaluationSample.gold(project, using: &generator)
      let evaluations = [project.codings, project.codings.sorted { $0.id.uuidString < $1.id.uuidString }].map {
        RuleEvaluation(
          gold: gold, interviews: project.interviews.reversed(), codings: $0, codes: project.codes, replicates: 50)
      }
      #expect(evaluations[0].levels == evaluations[1].levels)
      #expect(evaluations[0].rows == evaluations[1].rows)
    }
  }
}

@Suite("Bootstrap interval")
struct BootstrapIntervalTests {
  private let hit = DetectionCounts(gold: 1, found: 1, both: 1)
  private let miss = DetectionCounts(gold: 1)

  @Test("half of a hundred codes found: the binomial's 2.5th and 97.5th percentiles, 40 and 60 hits")
  func binomial() throws {
    let units = Array(repeating: hit, count: 50) + Array(repeating: miss, count: 50)
    let interval = try #require(BootstrapInterval(f1Of: units))
    // F1 = 2h/(100 + h), so h = 100·F1/(2 − F1); the samples leave at most one hit of doubt.
    let hits = [interval.lower, interval.upper].map { 100 * $0 / (2 - $0) }
    #expect(abs(hits[0] - 40) < 1.01)
    #expect(abs(hits[1] - 60) < 1.01)
    #expect(interval.replicates == 2000)
  }

  @Test("the same units give the same interval, other units another")
  func seeded() {
    let units = Array(repeating: hit, count: 20) + Array(repeating: miss, count: 10)
    #expect(BootstrapInterval(f1Of: units) == BootstrapInterval(f1Of: units))
    #expect(BootstrapInterval(f1Of: units) != BootstrapInterval(f1Of: units + [miss]))
  }

  @Test("where all is right there is nothing to vary, and samples without codes are left out")
  func degenerate() throws {
    let empty = DetectionCounts()
    let interval = try #require(BootstrapInterval(f1Of: [hit, empty, empty, empty]))
    #expect(interval.lower == 1 && interval.upper == 1)
    // (3/4)⁴ of the samples hold no code; four standard deviations on either side.
    #expect((1283...1452).contains(interval.replicates))
    #expect(BootstrapInterval(f1Of: [empty, empty]) == nil)
    #expect(BootstrapInterval(f1Of: []) == nil)
    #expect(BootstrapInterval(f1Of: [miss])?.upper == 0)
  }
}
