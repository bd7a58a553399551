internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks import FILES`: transcripts into the project.
struct ImportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "import", alias: "importer", "Hent udskrifter (.txt, .md) eller mapper med dem ind i projektet.",
      "Bring transcripts (.txt, .md), or folders of them, into the project.",
      discussion: (
        "Med --update skifter en rettet udskrift den gamle ud: kodninger, vurderinger og memoer følger med til det rette"
          + " sted. Det, der ikke har et sikkert sted, venter i »kodeks orphan list«.",
        "With --update a corrected transcript takes the old one's place: codings, verdicts and memos go along to the"
          + " right place. What has no certain place waits in 'kodeks orphan list'."
      ))
  }

  @Argument(
    help: .text("Filer og mapper.", "Files and folders.", value: .files),
    completion: .file(extensions: ["txt", "md"]))
  var files: [String]
  @Flag(
    help: .text(
      "Filerne er rettede udgaver af udskrifter, der er i projektet.",
      "The files are corrected versions of transcripts that are in the project."))
  var update = false

  @Option(
    help: .text(
      "Med --update: det interview, filen er en rettet udgave af; ellers det, der hedder som filen.",
      "With --update: the interview that the file is a corrected version of; otherwise the one called like the file.",
      value: .name), completion: .interviews)
  var interview: String?

  @Flag(
    help: .text(
      "Med --update: vis, hvad der ville ske, og gem intet.", "With --update: show what would happen; store nothing."))
  var dryRun = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    if update { return try updated(in: workspace) }
    guard interview == nil, !dryRun else { throw DiagnosticError(CorrectionMessage.optionsWithoutUpdate) }
    return try imported(in: workspace)
  }

  private func updated(in workspace: Workspace) throws -> Outcome {
    let paths = try workspace.expandedTranscripts(files)
    var update = try TranscriptUpdate(workspace, change, isTrial: dryRun)
    try update.run(paths.value, interview: interview)
    let diagnostics = paths.diagnostics + update.diagnostics
    guard !update.outcomes.isEmpty else { throw DiagnosticError(diagnostics) }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(
      .report(update.report, output.format), diagnostics: diagnostics, status: hasErrors ? .misuse : .done)
  }

  private func imported(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    var reader = try TranscriptReader()
    let paths = try workspace.expandedTranscripts(files)
    let files = paths.value.map { path in Result { try workspace.readSource(path) } }
    let names = InterviewNames(try store.interviewRecords())
    var namesOfFiles = names.names(for: files.compactMap { try? $0.get() })[...]
    var diagnostics = paths.diagnostics
    var sources: [ImportedInterview] = []
    for file in files {
      switch file {
      case .failure(let error as DiagnosticError): diagnostics += error.diagnostics
      case .failure(let error): throw error
      case .success(let file):
        guard let name = namesOfFiles.popFirst() else { continue }
        let read = reader.read(file, named: name, id: Interview.importID(named: name, sourceSHA256: file.sha256))
        diagnostics += read.diagnostics
        if let interview = read.value { sources.append(interview) }
      }
    }
    let result = try store.importInterviews(sources, workspace.stamp(change))
    // Those of files that were not taken in go nowhere, since the project holds no interview of theirs.
    try store.remember(tokens: reader.archives, of: TokenArchive.identity)
    diagnostics += result.diagnostics + ImportMessage.warnings(result, sources)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(
      .report(
        ImportReport.report(result, interviews: sources, language: workspace.language), output.format),
      diagnostics: diagnostics, status: hasErrors ? .misuse : .done)
  }
}
