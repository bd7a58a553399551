internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import Reporting

/// `kodeks quotes [CODE]`: what was said, with its place.
struct QuotesCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "quotes", alias: "citater",
      "Vis ordret, hvad der er kodet med en kode (og dens underkoder) eller med alle koder.",
      "Show verbatim what is coded with a code (and the codes below it), or with all codes.")
  }

  @Argument(
    help: .text("Koden: sti, navn eller begyndelse.", "The code: path, name or beginning.", value: .code),
    completion: .codes)
  var code: String?
  @OptionGroup var filters: QuotationOptions

  @Flag(help: .text("Vis memoer om kodningerne og koderne.", "Show memos on the codings and the codes."))
  var memos = false

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    var filter = try filters.filter(for: material)
    if let code { filter.codes.append(try CodeNames(material.codes).path(for: code)) }
    let list = QuotationList(
      interviews: material.interviews, codings: try material.codings(filter), filter: filter)
    return Outcome(
      .report(
        QuotationsReport.report(
          list, context: material.context(for: filter),
          memos: try memos ? MemoBook(workspace).notes(in: workspace.language) : nil), output.format),
      diagnostics: material.codingWarnings(for: filter), status: list.segments.isEmpty ? .nothing : .done)
  }
}
