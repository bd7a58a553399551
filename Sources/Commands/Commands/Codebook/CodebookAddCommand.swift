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
      diagnostics: read.diagnostics + warnings + Self.sameVersions(result, read.books.map(\.book)))
  }

  /// A warning for each book that was changed and still has the version number that it had.
  private static func sameVersions(_ result: CodebookOutcome, _ books: [Codebook]) -> [Diagnostic] {
    let same = Set(result.replaced.filter { $0.former.version == $0.record.version }.map(\.record.id))
    return books.filter { same.contains($0.id) }.map {
      Diagnostic(CodebookAddMessage.sameVersion($0.version), at: SourceLocation(file: $0.file))
    }
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

/// What can be said about codebooks that are put in force.
enum CodebookAddMessage: DiagnosticMessage {
  case sameVersion(String)

  var id: String { "codebook.same-version" }

  var severity: Severity { .warning }

  func text(in language: Language) -> String {
    switch self {
    case .sameVersion(let version):
      language.pick(
        "kodebogen er ændret, men er stadig udgave \(version)",
        "the codebook has changed and is still version \(version)")
    }
  }

  func suggestion(in language: Language) -> String? {
    language.pick(
      "skriv en ny udgave i »version«, når kodebogen ændres", "write a new “version” when the codebook changes")
  }
}
