public import CodingModel
public import TranscriptText

extension IdeaPart {
  /// What the part is called: `Udfordring`.
  public func text(in language: Language) -> String {
    switch self {
    case .challenge: language.pick("Udfordring", "Challenge")
    case .need: language.pick("Behov", "Need")
    case .proposal: language.pick("Forslag til handling", "Proposal for action")
    case .effect: language.pick("Forventet effekt", "Expected effect")
    }
  }
}

extension IdeaStatus {
  /// What the status is called: `foreslået`.
  public func text(in language: Language) -> String {
    switch self {
    case .proposed: language.pick("foreslået", "proposed")
    case .chosen: language.pick("udvalgt", "chosen")
    case .underway: language.pick("i gang", "under way")
    case .done: language.pick("gennemført", "done")
    case .declined: language.pick("fravalgt", "declined")
    }
  }
}
