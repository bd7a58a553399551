extension NetworkDocument {
  /// The network as GraphML 1.0 (Brandes and others 2002), undirected. A value that is not defined is left out.
  public var graphML: String {
    let nodeKeys = Self.nodeAttributes.map { Self.key($0, domain: "node") }
    let edgeKeys = Self.edgeAttributes.map { Self.key($0, domain: "edge") }
    let nodeLines = nodes.map { node in
      Self.element("node", "id=\"n\(node.ends[0])\"", Self.data(node, Self.nodeAttributes, domain: "node"))
    }
    let edgeLines = edges.map { edge in
      Self.element(
        "edge", "source=\"n\(edge.ends[0])\" target=\"n\(edge.ends[1])\"",
        Self.data(edge, Self.edgeAttributes, domain: "edge"))
    }
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
          + "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">",
        "  <desc>\(XMLText.escaped("\(title). \(description)"))</desc>",
      ] + nodeKeys + edgeKeys + ["  <graph id=\"codes\" edgedefault=\"undirected\">"] + nodeLines + edgeLines + [
        "  </graph>", "</graphml>", "",
      ]
    return lines.joined(separator: "\n")
  }

  private static func key(_ attribute: Attribute, domain: String) -> String {
    let type =
      switch attribute.type {
      case .string: "string"
      case .int: "int"
      case .double: "double"
      }
    return "  <key id=\"\(domain)-\(attribute.name)\" for=\"\(domain)\" attr.name=\"\(attribute.name)\""
      + " attr.type=\"\(type)\"/>"
  }

  private static func data(_ record: Record, _ attributes: [Attribute], domain: String) -> [String] {
    zip(attributes, record.values).compactMap { attribute, value in
      value.map { "      <data key=\"\(domain)-\(attribute.name)\">\(XMLText.escaped($0.text))</data>" }
    }
  }

  private static func element(_ name: String, _ attributes: String, _ content: [String]) -> String {
    (["    <\(name) \(attributes)>"] + content + ["    </\(name)>"]).joined(separator: "\n")
  }
}
