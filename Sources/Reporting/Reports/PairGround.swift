internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What tests and intervals rest on, as every table of them states it.
struct PairGround {
  let tests: TestedPairs
  let context: ReportContext
  let unit: UnitOfAnalysis
  /// The test that was asked for; another than `tests.test` where the unit does not bear it.
  private let asked: CoOccurrenceTest
  private let seed: UInt64?
  private let replicates: Int
  private let interviews: Int
  private let bearsIntervals: Bool

  private var language: Language { context.language }

  init(_ analysis: CoOccurrenceAnalysis, context: ReportContext) {
    tests = analysis.tests
    self.context = context
    unit = analysis.matrix.unit
    asked = analysis.options.test
    seed = analysis.options.seed
    replicates = analysis.options.replicates
    interviews = analysis.matrix.interviewCount
    bearsIntervals = !analysis.intervals.isEmpty
  }

  init(_ sequence: CodeSequence, context: ReportContext) {
    tests = sequence.tests
    self.context = context
    unit = .turn
    asked = sequence.tests.test
    seed = nil
    replicates = 0
    interviews = sequence.interviewCount
    bearsIntervals = false
  }

  /// True where pairs have a p.
  var isTested: Bool { tests.test != .none }
  /// True where intervals were drawn.
  var hasIntervals: Bool { bearsIntervals }
  /// True where intervals rest on so few interviews that the jackknife stands beside them.
  var hasFewInterviews: Bool { bearsIntervals && interviews < 10 }

  /// The test with its family, and how intervals were drawn.
  var statements: [ReportStatement] {
    var statements: [ReportStatement] = []
    if isTested {
      statements.append(
        statement(
          "test", .testTitle, PairTestPhrase.test(tests, unit),
          .object([
            JSONMember("method", .string(tests.test.machineName)), JSONMember("family", .integer(tests.familySize)),
            JSONMember("floor", .integer(tests.floor)),
            JSONMember("strata", .optional(tests.test.strata?.key)),
            JSONMember("cannot_reach_001", .integer(tests.weakCount)),
          ])))
    }
    if let seed, bearsIntervals {
      statements.append(
        statement(
          "intervals", .intervalsTitle,
          PairTestPhrase.intervals(replicates: replicates, seed: seed, interviews: interviews),
          .object([
            JSONMember("samples", .integer(replicates)), JSONMember("seed", .integer(Int(clamping: seed))),
            JSONMember("clusters", .integer(interviews)),
          ])))
    }
    return statements
  }

  private func statement(
    _ key: String, _ title: PairTestPhrase, _ text: PairTestPhrase, _ value: JSONValue
  ) -> ReportStatement {
    ReportStatement(key: key, title: title.text(in: language), text: text.text(in: language), value: value)
  }

  /// What limits the tests and intervals.
  func notes(measures: [PairMeasure]) -> [String] {
    var phrases: [PairTestPhrase] = []
    if isTested {
      if tests.familySize == 0 { phrases.append(.emptyFamily(floor: tests.floor, unit)) }
      if tests.weakCount > 0 { phrases.append(.weak(tests.weakCount, of: tests.familySize)) }
    } else if asked != .none {
      phrases.append(.unborn(unit))
    }
    if measures.contains(where: \.isDescriptive), unit != .segment, unit != .character { phrases.append(.descriptive) }
    if seed != nil {
      if !bearsIntervals {
        phrases.append(interviews < 2 ? .oneInterview : .noIntervals)
      } else if hasFewInterviews {
        phrases.append(.fewInterviews(interviews))
      }
    }
    return phrases.map { $0.text(in: language) }
  }
}

extension CoOccurrenceTest {
  /// The test in machine formats.
  var machineName: String {
    switch self {
    case .circularShift: "circular-shift"
    case .shuffle: "shuffle"
    case .none: "none"
    }
  }

  /// The strata within which units change places; `nil` for single interviews.
  var strata: InterviewStrata? {
    if case .shuffle(let strata) = self { strata } else { nil }
  }
}
