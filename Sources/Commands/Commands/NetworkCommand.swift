public import ArgumentParser
public import CodingAnalysis
internal import CodingModel
internal import Interchange
internal import Reporting
internal import TranscriptText

/// The layouts of a network: those of reports, and the files of network programs.
enum NetworkFormat: String, CaseIterable, ExpressibleByArgument {
  case terminal, tsv, csv, json, markdown, html, svg
  /// For igraph, NetworkX, yEd, Cytoscape.
  case graphml
  /// For Gephi.
  case gexf
  /// For Graphviz.
  case dot

  /// The layout of a report; `nil` for files of network programs.
  var report: ReportFormat? { ReportFormat(rawValue: rawValue) }
}

/// `kodeks network`: codes joined where they stand together more than by chance.
struct NetworkCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "network", alias: "netværk",
      "Vis koderne som et netværk: hvilke der hænger sammen, i hvilke grupper; som tabel, billede eller fil til"
        + " Gephi, igraph og Graphviz.",
      "Show the codes as a network: which hang together, in which groups; as a table, a picture or a file for Gephi,"
        + " igraph and Graphviz.")
  }

  @OptionGroup var pairs: PairOptions

  @Option(
    help: .text(
      "Forbind kun par med højst dette q.", "Join only pairs with at most this q.", value: .number),
    transform: DecimalNumber.reading(0...1))
  var maxQ = NetworkRule().maximumQ

  @Option(
    parsing: .unconditional,
    help: .text(
      "Forbind kun par, der mødes mindst så mange gange.", "Join only pairs that meet so many times at least.",
      value: .number), transform: WholeNumber.atLeast(1))
  var least = NetworkRule().leastMeetings

  @Option(
    help: .text(
      "Hvad der gør en forbindelse stærk: meetings (n11) eller npmi.",
      "What makes an edge strong: meetings (n11) or npmi.", value: .weight))
  var weight: NetworkRule.Weight = .meetings

  @OptionGroup var filters: CodingOptions

  @Option(help: .text("Format for det, der skrives.", "Layout of what is printed.", value: .format))
  var format: NetworkFormat = .terminal

  @Option(
    help: .text("Filen, der skrives; ellers skærmen.", "The file to write; otherwise the screen.", value: .file),
    completion: .file())
  var output: String?

  @Flag(help: .text("Skriv, også hvis filen findes.", "Write even if the file exists."))
  var overwrite = false

  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let unit = try pairs.unitOfAnalysis()
    if weight == .npmi, unit == .segment { throw DiagnosticError(PairMessage.weightOfUnit(weight.rawValue)) }
    let options = CoOccurrenceOptions(
      unit: unit, test: try pairs.coOccurrenceTest(material, filter), floor: pairs.floor)
    let analysis = CoOccurrenceAnalysis(
      interviews: material.interviews, codings: try material.codings(filter), codes: material.countedCodes(filter),
      options: options, filter: filter)
    let network = CoOccurrenceNetwork(
      analysis, rule: NetworkRule(maximumQ: maxQ, leastMeetings: least, weight: weight))
    let context = material.context(for: filter)
    let diagnostics = material.codingWarnings(for: filter)
    let status: ExitStatus = network.edges.isEmpty ? .nothing : .done
    if let output {
      guard !output.isEmpty else { throw DiagnosticError(UsageMessage.missingValue(option: "--output")) }
      try workspace.write(
        text(network, context, workspace), to: output, overwriting: overwrite,
        isGuarded: format.report != nil)
      return Outcome(
        .text(workspace.language.pick("Skrev \(output)\n", "Wrote \(output)\n")), diagnostics: diagnostics,
        status: status)
    }
    if let layout = format.report {
      return Outcome(
        .report(NetworkReport.report(network, context: context), layout), diagnostics: diagnostics, status: status)
    }
    let text = text(network, context, workspace)
    return Outcome(.pieces { write in try write(text) }, diagnostics: diagnostics, status: status)
  }

  /// The whole network as text.
  private func text(_ network: CoOccurrenceNetwork, _ context: ReportContext, _ workspace: Workspace) -> String {
    if let layout = format.report {
      return workspace.rendered(NetworkReport.report(network, context: context), as: layout)
    }
    let document = NetworkDocument(
      network, context: context, description: NetworkReport.description(network, context: context))
    return switch format {
    case .gexf: document.gexf
    case .dot: document.dot
    default: document.graphML
    }
  }
}

extension NetworkRule.Weight: ExpressibleByArgument {}

extension NetworkDocument {
  /// A network with the codes' names and colours.
  fileprivate init(_ network: CoOccurrenceNetwork, context: ReportContext, description: String) {
    self.init(
      nodes: network.nodes.map { node in
        let label = context.label(of: node.code)
        return Node(
          code: node.code, name: label.name, color: CodeColor(label.color).components, count: node.count,
          strength: node.strength, betweenness: node.betweenness, community: node.community)
      },
      edges: network.edges.map { edge in
        Edge(
          first: edge.first, second: edge.second, weight: edge.weight, meetings: edge.pair.n11,
          npmi: edge.pair.npmi.number, logOdds: edge.pair.logOdds.value.number, p: edge.test.p.number,
          q: edge.test.q.number)
      }, title: context.projectName, description: description)
  }
}
