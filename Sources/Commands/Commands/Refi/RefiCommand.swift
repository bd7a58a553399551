internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// `kodeks refi`: projects and codebooks of other programs, in and out.
struct RefiCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "refi",
      "Udveksl projektet med NVivo, ATLAS.ti, MAXQDA, QualCoder og andre (REFI-QDA: .qdpx, .qdc).",
      "Exchange the project with NVivo, ATLAS.ti, MAXQDA, QualCoder and others (REFI-QDA: .qdpx, .qdc).",
      subcommands: [RefiImportCommand.self, RefiExportCommand.self])
  }
}

/// `kodeks refi import FILE`.
struct RefiImportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "import", alias: "importér",
      "Hent et projekt (.qdpx, .qde) eller en kodebog (.qdc) ind som én ændring.",
      "Bring a project (.qdpx, .qde) or a codebook (.qdc) in as one change.",
      discussion: (
        "Kodninger beholder den, der kodede, og tiden, hvor filen siger det. Koder genkendes på deres GUID. Det, der"
          + " ikke har en plads i projektet, gemmes til næste eksport eller står i rapporten som tabt.",
        "Codings keep whoever coded and the time, where the file tells. Codes are known by their GUIDs. What has no"
          + " place in the project is kept for the next export, or stands in the report as lost."
      ))
  }

  @Argument(help: .text("Filen.", "The file.", value: .file), completion: .file(extensions: ["qdpx", "qdc", "qde"]))
  var file: String
  @Option(
    help: .text(
      "Hvordan filen tæller tegn: auto, codepoint, utf16, codepoint-crlf1 eller utf16-crlf1; ellers findes det ud"
        + " af for hver tekst.",
      "How the file counts characters: auto, codepoint, utf16, codepoint-crlf1 or utf16-crlf1; otherwise it is found"
        + " out for each text.", value: .kind))
  var positions: PositionOption = .auto
  @Option(
    help: .text(
      "Koder, der hedder som nogen i projektet, men har et andet GUID: merge (de er de samme) eller separate.",
      "Codes that are called like some of the project but have another GUID: merge (they are the same) or separate.",
      value: .kind))
  var equalNames: EqualNamesOption?
  @Flag(help: .text("Vis, hvad der ville ske, og gem intet.", "Show what would happen; store nothing."))
  var preview = false
  @Option(
    help: .text(
      "Skriv hele rapporten som JSON i denne fil.", "Write the whole report as JSON to this file.", value: .file),
    completion: .file(extensions: ["json"]))
  var report: String?
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let source = try workspace.readSource(file)
    let reading =
      file.lowercased().hasSuffix(".qdc")
      ? QDCReader.read(source) : QDPXReader.read(source, positions: positions.choice)
    guard !reading.parsed.hasErrors else { throw DiagnosticError(reading.parsed.diagnostics) }
    var reader = try TranscriptReader()
    var importer = ExchangeImporter(
      try ExchangeContent(of: store), equalNames: equalNames?.choice ?? (preview ? .merge : .ask)
    ) { source, name, id in reader.read(source, named: name, id: id).map { $0?.imported } }
    let plan = importer.plan(for: reading.parsed.value, fingerprint: source.sha256)
    if equalNames == nil, !preview, !plan.equalNames.isEmpty {
      throw DiagnosticError(RefiUseMessage.equalNames(plan.equalNames), at: SourceLocation(file: file))
    }
    if !preview {
      try store.importProject(
        plan.interviews, records: plan.records, codings: plan.codings, try workspace.stamp(change))
      try store.remember(tokens: reader.archives, of: TokenArchive.identity)
    }
    var findings = reading.report
    findings.append(plan.report)
    if let report { try workspace.write(findings.json, to: report) }
    return Outcome(
      .report(
        ExchangeReport.imported(plan, findings, isPreview: preview, language: workspace.language), output.format),
      diagnostics: plan.diagnostics.filter { $0.severity == .error })
  }
}

/// `kodeks refi export FILE`.
struct RefiExportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "export", alias: "eksportér", "Skriv projektet som .qdpx eller kodebogen som .qdc.",
      "Write the project as .qdpx, or the codebook as .qdc.")
  }

  @Argument(help: .text("Filen.", "The file.", value: .file), completion: .file(extensions: ["qdpx", "qdc"]))
  var file: String
  @Option(
    help: .text(
      "Programmet, filen er til: standard eller nvivo (der tæller en emoji som to tegn).",
      "The program that the file is for: standard or nvivo (which counts an emoji as two characters).", value: .kind))
  var target: ExchangeTarget = .standard
  @Option(
    help: .text(
      "Skriv hele rapporten som JSON i denne fil.", "Write the whole report as JSON to this file.", value: .file),
    completion: .file(extensions: ["json"]))
  var report: String?
  @Flag(help: .text("Skriv oven i en fil, der er der.", "Write over a file that is there."))
  var overwrite = false
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let isCodebook = file.lowercased().hasSuffix(".qdc")
    guard isCodebook || file.lowercased().hasSuffix(".qdpx") else {
      throw DiagnosticError(RefiUseMessage.unknownEnding, at: SourceLocation(file: file))
    }
    try workspace.checkWritable(file, overwriting: overwrite)
    let store = try workspace.openProject()
    var exporter = ExchangeExporter(
      try ExchangeContent(of: store), name: SourceFile(path: store.path, bytes: []).stem)
    let export = exporter.export()
    let options = QDAWriteOptions(unit: target.unit, version: KodeksCommand.version)
    // `export.project.writtenTexts` is all text that leaves the project here.
    let writing =
      isCodebook
      ? try QDCWriter.write(export.project, options) : try QDPXWriter.write(export.project, options)
    try workspace.write(Data(writing.bytes), to: file, overwriting: overwrite)
    var findings = isCodebook ? InterchangeReport() : export.report
    findings.append(writing.report)
    if let report { try workspace.write(findings.json, to: report) }
    return Outcome(
      .report(
        ExchangeReport.exported(
          export.project, findings, file: file, isCodebook: isCodebook, language: workspace.language), output.format))
  }
}
