internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The layouts of a whole study. Tab- and comma-separated values hold one table, and a study has many.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case html
  case markdown
  case json
  case terminal

  /// The layout in which the report is written.
  var report: ReportFormat {
    switch self {
    case .html: .html
    case .markdown: .markdown
    case .json: .json
    case .terminal: .terminal
    }
  }

  /// How a file of this layout may end; the first is the usual one.
  var fileEndings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .markdown: ["md", "markdown"]
    case .json: ["json"]
    case .terminal: ["txt"]
    }
  }

  /// The layout that a file's ending means; `nil` for one that means none.
  init?(fileEnding: String) {
    guard let format = Self.allCases.first(where: { $0.fileEndings.contains(fileEnding.lowercased()) }) else {
      return nil
    }
    self = format
  }
}

/// `kodeks report`: the whole study on one page.
struct StudyReportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "report", alias: "rapport",
      "Skriv en rapport på én side, der kan læses uden net: overblik, temaer efter kommune, samforekomst, citater.",
      "Write a report on one page that needs no network: overview, themes by municipality, co-occurrence, quotations.")
  }

  @Option(
    help: .text(
      "Filen, der skrives; ellers rapport.html (.md, .json, .txt).",
      "The file to write; otherwise rapport.html (.md, .json, .txt).", value: .file), completion: .file())
  var output: String?

  @Option(help: .grouping, completion: .attributes)
  var by: String?

  @Option(help: .text("Format for filen.", "Layout of the file.", value: .format))
  var format: PageFormat = .html

  @Flag(
    help: .text(
      "Skriv, også hvor en fil, der ikke er en rapport, findes.", "Write even where a file that is no report exists."))
  var overwrite = false

  @Flag(
    help: .text(
      "Sæt memoer om koderne og kodningerne bagest.", "Put memos on the codes and codings at the end."))
  var memos = false

  @OptionGroup var filters: QuotationOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let output = output ?? "rapport.\(format.fileEndings[0])"
    guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
    try checkTarget(output, in: workspace)
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let collation = material.collation
    let keys = AttributeKeys(material.interviews)
    let study = StudyAnalysis(
      interviews: material.interviews, codings: try material.codings(filter), codes: material.allCodes(filter),
      by: try keys.grouping(by), filter: filter,
      areInIncreasingOrder: collation.areInIncreasingOrder)
    let report = StudyReport.report(
      study, context: material.context(for: filter), attributes: keys.all,
      memos: try memos ? appendix(material, filter, in: workspace) : nil, timeZone: workspace.timeZone())
    try workspace.write(workspace.rendered(report, as: format.report), to: output, isGuarded: true)
    return Outcome(
      .text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")),
      diagnostics: material.codingWarnings(for: filter))
  }

  /// The memos on codes and codings that the report is about, oldest first.
  private func appendix(_ material: Material, _ filter: CodingFilter, in workspace: Workspace) throws -> [ShownMemo] {
    let book = try MemoBook(workspace)
    let codes = Set(material.allCodes(filter))
    let list = QuotationList(interviews: material.interviews, codings: material.storedCodings(filter), filter: filter)
    let codings = Set(list.segments.map(\.coding.id))
    return book.memos.filter { memo in
      switch memo.target {
      case .code(let key): codes.contains(book.codes.path(of: key))
      case .coding(let id): codings.contains(id)
      case .project, .interview, .stretch, .case: false
      }
    }.map { book.shown($0, in: workspace.language) }
  }

  /// Before anything is counted: the file's ending must be that of the layout, and only a former report gives way.
  private func checkTarget(_ output: String, in workspace: Workspace) throws {
    let isReport = workspace.beginning(of: output).map(StudyReport.wrote) ?? false
    try workspace.checkWritable(output, overwriting: overwrite || isReport)
    guard workspace.isFileOrNothing(output) else { return }
    let path = output as NSString
    guard !format.fileEndings.contains(path.pathExtension.lowercased()) else { return }
    throw DiagnosticError(
      FileMessage.otherEnding(
        format: format.rawValue, endings: format.fileEndings,
        meant: PageFormat(fileEnding: path.pathExtension)?.rawValue,
        name: "\(path.deletingPathExtension).\(format.fileEndings[0])"), at: SourceLocation(file: output))
  }
}
