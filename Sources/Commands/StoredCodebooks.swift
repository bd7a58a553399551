internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// The codebooks in force in a project, parsed.
enum StoredCodebooks {
  /// All of them but those whose short names are `replaced`, in byte order of their short names.
  ///
  /// - Throws: `DiagnosticError` with `unreadableCodebook` and what is wrong with it, when one cannot be read any more.
  static func read(
    _ store: ProjectStore, besides replaced: Set<String> = []
  ) throws -> [(book: Codebook, source: SourceFile)] {
    try store.codebooks().filter { !replaced.contains($0.record.id) }.map { stored in
      let parsed = CodebookParser.parse(stored.file)
      guard let book = parsed.value, !parsed.hasErrors else {
        throw DiagnosticError([Diagnostic(ProjectMessage.unreadableCodebook(stored.record.id))] + parsed.diagnostics)
      }
      return (book, stored.file)
    }
  }
}
