internal import ArgumentParser
internal import CodingModel
internal import TranscriptText

/// Which turns to look at: for commands that look at words.
struct TurnOptions: ParsableArguments {
  @Option(name: .customLong("where"), help: .condition)
  var conditions: [String] = []

  @Option(
    name: .customLong("query"),
    help: .text("Kun hvor denne gemte forespørgsel finder noget. Kan gentages.",
      "Only where this saved query finds something. Repeatable.", value: .name), completion: .queries)
  var queries: [String] = []

  @Flag(help: .text("Tag interviewerens replikker med.", "Let the interviewer's turns in."))
  var interviewer = false

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` for a condition that cannot be read, or an attribute or value that does not exist.
  func filter(for material: Material) throws -> CodingFilter {
    try ProjectQueries(material).filter(conditions, saved: queries, includesInterviewer: interviewer)
  }

  /// True where anything is said.
  var choosesTurns: Bool { !conditions.isEmpty || !queries.isEmpty || interviewer }
}

/// Which turns and which codes to look at: for commands that show every code as itself.
struct CodeOptions: ParsableArguments {
  @OptionGroup var turns: TurnOptions

  @Option(
    help: .text(
      "Kun disse koder med underkoder. Kan gentages.", "Only these codes with the codes below them. Repeatable.",
      value: .code), completion: .codes)
  var codes: [String] = []

  @OptionGroup var verdicts: VerdictOptions

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` as `TurnOptions.filter(for:)`, and for a code that does not exist.
  func filter(for material: Material) throws -> CodingFilter {
    let names = CodeNames(material.codes)
    var filter = try turns.filter(for: material)
    filter.codes = try codes.map { try names.path(for: $0) }
    filter.verdicts = verdicts.verdict
    return filter
  }
}

/// Which turns and codes to look at, and what codes count as: for commands that count codes.
struct FilterOptions: ParsableArguments {
  @OptionGroup var selection: CodeOptions

  @Option(
    parsing: .unconditional,
    help: .text(
      "Tæl underkoder som koden på dette niveau (1 = overkoder).",
      "Count codes as their ancestor at this level (1 = top).",
      value: .number), transform: WholeNumber.atLeast(1))
  var level: Int?

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` as `CodeOptions.filter(for:)`.
  func filter(for material: Material) throws -> CodingFilter {
    var filter = try selection.filter(for: material)
    filter.level = level
    return filter
  }
}

/// Whose codings to look at.
struct CoderOptions: ParsableArguments {
  @Option(
    name: .customLong("coder"),
    help: .text(
      "Kun denne koders kodninger; »regler« er reglernes. Kan gentages.",
      "Only this coder's codings; 'regler' are the rules'. Repeatable.", value: .name), completion: .coders)
  var coders: [String] = []

  /// The same filter for these coders' codings alone.
  ///
  /// - Throws: `DiagnosticError` for someone who has coded nothing.
  func narrowing(_ filter: CodingFilter, in material: Material) throws -> CodingFilter {
    var filter = filter
    filter.coders = try coders.map(CoderNames(material.allCodings.map(\.coder)).coder)
    return filter
  }
}

/// Which turns and codings to look at: for commands that show every code as itself.
struct QuotationOptions: ParsableArguments {
  @OptionGroup var selection: CodeOptions
  @OptionGroup var whose: CoderOptions

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` as `CodeOptions.filter(for:)` and `CoderOptions.narrowing(_:in:)`.
  func filter(for material: Material) throws -> CodingFilter {
    try whose.narrowing(selection.filter(for: material), in: material)
  }
}

/// Which turns and codings to look at, and what codes count as: for commands that count codings.
struct CodingOptions: ParsableArguments {
  @OptionGroup var selection: FilterOptions
  @OptionGroup var whose: CoderOptions

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` as `FilterOptions.filter(for:)` and `CoderOptions.narrowing(_:in:)`.
  func filter(for material: Material) throws -> CodingFilter {
    try whose.narrowing(selection.filter(for: material), in: material)
  }
}

extension ArgumentHelp {
  /// What `--where` does, in all commands that have it.
  static var condition: ArgumentHelp {
    .text(
      "Kun hvor egenskaben passer: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk, 'anciennitet>5',"
        + " dato=2026-01..2026-03, sæt=NAVN; eller hvor et udtryk (se »kodeks help query«) finder noget. Kan gentages.",
      "Only where the attribute fits: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk, 'anciennitet>5',"
        + " dato=2026-01..2026-03, sæt=NAME; or where an expression (see 'kodeks help query') finds something. Repeatable.",
      value: .condition)
  }
}
