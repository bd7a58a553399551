public import ArgumentParser
public import CodingAnalysis
internal import CodingModel
internal import Reporting
internal import TranscriptText

/// `kodeks agreement [CODER …]`: how far coders agree, and where they do not.
struct AgreementCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "agreement", alias: "enighed",
      "Vis for hver kode, hvor enige to eller flere kodere er, og hvor de ikke er.",
      "Show for each code how far two or more coders agree, and where they do not.",
      discussion: (
        "Uden navne sammenlignes alle, der har kodet selv; er det én, sammenlignes med reglerne (»regler«).",
        "Without names all who have coded themselves are compared; one alone is compared with the rules ('regler')."
      ))
  }

  @Argument(help: .text("Koderne; »regler« er reglerne.", "The coders; 'regler' are the rules.", value: .name))
  var coders: [String] = []

  @Option(
    help: .text(
      "Det, der sammenlignes i: replik (turn), sætning (sentence), tegn (character).",
      "What is compared: turn, sentence, character.", value: .unit))
  var unit: AgreementUnit = .turn

  @Flag(help: .text("Vis uenighederne replik for replik.", "Show the disagreements turn by turn."))
  var disagreements = false

  @OptionGroup var figures: AgreementFigureOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let project = try CoderMaterial(workspace)
    let material = project.material
    let coders = try project.coders(coders)
    var filter = try filters.filter(for: material)
    filter.coders = coders
    if disagreements { return try list(coders, filter, project) }
    let table = AgreementTable(
      interviews: material.interviews, codings: material.storedCodings(filter), codes: material.countedCodes(filter),
      coders: coders, judged: project.judged, filter: filter, settings: figures.settings(unit))
    let report = AgreementReport.report(
      table, judged: project.judged, beyond: project.beyond(coders),
      unfinished: project.unfinished(coders),
      exclusive: try exclusive(coders, filter, project), measures: figures.chosen, showsWords: figures.words,
      context: material.context(for: filter))
    return Outcome(
      .report(report, output.format), diagnostics: project.warnings(for: filter),
      status: table.rows.isEmpty ? .nothing : .done)
  }

  private func list(_ coders: [Coder], _ filter: CodingFilter, _ project: CoderMaterial) throws -> Outcome {
    let material = project.material
    let list = DisagreementList(
      interviews: material.interviews, codings: material.storedCodings(filter), codes: material.countedCodes(filter),
      coders: coders, judged: project.judged, filter: filter)
    return Outcome(
      .report(DisagreementReport.report(
          list, unfinished: project.unfinished(coders), context: material.context(for: filter)), output.format),
      diagnostics: project.warnings(for: filter), status: list.groups.isEmpty ? .nothing : .done)
  }

  private func exclusive(
    _ coders: [Coder], _ filter: CodingFilter, _ project: CoderMaterial
  ) throws -> ExclusiveAgreement? {
    let codes = try figures.exclusiveCodes(CodeNames(project.material.codes))
    guard !codes.isEmpty else { return nil }
    return ExclusiveAgreement(
      interviews: project.material.interviews, codings: project.material.allCodings, codes: codes,
      isOrdered: figures.ordered, coders: coders, judged: project.judged, filter: filter, unit: unit)
  }
}

