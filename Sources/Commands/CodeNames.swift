internal import CodingModel
internal import TranscriptText

/// Finds the code that someone means.
struct CodeNames {
  private let outlines: [CodeOutline]
  private var codes: [CodePath] { outlines.map(\.path) }

  /// Takes the codes to choose from.
  init(_ codes: [CodeOutline]) { outlines = codes }

  /// The code written as `text`: by the rule of `CodeLetters`, where only one code fits.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func path(for text: String) throws -> CodePath {
    let exact = outlines.filter { $0.path.description == text }
    if exact.count == 1 { return exact[0].path }
    let found = CodeLetters.found(text, among: outlines.map { CodeLetters($0) })
    if found.count == 1 { return found[0].path }
    if found.count > 1 {
      throw DiagnosticError(UsageMessage.ambiguousCode(text, matches: found.map(\.path.description)))
    }
    let names = codes.map(\.description) + codes.map(\.last) + outlines.map(\.name)
    throw DiagnosticError(UsageMessage.unknownCode(text, suggestion: Suggestion.nearest(to: text, among: names)))
  }
}
