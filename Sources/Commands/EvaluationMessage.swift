internal import TranscriptText

/// What an evaluation can come to.
enum EvaluationMessage: DiagnosticMessage {
  /// The micro F1 is below what was asked for, or has no value.
  case below(Double, f1: Double?)

  var id: String { "evaluation.below" }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    guard case .below(let threshold, let f1?) = self else {
      return language.pick(
        "mikro-F1 er ikke defineret: hverken facit eller reglerne har koder her",
        "micro F1 is not defined: neither the gold nor the rules have codes here")
    }
    // Rounded down, so that a figure just below the threshold does not look like it.
    let figure = language.formatted((f1 * 10000).rounded(.down) / 10000, digits: 4)
    let limit = "\(threshold)".replacing(".", with: language.decimalMark)
    return language.pick(
      "mikro-F1 er \(figure), under \(limit)", "micro F1 is \(figure), below \(limit)")
  }

  func suggestion(in language: Language) -> String? {
    language.pick("»--errors« viser replikkerne bag", "'--errors' shows the turns behind it")
  }
}
