internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks saturation`: when interviews stop to bring new codes.
struct SaturationCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "saturation", alias: "mætning",
      "Vis, hvornår nye interviews holder op med at give nye koder, med kurve (--format svg).",
      "Show when new interviews stop to bring new codes, with a curve (--format svg).")
  }

  @Option(
    parsing: .unconditional,
    help: .text("Interviews i grundlaget.", "Interviews of the base.", value: .number), transform: WholeNumber.atLeast(1))
  var base = 4

  @Option(
    parsing: .unconditional,
    help: .text("Interviews i træk, der ses på.", "Interviews in a row that are looked at.", value: .number),
    transform: WholeNumber.atLeast(1))
  var run = 2

  @Option(
    help: .text(
      "Mætning: højst så mange procent nye koder i forhold til grundlaget.",
      "Saturation: at most so many per cent new codes of the base's number.", value: .number))
  var threshold = Percentage(value: 5)

  @Option(
    help: .text(
      "Interviewenes rækkefølge: name, date (egenskaben dato), eller en fil med ét navn på hver linje.",
      "The interviews' order: name, date (the attribute dato), or a file with one name a line.", value: .order),
    completion: .file())
  var order = "name"

  @Option(
    help: .text("Også for hver værdi af denne egenskab.", "For each value of this attribute too.", value: .attribute),
    completion: .attributes)
  var by: String?

  @Option(
    parsing: .unconditional,
    help: .text("Antal tilfældige rækkefølger.", "Number of random orders.", value: .number),
    transform: WholeNumber.atLeast(1))
  var orders = 1000

  @Option(
    parsing: .unconditional,
    help: .text("Startværdi for tilfældige tal.", "Seed of the random numbers.", value: .number),
    transform: WholeNumber.atLeast(0))
  var seed = Int(ResampledInterval.usualSeed)

  @OptionGroup var filters: CodingOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let key = try by.map { try AttributeKeys(material.interviews).key($0) }
    let arranged = try arranged(material)
    let collation = material.collation
    let settings = SaturationAnalysis.Settings(
      base: base, run: run, threshold: threshold.value / 100, replicates: orders, seed: UInt64(seed))
    let analysis = SaturationAnalysis(
      interviews: arranged.interviews, codings: try material.codings(filter), codes: material.allCodes(filter), by: key,
      filter: filter, settings: settings, areInIncreasingOrder: { collation.areInIncreasingOrder($0, $1) })
    return Outcome(
      .report(
        SaturationReport.report(analysis, undated: arranged.last, context: material.context(for: filter)),
        output.format),
      diagnostics: material.codingWarnings(for: filter), status: analysis.all.richness.observed == 0 ? .nothing : .done)
  }

  /// The interviews in the order asked for; those that it says nothing of come last, by name.
  private func arranged(_ material: Material) throws -> (interviews: [Interview], last: [String]) {
    let ranks: [Double?]
    switch order.lowercased() {
    case "name", "navn": return (material.interviews, [])
    case "date", "dato":
      guard AttributeKeys(material.interviews).all.contains("dato") else {
        throw DiagnosticError(UsageMessage.unknownAttribute("dato", suggestion: nil, known: AttributeKeys(material.interviews).all))
      }
      ranks = material.interviews.map { interview in
        interview.value(of: "dato", turn: nil).flatMap { AttributeScalar.value(of: $0, as: .date) }
      }
    default:
      let listed = try interviews(in: try material.workspace.readSource(order), material)
      ranks = material.interviews.map { interview in listed.firstIndex(of: interview.id).map(Double.init) }
    }
    let known = zip(material.interviews, ranks).enumerated().sorted { one, other in
      (one.element.1 ?? .infinity, one.offset) < (other.element.1 ?? .infinity, other.offset)
    }
    return (known.map(\.element.0), known.filter { $0.element.1 == nil }.map(\.element.0.name))
  }

  /// The interviews that a file names, one a line; empty lines are passed over.
  private func interviews(in source: SourceFile, _ material: Material) throws -> [UUID] {
    let decoded = TextDecoder.decode(source)
    guard !decoded.hasErrors else { throw DiagnosticError(decoded.diagnostics) }
    let names = CaseNames(material.interviews, try material.workspace.openProject().caseRecords())
    let lines = String(decoding: decoded.value.text.utf8, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return try lines.enumerated().compactMap { number, line in
      let name = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { return nil }
      do {
        return try names.interview(name).id
      } catch let error as DiagnosticError {
        let place = SourceLocation(file: source.path, line: number + 1)
        throw DiagnosticError(error.diagnostics.map { Diagnostic($0.message, at: place) })
      }
    }
  }
}
