/// What can go wrong when a tokeniser is opened or runs. The names and numbers are ICU's; no text is ever quoted.
public enum TokeniserMessage: DiagnosticMessage {
  /// ICU could not open its word rules for Danish.
  case wordRulesUnavailable(icuError: String, icuVersion: String)
  /// ICU did not accept our Danish word rules; the offset counts UTF-16 units of the rule text.
  case danishRulesRejected(icuError: String, icuVersion: String, offset: Int)
  /// ICU gave up inside a text; the rest of that stretch was cut at white space only.
  case breakingFailed(icuError: String, icuVersion: String)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .wordRulesUnavailable: "tokeniser.word-rules-unavailable"
    case .danishRulesRejected: "tokeniser.danish-rules-rejected"
    case .breakingFailed: "tokeniser.breaking-failed"
    }
  }

  /// Without word rules nothing can be counted, so all are errors.
  public var severity: Severity { .error }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .wordRulesUnavailable(let error, let version):
      language.pick(
        "ICU \(version) kan ikke åbne sine regler for ordgrænser på dansk (\(error))",
        "ICU \(version) cannot open its word rules for Danish (\(error))")
    case .danishRulesRejected(let error, let version, let offset):
      language.pick(
        "ICU \(version) afviser de danske regler for ordgrænser ved tegn \(offset) (\(error))",
        "ICU \(version) rejects the Danish word rules at character \(offset) (\(error))")
    case .breakingFailed(let error, let version):
      language.pick(
        "ICU \(version) opgav at finde ordgrænser i en del af teksten (\(error))",
        "ICU \(version) gave up finding word boundaries in a part of the text (\(error))")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .wordRulesUnavailable:
      language.pick(
        "Installér ICU's data igen (Debian: pakken libicu72 eller nyere)",
        "Install ICU's data again (Debian: the package libicu72 or newer)")
    case .danishRulesRejected:
      language.pick(
        "Brug ICU's egne regler (--rules icu), eller byg med en ICU, som Kodeks er prøvet med (72)",
        "Use ICU's own rules (--rules icu), or build with an ICU that Kodeks was tested with (72)")
    case .breakingFailed:
      language.pick("Prøv igen med mere ledig hukommelse", "Try again with more free memory")
    }
  }
}
