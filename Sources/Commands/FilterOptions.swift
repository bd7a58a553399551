internal import ArgumentParser
internal import CodingModel
internal import TranscriptText

/// Which part of the material to look at: the same options for every analysis.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: .text(
      "Kun hvor egenskaben har værdien: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Kan gentages.",
      "Only where the attribute has the value: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Repeatable.",
      value: .condition))
  var conditions: [String] = []

  @Option(
    help: .text(
      "Kun disse koder med underkoder. Kan gentages.", "Only these codes with the codes below them. Repeatable.",
      value: .code))
  var codes: [String] = []

  @Option(
    help: .text(
      "Tæl underkoder som koden på dette niveau (1 = overkoder).",
      "Count codes as their ancestor at this level (1 = top).",
      value: .number))
  var level: Int?

  @Flag(help: .text("Tag interviewerens replikker med.", "Let the interviewer's turns in."))
  var interviewer = false

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` for a condition that cannot be read, an attribute, value or code that does not exist.
  func filter(for material: Material) throws -> CodingFilter {
    let keys = AttributeKeys(material.interviews)
    let names = CodeNames(material.codes)
    if let level, level < 1 { throw DiagnosticError(UsageMessage.invalid(.invalidLevel(level))) }
    return CodingFilter(
      conditions: try conditions.map { try keys.condition($0) }, includesInterviewer: interviewer,
      codes: try codes.map { try names.path(for: $0) }, level: level)
  }
}
