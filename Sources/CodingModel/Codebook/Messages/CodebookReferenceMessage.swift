public import TranscriptText

/// What can be said about the codes and speakers that a codebook's rules count on.
public enum CodebookReferenceMessage: DiagnosticMessage, Hashable {
  case unknownCode(CodePath, nearest: CodePath?)
  case unknownSpeaker(String, nearest: String?)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .unknownCode: "codebook.unknown-required-code"
    case .unknownSpeaker: "codebook.unknown-speaker"
    }
  }

  /// A warning: the code may stand in a book that comes later, the speaker in an interview.
  public var severity: Severity { .warning }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .unknownCode(let path, _):
      language.pick(
        "her kræves koden »\(path)«, som ingen af kodebøgerne har",
        "the code “\(path)” is required here, and none of the codebooks has it")
    case .unknownSpeaker(let name, _):
      language.pick("ingen taler i projektet er »\(name)«", "no speaker in the project is “\(name)”")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .unknownCode(_, let nearest?): Suggestion.didYouMean(nearest.description, in: language)
    case .unknownCode(_, nil):
      language.pick(
        "skriv hele kodens sti, og tag den kodebog med, som koden står i",
        "write the code's whole path, and take in the codebook that holds it")
    case .unknownSpeaker(_, let nearest?): Suggestion.didYouMean(nearest, in: language)
    case .unknownSpeaker(_, nil):
      language.pick(
        "skriv informant, interviewer, all eller en rolle, som udskrifterne nævner",
        "write informant, interviewer, all or a role that the transcripts name")
    }
  }
}
