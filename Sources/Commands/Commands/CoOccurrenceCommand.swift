public import ArgumentParser
internal import CodingAnalysis
public import CodingModel
internal import Reporting

/// `kodeks cooccurrence`: which codes stand together.
struct CoOccurrenceCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "cooccurrence", alias: "samforekomst",
      "Vis, hvilke koder der optræder sammen, og hvor meget mere end tilfældigt.",
      "Show which codes appear together, and how much more than by chance.")
  }

  @Option(
    help: .text(
      "Hvor koderne skal mødes: replik (turn), sætning (sentence), overlappende uddrag (segment), interview (transcript).",
      "Where the codes must meet: turn, sentence, overlapping segment, transcript.", value: .unit))
  var unit: UnitOfAnalysis = .turn

  @Option(
    parsing: .unconditional,
    help: .text(
      "Højst så mange par, de stærkeste først.", "At most so many pairs, the strongest first.", value: .number),
    transform: WholeNumber.atLeast(1))
  var limit = CoOccurrenceReport.defaultPairLimit

  @OptionGroup var filters: FilterOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let matrix = CoOccurrenceMatrix(
      interviews: material.interviews, codings: try material.codings(filter),
      codes: material.countedCodes(filter), unit: unit, filter: filter)
    let isEmpty = matrix.occurrences.allSatisfy { $0 == 0 }
    return Outcome(
      .report(CoOccurrenceReport.report(matrix, context: material.context(for: filter), pairLimit: limit), output.format),
      diagnostics: material.warnings(for: filter), status: isEmpty ? .nothing : .done)
  }
}

extension UnitOfAnalysis: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "replik": self = .turn
    case "sætning": self = .sentence
    case "uddrag": self = .segment
    case "interview": self = .transcript
    case let name: self.init(rawValue: name)
    }
  }
}
