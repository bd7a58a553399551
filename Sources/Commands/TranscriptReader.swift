internal import CodingModel
internal import Foundation
internal import Interchange
internal import TranscriptText

/// An interview with what its file says beside the transcript.
struct ReadInterview {
  /// What goes into the project.
  var imported: ImportedInterview
  /// Format, comments and account.
  let source: SourceTranscript
}

/// Source bytes to an interview that can be stored: parsed, tokenised, counted. One tokeniser serves many files.
struct TranscriptReader {
  /// The tokens of what was read, to be remembered beside the texts: whoever codes them next need not find them again.
  private(set) var archives: [UUID: [UInt8]] = [:]
  private let tokeniser: Tokeniser
  private var writer: TokenArchive.Writer

  /// - Throws: `DiagnosticError` when ICU cannot be opened.
  init() throws {
    tokeniser = try Tokeniser()
    writer = TokenArchive.Writer(tokeniser.vocabulary)
  }

  /// Reads one file; the value is `nil` when the file cannot be taken, and the diagnostics say why.
  mutating func read(_ source: SourceFile, named name: String, id: UUID) -> Parsed<ReadInterview?> {
    if let place = Self.longLine(in: source) { return Parsed(nil, diagnostics: [place]) }
    let read = TranscriptSource.read(source)
    guard !read.hasErrors else { return Parsed(nil, diagnostics: read.diagnostics) }
    do {
      let tokenised = try tokeniser.tokenise(read.value.composed.transcript.named(name))
      let interview = Interview(id: id, tokenised: tokenised)
      archives[id] = writer.bytes(of: tokenised)
      let imported = ImportedInterview(interview: interview, source: source)
      return Parsed(ReadInterview(imported: imported, source: read.value), diagnostics: read.diagnostics)
    } catch {
      return Parsed(nil, diagnostics: read.diagnostics + error.diagnostics)
    }
  }

  /// A whole day of speech is under one megabyte: a line of many is something else, and is told before it costs memory.
  private static let longestLine = 32_000_000

  private static func longLine(in source: SourceFile) -> Diagnostic? {
    guard FileSignature(source.bytes) == nil else { return nil }
    return source.bytes.withUnsafeBytes { bytes in
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
