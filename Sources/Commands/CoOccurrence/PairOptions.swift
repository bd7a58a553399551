public import ArgumentParser
internal import CodingAnalysis
public import CodingModel
internal import Reporting
internal import TranscriptText

/// In what codes must meet, and what pairs are held against: for commands that look at pairs of codes.
struct PairOptions: ParsableArguments {
  @Option(
    help: .text(
      "Hvor koderne skal mødes: replik (turn, standard), sætning (sentence), flere replikker i træk (window), overlappende uddrag"
        + " (segment), tegn (character), interview (transcript).",
      "Where the codes must meet: turn (the default), sentence, several turns in a row (window), overlapping segment, character,"
        + " transcript.", value: .unit))
  var unit: UnitOfAnalysis?

  @Option(
    parsing: .unconditional,
    help: .text(
      "Så mange replikker i træk; med --sequence de næste så mange.",
      "So many turns in a row; with --sequence the next so many.", value: .number), transform: WholeNumber.atLeast(1))
  var window: Int?

  @Option(
    help: .text(
      "Hvad par prøves mod: forskydning inden for interviewet (shift, standard), ombytning (shuffle) eller intet (none).",
      "What pairs are tested against: shifts within the interview (shift, the default), shuffles (shuffle) or nothing"
        + " (none).", value: .test))
  var test: TestName?

  @Option(
    help: .text(
      "Byt om mellem interviews med samme værdi af denne egenskab, ikke kun inden for hvert interview.",
      "Shuffle among interviews with the same value of this attribute, not only within each interview.",
      value: .attribute), completion: .attributes)
  var strata: String?

  @Option(
    name: .customLong("min"), parsing: .unconditional,
    help: .text(
      "Prøv kun par, hvor begge koder står i mindst så mange enheder.",
      "Test only pairs in which both codes stand in so many units at least.", value: .number),
    transform: WholeNumber.atLeast(1))
  var floor = 1

  /// The unit, with the window's size.
  ///
  /// - Throws: `DiagnosticError` for a size that goes with no window.
  func unitOfAnalysis() throws -> UnitOfAnalysis {
    switch (unit, window) {
    case (let unit, nil): return unit ?? .turn
    case (nil, 1?): return .turn
    case (nil, let turns?): return .window(turns: turns)
    case (.window, let turns?) where turns > 1: return .window(turns: turns)
    default: throw DiagnosticError(PairMessage.windowOfUnit(unit?.name ?? ""))
    }
  }

  /// The test, with its strata.
  ///
  /// - Throws: `DiagnosticError` for strata without a shuffle, an attribute that there is not, or one that differs
  ///   within an interview.
  func coOccurrenceTest(_ material: Material, _ filter: CodingFilter) throws -> CoOccurrenceTest {
    guard let strata else {
      switch test ?? .shift {
      case .shift: return .circularShift
      case .shuffle: return .shuffle(nil)
      case .none: return .none
      }
    }
    if let test, test != .shuffle { throw DiagnosticError(PairMessage.strataWithoutShuffle(test.rawValue)) }
    let key = try AttributeKeys(material.interviews).key(strata)
    let groups = InterviewStrata(material.interviews, by: key, filter: filter)
    guard groups.mixed.isEmpty else { throw DiagnosticError(PairMessage.mixedStrata(key, interviews: groups.mixed)) }
    return .shuffle(groups)
  }
}

/// What pairs can be tested against, as it is written.
enum TestName: String, CaseIterable, ExpressibleByArgument {
  case shift
  case shuffle
  case none

  /// Takes the English word or the Danish one.
  init?(argument: String) {
    switch argument.lowercased() {
    case "forskydning": self = .shift
    case "ombytning": self = .shuffle
    case "ingen": self = .none
    case let name: self.init(rawValue: name)
    }
  }
}

/// Measures, as a list: `jaccard,lift`, or `all`.
struct MeasureList: ExpressibleByArgument {
  let measures: [PairMeasure]

  init?(argument: String) {
    if ["all", "alle"].contains(argument.lowercased()) {
      measures = PairMeasure.allCases
      return
    }
    let names = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    let found = names.compactMap { name in PairMeasure(rawValue: name.trimmed.replacing("_", with: "-")) }
    guard found.count == names.count else { return nil }
    measures = found
  }

  static var allValueStrings: [String] { PairMeasure.allCases.map(\.rawValue) + ["all"] }
}

extension Substring {
  /// Without blanks around it.
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}

extension UnitOfAnalysis: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "replik": self = .turn
    case "sætning": self = .sentence
    case "vindue": self = .window(turns: Self.usualWindow)
    case "uddrag": self = .segment
    case "tegn": self = .character
    case "interview": self = .transcript
    case let name: self.init(rawValue: name)
    }
  }

  /// What stands in help and in messages.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}
