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
    if let place = Self.longLine(in: source) { return Parsed(nil, diagnostics: [place]) }
    let parsed = TranscriptParser.parse(source)
    guard !parsed.hasErrors else { return Parsed(nil, diagnostics: parsed.diagnostics) }
    do {
      let interview = Interview(id: id, tokenised: try tokeniser.tokenise(parsed.value.named(name)))
      return Parsed(ImportedInterview(interview: interview, source: source), diagnostics: parsed.diagnostics)
    } catch {
      return Parsed(nil, diagnostics: parsed.diagnostics + error.diagnostics)
    }
  }

  /// A whole day of speech is under one megabyte: a line of many is something else, and is told before it costs memory.
  private static let longestLine = 32_000_000

  private static func longLine(in source: SourceFile) -> Diagnostic? {
    source.bytes.withUnsafeBytes { bytes in
      var start = 0
      var line = 1
      while start < bytes.count {
        let end = Tokeniser.lineEnd(in: bytes, from: start)
        if end - start > longestLine {
          return Diagnostic(
            FileMessage.longLine(megabytes: (end - start) / 1_000_000),
            at: SourceLocation(file: source.path, line: line))
        }
        start = end + 1
        line += 1
      }
      return nil
    }
  }
}
