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
    // Two decimals would show 0,7496 as if it were enough.
    let numbers = [f1, threshold].map { language.formatted($0, digits: 4) }
    return language.pick(
      "mikro-F1 er \(numbers[0]), under \(numbers[1])", "micro F1 is \(numbers[0]), below \(numbers[1])")
  }

  func suggestion(in language: Language) -> String? {
    language.pick("»--errors« viser replikkerne bag", "'--errors' shows the turns behind it")
  }
}
