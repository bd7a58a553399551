extension NetworkDocument {
  /// The network in the DOT language of Graphviz, undirected. Nodes are named by their codes; edges are the thicker the
  /// stronger they are.
  public var dot: String {
    let strongest = edges.map(\.size).max() ?? 1
    let largest = nodes.map(\.size).max() ?? 1
    let nodeLines = nodes.map { node in
      let size = 0.25 + 0.75 * (node.size / largest).squareRoot()
      let looks = [("fillcolor", Self.hexadecimal(node.color)), ("width", Self.rounded(size))]
      return
        "  \(name(of: node.ends[0])) [\(Self.list(Self.pairs(node.values, Self.nodeAttributes, leaving: ["code", "color"]) + looks))];"
    }
    let edgeLines = edges.map { edge in
      let looks = [("penwidth", Self.rounded(0.5 + 5.5 * edge.size / strongest))]
      let values = Self.list(Self.pairs(edge.values, Self.edgeAttributes, leaving: []) + looks)
      return "  \(name(of: edge.ends[0])) -- \(name(of: edge.ends[1])) [\(values)];"
    }
    let head = [
      "graph codes {",
      "  graph [layout=neato, overlap=false, splines=true, comment=\(Self.quoted("\(title). \(description)"))];",
      "  node [shape=circle, style=filled, fixedsize=true, fontsize=10];",
    ]
    return (head + nodeLines + edgeLines + ["}", ""]).joined(separator: "\n")
  }

  private func name(of place: Int) -> String { Self.quoted(nodes[place].values[0]?.text ?? "") }

  private static func pairs(
    _ values: [Value?], _ attributes: [Attribute], leaving omitted: [String]
  ) -> [(String, String)] {
    zip(attributes, values).compactMap { attribute, value in
      omitted.contains(attribute.name) ? nil : value.map { (attribute.name, $0.text) }
    }
  }

  private static func list(_ pairs: [(String, String)]) -> String {
    pairs.map { "\($0.0)=\(quoted($0.1))" }.joined(separator: ", ")
  }

  private static func rounded(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }

  /// A string as DOT takes it: a backslash would begin an escape, and line breaks end nothing but are not wanted.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<" ": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
