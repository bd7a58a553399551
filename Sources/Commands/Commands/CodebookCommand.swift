internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks codebook`: codebooks checked, brought into the project, listed.
struct CodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "codebook", alias: "kodebog", "Tjek, tilføj og vis kodebøger.", "Check, add and list codebooks.",
      subcommands: [CodebookAddCommand.self, CodebookCheckCommand.self, CodebookListCommand.self])
  }
}

/// `kodeks codebook check FILES`: every finding of every file.
struct CodebookCheckCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "check", alias: "tjek", "Tjek kodebøger (YAML), og vis alle fejl med linje og kolonne.",
      "Check codebooks (YAML) and show every error with line and column.")
  }

  @Argument(
    help: .text("Kodebøger.", "Codebooks.", value: .files), completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let read = try CodebookFiles(paths: files, in: workspace)
    let lines = read.books.map { entry in
      let codes = entry.book.codes.count
      let rules = entry.book.codes.reduce(0) { $0 + $1.rules.count }
      return workspace.language.pick(
        "\(entry.source.path): \(codes) \(codes == 1 ? "kode" : "koder"), \(rules) \(rules == 1 ? "regel" : "regler")\n",
        "\(entry.source.path): \(codes) \(codes == 1 ? "code" : "codes"), \(rules) \(rules == 1 ? "rule" : "rules")\n")
    }
    let isUnreadable = read.diagnostics.contains { $0.id.hasPrefix("file.") }
    let status: ExitStatus = isUnreadable ? .misuse : read.hasErrors ? .nothing : .done
    return Outcome(.text(lines.joined()), diagnostics: read.diagnostics, status: status)
  }
}

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
    try checkAgainstProject(read, store)
    let result = try store.setCodebooks(read.books.map { ($0.book, $0.source) }, workspace.stamp(change))
    return Outcome(
      .report(
        CodebookReport.report(result, books: read.books.map(\.book), language: workspace.language), output.format),
      diagnostics: read.diagnostics)
  }

  /// The new books beside those that stay in force: no code may be defined twice.
  private func checkAgainstProject(_ read: CodebookFiles, _ store: ProjectStore) throws {
    let new = Set(read.books.map(\.book.id))
    let staying = try store.codebooks().compactMap { CodebookParser.parse($0.file).value }
      .filter { !new.contains($0.id) }
    let diagnostics = CodebookSet.diagnostics(for: staying + read.books.map(\.book))
    guard !diagnostics.contains(where: { $0.severity == .error }) else { throw DiagnosticError(diagnostics) }
  }
}

/// `kodeks codebook list`: the project's codes.
struct CodebookListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "list", alias: "vis", "Vis projektets koder med antal kodninger.",
      "Show the project's codes with their number of codings.")
  }

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace, needsInterviews: false)
    guard !material.codes.isEmpty else { throw DiagnosticError(ProjectMessage.noCodebooks) }
    let filter = try filters.filter(for: material)
    let table = CodeFrequencyTable(
      interviews: material.interviews, codings: material.storedCodings(filter),
      codes: material.countedCodes(filter), filter: filter, gathersDescendants: true)
    return Outcome(
      .report(CodeFrequencyReport.report(table, context: material.context), output.format),
      diagnostics: material.warnings)
  }
}
