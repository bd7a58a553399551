internal import ArgumentParser
internal import CodingModel
internal import TranscriptText

/// Which turns to look at: for commands that look at words.
struct TurnOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: .text(
      "Kun hvor egenskaben har værdien: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Kan gentages.",
      "Only where the attribute has the value: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Repeatable.",
      value: .condition))
  var conditions: [String] = []

  @Flag(help: .text("Tag interviewerens replikker med.", "Let the interviewer's turns in."))
  var interviewer = false

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` for a condition that cannot be read, or an attribute or value that does not exist.
  func filter(for material: Material) throws -> CodingFilter {
    let keys = AttributeKeys(material.interviews)
    return CodingFilter(conditions: try conditions.map { try keys.condition($0) }, includesInterviewer: interviewer)
  }
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
