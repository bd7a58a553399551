internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Interchange
internal import Reporting
internal import TranscriptText

/// `kodeks import FILES`: transcripts into the project.
struct ImportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "import", alias: "importer", "Hent udskrifter (tekst, Word, OpenDocument …) eller mapper med dem ind i projektet.",
      "Bring transcripts (text, Word, OpenDocument …), or folders of them, into the project.",
      discussion: (
        "Med --update skifter en rettet udskrift den gamle ud: kodninger, vurderinger og memoer følger med til det rette"
          + " sted. Det, der ikke har et sikkert sted, venter i »kodeks orphan list«.",
        "With --update a corrected transcript takes the old one's place: codings, verdicts and memos go along to the"
          + " right place. What has no certain place waits in 'kodeks orphan list'."
      ))
  }

  @Argument(
    help: .text("Filer og mapper.", "Files and folders.", value: .files),
    completion: .file(extensions: TranscriptFormat.endings))
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

  @Flag(
    help: .text(
      "Vis talere, felter, format og tekstregnskab for hver fil, og gem intet.",
      "Show speakers, fields, format and the account of the text for each file; store nothing."))
  var preview = false

  @Option(
    help: .text(
      "Kommentarer og noter i dokumenter: memo, coding (hvor en kommentar er navnet på en kode) eller none.",
      "Comments and notes in documents: memo, coding (where a comment is a code's name) or none.", value: .target))
  var comments = CommentUse.memo

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    if preview { return try previewed(in: workspace) }
    if update { return try updated(in: workspace) }
    guard interview == nil, !dryRun else { throw DiagnosticError(CorrectionMessage.optionsWithoutUpdate) }
    return try imported(in: workspace)
  }

  private func updated(in workspace: Workspace) throws -> Outcome {
    let paths = try workspace.expandedTranscripts(files)
    var update = try TranscriptUpdate(workspace, change, comments: comments, isTrial: dryRun)
    try update.run(paths.value, interview: interview)
    let diagnostics = paths.diagnostics + update.diagnostics
    guard !update.outcomes.isEmpty else { throw DiagnosticError(diagnostics) }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(
      .report(update.report, output.format), diagnostics: diagnostics, status: hasErrors ? .misuse : .done)
  }

  private func imported(in workspace: Workspace) throws -> Outcome {
    let paths = try workspace.expandedTranscripts(files)
    let store = try workspace.openProject()
    var reading = try TranscriptImport(workspace, paths.diagnostics)
    try reading.read(paths.value, beside: try store.interviewRecords())
    let stamp = try workspace.stamp(change)
    let codes = comments == .coding ? try store.projectCodes().codes : []
    let contents = ImportedComments(comments, stamp, codes: codes, language: workspace.language)
    let sources = reading.interviews.map { contents.added(to: $0) }
    let result = try store.importInterviews(sources, stamp)
    // Those of files that were not taken in go nowhere, since the project holds no interview of theirs.
    try store.remember(tokens: reading.archives, of: TokenArchive.identity)
    let diagnostics = reading.diagnostics + result.diagnostics + ImportMessage.warnings(result, sources)
    return Outcome(
      .report(ImportReport.report(result, interviews: sources, language: workspace.language), output.format),
      diagnostics: diagnostics, status: Self.status(diagnostics))
  }

  /// Shows what the files hold; without a project, too.
  private func previewed(in workspace: Workspace) throws -> Outcome {
    let paths = try workspace.expandedTranscripts(files)
    var reading = try TranscriptImport(workspace, paths.diagnostics)
    try reading.read(paths.value, beside: [])
    guard !reading.interviews.isEmpty else { throw DiagnosticError(reading.diagnostics) }
    // That something stays out is what the tables say.
    let diagnostics = reading.diagnostics.filter { $0.id != "document.left-out" }
    return Outcome(.report(reading.preview, output.format), diagnostics: diagnostics, status: Self.status(diagnostics))
  }

  private static func status(_ diagnostics: [Diagnostic]) -> ExitStatus {
    diagnostics.contains { $0.severity == .error } ? .misuse : .done
  }
}
