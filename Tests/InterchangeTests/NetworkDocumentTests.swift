import CodingModel
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Interchange
import Testing

@Suite("Network files")
struct NetworkDocumentTests {
  /// Three codes that meet and one that does not, with a name that every format must escape.
  private func document() throws -> NetworkDocument {
    let codes = [
      ("org", "Org & <\"ledelse\">", 1), ("sam", "Sam\\arbejde", 1), ("dig/ky", "KY\u{1}\nøst", 1), ("ene", "Ene", nil),
    ]
    let nodes = try codes.map { path, name, group in
      NetworkDocument.Node(
        code: try #require(CodePath(path)), name: name, color: [1, 2, 255], count: 3, strength: 2, betweenness: 0,
        community: group)
    }
    let edges = [1, 2].map {
      NetworkDocument.Edge(
        first: 0, second: $0, weight: 2, meetings: 2, npmi: 0.5, logOdds: -1.25, p: 0.001, q: nil)
    }
    return NetworkDocument(nodes: nodes, edges: edges, title: "Et & andet", description: "q ≤ 0,05")
  }

  /// What an XML parser sees: element names with their attributes and texts.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts: [String] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
      text = ""
    }
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "data" { texts.append(text) }
    }
  }

  private func read(_ xml: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test("GraphML holds every code and edge, undefined values are left out")
  func graphML() throws {
    let reader = try read(document().graphML)
    #expect(reader.elements.count { $0.name == "node" } == 4)
    let edges = reader.elements.filter { $0.name == "edge" }.map(\.attributes)
    #expect(edges == [["source": "n0", "target": "n1"], ["source": "n0", "target": "n2"]])
    #expect(reader.texts.contains("Org & <\"ledelse\">"))
    #expect(reader.texts.contains("dig/ky"))
    #expect(!reader.elements.contains { $0.attributes["key"] == "edge-q" })
    #expect(reader.elements.count { $0.attributes["key"] == "node-community" } == 3)
  }

  @Test("GEXF holds weights as attributes of edges and declares what it uses")
  func gexf() throws {
    let reader = try read(document().gexf)
    let edges = reader.elements.filter { $0.name == "edge" }
    #expect(edges.map { $0.attributes["weight"] } == ["2.0", "2.0"])
    let labels = reader.elements.filter { $0.name == "node" }.map { $0.attributes["label"] }
    #expect(labels == ["Org & <\"ledelse\">", "Sam\\arbejde", "KY\u{FFFD}\nøst", "Ene"])
    let declared = Set(reader.elements.filter { $0.name == "attribute" }.compactMap { $0.attributes["id"] })
    let used = reader.elements.compactMap { $0.attributes["for"] }
    #expect(!declared.isEmpty && !used.isEmpty && used.allSatisfy(declared.contains))
  }

  @Test("DOT quotes names")
  func dot() throws {
    let dot = try document().dot
    #expect(dot.contains("\"org\" -- \"sam\" ["))
    #expect(dot.contains("label=\"Org & <\\\"ledelse\\\">\""))
    #expect(dot.contains("label=\"Sam\\\\arbejde\""))
    #expect(dot.contains("label=\"KY øst\"") || dot.contains("label=\"KY  øst\""))
  }
}
