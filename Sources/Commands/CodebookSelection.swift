internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// Which codebooks a command shows: those in force, or files.
struct CodebookSelection: ParsableArguments {
  @Option(
    help: .text(
      "Denne kodebog (YAML) i stedet for projektets. Kan gentages.",
      "This codebook (YAML) instead of the project's. Repeatable.", value: .file),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: [String] = []

  @Option(
    help: .text("Kun kodebogen med dette korte navn.", "Only the codebook with this short name.", value: .name))
  var codebook: String?

  /// The same with words that were given without an option: files, and at most one short name.
  ///
  /// - Throws: `DiagnosticError` when there is more than one name.
  func naming(_ words: [String], in workspace: Workspace) throws -> CodebookSelection {
    let isFile = { (word: String) in
      word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml") || workspace.isFile(word)
    }
    let names = words.filter { !isFile($0) } + (codebook.map { [$0] } ?? [])
    guard names.count <= 1 else {
      throw DiagnosticError(UsageMessage.invalid(.unexpected(Array(names.dropFirst()))))
    }
    var selection = self
    selection.file += words.filter(isFile)
    selection.codebook = names.first
    return selection
  }

  /// The codebooks, in the order given or, from a project, in that of their short names.
  ///
  /// - Parameters:
  ///   - workspace: the world outside.
  ///   - isCurrent: true to have the project's books as they are now there, with what was changed by hand.
  /// - Throws: `DiagnosticError` when a file has errors, or when there is no such codebook, or none at all.
  func codebooks(in workspace: Workspace, current isCurrent: Bool = false) throws -> SelectedCodebooks {
    let all = try file.isEmpty ? stored(in: workspace, isCurrent) : given(in: workspace)
    guard let codebook else { return SelectedCodebooks(books: all) }
    let named = all.filter { $0.book.id.lowercased() == codebook.lowercased() }
    guard !named.isEmpty else {
      throw DiagnosticError(CodebookNameMessage.unknownCodebook(codebook, known: all.map(\.book.id)))
    }
    return SelectedCodebooks(books: named)
  }

  private func given(in workspace: Workspace) throws -> [(book: Codebook, source: SourceFile)] {
    let read = try CodebookFiles(paths: file, in: workspace)
    guard !read.hasErrors else { throw DiagnosticError(read.diagnostics) }
    return read.books
  }

  private func stored(
    in workspace: Workspace, _ isCurrent: Bool
  ) throws -> [(book: Codebook, source: SourceFile)] {
    let store = try workspace.openProject()
    let books = try StoredCodebooks.read(store)
    guard !books.isEmpty else { throw DiagnosticError(ProjectMessage.noCodebooks) }
    guard isCurrent else { return books }
    let own = workspace.language.pick("Egne koder", "Own codes")
    return try store.projectCodes().current(books.map(\.book), ownBook: own).map { book in
      (book, books.first { $0.book.id == book.id }?.source ?? SourceFile(path: "", bytes: []))
    }
  }
}

/// Codebooks with the files that they were read from.
struct SelectedCodebooks {
  let books: [(book: Codebook, source: SourceFile)]

  /// The books as a report; only a code and those below it where `code` names one.
  ///
  /// - Throws: `DiagnosticError` when no code, or more than one, has that name.
  func report(code: String?, in workspace: Workspace) throws -> Report {
    let outlines = books.flatMap { book, _ in book.codes.map { CodeOutline($0, in: book) } }
    let path = try code.map { try CodeNames(outlines).path(for: $0) }
    let context = ReportContext(
      language: workspace.language, codes: outlines.map(CodeLabel.init),
      codebookVersions: books.map(\.book.versionName), projectName: "", date: workspace.today)
    return CodebookShowReport.report(books.map(\.book), code: path, context: context)
  }

  /// The only book as YAML, made from what it holds.
  ///
  /// - Throws: `DiagnosticError` when there are several books, or when rules of one book do not do in another.
  func onlyYAML(in workspace: Workspace) throws -> String {
    guard books.count == 1 else {
      throw DiagnosticError(CodebookNameMessage.severalCodebooks(books.map(\.book.id)))
    }
    let table = try report(code: nil, in: workspace).rendered(
      as: .csv, language: workspace.language, csv: .standard)
    let read = CodebookTable.read(
      SourceFile(path: books[0].book.id, text: table), codebook: books[0].book.id, fallback: books[0].book.id)
    guard let imported = read.value else { throw DiagnosticError(read.diagnostics) }
    return imported.yaml
  }

  /// The text of the only book's file.
  ///
  /// - Throws: `DiagnosticError` when there are several books.
  func onlySource() throws -> String {
    guard books.count == 1 else {
      throw DiagnosticError(CodebookNameMessage.severalCodebooks(books.map(\.book.id)))
    }
    return String(decoding: books[0].source.bytes, as: UTF8.self)
  }
}

/// The size of a codebook in words.
struct CodebookSize {
  private let codes: Int
  private let rules: Int

  /// Counts a book's codes and rules.
  init(_ book: Codebook) {
    codes = book.codes.count
    rules = book.codes.reduce(0) { $0 + $1.rules.count }
  }

  /// `5 koder, 72 regler`.
  func text(in language: Language) -> String {
    language.pick(
      "\(codes) \(codes == 1 ? "kode" : "koder"), \(rules) \(rules == 1 ? "regel" : "regler")",
      "\(codes) \(codes == 1 ? "code" : "codes"), \(rules) \(rules == 1 ? "rule" : "rules")")
  }
}
