internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks cooccurrence`: which codes stand together; with two codes where they do.
struct CoOccurrenceCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "cooccurrence", alias: "samforekomst",
      "Vis, hvilke koder der optræder sammen, og hvor meget mere end tilfældigt.",
      "Show which codes appear together, and how much more than by chance.")
  }

  @Argument(
    help: .text(
      "To koder: vis, hvor de mødes, og alle mål for parret.",
      "Two codes: show where they meet, and all measures of the pair.", value: .code), completion: .codes)
  var pair: [String] = []

  @OptionGroup var pairs: PairOptions

  @Flag(
    help: .text(
      "Rækkefølge: hvor ofte B følger i den næste replik (eller en af de næste, --window) efter A.",
      "Sequence: how often B follows in the next turn (or one of the next, --window) after A."))
  var sequence = false

  @Option(
    help: .text(
      "De mål, der vises, med komma imellem, eller all; JSON og CSV har altid alle.",
      "The measures to show, separated by commas, or all; JSON and CSV always have all.", value: .measures))
  var measures: MeasureList?

  @Flag(
    help: .text(
      "Intervaller for Jaccard og log odds af stikprøver af hele interviews.",
      "Intervals of Jaccard and log odds from samples of whole interviews."))
  var interval = false

  @Option(
    parsing: .unconditional,
    help: .text("Hvor de tilfældige tal begynder.", "Where the random numbers begin.", value: .number),
    transform: WholeNumber.atLeast(0))
  var seed = Int(ResampledInterval.usualSeed)

  @Option(
    parsing: .unconditional,
    help: .text(
      "Højst så mange par, de stærkeste først.", "At most so many pairs, the strongest first.", value: .number),
    transform: WholeNumber.atLeast(1))
  var limit = CoOccurrenceReport.defaultPairLimit

  @OptionGroup var filters: CodingOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let codes = try codes(material, filter)
    let (report, isFound) =
      sequence ? try sequence(codes, material, filter) : try coOccurrence(codes, material, filter)
    return Outcome(
      .report(report, output.format), diagnostics: material.codingWarnings(for: filter), status: isFound ? .done : .nothing)
  }

  /// The two codes to look at; `nil` for all.
  private func codes(_ material: Material, _ filter: CodingFilter) throws -> (CodePath, CodePath)? {
    guard let one = pair.first else { return nil }
    guard pair.count != 1 else { throw DiagnosticError(PairMessage.oneCode(one)) }
    guard pair.count == 2 else { throw DiagnosticError(PairMessage.tooManyCodes(pair.count)) }
    let names = CodeNames(material.codes)
    let (first, second) = (filter.counted(try names.path(for: pair[0])), filter.counted(try names.path(for: pair[1])))
    guard first != second else { throw DiagnosticError(PairMessage.sameCode(first.description)) }
    guard !first.encloses(second), !second.encloses(first) else {
      throw DiagnosticError(PairMessage.relatedCodes(first.description, second.description))
    }
    return (first, second)
  }

  private func coOccurrence(
    _ codes: (CodePath, CodePath)?, _ material: Material, _ filter: CodingFilter
  ) throws -> (Report, Bool) {
    let options = CoOccurrenceOptions(
      unit: try pairs.unitOfAnalysis(), test: try pairs.coOccurrenceTest(material, filter), floor: pairs.floor,
      seed: interval ? UInt64(seed) : nil)
    let codings = try material.codings(filter)
    let analysis = CoOccurrenceAnalysis(
      interviews: material.interviews, codings: codings, codes: material.countedCodes(filter), options: options,
      filter: filter)
    let context = material.context(for: filter)
    guard let codes else {
      let report = CoOccurrenceReport.report(
        analysis, context: context, measures: measures?.measures ?? PairMeasure.usual, pairLimit: limit,
        isForPrograms: output.format.isForMachines)
      return (report, analysis.matrix.occurrences.contains { $0 > 0 })
    }
    // A and B in the order of the codebook, as in the list of all pairs.
    let pair = analysis.place(of: codes.0, codes.1).map { analysis.matrix.pairs[$0] }
    let meetings = CodeMeetings(
      of: pair?.first ?? codes.0, and: pair?.second ?? codes.1, .unit(options.unit), interviews: material.interviews,
      codings: codings, filter: filter)
    let report = MeetingsReport.report(meetings, in: analysis, interviews: material.interviews, context: context)
    return (report, !meetings.meetings.isEmpty)
  }

  private func sequence(
    _ codes: (CodePath, CodePath)?, _ material: Material, _ filter: CodingFilter
  ) throws -> (Report, Bool) {
    if let unit = pairs.unit, unit != .turn { throw DiagnosticError(PairMessage.sequenceOfUnit(unit.name)) }
    if interval { throw DiagnosticError(PairMessage.sequenceWithIntervals) }
    let options = CoOccurrenceOptions(test: try pairs.coOccurrenceTest(material, filter), floor: pairs.floor)
    let (codings, reach) = (try material.codings(filter), pairs.window ?? 1)
    let sequence = CodeSequence(
      interviews: material.interviews, codings: codings, codes: material.countedCodes(filter), reach: reach,
      options: options, filter: filter)
    let context = material.context(for: filter)
    guard let codes else {
      let report = SequenceReport.report(sequence, context: context, measures: measures?.measures, pairLimit: limit)
      return (report, sequence.occurrences.contains { $0 > 0 })
    }
    let meetings = CodeMeetings(
      of: codes.0, and: codes.1, .sequence(reach: reach), interviews: material.interviews, codings: codings,
      filter: filter)
    let report = MeetingsReport.report(meetings, in: sequence, interviews: material.interviews, context: context)
    return (report, !meetings.meetings.isEmpty)
  }
}
