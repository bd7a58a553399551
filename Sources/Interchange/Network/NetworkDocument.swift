public import CodingAnalysis
internal import CodingModel

/// A network of codes as a file for other programs.
public struct NetworkDocument: Hashable, Sendable {
  /// How a code is called and shown.
  public struct Label: Hashable, Sendable {
    /// The name for people.
    public let name: String
    /// Red, green and blue, 0…255 each.
    public let color: [UInt8]

    /// Makes a label.
    public init(name: String, color: [UInt8]) {
      self.name = name
      self.color = color
    }
  }

  /// What the file is called inside.
  public let title: String
  /// What was counted, tested and joined.
  public let description: String
  /// The nodes.
  let nodes: [Record]
  /// The edges.
  let edges: [Record]

  /// A node or an edge with its values, in the order in which they are declared.
  struct Record: Hashable, Sendable {
    /// For a node its name in the file; for an edge the places of its nodes.
    let ends: [Int]
    let label: String
    let color: [UInt8]
    /// How large a node, how strong an edge is.
    let size: Double
    let values: [Value?]
  }

  /// A value.
  enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)

    /// The value as all three formats write it.
    var text: String {
      switch self {
      case .text(let text): text
      case .integer(let number): String(number)
      case .decimal(let number): "\(number)"
      }
    }
  }

  /// Name and type of a value.
  struct Attribute {
    let name: String
    let type: AttributeType
  }

  enum AttributeType { case string, int, double }

  /// What nodes have.
  static let nodeAttributes = [
    Attribute(name: "code", type: .string), Attribute(name: "label", type: .string), Attribute(name: "n", type: .int),
    Attribute(name: "strength", type: .double), Attribute(name: "betweenness", type: .double),
    Attribute(name: "community", type: .int), Attribute(name: "color", type: .string),
  ]

  /// What edges have.
  static let edgeAttributes = [
    Attribute(name: "weight", type: .double), Attribute(name: "n11", type: .int), Attribute(name: "npmi", type: .double),
    Attribute(name: "log_odds", type: .double), Attribute(name: "p", type: .double),
    Attribute(name: "q", type: .double),
  ]

  /// Makes a document; `labels` are those of the network's nodes, in their order.
  public init(_ network: CoOccurrenceNetwork, labels: [Label], title: String, description: String) {
    self.title = title
    self.description = description
    nodes = zip(network.nodes, labels).enumerated().map { place, entry in
      let (node, label) = entry
      return Record(
        ends: [place], label: label.name, color: label.color, size: Double(node.count),
        values: [
          .text(node.code.description), .text(label.name), .integer(node.count), .decimal(node.strength),
          .decimal(node.betweenness), node.community.map(Value.integer), .text(Self.hexadecimal(label.color)),
        ])
    }
    edges = network.edges.map { edge in
      let measures = [edge.pair.npmi, edge.pair.logOdds.value, edge.test.p, edge.test.q]
      return Record(
        ends: [edge.first, edge.second], label: "", color: [], size: edge.weight,
        values: [.decimal(edge.weight), .integer(edge.pair.n11)] + measures.map { $0.number.map(Value.decimal) })
    }
  }

  /// `#rrggbb`.
  static func hexadecimal(_ color: [UInt8]) -> String {
    "#" + color.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