/// Which figures, and how they are computed.
struct AgreementFigureOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: .text(
      "Hvilke mål: all, eller flere af percent, alpha, alpha-ci, alpha-se, kappa, kappa-ci, ac1, scott-pi, fleiss, conger,"
        + " brennan-prediger, u-alpha, segments, sets. JSON har dem alle.",
      "Which measures: all, or some of percent, alpha, alpha-ci, alpha-se, kappa, kappa-ci, ac1, scott-pi, fleiss, conger,"
        + " brennan-prediger, u-alpha, segments, sets. JSON has all of them.", value: .measures))
  var measures: [MeasureChoice] = []

  @Option(
    parsing: .upToNextOption,
    help: .text(
      "Koder, der udelukker hinanden: også hele familien uα, |u|α, cuα og (k)uα.",
      "Codes that exclude each other: the whole family uα, |u|α, cuα and (k)uα too.", value: .code), completion: .codes)
  var exclusive: [String] = []

  @Flag(
    help: .text(
      "Koderne i --exclusive er trin i den rækkefølge: også ordinal, interval- og ratio-α, vægtet κ og AC2.",
      "The codes of --exclusive are steps in that order: ordinal, interval and ratio α, weighted κ and AC2 too."))
  var ordered = false

  @Option(
    help: .text(
      "Uddrag falder sammen, når den fælles del er mindst så mange procent af dem.",
      "Segments match when their common part is at least so many per cent of them.", value: .number))
  var overlap = Percentage(value: 90)

  @Option(
    parsing: .unconditional,
    help: .text("Antal stikprøver til intervallet.", "Number of samples for the interval.", value: .number),
    transform: WholeNumber.atLeast(1))
  var samples = ResampledInterval.usualReplicates

  @Option(
    parsing: .unconditional,
    help: .text("Startværdi for tilfældige tal.", "Seed of the random numbers.", value: .number),
    transform: WholeNumber.atLeast(0))
  var seed = Int(ResampledInterval.usualSeed)

  @Flag(help: .text("Sæt Landis og Kochs ord på κ.", "Put κ into the words of Landis and Koch."))
  var words = false

  /// The columns that people see.
  var chosen: [AgreementMeasure] {
    guard !measures.isEmpty else { return AgreementMeasure.usual }
    let wanted = measures.flatMap(\.measures)
    return AgreementMeasure.allCases.filter(wanted.contains)
  }

  func settings(_ unit: AgreementUnit) -> AgreementTable.Settings {
    AgreementTable.Settings(
      unit: unit, minimumOverlap: overlap.value / 100, replicates: samples, seed: UInt64(seed))
  }

  /// The codes that exclude each other.
  ///
  /// - Throws: `DiagnosticError` for an unknown one, one alone, and one below another.
  func exclusiveCodes(_ names: CodeNames) throws -> [CodePath] {
    guard !exclusive.isEmpty else {
      if ordered { throw DiagnosticError(AgreementMessage.unorderedSteps) }
      return []
    }
    var codes: [CodePath] = []
    for code in try exclusive.map({ try names.path(for: $0) }) where !codes.contains(code) { codes.append(code) }
    guard codes.count > 1 else { throw DiagnosticError(AgreementMessage.oneExclusive) }
    for one in codes {
      if let other = codes.first(where: { $0 != one && one.encloses($0) }) {
        throw DiagnosticError(AgreementMessage.nested(one.description, other.description))
      }
    }
    return codes
  }
}

/// One word of `--measures`: a measure, several with commas between, or `all`.
struct MeasureChoice: ExpressibleByArgument {
  let measures: [AgreementMeasure]

  /// Reads it; `nil` where a name is unknown.
  init?(argument: String) {
    guard !["all", "alle"].contains(argument.lowercased()) else {
      measures = AgreementMeasure.allCases
      return
    }
    let names = argument.lowercased().split(separator: ",").map(String.init)
    let found = names.compactMap(AgreementMeasure.init(rawValue:))
    guard !found.isEmpty, found.count == names.count else { return nil }
    measures = found
  }
}

/// A number from 0 to 100, with a decimal point or comma, with or without the sign.
struct Percentage: ExpressibleByArgument, CustomStringConvertible {
  /// The number.
  let value: Double

  init(value: Double) { self.value = value }

  /// Reads it; `nil` for anything else.
  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let value = DecimalNumber.value(digits, in: 0...100) else { return nil }
    self.value = value
  }

  var description: String { value == value.rounded() ? String(Int(value)) : String(value) }
}

extension AgreementUnit: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "replik": self = .turn
    case "sætning": self = .sentence
    case "tegn": self = .character
    case let name: self.init(rawValue: name)
    }
  }
}
