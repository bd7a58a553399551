internal import CodingModel
internal import TranscriptText

/// Codebooks read from files, each with its source.
struct CodebookFiles {
  /// The books that could be read, in the order given.
  let books: [(book: Codebook, source: SourceFile)]
  /// Everything there is to say about them.
  let diagnostics: [Diagnostic]

  /// Reads files; a file that cannot be opened is a diagnostic like any other.
  ///
  /// - Throws: `DiagnosticError` when a pattern such as `*.yaml` fits no file.
  init(paths: [String], in workspace: Workspace) throws {
    var books: [(book: Codebook, source: SourceFile)] = []
    var diagnostics: [Diagnostic] = []
    for path in try workspace.expanded(paths) {
      do {
        let source = try workspace.readSource(path)
        let parsed = CodebookParser.parse(source)
        diagnostics += parsed.diagnostics
        if let book = parsed.value { books.append((book, source)) }
      } catch let error as DiagnosticError {
        diagnostics += error.diagnostics
      } catch {
        diagnostics.append(Diagnostic(FileMessage.unreadable(reason: .other(code: 0)), at: .init(file: path)))
      }
    }
    self.books = books
    self.diagnostics = diagnostics + CodebookSet.diagnostics(for: books.map(\.book))
  }

  /// True when at least one diagnostic is an error.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
