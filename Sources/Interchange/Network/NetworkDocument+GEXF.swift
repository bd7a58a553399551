extension NetworkDocument {
  /// The network as GEXF 1.3 (gexf.net), undirected, with weights, colours and sizes. A value that is not defined is left
  /// out.
  public var gexf: String {
    let head = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">",
      "  <meta>", "    <creator>Kodeks</creator>", "    <title>\(XMLText.escaped(title))</title>",
      "    <description>\(XMLText.escaped(description))</description>", "  </meta>",
      "  <graph mode=\"static\" defaultedgetype=\"undirected\">",
    ]
    let declared =
      Self.declared(Self.nodeAttributes, "node") + Self.declared(Array(Self.edgeAttributes.dropFirst()), "edge")
    let largest = nodes.map(\.size).max() ?? 1
    let nodeLines = nodes.flatMap { lines(of: $0, largest: largest) }
    let edgeLines = edges.enumerated().flatMap { place, edge in lines(of: edge, number: place) }
    let foot = ["    </edges>", "  </graph>", "</gexf>", ""]
    return (head + declared + ["    <nodes>"] + nodeLines + ["    </nodes>", "    <edges>"] + edgeLines + foot)
      .joined(separator: "\n")
  }

  private static func declared(_ attributes: [Attribute], _ domain: String) -> [String] {
    let lines = attributes.map { attribute in
      let type =
        switch attribute.type {
        case .string: "string"
        case .int: "integer"
        case .double: "double"
        }
      return "      <attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>"
    }
    return ["    <attributes class=\"\(domain)\">"] + lines + ["    </attributes>"]
  }

  private func lines(of node: Record, largest: Double) -> [String] {
    let color = zip(["r", "g", "b"], node.color).map { "\($0)=\"\($1)\"" }.joined(separator: " ")
    // The area, not the width, stands for the count.
    let size = 10 + 30 * (node.size / largest).squareRoot()
    return ["      <node id=\"n\(node.ends[0])\" label=\"\(XMLText.escaped(node.label))\">"]
      + Self.values(node.values, Self.nodeAttributes)
      + [
        "        <viz:color \(color)/>", "        <viz:size value=\"\((size * 100).rounded() / 100)\"/>",
        "      </node>",
      ]
  }

  /// The weight is an attribute of the edge itself.
  private func lines(of edge: Record, number: Int) -> [String] {
    [
      "      <edge id=\"e\(number)\" source=\"n\(edge.ends[0])\" target=\"n\(edge.ends[1])\" weight=\"\(edge.size)\">"
    ] + Self.values(Array(edge.values.dropFirst()), Array(Self.edgeAttributes.dropFirst())) + ["      </edge>"]
  }

  private static func values(_ values: [Value?], _ attributes: [Attribute]) -> [String] {
    let lines = zip(attributes, values).compactMap { attribute, value in
      value.map { "          <attvalue for=\"\(attribute.name)\" value=\"\(XMLText.escaped($0.text))\"/>" }
    }
    return ["        <attvalues>"] + lines + ["        </attvalues>"]
  }
}
