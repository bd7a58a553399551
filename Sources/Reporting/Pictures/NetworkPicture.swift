internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// Draws a network of codes: joined codes as discs placed by their edges, those that are not joined in rows below.
struct NetworkPicture {
  /// Groups are told apart by colour (a palette for colour-blind readers, after Okabe and Ito 2008) and by place.
  static let palette = [
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8a7f00", "#6a3d9a", "#7f7f7f", "#a6611a",
  ]
  /// Codes that are not joined.
  static let alone = "#d5dade"

  private let network: CoOccurrenceNetwork
  private let context: ReportContext
  private let names: [String]
  /// The places of the joined nodes in the network's nodes.
  private let joined: [Int]
  private let isolated: [Int]
  private let width: Double
  private let height: Double
  private let fontSize: Double

  private var language: Language { context.language }
  private let margin = 70.0

  init(_ network: CoOccurrenceNetwork, context: ReportContext) {
    self.network = network
    self.context = context
    names = network.nodes.map { context.code($0.code).text }
    joined = network.nodes.indices.filter { network.nodes[$0].community != nil }
    isolated = network.nodes.indices.filter { network.nodes[$0].community == nil }
    let side = Double(max(joined.count, 1)).squareRoot()
    width = max(760, 300 + 130 * side)
    height = joined.isEmpty ? 0 : max(360, 110 + 92 * side)
    fontSize = joined.count > 45 ? 11 : 12.5
  }

  /// The picture.
  var figure: ReportFigure {
    let title = NetworkPhrase.pictureTitle(codes: network.nodes.count, edges: network.edges.count).text(in: language)
    var drawing = Drawing(id: "network", title: title, description: description)
    let places = placed
    drawEdges(places, on: &drawing)
    drawNodes(places, on: &drawing)
    var foot = drawIsolated(below: height, on: &drawing)
    foot = drawLegend(below: foot + 18, on: &drawing)
    return drawing.figure(width: width, height: foot + 10)
  }

  private var description: String {
    var parts: [String] = []
    if let best = network.edges.enumerated().max(by: {
      ($0.element.pair.n11, -$0.offset) < ($1.element.pair.n11, -$1.offset)
    })?.element {
      parts.append(
        NetworkPhrase.strongest("\(names[best.first]) – \(names[best.second])", best.pair.n11).text(in: language))
    }
    for number in 0..<network.communityCount {
      let members = network.nodes.indices.filter { network.nodes[$0].community == number + 1 }.map { names[$0] }
      parts.append(NetworkPhrase.group(number + 1, members).text(in: language))
    }
    if !isolated.isEmpty { parts.append(NetworkPhrase.isolated(isolated.map { names[$0] }).text(in: language) + ".") }
    return parts.joined(separator: " ")
  }

  // MARK: Places

  /// A joined node as it is drawn.
  private struct Disc {
    let node: Int
    var x: Double
    var y: Double
    let radius: Double
  }

  private var placed: [Disc] {
    let numbers = Dictionary(uniqueKeysWithValues: joined.enumerated().map { ($0.element, $0.offset) })
    let edges = network.edges.compactMap { edge -> CodeNetwork.Edge? in
      guard let first = numbers[edge.first], let second = numbers[edge.second] else { return nil }
      return CodeNetwork.Edge(first, second, weight: edge.weight)
    }
    let layout = NetworkLayout(CodeNetwork(nodeCount: joined.count, edges: edges), aspect: width / max(height, 1))
    let (xs, ys) = (layout.points.map(\.x), layout.points.map(\.y))
    func spread(_ values: [Double], to room: Double) -> [Double] {
      guard let low = values.min(), let high = values.max(), high - low > 1e-9 else {
        return values.map { _ in margin + room / 2 }
      }
      return values.map { margin + ($0 - low) / (high - low) * room }
    }
    let across = spread(xs, to: width - 2 * margin)
    let down = spread(ys, to: height - 2 * margin)
    let discs = joined.indices.map { place in
      Disc(node: joined[place], x: across[place], y: down[place], radius: radius(joined[place]))
    }
    return apart(discs)
  }

  private func radius(_ node: Int) -> Double {
    let largest = Double(network.nodes.map(\.count).max() ?? 1)
    return 4 + 17 * (Double(network.nodes[node].count) / largest).squareRoot()
  }

  /// Moves discs that lie on each other, or so near that their names would, a little away from each other.
  private func apart(_ discs: [Disc]) -> [Disc] {
    var discs = discs
    for _ in 0..<60 {
      var isMoved = false
      for one in discs.indices {
        for other in discs.indices.dropFirst(one + 1) {
          let (x, y) = (discs[other].x - discs[one].x, discs[other].y - discs[one].y)
          let distance = max((x * x + y * y).squareRoot(), 0.01)
          let wanted = discs[one].radius + discs[other].radius + fontSize * 1.9
          guard distance < wanted else { continue }
          let push = (wanted - distance) / 2 / distance
          discs[one].x -= x * push
          discs[one].y -= y * push
          discs[other].x += x * push
          discs[other].y += y * push
          isMoved = true
        }
      }
      for place in discs.indices {
        discs[place].x = min(max(discs[place].x, margin), width - margin)
        discs[place].y = min(max(discs[place].y, 28), height - 28)
      }
      if !isMoved { break }
    }
    return discs
  }

