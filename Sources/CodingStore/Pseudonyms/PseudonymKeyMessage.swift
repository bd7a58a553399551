public import TranscriptText

/// What can be wrong with a pseudonym key.
public enum PseudonymKeyMessage: DiagnosticMessage, Error, Hashable {
  /// The file is something else.
  case notAKey
  /// A later program wrote it.
  case newerVersion
  /// It begins as a key and goes on otherwise.
  case malformed
  /// The password is another, or the file was altered.
  case wrongPassword

  var error: DiagnosticError { DiagnosticError(self) }

  /// All are errors.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .notAKey: "key.not-a-key"
    case .newerVersion: "key.newer-version"
    case .malformed: "key.malformed"
    case .wrongPassword: "key.wrong-password"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .notAKey: language.pick("filen er ikke en nøglefil", "the file is no key file")
    case .newerVersion:
      language.pick("nøglefilen er lavet af et nyere program", "the key file was made by a newer program")
    case .malformed: language.pick("nøglefilen er beskadiget", "the key file is damaged")
    case .wrongPassword:
      language.pick(
        "adgangskoden passer ikke til nøglefilen, eller filen er ændret",
        "the password does not fit the key file, or the file was altered")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? { nil }
}
