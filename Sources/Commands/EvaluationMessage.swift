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
    let figure = language.formatted(f1, digits: Self.digits(telling: f1, below: threshold))
    let limit = "\(threshold)".replacing(".", with: language.decimalMark)
    return language.pick(
      "mikro-F1 er \(figure), under \(limit)", "micro F1 is \(figure), below \(limit)")
  }

  /// As many decimals as it takes for a figure that is just too low not to look like the limit; four or more.
  private static func digits(telling figure: Double, below limit: Double) -> Int {
    (4...15).first { Double(Language.english.formatted(figure, digits: $0)).map { $0 < limit } ?? false } ?? 15
  }

  func suggestion(in language: Language) -> String? {
    language.pick("»--errors« viser replikkerne bag", "'--errors' shows the turns behind it")
  }
}
