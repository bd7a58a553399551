internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Which codes mark challenges and proposals.
struct IdeaCodeOptions: ParsableArguments {
  @Option(
    help: .text("Koden for udfordringer; ellers udf/prob.", "The code of challenges; otherwise udf/prob.", value: .code),
    completion: .codes)
  var challenges: String?

  @Option(
    help: .text("Koden for forslag; ellers udf/fors.", "The code of proposals; otherwise udf/fors.", value: .code),
    completion: .codes)
  var proposals: String?

  @Option(
    help: .text(
      "Så mange replikker må der være mellem udfordring og forslag; ellers 3, 0 for samme replik.",
      "So many turns may lie between challenge and proposal; otherwise 3, 0 for the same turn.", value: .number),
    transform: WholeNumber.atLeast(0))
  var reach = 3

  /// Where the two codes stand close by in the turns that a filter lets in.
  ///
  /// - Throws: `DiagnosticError` for a code that the project does not have.
  func found(
    in material: Material, _ filter: CodingFilter
  ) throws -> (proposals: IdeaProposals, challenge: CodePath, proposal: CodePath) {
    let (challenge, proposal) = try codes(in: material)
    let proposals = IdeaProposals(
      interviews: material.interviews, codings: try material.codings(filter), challenge: challenge, proposal: proposal,
      reach: reach, filter: filter)
    return (proposals, challenge, proposal)
  }

  /// The two codes.
  ///
  /// - Throws: `DiagnosticError` for a code that the project does not have.
  private func codes(in material: Material) throws -> (challenge: CodePath, proposal: CodePath) {
    (
      try code(challenges, "udf/prob", "--challenges", material),
      try code(proposals, "udf/fors", "--proposals", material)
    )
  }

  private func code(_ name: String?, _ usual: String, _ option: String, _ material: Material) throws -> CodePath {
    if let name { return try CodeNames(material.codes).path(for: name) }
    guard let path = CodePath(usual), material.codes.contains(where: { $0.path == path }) else {
      throw DiagnosticError(IdeaMessage.noSuchCode(option: option))
    }
    return path
  }
}
