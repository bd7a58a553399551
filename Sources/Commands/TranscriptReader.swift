internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Source bytes to an interview that can be stored: parsed, tokenised, counted. One tokeniser serves many files.
struct TranscriptReader {
  private let tokeniser: Tokeniser

  /// - Throws: `DiagnosticError` when ICU cannot be opened.
  init() throws { tokeniser = try Tokeniser() }

  /// Reads one file; the value is `nil` when the file cannot be taken, and the diagnostics say why.
  func read(_ source: SourceFile, named name: String, id: UUID) -> Parsed<ImportedInterview?> {
    let parsed = TranscriptParser.parse(source)
    guard !parsed.hasErrors else { return Parsed(nil, diagnostics: parsed.diagnostics) }
    do {
      let interview = Interview(id: id, tokenised: try tokeniser.tokenise(parsed.value.named(name)))
      return Parsed(ImportedInterview(interview: interview, source: source), diagnostics: parsed.diagnostics)
    } catch {
      return Parsed(nil, diagnostics: parsed.diagnostics + error.diagnostics)
    }
  }
}
