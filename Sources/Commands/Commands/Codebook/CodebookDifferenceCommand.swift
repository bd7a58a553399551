internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks codebook diff OLD NEW`: what is different between two versions.
struct CodebookDifferenceCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "diff", alias: "forskel",
      "Vis forskellen på to kodebøger: filer eller udgaver i projektet. Ender med 0, hvis de er ens, 1, hvis ikke.",
      "Show what is different between two codebooks: files or versions in the project. Ends in 0 if they are the same,"
        + " 1 if not.")
  }

  @Argument(
    help: .text(
      "Den gamle: en fil, eller en udgave som »organisering 1.0.0 (a1b2c3d4)«, »a1b2c3d4« eller »organisering«.",
      "The old one: a file, or a version such as 'organisering 1.0.0 (a1b2c3d4)', 'a1b2c3d4' or 'organisering'.",
      value: .file),
    completion: .file(extensions: ["yaml", "yml"]))
  var old: String
  @Argument(
    help: .text("Den nye: skrives på samme måde.", "The new one: written in the same way.", value: .file),
    completion: .file(extensions: ["yaml", "yml"]))
  var new: String
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let difference = CodebookDifference(from: try codebook(old, in: workspace), to: try codebook(new, in: workspace))
    return Outcome(
      .report(CodebookDifferenceReport.report(difference, language: workspace.language), output.format),
      status: difference.isEmpty ? .done : .nothing)
  }

  /// The codebook that a word names: a file, otherwise a version that the project holds.
  private func codebook(_ name: String, in workspace: Workspace) throws -> Codebook {
    let exists = FileManager.default.fileExists(atPath: workspace.absolute(name))
    let source = try exists ? workspace.readSource(name) : stored(name, in: workspace)
    let parsed = CodebookParser.parse(source)
    guard let book = parsed.value, !parsed.hasErrors else { throw DiagnosticError(parsed.diagnostics) }
    return book
  }

  private func stored(_ name: String, in workspace: Workspace) throws -> SourceFile {
    // What looks like a file and is not there is told of as a missing file, wherever a project may be.
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try workspace.readSource(name) }
    let store = try workspace.openProject()
    let versions = try store.codebookVersions()
    let found = versions.filter { Self.fits(name, $0) }
    guard found.count <= 1 else {
      throw DiagnosticError(CodebookNameMessage.severalVersions(name, found.map(\.record.versionName)))
    }
    guard let version = found.first else {
      throw DiagnosticError(CodebookNameMessage.unknownVersion(name, known: versions.map(\.record.versionName)))
    }
    return try store.codebookFile(version.record)
  }

  /// The version's whole name, at least eight digits of its fingerprint, its short name and number, or, where it is in
  /// force, the short name alone.
  private static func fits(_ name: String, _ version: CodebookVersion) -> Bool {
    let record = version.record
    if name == record.versionName || name == "\(record.id) \(record.version)" { return true }
    if name.count >= 8, record.sha256.hasPrefix(name.lowercased()) { return true }
    return version.isInForce && name == record.id
  }
}
