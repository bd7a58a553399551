public import CodingModel

/// A network of codes as a file for other programs.
public struct NetworkDocument: Hashable, Sendable {
  /// A code.
  public struct Node: Hashable, Sendable {
    /// The code.
    public var code: CodePath
    /// The name for people.
    public var name: String
    /// Red, green and blue, 0…255 each.
    public var color: [UInt8]
    /// In how many units the code is.
    public var count: Int
    /// The sum of its edges' weights.
    public var strength: Double
    /// For how many pairs of other codes the shortest path leads over it.
    public var betweenness: Double
    /// Its group, from 1; `nil` for a code that is not joined.
    public var community: Int?

    /// Makes a node.
    public init(
      code: CodePath, name: String, color: [UInt8], count: Int, strength: Double, betweenness: Double, community: Int?
    ) {
      self.code = code
      self.name = name
      self.color = color
      self.count = count
      self.strength = strength
      self.betweenness = betweenness
      self.community = community
    }
  }

  /// Two codes that are joined.
  public struct Edge: Hashable, Sendable {
    /// The place of the first code among the nodes.
    public var first: Int
    /// The place of the second.
    public var second: Int
    /// How strong the edge is.
    public var weight: Double
    /// In how many units the codes meet.
    public var meetings: Int
    /// Normalised pointwise mutual information; here and below `nil` for what is not defined.
    public var npmi: Double?
    /// The log odds ratio.
    public var logOdds: Double?
    /// The p of the pair.
    public var p: Double?
    /// Its q.
    public var q: Double?

    /// Makes an edge.
    public init(
      first: Int, second: Int, weight: Double, meetings: Int, npmi: Double?, logOdds: Double?, p: Double?, q: Double?
    ) {
      self.first = first
      self.second = second
      self.weight = weight
      self.meetings = meetings
      self.npmi = npmi
      self.logOdds = logOdds
      self.p = p
      self.q = q
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
    Attribute(name: "weight", type: .double), Attribute(name: "n11", type: .int),
    Attribute(name: "npmi", type: .double),
    Attribute(name: "log_odds", type: .double), Attribute(name: "p", type: .double),
    Attribute(name: "q", type: .double),
  ]

  /// Makes a document.
  public init(nodes: [Node], edges: [Edge], title: String, description: String) {
    self.title = title
    self.description = description
    self.nodes = nodes.enumerated().map { place, node in
      Record(
        ends: [place], label: node.name, color: node.color, size: Double(node.count),
        values: [
          .text(node.code.description), .text(node.name), .integer(node.count), .decimal(node.strength),
          .decimal(node.betweenness), node.community.map(Value.integer), .text(Self.hexadecimal(node.color)),
        ])
    }
    self.edges = edges.map { edge in
      Record(
        ends: [edge.first, edge.second], label: "", color: [], size: edge.weight,
        values: [.decimal(edge.weight), .integer(edge.meetings)]
          + [edge.npmi, edge.logOdds, edge.p, edge.q].map { $0.map(Value.decimal) })
    }
  }

  /// `#rrggbb`.
  static func hexadecimal(_ color: [UInt8]) -> String {
    "#" + color.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
