internal import ArgumentParser
internal import CodingModel
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// How a codebook is exported.
enum CodebookExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// A spreadsheet, one row per code.
  case csv
  /// A document for Word.
  case docx
  /// A page to print.
  case html
  case markdown
  /// The codebook's own file, as it was.
  case yaml
}

/// `kodeks codebook export`: codebooks for spreadsheets, for print, or as they were.
struct CodebookExportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "export", alias: "eksporter",
      "Skriv kodebøgerne som regneark (CSV), som side til tryk (HTML, Markdown, Word) eller som de var (YAML).",
      "Write the codebooks as a spreadsheet (CSV), as a page to print (HTML, Markdown, Word) or as they were (YAML).")
  }

  @Argument(
    help: .text(
      "Kodebøger: filer (YAML) eller et kort navn i projektet; ellers alle projektets.",
      "Codebooks: files (YAML) or a short name in the project; otherwise all of the project's.", value: .files),
    completion: .file(extensions: ["yaml", "yml"]))
  var books: [String] = []

  @Option(help: .text("Format for det, der skrives.", "Layout of what is written.", value: .format))
  var format: CodebookExportFormat = .csv

  @Option(
    help: .text("Filen, der skrives; ellers skærmen.", "The file to write; otherwise the screen.", value: .file),
    completion: .file())
  var output: String?

  @Flag(
    help: .text(
      "CSV med komma og uden byterækkefølgemærke; ellers som et dansk Excel læser det.",
      "CSV with commas and without byte order mark; otherwise as a Danish Excel reads it."))
  var plain = false

  @Flag(
    help: .text(
      "Som projektets kodebøger er nu, med det, der er ændret i hånden; ellers som filerne var.",
      "As the project's codebooks are now, with what was changed by hand; otherwise as the files were."))
  var current = false

  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false

  @OptionGroup var selection: CodebookSelection
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let selected = try selection.naming(books, in: workspace).codebooks(in: workspace, current: current)
    guard format != .docx else { return try document(of: selected, in: workspace) }
    let text = try text(of: selected, in: workspace)
    guard let output else { return Outcome(.pieces { write in try write(text) }) }
    guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
    try workspace.write(text, to: output, overwriting: overwrite, isGuarded: format != .yaml)
    return Outcome(.text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")))
  }

  /// Word's files are no text for a screen, so they need a name.
  private func document(of selected: SelectedCodebooks, in workspace: Workspace) throws -> Outcome {
    guard let output, !output.isEmpty else { throw DiagnosticError(ExportMessage.needsFile(format: "docx")) }
    let report = try selected.report(code: nil, in: workspace)
    let document = ReportDocument(workspace.language).document(of: report)
    try workspace.write(Data(try WordDocumentWriter.bytes(of: workspace.guarded(document))), to: output, overwriting: overwrite)
    return Outcome(.text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")))
  }

  private func text(of selected: SelectedCodebooks, in workspace: Workspace) throws -> String {
    let format: ReportFormat
    switch self.format {
    case .yaml: return try current ? selected.onlyYAML(in: workspace) : selected.onlySource()
    case .csv: format = .csv
    case .html: format = .html
    case .markdown, .docx: format = .markdown
    }
    return workspace.rendered(
      try selected.report(code: nil, in: workspace), as: format, csv: plain ? .standard : .excel)
  }
}
