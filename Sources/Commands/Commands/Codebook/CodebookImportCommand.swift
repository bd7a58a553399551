internal import ArgumentParser
internal import CodingModel
internal import Foundation
internal import TranscriptText

/// `kodeks codebook import FILE --output BOOK`: a codebook made from a spreadsheet.
struct CodebookImportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "import", alias: "importer",
      "Lav en kodebog (YAML) af et regneark (CSV), som »codebook export« skriver det. Ved fejl skrives intet.",
      "Make a codebook (YAML) from a spreadsheet (CSV) as 'codebook export' writes it. After an error nothing is written."
    )
  }

  @Argument(
    help: .text("Regnearket.", "The spreadsheet.", value: .file), completion: .file(extensions: ["csv", "tsv"]))
  var file: String

  @Option(help: .text("Kodebogen, der skrives.", "The codebook to write.", value: .file), completion: .file())
  var output: String

  @Option(
    help: .text(
      "Kodebogens korte navn, hvor regnearket rummer flere eller intet siger.",
      "The codebook's short name where the spreadsheet holds several or says none.", value: .name))
  var codebook: String?

  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false

  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
    if let codebook, codebook.isEmpty { throw DiagnosticError(UsageMessage.missingValue(option: "--codebook")) }
    let source = try workspace.readSource(file)
    let fallback = SourceFile(path: output, bytes: []).stem
    let parsed = CodebookTable.read(source, codebook: codebook, fallback: fallback)
    guard let imported = parsed.value else { throw DiagnosticError(parsed.diagnostics) }
    try workspace.write(imported.yaml, to: output, overwriting: overwrite)
    let size = CodebookSize(imported.book).text(in: workspace.language)
    return Outcome(
      .text(workspace.language.pick("Skrev \(output): \(size)\n", "Wrote \(output): \(size)\n")),
      diagnostics: parsed.diagnostics)
  }
}
