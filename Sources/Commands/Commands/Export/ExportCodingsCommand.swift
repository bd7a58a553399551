internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Interchange
internal import Reporting
internal import TranscriptText

/// `kodeks export codings FILE`: one row per coding, with all that is known about it.
struct ExportCodingsCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "codings", alias: "kodninger",
      "Skriv kodningerne som tabel, en række for hver: .csv, .tsv, .xlsx, .json eller .jsonl.",
      "Write the codings as a table, a row each: .csv, .tsv, .xlsx, .json or .jsonl.",
      discussion: (
        "CSV skrives, som et dansk Excel læser det: semikolon, decimalkomma og byterækkefølgemærke; --plain giver komma"
          + " og intet mærke. Celler, der ligner formler, bliver til tekst.",
        "CSV is written as a Danish Excel reads it: semicolons, decimal commas and a byte order mark; --plain gives commas"
          + " and no mark. Cells that look like formulas become text."
      ))
  }

  @Argument(
    help: .text("Filen, der skrives.", "The file to write.", value: .file),
    completion: .file(extensions: ["csv", "tsv", "xlsx", "json", "jsonl"]))
  var file: String

  @Flag(help: .text("CSV med komma og uden byterækkefølgemærke.", "CSV with commas and without byte order mark."))
  var plain = false
  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false
  @OptionGroup var filters: CodeOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let layout = try Layout(file)
    try workspace.checkWritable(file, overwriting: overwrite)
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let list = QuotationList(
      interviews: material.interviews, codings: try material.codings(filter), filter: filter)
    let keys = AttributeKeys(material.interviews)
    let report = CodingTableReport(
      context: material.context(for: filter), interviews: material.interviews,
      attributes: keys.all.filter { $0 != "interview" && $0 != "taler" },
      dates: try workspace.openProject().codingDates(), memos: try MemoBook(workspace).notes(in: workspace.language),
      timeZone: workspace.timeZone()
    ).report(list)
    try workspace.write(try bytes(of: report, layout, in: workspace), to: file, overwriting: overwrite)
    return Outcome(
      .text(wrote(list.segments.count, in: workspace.language)), diagnostics: material.warnings(for: filter),
      status: list.segments.isEmpty ? .nothing : .done)
  }

  private func wrote(_ count: Int, in language: Language) -> String {
    language.pick(
      "Skrev \(language.formatted(count)) \(count == 1 ? "kodning" : "kodninger") i \(file)\n",
      "Wrote \(language.formatted(count)) \(count == 1 ? "coding" : "codings") to \(file)\n")
  }

  private func bytes(of report: Report, _ layout: Layout, in workspace: Workspace) throws -> Data {
    switch layout {
    case .csv: return Data(workspace.rendered(report, as: .csv, csv: plain ? .standard : .excel).utf8)
    case .tsv: return Data(workspace.rendered(report, as: .tsv).utf8)
    case .json: return Data(workspace.rendered(report, as: .json).utf8)
    case .jsonl: return Data(workspace.guarded(report.tables(only: .machines)).jsonLines.utf8)
    case .xlsx:
      let shown = workspace.guarded(report.tables(only: .people))
      return Data(try WorkbookWriter.bytes(of: ReportWorkbook(workspace.language).workbook(of: shown)))
    }
  }

  /// The layouts; a file's ending tells which.
  private enum Layout: String, CaseIterable {
    case csv
    case tsv
    case xlsx
    case json
    case jsonl

    init(_ file: String) throws {
      guard let layout = Layout(rawValue: (file as NSString).pathExtension.lowercased()) else {
        throw DiagnosticError(
          ExportMessage.unknownEnding(known: Self.allCases.map(\.rawValue)), at: SourceLocation(file: file))
      }
      self = layout
    }
  }
}
