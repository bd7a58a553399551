internal import TranscriptText

/// Why a workbook cannot be written.
enum WorkbookMessage: DiagnosticMessage, Equatable {
  case tooManyRows(most: Int)
  case unwritable

  var id: String {
    switch self {
    case .tooManyRows: "workbook.too-many-rows"
    case .unwritable: "workbook.unwritable"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .tooManyRows(let most):
      language.pick(
        "et regneark har højst plads til \(language.formatted(most)) rækker",
        "a spreadsheet holds at most \(language.formatted(most)) rows")
    case .unwritable: language.pick("regnearket kunne ikke skrives", "the spreadsheet could not be written")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .tooManyRows:
      language.pick("vælg færre koder eller interview, eller skriv CSV", "choose fewer codes or interviews, or write CSV")
    case .unwritable:
      language.pick("se efter, om der er plads på drevet", "check whether the volume has room")
    }
  }
}