  // MARK: Drawing

  private func drawEdges(_ discs: [Disc], on drawing: inout Drawing) {
    let places = Dictionary(uniqueKeysWithValues: discs.map { ($0.node, $0) })
    let strongest = network.edges.map(\.weight).max() ?? 1
    for edge in network.edges.sorted(by: { $0.weight < $1.weight }) {
      guard let one = places[edge.first], let other = places[edge.second] else { continue }
      let isWithin = network.nodes[edge.first].community == network.nodes[edge.second].community
      let count = network.analysis.matrix.unit.counted(edge.pair.n11, in: language)
      drawing.path(
        [(one.x, one.y), (other.x, other.y)], stroke: isWithin ? "#8d979f" : "#cfd5da",
        width: 0.8 + 6 * edge.weight / strongest, tip: "\(names[edge.first]) – \(names[edge.second]): \(count)")
    }
  }

  private func drawNodes(_ discs: [Disc], on drawing: inout Drawing) {
    for disc in discs.sorted(by: { ($0.radius, $0.node) > ($1.radius, $1.node) }) {
      drawing.disc(
        x: disc.x, y: disc.y, radius: disc.radius, fill: color(network.nodes[disc.node].community),
        stroke: Drawing.Ink.ground,
        tip:
          "\(names[disc.node]): \(network.analysis.matrix.unit.counted(network.nodes[disc.node].count, in: language))")
    }
    var labels = LabelPlacer(
      obstacles: discs.map {
        .init(x: $0.x - $0.radius, y: $0.y - $0.radius, width: 2 * $0.radius, height: 2 * $0.radius)
      },
      width: width, height: height)
    for disc in discs.sorted(by: { ($0.radius, -$0.node) > ($1.radius, -$1.node) }) {
      let name = names[disc.node]
      let place = labels.place(
        width: Drawing.width(of: name, size: fontSize) * 0.94, height: fontSize * 1.15, around: disc.x, disc.y,
        radius: disc.radius)
      drawing.haloedText(name, x: place.x, y: place.y + fontSize * 0.92, size: fontSize)
    }
  }

  private func color(_ community: Int?) -> String {
    community.map { Self.palette[($0 - 1) % Self.palette.count] } ?? Self.alone
  }

  /// Rows of names; returns where they end.
  private func drawIsolated(below top: Double, on drawing: inout Drawing) -> Double {
    guard !isolated.isEmpty else { return top }
    drawing.text(
      NetworkPhrase.legendIsolated.text(in: language), x: 12, y: top + 18, color: Drawing.Ink.soft, isBold: true)
    var (x, y) = (12.0, top + 40)
    for node in isolated {
      let room = 2 * radius(node) + Drawing.width(of: names[node]) + 22
      if x + room > width - 12, x > 12 { (x, y) = (12, y + 30) }
      let radius = min(radius(node), 13)
      drawing.disc(x: x + radius, y: y, radius: radius, fill: Self.alone, stroke: Drawing.Ink.line)
      drawing.text(names[node], x: x + 2 * radius + 5, y: y + 4.5, color: Drawing.Ink.soft)
      x += 2 * radius + 5 + Drawing.width(of: names[node]) + 16
    }
    return y + 18
  }

  /// Groups, sizes and widths; returns where it ends.
  private func drawLegend(below top: Double, on drawing: inout Drawing) -> Double {
    drawing.path([(12, top), (width - 12, top)], stroke: Drawing.Ink.line)
    var (x, y) = (12.0, top + 22)
    for number in 0..<network.communityCount {
      let count = network.nodes.count { $0.community == number + 1 }
      let label = NetworkPhrase.legendGroup(number + 1, count).text(in: language)
      if x + Drawing.width(of: label) + 40 > width { (x, y) = (12, y + 22) }
      drawing.disc(x: x + 6, y: y - 4, radius: 6, fill: color(number + 1))
      drawing.text(label, x: x + 17, y: y)
      x += 17 + Drawing.width(of: label) + 18
    }
    if network.communityCount > 0 { y += 22 }
    let units = CountedNoun.units(network.analysis.matrix.unit).text(2, in: language)
    let edge =
      network.rule.weight == .meetings ? MeasurePhrase.both(network.analysis.matrix.unit).text(in: language) : "NPMI"
    let lines = [NetworkPhrase.legendNode(units), .legendEdge(edge)].map { $0.text(in: language) }
    drawing.text(lines.joined(separator: " · "), x: 12, y: y, color: Drawing.Ink.soft)
    return y + 8
  }
}
