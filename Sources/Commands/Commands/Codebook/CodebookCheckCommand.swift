internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// `kodeks codebook check FILES`: every finding of every file, and what a project's codings say about the codes.
struct CodebookCheckCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "check", alias: "tjek",
      "Tjek kodebøger (YAML), og vis alle fejl med linje og kolonne; i et projekt også koder, der aldrig bruges, og"
        + " koder, der dækker det samme.",
      "Check codebooks (YAML) and show every error with line and column; in a project also codes that are never used"
        + " and codes that cover the same.")
  }

  @Argument(
    help: .text("Kodebøger.", "Codebooks.", value: .files), completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let read = try CodebookFiles(paths: files, in: workspace)
    let lines = read.books.map { "\($0.source.path): \(CodebookSize($0.book).text(in: workspace.language))\n" }
    let isUnreadable = read.diagnostics.contains { $0.id.hasPrefix("file.") }
    let status: ExitStatus = isUnreadable ? .misuse : read.hasErrors ? .nothing : .done
    let use = read.hasErrors ? [] : try findings(of: read.books.map(\.book), in: workspace)
    let unknown = read.hasErrors ? [] : CodebookSet.unknownCompanions(in: read.books.map(\.book))
    return Outcome(.text(lines.joined()), diagnostics: read.diagnostics + unknown + use, status: status)
  }

  /// What the codings of the project, where there is one, say about codes of `books` that stood in the versions by which
  /// was coded: a code that came later cannot have been used yet.
  private func findings(of books: [Codebook], in workspace: Workspace) throws -> [Diagnostic] {
    guard let store = try project(in: workspace) else { return [] }
    let codings = try store.codings().filter { $0.verdict != .rejected }
    guard !codings.isEmpty else { return [] }
    let state = try CodingState(store)
    let coded = try state.versions.compactMap { CodebookParser.parse(try store.codebookFile($0)).value }
    let check = CodebookCheck(codes: coded.flatMap { $0.codes.map(\.path) }, codings: codings)
    var places: [CodePath: SourceLocation] = [:]
    for book in books {
      let known = Set(coded.filter { $0.id == book.id }.flatMap { $0.codes.map(\.path) })
      for code in book.codes where known.contains(code.path) { places[code.path] = code.location }
    }
    let unused = check.unused.compactMap { path in
      places[path].map { Diagnostic(CodebookCheckMessage.unused(path, codings: check.codingCount), at: $0) }
    }
    let overlaps = check.overlaps.compactMap { overlap in
      (places[overlap.second] ?? places[overlap.first]).map {
        Diagnostic(CodebookCheckMessage.overlap(overlap), at: $0)
      }
    }
    let findings = unused + overlaps
    return findings.isEmpty ? [] : findings + state.warnings
  }

  /// The project that is named, or the one that is found; `nil` where none is named and none, or several, lie about.
  private func project(in workspace: Workspace) throws -> ProjectStore? {
    if workspace.project == nil, workspace.environment["KODEKS_PROJECT"]?.isEmpty ?? true {
      do {
        _ = try workspace.projectPath()
      } catch is DiagnosticError {
        return nil
      }
    }
    return try workspace.openProject()
  }
}

/// What a project's codings say against codes of a codebook.
enum CodebookCheckMessage: DiagnosticMessage {
  case unused(CodePath, codings: Int)
  case overlap(CodeOverlap)

  var id: String {
    switch self {
    case .unused: "codebook.unused-code"
    case .overlap: "codebook.overlapping-codes"
    }
  }

  var severity: Severity { .warning }

  func text(in language: Language) -> String {
    switch self {
    case .unused(let path, let codings):
      language.pick(
        "koden »\(path)« er aldrig brugt: "
          + (codings == 1
            ? "projektets ene kodning har en anden" : "0 af projektets \(language.formatted(codings)) kodninger"),
        "the code “\(path)” is never used: "
          + (codings == 1
            ? "the project's only coding has another" : "0 of the project's \(language.formatted(codings)) codings"))
    case .overlap(let overlap):
      language.pick(
        "koderne »\(overlap.first)« og »\(overlap.second)« dækker næsten det samme: ",
        "the codes “\(overlap.first)” and “\(overlap.second)” cover nearly the same: ")
        + Self.figures(overlap, language)
    }
  }

  /// Jaccard 0,93 (1.234 af 1.327 byte; 12 og 13 kodninger).
  private static func figures(_ overlap: CodeOverlap, _ language: Language) -> String {
    let numbers = [overlap.sharedBytes, overlap.coveredBytes, overlap.firstCodings, overlap.secondCodings]
      .map { language.formatted($0) }
    let isPair = overlap.firstCodings == 1 && overlap.secondCodings == 1
    return "Jaccard \(language.formatted(overlap.jaccard, digits: 2)) "
      + language.pick(
        "(\(numbers[0]) af \(numbers[1]) byte; "
          + (isPair ? "1 kodning hver)" : "\(numbers[2]) og \(numbers[3]) kodninger)"),
        "(\(numbers[0]) of \(numbers[1]) \(overlap.coveredBytes == 1 ? "byte" : "bytes"); "
          + (isPair ? "1 coding each)" : "\(numbers[2]) and \(numbers[3]) codings)"))
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unused:
      language.pick("skriv regler, der finder den, eller slet den", "write rules that find it, or delete it")
    case .overlap:
      language.pick(
        "læg dem sammen, eller skriv i definitioner og regler, hvad der skiller dem",
        "put them together, or write in definitions and rules what sets them apart")
    }
  }
}
