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
      "Bring transcripts (.txt, .md), or folders of them, into the project.")
  }

  @Argument(
    help: .text("Filer og mapper.", "Files and folders.", value: .files),
    completion: .file(extensions: ["txt", "md"]))
  var files: [String]
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
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
