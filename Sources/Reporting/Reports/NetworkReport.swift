public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// The network of codes: nodes, edges and a picture.
public enum NetworkReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - network: what was joined.
  ///   - context: language, names, versions.
  public static func report(_ network: CoOccurrenceNetwork, context: ReportContext) -> Report {
    let language = context.language
    let parts = NetworkTables(network: network, context: context)
    let title = NetworkPhrase.title.text(in: language)
    guard !network.nodes.isEmpty else {
      return Report(
        id: "network", title: title,
        blocks: [.paragraph(CoOccurrencePhrase.noCodes.text(in: language)), .table(parts.edges), .table(parts.nodes)])
    }
    let picture = NetworkPicture(network, context: context).figure
    var blocks = [ReportBlock.figure(picture)]
    if network.edges.isEmpty { blocks.append(.paragraph(NetworkPhrase.noEdges.text(in: language))) }
    return Report(id: "network", title: title, blocks: blocks + [.table(parts.edges), .table(parts.nodes)])
  }

  /// What was counted, tested and joined, in one text: for files that hold the network alone.
  public static func description(_ network: CoOccurrenceNetwork, context: ReportContext) -> String {
    NetworkTables(network: network, context: context).statements().map { "\($0.title): \($0.text)" }
      .joined(separator: " · ")
  }
}

private struct NetworkTables {
  let network: CoOccurrenceNetwork
  let context: ReportContext

  private var language: Language { context.language }
  private var ground: PairGround { PairGround(network.analysis, context: context) }

  func statements(_ columns: [ReportColumn] = []) -> [ReportStatement] {
    let matrix = network.analysis.matrix
    let rule = ReportStatement(
      key: "joined", title: NetworkPhrase.ruleTitle.text(in: language),
      text: NetworkPhrase.rule(network.rule, isTested: ground.isTested).text(in: language),
      value: .object([
        JSONMember("maximum_q", ground.isTested ? .decimal(network.rule.maximumQ) : .null),
        JSONMember("least_n11", .integer(network.rule.leastMeetings)),
        JSONMember("weight", .string(network.rule.weight == .meetings ? "n11" : "npmi")),
        JSONMember("modularity", network.modularity.number.map(JSONValue.decimal) ?? .null),
      ]))
    return StatementBuilder(context: context).statements(
      .network, columns: columns, unit: .analysis(matrix.unit), filter: matrix.filter,
      counts: [
        .init(key: "units", number: matrix.unitCount, noun: .units(matrix.unit)),
        .init(key: "interviews", number: matrix.interviewCount, noun: .interviews),
      ].filter { matrix.unit != .transcript || $0.key == "units" }
    ).with([rule] + ground.statements)
  }

  private func column(_ key: String, _ title: NetworkPhrase, _ hint: NetworkPhrase) -> ReportColumn {
    ReportColumn(key: key, title: title.text(in: language), hint: hint.text(in: language))
  }

  /// The edges, the strongest first.
  var edges: ReportTable {
    let unit = network.analysis.matrix.unit
    let pairs = PairColumns(
      context: context, unit: unit, measures: [.npmi, .logOdds, .p, .q], isTested: ground.isTested
    ).all
    let weight = column("weight", .weight, .weightHint(network.rule.weight))
    let columns = pairs.map(\.column) + [network.rule.weight == .meetings ? weight.forMachines : weight]
    let order = network.edges.indices.sorted { one, other in
      (-network.edges[one].weight, one) < (-network.edges[other].weight, other)
    }
    let rows = order.map { place in
      let edge = network.edges[place]
      let row = PairRow(pair: edge.pair, test: edge.test)
      return ReportRow(pairs.map { $0.value(row) } + [.decimal(edge.weight, digits: 2)])
    }
    return ReportTable(
      id: "edges", title: NetworkPhrase.edges.text(in: language), statements: statements(columns), columns: columns,
      rows: rows, notes: ground.notes(measures: []))
  }

  /// The codes, those that are joined most first.
  var nodes: ReportTable {
    let columns = [
      ReportColumn(key: "code", title: ColumnPhrase.code.text(in: language), alignment: .leading),
      ReportColumn(key: "name", title: "", alignment: .leading, audience: .machines),
      ReportColumn(
        key: "n", title: "n", hint: NetworkPhrase.nodeCount(network.analysis.matrix.unit).text(in: language)),
      column("strength", .strength, .strengthHint), column("betweenness", .betweenness, .betweennessHint),
      column("community", .community, .communityHint(network.modularity)),
    ]
    let order = network.nodes.indices.sorted { one, other in
      let (left, right) = (network.nodes[one], network.nodes[other])
      return (-left.strength, -left.count, one) < (-right.strength, -right.count, other)
    }
    let rows = order.map { place in
      let node = network.nodes[place]
      let code = context.code(node.code)
      return ReportRow([
        .code(code), .text(context.label(of: node.code).name), .integer(node.count),
        .decimal(node.strength, digits: network.rule.weight == .meetings ? 0 : 2),
        .decimal(node.betweenness, digits: 1),
        node.community.map(ReportValue.integer) ?? .empty,
      ])
    }
    var notes: [String] = []
    if !network.isolated.isEmpty { notes.append(NetworkPhrase.isolated(names(network.isolated)).text(in: language)) }
    if !network.unused.isEmpty { notes.append(NetworkPhrase.unused(names(network.unused)).text(in: language)) }
    return ReportTable(
      id: "nodes", title: NetworkPhrase.nodes.text(in: language), statements: statements(columns), columns: columns,
      rows: rows, notes: notes)
  }

  private func names(_ codes: [CodePath]) -> [String] { codes.map { context.code($0).text } }
}
