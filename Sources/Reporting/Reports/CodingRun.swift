public import CodingModel
internal import TranscriptText

/// What a run of rules looked at, and by which rules: also in a dry run, which leaves no trace in the project.
public struct CodingRun: Sendable {
  /// The codebooks whose rules were run.
  public let codebooks: [Codebook]
  /// How many interviews they were run over.
  public let interviewCount: Int
  /// True when the interviewer's turns were coded too.
  public let includesInterviewer: Bool

  /// Makes a run.
  public init(codebooks: [Codebook], interviewCount: Int, includesInterviewer: Bool) {
    self.codebooks = codebooks
    self.interviewCount = interviewCount
    self.includesInterviewer = includesInterviewer
  }

  /// Whose turns were coded: those that the run was asked for, and those that rules look at instead.
  func selection(in language: Language) -> TableSelection {
    let filter = CodingFilter(includesInterviewer: includesInterviewer)
    let own = codebooks.flatMap { $0.codes.flatMap(\.rules) }.map(\.speakers).filter(looksElsewhere)
    guard !own.isEmpty else { return TableSelection(filter, leavingOut: 0, in: language) }
    var seen: Set<String> = []
    let names = own.flatMap(\.names).filter { seen.insert($0.lowercased()).inserted }
    return TableSelection(
      text: SpeakersPhrase.elsewhere(rules: own.count, names: names, includesInterviewer: includesInterviewer)
        .text(in: language),
      json: filter.json(with: [JSONMember("rules_speakers", .strings(names))]))
  }

  /// True for a rule that names others than those whom the run was asked for.
  private func looksElsewhere(_ speakers: SpeakerSelection) -> Bool {
    let names = Set(speakers.names.map { $0.lowercased() })
    if names.isEmpty { return false }
    return includesInterviewer
      ? names.isDisjoint(with: ["all", "alle"]) : !names.isSubset(of: ["informant", "informanter"])
  }
}
