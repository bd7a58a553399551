internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks codebook add FILES`: codebooks, or new versions of them, into the project.
struct CodebookAddCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "add", alias: "tilføj", "Tilføj kodebøger til projektet, eller sæt nye udgaver i kraft.",
      "Add codebooks to the project, or put new versions in force.")
  }

  @Argument(
    help: .text("Kodebøger.", "Codebooks.", value: .files), completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let read = try CodebookFiles(paths: files, in: workspace)
    guard !read.hasErrors else { throw DiagnosticError(read.diagnostics) }
    let store = try workspace.openProject()
    let warnings = try checkAgainstProject(read, store)
    let result = try store.setCodebooks(read.books.map { ($0.book, $0.source) }, workspace.stamp(change))
    return Outcome(
      .report(
        CodebookReport.report(result, books: read.books.map(\.book), language: workspace.language), output.format),
      diagnostics: read.diagnostics + warnings)
  }

  /// The new books beside those that stay in force: no code may be defined twice. What is worth a warning is returned.
  private func checkAgainstProject(_ read: CodebookFiles, _ store: ProjectStore) throws -> [Diagnostic] {
    let books = read.books.map(\.book)
    let staying = try StoredCodebooks.read(store, besides: Set(books.map(\.id))).map(\.book)
    let diagnostics = CodebookSet.diagnostics(for: staying + books)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { throw DiagnosticError(diagnostics) }
    return CodebookSet.unknownCompanions(in: books, beside: staying)
  }
}
