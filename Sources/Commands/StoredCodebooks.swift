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
      (try parsed(stored.file, stored.record), stored.file)
    }
  }

  /// The codebook of a version that the project holds, in force or not.
  ///
  /// - Throws: `DiagnosticError` with `unreadableCodebook` and what is wrong with it, when it cannot be read any more.
  static func read(_ store: ProjectStore, version record: CodebookRecord) throws -> Codebook {
    try parsed(try store.codebookFile(record), record)
  }

  private static func parsed(_ file: SourceFile, _ record: CodebookRecord) throws -> Codebook {
    let parsed = CodebookParser.parse(file)
    guard let book = parsed.value, !parsed.hasErrors else {
      throw DiagnosticError([Diagnostic(ProjectMessage.unreadableCodebook(record.id))] + parsed.diagnostics)
    }
    return book
  }
}
