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

  @Argument(help: .text("Filer og mapper.", "Files and folders.", value: .files))
  var files: [String]
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let reader = try TranscriptReader()
    let paths = try workspace.expandedTranscripts(files)
    var diagnostics = paths.diagnostics
    var files: [SourceFile] = []
    for path in paths.value {
      do {
        files.append(try workspace.readSource(path))
      } catch let error as DiagnosticError {
        diagnostics += error.diagnostics
      }
    }
    var sources: [ImportedInterview] = []
    let names = InterviewNames(try store.interviewRecords()).names(for: files)
    for (file, name) in zip(files, names) {
      let read = reader.read(file, named: name, id: workspace.newID())
      diagnostics += read.diagnostics
      if let interview = read.value { sources.append(interview) }
    }
    let result = try store.importInterviews(sources, workspace.stamp(change))
    diagnostics += result.diagnostics
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(
      .report(
        ImportReport.report(result, interviews: sources, language: workspace.language), output.format),
      diagnostics: diagnostics, status: hasErrors ? .misuse : .done)
  }
}
