internal import TranscriptText

/// Whose turns rules look at.
enum SpeakersPhrase {
  /// Some rules name speakers themselves, so what the run was asked for holds for the others only.
  case elsewhere(rules: Int, names: [String], includesInterviewer: Bool)

  func text(in language: Language) -> String {
    switch self {
    case .elsewhere(let count, let names, let includesInterviewer):
      let rules = CountedNoun.rules.counted(count, in: language)
      let others = names.joined(separator: ", ")
      return includesInterviewer
        ? language.pick(
          "alle replikker, også interviewerens, men \(rules) ser kun på: \(others)",
          "all turns, the interviewer's too, but \(rules) \(count == 1 ? "looks" : "look") only at: \(others)")
        : language.pick(
          "informanternes replikker, men \(rules) ser i stedet på: \(others)",
          "informants' turns, but \(rules) \(count == 1 ? "looks" : "look") at these instead: \(others)")
    }
  }
}
