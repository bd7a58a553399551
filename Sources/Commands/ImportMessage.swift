internal import CodingModel
internal import TranscriptText

/// What can be said about transcripts that went into the project.
enum ImportMessage: DiagnosticMessage {
  /// Interviews of several speakers none of whom is known to ask, of `total` that are new.
  case noInterviewer(names: [String], total: Int)

  var id: String { "import.no-interviewer" }

  var severity: Severity { .warning }

  /// Most names that are told.
  private static let mostNames = 3

  func text(in language: Language) -> String {
    switch self {
    case .noInterviewer(let names, _) where names.count == 1:
      language.pick(
        "ingen af talerne er kendt som interviewer; alle replikker regnes for informanternes",
        "none of the speakers is known as an interviewer; all turns count as informants'")
    case .noInterviewer(let names, let total):
      language.pick(
        "\(names.count) af \(total) interviews har ingen taler, der er kendt som interviewer (\(Self.list(names)));"
          + " alle deres replikker regnes for informanternes",
        "\(names.count) of \(total) interviews have no speaker known as an interviewer (\(Self.list(names)));"
          + " all their turns count as informants'")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noInterviewer:
      language.pick(
        "er der en, så skriv »Interviewer:« foran spørgsmålene eller »Interviewer (I): …« øverst, og hent udskriften ind"
          + " i et nyt projekt",
        "if there is one, write \"Interviewer:\" before the questions, or \"Interviewer (I): …\" at the top, and import"
          + " the transcript into a new project")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(mostNames).joined(separator: ", ") + (names.count > mostNames ? " …" : "")
  }
}

extension ImportMessage {
  /// One warning for all new interviews whose rule codings would hold the questions too; at the file where it is one.
  static func warnings(_ outcome: ImportOutcome, _ interviews: [ImportedInterview]) -> [Diagnostic] {
    let added = zip(interviews, outcome.results).compactMap { interview, result in
      if case .added = result { interview } else { nil }
    }
    let silent = added.filter { imported in
      let speakers = imported.interview.transcript.speakers
      return speakers.count > 1 && !speakers.contains { $0.role == .interviewer }
    }
    guard let first = silent.first else { return [] }
    let message = noInterviewer(names: silent.map(\.interview.name), total: added.count)
    return [Diagnostic(message, at: silent.count == 1 ? SourceLocation(file: first.source.path) : nil)]
  }
}
